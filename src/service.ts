/**
 * Opens every part of the service, in reading order, and closes them in the opposite one. `app.ts` joins the parts to
 * HTTP, `server.ts` listens.
 */
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.js';
import { createAuth } from './auth/auth.js';
import { openSeal } from './auth/seal.js';
import { oidcSettings } from './auth/oidc.js';
import { ensureDemoUsers, type DemoLogins } from './auth/demo-users.js';
import { createGuardedFetch } from './auth/guarded-fetch.js';
import { ltiAssignments } from './auth/lti/assignments.js';
import { createLti } from './auth/lti/lti.js';
import { engineSettings, type Config } from './config.js';
import { ensureDemoCourse } from './courses/ensure-demo-course.js';
import { AppError } from './errors.js';
import { examine } from './examine.js';
import { checkFreeSpace } from './free-space.js';
import { createGrading } from './grading/grading.js';
import { createJobs, type Job, type Jobs } from './jobs/jobs.js';
import type { Deliverer } from './jobs/outbox/deliverer.js';
import { createOutboxDelivery, type OutboxDelivery } from './jobs/outbox/delivery.js';
import { createLtiDeliverer } from './jobs/outbox/lti-deliverer.js';
import { jobTable, poolJob } from './jobs/table.js';
import { parseAllowed } from './auth/addresses.js';
import { webhookDeliverer } from './jobs/webhooks/deliver.js';
import { xapiDeliverer } from './jobs/xapi/deliver.js';
import { labViews } from './routes/lab-views.js';
import { removeLeftovers, runSelfTest, selfTestInstance, type SelfTest } from './self-test.js';
import { unwritten, type Fleet, type Placements } from './sandbox/fleet/contract.js';
import { createFleet } from './sandbox/fleet/fleet.js';
import { createDockerDriver } from './sandbox/docker/driver.js';
import { measured, type CallObservers } from './sandbox/measured.js';
import { createAdmission } from './sessions/admission.js';
import { createCaptures } from './sessions/captures/captures.js';
import { createLabShelf } from './sessions/lab-shelf.js';
import { createSessions, type SessionKeeper } from './sessions/sessions.js';
import { timelineOf } from './sessions/captures/news.js';
import { createWalks } from './sessions/walks/walks.js';
import { readCatalogue } from './setup/read-catalogue.js';
import { createStore, type Store } from './store/store.js';
import { tracedStore } from './store/traced.js';
import { createLogger, createTelemetry } from './telemetry.js';
import { openTracer } from './tracer.js';

const requestGraceMs = 5_000;
/** Making sandboxes takes the engine's time from the learners who are just starting. */
const refillAfterMs = 1_000;

export interface Service {
  app: FastifyInstance;
  store: Store;
  driver: Fleet;
  sessions: SessionKeeper;
  jobs: Jobs;
  outbox: OutboxDelivery;
  logins: DemoLogins;
  selfTest: SelfTest;
  /** Sockets are told, requests and work end, sandboxes go on. */
  close(): Promise<void>;
}

