/**
 * All settings, read once from the environment. The only reader of `process.env`.
 * The README's table is made from the descriptions here (`npm run documents`); a test holds the two together.
 */
import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { counts, parseCounts, type Counts } from './sandbox/counts.js';
import { parseEngines, type EngineSetting } from './sandbox/engine-list.js';

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');
const list = z.string().transform((value) => value.split(',').map((item) => item.trim()).filter(Boolean));
const positive = z.coerce.number().int().positive();
const absolute = z.string().min(1).transform((path) => (isAbsolute(path) ? path : resolve(path)));

const environment = z.object({
  HOST: z.string().default('127.0.0.1').describe('Address to listen on'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8080).describe('Port to listen on; 0 takes a free one'),
  PUBLIC_URL: z.url().optional().describe('Where browsers reach the service; its origin may open sockets'),
  ALLOWED_ORIGINS: list.default([]).describe('More origins that may use a login cookie, separated by commas'),
  TRUST_PROXY: flag.default(false).describe('1: believe X-Forwarded-* of the proxy in front'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info').describe('Least level that is logged, as JSON lines on standard output'),
  DATA_DIR: absolute.prefault('data').describe('Database, captures and sockets'),
  LABS_DIR: absolute.prefault('labs').describe('Where labs are read from'),
  DATABASE_URL: z.string().optional().describe('`file:…` for SQLite (default: in DATA_DIR), `postgresql://…` for several servers'),
  DOCKER_HOST: z.string().optional().describe('The engine: `unix://…`, `tcp://…` or `ssh://…`; default: the usual socket'),
  ENGINES: z.string().optional().describe('Several engines in place of DOCKER_HOST, each `NAME=ADDRESS?sandboxes=N&memory=MIB`; see docs/operations.md'),
  ENGINE_LOST_MINUTES: z.coerce.number().min(0).default(10).describe('With several engines: sessions on one that has not answered for so long are ended, so that they can be started elsewhere'),
  SSH_AUTH_SOCK: z.string().optional().describe('The ssh agent, for engines at `ssh://…` without a key of their own'),
  ISOLATION: z.string().regex(/^(nested|privileged|runtime:[A-Za-z0-9._-]+)$/).default('nested').describe('`nested`, `runtime:<name>` (an OCI runtime that the engine knows) or `privileged`'),
  ISOLATION_ACKNOWLEDGE: z.string().optional().describe('Must be `learners-are-trusted` for `ISOLATION=privileged`'),
  AGENT_TRANSPORT: z.enum(['auto', 'socket', 'exec']).default('auto').describe('How to reach a sandbox\'s agent: a socket in a shared folder, or one exec (remote engine)'),
  LAB_IMAGE: z.string().optional().describe('Another lab image than the one that the set-up builds'),
  MAX_SESSIONS: positive.default(50).describe('Live sessions in the whole service'),
  MAX_SESSIONS_PER_USER: positive.default(3).describe('Live sessions of one learner'),
  POOL: z.string().default('small:2').refine((text) => parseCounts(text) !== undefined, 'Say how many of which size, such as `small:2,medium:1`, or `none`').describe('Sandboxes that wait, ready, for sessions, by size, such as `small:4,medium:1`; `none`: each is made when its session starts'),
  POOL_MAX: z.coerce.number().int().min(0).max(1000).default(20).describe('So many may wait when an assignment opens or many have just started; 0: never more than POOL says'),
  POOL_MEMORY_MIB: positive.optional().describe('Sandboxes wait only while those in use and those that wait may use no more than this together; default: half of the engine\'s memory'),
  SESSION_MINUTES: positive.default(90).describe('How long a session lasts'),
  SESSION_IDLE_MINUTES: positive.default(30).describe('A session that nobody uses for so long is ended'),
  SESSION_EXTENSION_MINUTES: positive.default(30).describe('What one extension adds'),
  SESSION_MAX_EXTENSIONS: z.coerce.number().int().min(0).default(4).describe('How often a session can be extended'),
  EVENT_RETENTION_DAYS: positive.default(90).describe('How long events and walks of ended sessions are kept'),
  SECRET_KEY: z.string().min(32).optional().describe('Seals secrets in the database, such as those that sign webhooks; the same on every server. Without it a key is made in DATA_DIR (`secret.key`)'),
  WEBHOOK_ALLOW_PRIVATE: list.default([]).describe('Networks besides the public Internet to which webhooks may go, such as `10.0.0.0/8,127.0.0.1`; `1`: everywhere'),
  WEBHOOK_DISABLE_DAYS: positive.default(5).describe('A webhook that has failed for so long is disabled'),
  XAPI_ENDPOINT: z.url({ protocol: /^https?$/ }).optional().describe('An xAPI record store that is told what learners do, such as `https://lrs.example.edu/xapi/`; without it nothing is sent'),
  XAPI_USERNAME: z.string().optional().describe('Its user name, for HTTP Basic'),
  XAPI_PASSWORD: z.string().optional().describe('Its password'),
  XAPI_AUTHORIZATION: z.string().optional().describe('The whole `Authorization` header in place of the two'),
  XAPI_SEND_EMAIL: flag.default(false).describe('1: learners are named to it by their e-mail address; otherwise by their id here'),
  OUTBOX_RETENTION_DAYS: positive.default(30).describe('How long messages to webhooks, the LMS and the record store are kept after they were delivered or given up; so far back they can be replayed'),
  LTI_PRIVATE_PLATFORMS: flag.default(false).describe('1: learning platforms may be at private addresses and at plain http, such as an LMS in the same network'),
  AUDIT_RETENTION_DAYS: positive.default(365).describe('How long the audit log is kept'),
  LOGIN_HOURS: positive.default(12).describe('How long a login lasts'),
  REQUESTS_PER_MINUTE: positive.default(1200).describe('Requests of one user, or of one address that is not logged in'),
  LOGINS_PER_MINUTE: positive.default(60).describe('Attempts to log in from one address; a whole class may be behind one. Failures are slowed down besides'),
  OIDC_ISSUER: z.url().optional().describe('An OpenID provider to log in with, as it calls itself; the rest is found by discovery. See docs/accounts.md'),
  OIDC_CLIENT_ID: z.string().optional().describe('What the provider calls this service'),
  OIDC_CLIENT_SECRET: z.string().optional().describe('The secret that goes with it; none for a public client'),
  OIDC_NAME: z.string().default('Single sign-on').describe('What people know the provider as'),
  OIDC_SCOPES: z.string().default('openid email profile').describe('What is asked of the provider'),
  OIDC_CREATE_USERS: flag.default(true).describe('Whoever the provider knows gets an account at the first login'),
  OIDC_LINK_BY_EMAIL: flag.default(false).describe('1: an account with the same e-mail address, which the provider says it has verified, is theirs'),
  OIDC_ROLE_CLAIM: z.string().optional().describe('The claim that decides the role at each login, such as `groups` or `realm_access.roles`; without it, roles are given here'),
  OIDC_ADMIN_VALUES: list.default([]).describe('Values of that claim that make an admin, separated by commas'),
  OIDC_INSTRUCTOR_VALUES: list.default([]).describe('Values of that claim that make an instructor'),
  METRICS_TOKEN: z.string().min(16).optional().describe('Who may read `/metrics`, as a bearer token; without it only this machine, and not through a proxy'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional().describe('A collector of OpenTelemetry that is sent traces by OTLP over HTTP, such as `http://127.0.0.1:4318`; without it there are none. Its SDK reads its other `OTEL_` variables; see docs/operations.md'),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: z.url({ protocol: /^https?$/ }).optional().describe('The same for traces alone, with the path'),
  OTEL_SDK_DISABLED: flag.default(false).describe('true: no traces, whatever else is set'),
  MAX_CAPTURE_BYTES: positive.default(64 * 1024 * 1024).describe('Greatest size of one capture\'s file'),
});

export type Config = z.infer<typeof environment> & { databaseUrl: string; engines: EngineSetting[]; pool: Counts; usesPool: boolean };

/** Reads settings from `variables`. Throws an `Error` that names every wrong variable and what it should be. */
export function readConfig(variables: NodeJS.ProcessEnv = process.env): Config {
  const known = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = environment.safeParse(known);
  if (!result.success) throw new Error(`The configuration is not valid.\n${z.prettifyError(result.error)}`);
  const config = result.data;
  if (config.OIDC_ISSUER !== undefined && config.OIDC_CLIENT_ID === undefined) throw new Error('The configuration is not valid.\n✖ OIDC_ISSUER needs OIDC_CLIENT_ID');
  return { ...config, engines: enginesOf(config.ENGINES), pool: parseCounts(config.POOL) ?? counts(() => 0), usesPool: config.POOL !== 'none', databaseUrl: config.DATABASE_URL ?? `file:${resolve(config.DATA_DIR, 'vethlab.db')}` };
}

/** Throws an `Error` in the form of the others. */
function enginesOf(text: string | undefined): EngineSetting[] {
  try {
    return parseEngines(text ?? '');
  } catch (error) {
    throw new Error(`The configuration is not valid.\n✖ ENGINES: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The name of the only engine where ENGINES is not set. */
export const onlyEngine = 'default';

export interface ConfiguredEngine extends Omit<EngineSetting, 'address'> {
  address: string | undefined;
  sshAgent: string | undefined;
}

/** The engines of ENGINES, else the one of DOCKER_HOST. */
export function engineSettings({ engines, DOCKER_HOST: address, SSH_AUTH_SOCK: sshAgent }: Pick<Config, 'engines' | 'DOCKER_HOST' | 'SSH_AUTH_SOCK'>): ConfiguredEngine[] {
  if (engines.length > 0) return engines.map((engine) => ({ ...engine, sshAgent }));
  return [{ name: onlyEngine, address, capacity: { sandboxes: null, memoryMib: null }, tls: undefined, key: undefined, hostKey: undefined, sshAgent }];
}

/** The settings as a Markdown table, for the README. */
export function configurationTable(): string {
  const rows = Object.entries(environment.shape).map(([name, schema]) => `| \`${name}\` | ${defaultOf(schema)} | ${schema.description ?? ''} |`);
  return ['| variable | default | meaning |', '|---|---|---|', ...rows].join('\n');
}

function defaultOf(schema: z.ZodType): string {
  // An optional or defaulted schema answers `undefined`; DATA_DIR and LABS_DIR answer a path below the working directory.
  const value: unknown = schema.parse(undefined);
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return '–';
  return `\`${String(value).replace(`${process.cwd()}/`, '')}\``;
}
