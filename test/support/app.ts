/**
 * The HTTP service in this process on a fresh database, with every real part but without jobs and self-test: quick, and
 * it makes no sandbox as long as no session is started. `startService` (service.ts) is the whole.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import type { Test } from 'tap';
import { buildApp } from '../../src/app.js';
import { createAuth } from '../../src/auth/auth.js';
import { oidcSettings } from '../../src/auth/oidc.js';
import { createGuardedFetch } from '../../src/auth/guarded-fetch.js';
import { ltiAssignments } from '../../src/auth/lti/assignments.js';
import { createLti } from '../../src/auth/lti/lti.js';
import { makeAssignment } from '../../src/courses/make-assignment.js';
import { createSeal } from '../../src/auth/seal.js';
import { readConfig } from '../../src/config.js';
import { examine } from '../../src/examine.js';
import { createGrading } from '../../src/grading/grading.js';
import { labViews } from '../../src/routes/lab-views.js';
import type { Parts } from '../../src/routes/parts.js';
import { createDockerDriver } from '../../src/sandbox/docker/driver.js';
import { unwritten } from '../../src/sandbox/fleet/contract.js';
import { createFleet } from '../../src/sandbox/fleet/fleet.js';
import { createAdmission } from '../../src/sessions/admission.js';
import { createCaptures } from '../../src/sessions/captures/captures.js';
import { timelineOf } from '../../src/sessions/captures/news.js';
import { createLabShelf } from '../../src/sessions/lab-shelf.js';
import { createSessions } from '../../src/sessions/sessions.js';
import { createWalks } from '../../src/sessions/walks/walks.js';
import { readCatalogue } from '../../src/setup/read-catalogue.js';
import type { SessionRow } from '../../src/store/sessions.js';
import type { Role, UserRow } from '../../src/store/users.js';
import { createTelemetry } from '../../src/telemetry.js';
import { openStoreAt } from './store.js';

export const password = 'correct horse battery staple';
export const labSlug = 'pod-to-pod-same-node';

export interface TestUser {
  user: UserRow;
  token: string;
  headers: { authorization: string };
}

export interface TestApp extends Parts {
  app: FastifyInstance;
  /** For a second look at the same database. */
  databaseUrl: string;
  /** Makes a user, whose password is `password`, with a login. */
  login(role?: Role): Promise<TestUser>;
  /** A session in the database that is `ready` but has no sandbox; with a course it is of an assignment of that. */
  session(userId: string, courseId?: string, slug?: string): Promise<SessionRow>;
}

/** What `hashPassword` made of it: each hash costs a tenth of a second of CPU. */
export const passwordHash = '$argon2id$v=19$m=65536,t=3,p=4$/Y5UY7mUg5AYhxxPA2T+9g$WxKjyurabG6YzcPxrohKIhuzbj4UAuTnf4MGB78KpQ4';

/** `variables` are settings as in the environment, `more` are parts to put in place of the usual ones. */
export async function build(t: Pick<Test, 'teardown'>, variables: Record<string, string> = {}, more: Partial<Parts> = {}): Promise<TestApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'vethlab-app-'));
  t.teardown(() => rm(dataDir, { recursive: true, force: true }));
  const config = readConfig({ DATA_DIR: dataDir, LABS_DIR: resolve('labs'), LOG_LEVEL: 'silent', POOL: 'none', ...variables });
  const logger = pino({ level: 'silent' });
  const { store, databaseUrl } = await openStoreAt(t);
  const dockerDriver = createDockerDriver({ dockerHost: config.DOCKER_HOST, dataDir, instanceId: `test-${randomUUID()}`, image: 'none' });
  const driver = createFleet([{ name: 'default', capacity: { sandboxes: null, memoryMib: null }, driver: dockerDriver }], { ...unwritten, drained: async () => (await store.operator.read()).drained });
  const catalogue = await readCatalogue(config.LABS_DIR);
  const shelf = createLabShelf(catalogue);
  const sessions = createSessions({ config, store, driver, labs: shelf, logger, workerId: randomUUID(), admit: createAdmission({ config, store, fleet: driver }), beforeRemoval: (id) => captures.endAll(id) });
  const captures = createCaptures({ dataDir, store, holder: randomUUID(), maxCaptureBytes: config.MAX_CAPTURE_BYTES, tell: timelineOf({ sessions, events: store.events }), logger });
  const labs = labViews(catalogue, shelf);
  const seal = createSeal('a key for tests');
  const parts: Parts = {
    config, store, driver, sessions, captures,
    walks: createWalks({ store, sessions }),
    telemetry: createTelemetry(), tracer: undefined, labs,
    lti: createLti({ store, config, seal, fetch: createGuardedFetch({ allowPrivate: config.LTI_PRIVATE_PLATFORMS }), assignments: ltiAssignments({ store, labs }), keyCooldownMs: 0 }),
    auth: createAuth(store, { loginHours: config.LOGIN_HOURS, oidc: oidcSettings(config) }), grading: createGrading({ store, sessions }),
    seal, examine: () => examine(config, { report: () => undefined }), readiness: [{ name: 'database', check: () => store.ping() }], ...more,
  };
  const app = await buildApp(parts);
  t.teardown(async () => {
    await app.close();
    await captures.close();
    await sessions.close();
    await driver.close();
  });

  async function login(role: Role = 'learner'): Promise<TestUser> {
    const user = await store.users.create({ email: `${role}-${randomUUID()}@example.org`, name: role, role, passwordHash });
    const { token } = await parts.auth.openLogin(user);
    return { user, token, headers: { authorization: `Bearer ${token}` } };
  }

  async function session(userId: string, courseId?: string, slug = labSlug): Promise<SessionRow> {
    const lab = shelf.choose(slug);
    if (!lab) throw new Error(`There is no lab ${slug}`);
    await store.labs.save(lab);
    const assignment = courseId === undefined ? undefined : await makeAssignment({ store, labs: parts.labs }, { courseId, lab: slug });
    const { session: made } = await store.sessions.create({ userId, lab, seed: 1, expiresAt: new Date(Date.now() + 3_600_000), quota: { perUser: 100, total: 1000 }, courseId: courseId ?? null, assignmentId: assignment?.id ?? null });
    await store.sessions.transition(made.id, { from: ['pending'], to: 'starting' });
    return await store.sessions.transition(made.id, { from: ['starting'], to: 'ready', set: { readyAt: new Date() } }) ?? made;
  }
  return { ...parts, databaseUrl, app, login, session };
}