export async function openService(config: Config): Promise<Service> {
  await mkdir(config.DATA_DIR, { recursive: true, mode: 0o700 });
  const logger = createLogger(config);
  const workerId = randomUUID();
  const tracer = await openTracer(config, { instanceId: workerId, logger });
  const telemetry = createTelemetry();
  const plainStore = await createStore(config.databaseUrl, { logger, tellsXapi: config.XAPI_ENDPOINT !== undefined, observe: telemetry.databaseCall });
  const store = tracer === undefined ? plainStore : tracedStore(plainStore);

  // Adapters.
  const instanceId = await store.settings.getOrCreate('instance', () => randomUUID());
  const driver = openFleet(config, instanceId, placementsOf(store), { engine: telemetry.engineCall, agent: telemetry.agentCall });

  // Rules.
  const catalogue = await readCatalogue(config.LABS_DIR);
  for (const { slug, error } of catalogue.broken) logger.error({ lab: slug }, `a lab is not offered: ${error.message}`);
  const shelf = createLabShelf(catalogue);
  const sessions = createSessions({ config, store, driver, labs: shelf, logger, workerId, tracer, admit: createAdmission({ config, store, fleet: driver }), beforeRemoval: (id) => captures.endAll(id), poolOutcome: telemetry.poolOutcome, readyAfter: telemetry.readyAfter });
  const captures = createCaptures({ dataDir: config.DATA_DIR, store, holder: workerId, maxCaptureBytes: config.MAX_CAPTURE_BYTES, tell: timelineOf({ sessions, events: store.events }), logger });
  const walks = createWalks({ store, sessions });
  const grading = createGrading({ store, sessions });
  const auth = createAuth(store, { loginHours: config.LOGIN_HOURS, oidc: oidcSettings(config) });
  const labs = labViews(catalogue, shelf);
  const seal = await openSeal(config);
  const lti = createLti({ store, config, seal, fetch: createGuardedFetch({ allowPrivate: config.LTI_PRIVATE_PLATFORMS }), assignments: ltiAssignments({ store, labs }) });
  const logins = await ensureDemoUsers(store, { dataDir: config.DATA_DIR });
  await ensureDemoCourse({ store, labs: { version: (slug) => shelf.choose(slug) } }, logins);
  await captures.recover();

  // Edges.
  const selfTestDriver = openFleet(config, selfTestInstance(instanceId), unwritten);
  const selfTest = runSelfTest(selfTestDriver, { shelf, leases: store.leases, holder: workerId, logger });
  const readiness = [
    { name: 'database', check: () => store.ping() },
    { name: 'disk', check: () => checkFreeSpace(config.DATA_DIR) },
    { name: 'engine', check: async () => { await driver.answers(); return engineNews(driver); } },
    { name: 'self-test', check: async () => { selfTest.check(); } },
    // New sessions are refused, all else goes on: a balancer must not take the server out.
    { name: 'maintenance', check: async () => (await store.operator.read()).maintenance?.message },
  ];
  const leftovers: Job = { name: 'self-test-leftovers', everyMs: 5_000, everywhere: true, run: () => removeLeftovers(selfTestDriver, store.leases) };
  const abandoned: Job = { name: 'abandoned-captures', everyMs: 5_000, everywhere: true, run: () => captures.sweep() };
  const stopping = new AbortController();
  const jobs = createJobs([...jobTable({ config, store, driver, sessions, lti, labs: shelf, logger, tracer, signal: stopping.signal }), leftovers, abandoned], { store, holder: workerId, logger });
  const refill = afterQuiet(refillAfterMs, () => jobs.now(poolJob));
  const unsubscribe = store.notices.subscribe('pool', refill.ask);
  // Who brings what waits in the outbox to its target, by the target's prefix.
  const disableAfterMs = config.WEBHOOK_DISABLE_DAYS * 86_400_000;
  const deliverers: Deliverer[] = [
    webhookDeliverer({ store, seal, allowed: parseAllowed(config.WEBHOOK_ALLOW_PRIVATE), disableAfterMs, instanceId, logger }),
    createLtiDeliverer(lti),
  ];
  const xapi = xapiDeliverer({ config, store, instanceId });
  if (xapi) deliverers.push(xapi);
  const outbox = createOutboxDelivery({ store, deliverers, holder: workerId, logger, tracer }, { onOutcome: telemetry.outboxOutcome });
  const app = await buildApp({ config, store, auth, seal, sessions, captures, walks, labs, grading, lti, driver, telemetry, tracer, readiness, examine: () => examine(config, selfTest) });
  const unwatch = driver.watch((sandboxId) => void tellDeath(store, sessions, sandboxId).catch((error: unknown) => {
    logger.warn({ err: error, sandboxId }, 'a dead sandbox could not be noted; the sweep will');
  }));

  async function close(): Promise<void> {
    unwatch();
    unsubscribe();
    refill.cancel();
    stopping.abort();
    selfTest.stop();
    await closeWithin(app, requestGraceMs);
    await Promise.all([jobs.stop(), outbox.stop()]);
    await selfTest.done;
    await selfTestDriver.close();
    await captures.close();
    await sessions.close();
    await driver.close();
    await store.close();
    await tracer?.close();
  }
  return { app, store, driver, sessions, jobs, outbox, logins, selfTest, close };
}

/** The engines of ENGINES, else the one of DOCKER_HOST. */
function openFleet(config: Config, instanceId: string, placements: Placements, observe?: CallObservers): Fleet {
  const image = config.LAB_IMAGE;
  if (!image) throw new AppError('image-missing', 'LAB_IMAGE is not set. Start the service with `npm start`, which builds the lab image.');
  const shared = {
    dataDir: config.DATA_DIR, instanceId, image,
    isolation: config.ISOLATION, acknowledge: config.ISOLATION_ACKNOWLEDGE, transport: config.AGENT_TRANSPORT,
  };
  const engines = engineSettings(config).map(({ name, capacity, ...endpoint }) => {
    const driver = createDockerDriver({ ...shared, dockerHost: endpoint });
    return { name, capacity, driver: observe === undefined ? driver : measured(driver, observe, name) };
  });
  return createFleet(engines, placements);
}

function placementsOf({ sandboxes, placements, operator }: Store): Placements {
  return {
    place: placements.place, list: sandboxes.list,
    find: async (id) => await sandboxes.find(id) ?? undefined,
    drained: async () => (await operator.read()).drained,
  };
}

async function engineNews(fleet: Fleet): Promise<string | undefined> {
  const lost = await fleet.lost();
  return lost.length === 0 ? undefined : `${lost.length} of ${fleet.names.length} engines do not answer.`;
}

/** Requests may finish; one that takes longer than `graceMs` is cut, so that the rest of the stop is not. */
async function closeWithin(app: FastifyInstance, graceMs: number): Promise<void> {
  const cut = setTimeout(() => { app.server.closeAllConnections(); }, graceMs);
  await app.close();
  clearTimeout(cut);
}

/** Calls `work` once when nobody has asked for `quietMs`. */
function afterQuiet(quietMs: number, work: () => Promise<void>): { ask(): void; cancel(): void } {
  let timer: NodeJS.Timeout | undefined;
  return {
    ask() {
      clearTimeout(timer);
      timer = setTimeout(() => void work(), quietMs).unref();
    },
    cancel() { clearTimeout(timer); },
  };
}

async function tellDeath(store: Store, sessions: SessionKeeper, sandboxId: string): Promise<void> {
  const row = (await store.sandboxes.list()).find(({ id }) => id === sandboxId);
  if (row?.sessionId) await sessions.sandboxDied(row.sessionId);
  else if (row && await store.pool.retire(row.id)) store.notices.publish('pool');
}
