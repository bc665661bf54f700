/**
 * All settings, read once from the environment. The only reader of `process.env`.
 * `docs/configuration.md` and the README's table describe each; a test holds them together.
 */
import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');
const list = z.string().transform((value) => value.split(',').map((item) => item.trim()).filter(Boolean));
const positive = z.coerce.number().int().positive();
const absolute = z.string().min(1).transform((path) => (isAbsolute(path) ? path : resolve(path)));

const environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  /** Where browsers reach the service, for links and the Origin check; more origins in ALLOWED_ORIGINS. */
  PUBLIC_URL: z.url().optional(),
  ALLOWED_ORIGINS: list.default([]),
  TRUST_PROXY: flag.default(false),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DATA_DIR: absolute.default(resolve('data')),
  LABS_DIR: absolute.default(resolve('labs')),
  /** `file:…` for SQLite, `postgresql://…` for more than one server. */
  DATABASE_URL: z.string().optional(),
  DOCKER_HOST: z.string().optional(),
  /** `nested`, `runtime:<name>` or `privileged`. */
  ISOLATION: z.string().regex(/^(nested|privileged|runtime:[A-Za-z0-9._-]+)$/).default('nested'),
  /** Must be `learners-are-trusted` for ISOLATION=privileged. */
  ISOLATION_ACKNOWLEDGE: z.string().optional(),
  /** How the service reaches the agent: a unix socket in a bind-mounted folder, or one exec (remote engine). */
  AGENT_TRANSPORT: z.enum(['auto', 'socket', 'exec']).default('auto'),
  LAB_IMAGE: z.string().optional(),
  MAX_SESSIONS: positive.default(50),
  MAX_SESSIONS_PER_USER: positive.default(3),
  SESSION_MINUTES: positive.default(90),
  SESSION_IDLE_MINUTES: positive.default(30),
  SESSION_EXTENSION_MINUTES: positive.default(30),
  SESSION_MAX_EXTENSIONS: z.coerce.number().int().min(0).default(4),
  /** Events of sessions that are over are kept so long. */
  EVENT_RETENTION_DAYS: positive.default(90),
  LOGIN_HOURS: positive.default(12),
  /** Requests of one user, or of one address that is not logged in. */
  REQUESTS_PER_MINUTE: positive.default(1200),
  /** Attempts to log in from one address: a class behind one address logs in at once. Failures are slowed down besides. */
  LOGINS_PER_MINUTE: positive.default(60),
  /** Who may read /metrics; without it only this machine, and not through a proxy. */
  METRICS_TOKEN: z.string().min(16).optional(),
  MAX_CAPTURE_BYTES: positive.default(64 * 1024 * 1024),
});

export type Config = z.infer<typeof environment> & { databaseUrl: string };

/** Reads settings from `variables`. Throws an `Error` that names every wrong variable and what it should be. */
export function readConfig(variables: NodeJS.ProcessEnv = process.env): Config {
  const known = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = environment.safeParse(known);
  if (!result.success) throw new Error(`The configuration is not valid.\n${z.prettifyError(result.error)}`);
  const config = result.data;
  return { ...config, databaseUrl: config.DATABASE_URL ?? `file:${resolve(config.DATA_DIR, 'vethlab.db')}` };
}
