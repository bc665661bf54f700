/** The store: everything that the service remembers, on SQLite or PostgreSQL. One file per aggregate. */
import { createAccounts } from './accounts.js';
import { createApiKeys } from './api-keys.js';
import { createAssignments } from './assignments.js';
import { createAttempts } from './attempts.js';
import { createAudit } from './audit.js';
import { ensureAuditGuard } from './audit-guard.js';
import { createBoards } from './board.js';
import { createCaptures } from './captures.js';
import { createCourses } from './courses.js';
import { ensureCounters } from './counters.js';
import { openDatabase, type Database, type Provider } from './database.js';
import { createCourseEvents } from './course-events.js';
import { createEnrolments } from './enrolments.js';
import { createErase } from './erase.js';
import { createEvents } from './events.js';
import { createGradebook } from './gradebook.js';
import { createGrades } from './grades.js';
import { createHelp } from './help.js';
import { createHints } from './hints.js';
import { createIdentities } from './identities.js';
import { createIdempotency } from './idempotency.js';
import { createLabs } from './labs.js';
import { createLoginLinks } from './login-links.js';
import { createLedger } from './ledger.js';
import { createLeases } from './leases.js';
import { createMessages } from './messages.js';
import { createLtiStore, type LtiStore } from './lti/lti.js';
import { migrate } from './migrate.js';
import { createNotices, type Notices } from './notices.js';
import { createOperator } from './operator.js';
import { createOutbox } from './outbox.js';
import { createPool } from './pool.js';
import { createPlacements } from './placements.js';
import { createProgress } from './progress.js';
import { createPurge } from './purge.js';
import { createRoster } from './roster.js';
import { createSandboxes } from './sandboxes.js';
import { createSessions } from './sessions.js';
import { createSettings } from './settings.js';
import { createTerminals } from './terminals.js';
import type { DatabaseObserver } from './timed-adapter.js';
import { createTokens } from './tokens.js';
import { createUsers } from './users.js';
import { createWalks } from './walks.js';
import { createWebhooks } from './webhooks.js';

export interface StoreLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface Store {
  provider: Provider;
  settings: ReturnType<typeof createSettings>;
  users: ReturnType<typeof createUsers>;
  accounts: ReturnType<typeof createAccounts>;
  identities: ReturnType<typeof createIdentities>;
  /** Removes what says who somebody is. */
  erase: ReturnType<typeof createErase>;
  loginLinks: ReturnType<typeof createLoginLinks>;
  tokens: ReturnType<typeof createTokens>;
  apiKeys: ReturnType<typeof createApiKeys>;
  labs: ReturnType<typeof createLabs>;
  sessions: ReturnType<typeof createSessions>;
  sandboxes: ReturnType<typeof createSandboxes>;
  pool: ReturnType<typeof createPool>;
  placements: ReturnType<typeof createPlacements>;
  operator: ReturnType<typeof createOperator>;
  terminals: ReturnType<typeof createTerminals>;
  captures: ReturnType<typeof createCaptures>;
  walks: ReturnType<typeof createWalks>;
  courses: ReturnType<typeof createCourses>;
  enrolments: ReturnType<typeof createEnrolments>;
  roster: ReturnType<typeof createRoster>;
  assignments: ReturnType<typeof createAssignments>;
  attempts: ReturnType<typeof createAttempts>;
  grades: ReturnType<typeof createGrades>;
  gradebook: ReturnType<typeof createGradebook>;
  progress: ReturnType<typeof createProgress>;
  hints: ReturnType<typeof createHints>;
  events: ReturnType<typeof createEvents>;
  courseEvents: ReturnType<typeof createCourseEvents>;
  boards: ReturnType<typeof createBoards>;
  help: ReturnType<typeof createHelp>;
  messages: ReturnType<typeof createMessages>;
  idempotency: ReturnType<typeof createIdempotency>;
  leases: ReturnType<typeof createLeases>;
  audit: ReturnType<typeof createAudit>;
  outbox: ReturnType<typeof createOutbox>;
  webhooks: ReturnType<typeof createWebhooks>;
  /** Grades beside what others have acknowledged of them. */
  ledger: ReturnType<typeof createLedger>;
  /** Wakes whoever waits for news of a session, a course, a user: here and, on PostgreSQL, on every server of the database. */
  lti: LtiStore;
  notices: Notices;
  /** Removes what is out of date, in bounded steps. */
  purge: ReturnType<typeof createPurge>;
  /** Resolves when the database answers; for the readiness check. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Migrates the database, making it if need be (a SQLite file; a PostgreSQL database must exist), and opens it.
 * Throws `MigrationError` when the database does not fit this version, and the driver's error when none answers.
 */
export async function createStore(databaseUrl: string, { logger, ...options }: { logger?: StoreLogger; tellsXapi?: boolean; observe?: DatabaseObserver } = {}): Promise<Store> {
  const { applied } = await migrate(databaseUrl);
  if (applied.length > 0) logger?.info({ applied }, 'Database migrated');
  const database = await openDatabase(databaseUrl, options);
  try {
    await ensureCounters(database);
    await ensureAuditGuard(database);
    return bundle(database, database.provider === 'postgresql' ? await openSharedNotices(databaseUrl, logger) : createNotices());
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openSharedNotices(databaseUrl: string, logger?: StoreLogger): Promise<Notices> {
  // Its driver is loaded only where it is used.
  const { createSharedNotices } = await import('./notices-postgres.js');
  return createSharedNotices(databaseUrl, logger);
}

function bundle(database: Database, notices: Notices): Store {
  return {
    provider: database.provider,
    settings: createSettings(database),
    users: createUsers(database),
    accounts: createAccounts(database),
    identities: createIdentities(database),
    erase: createErase(database),
    loginLinks: createLoginLinks(database),
    tokens: createTokens(database),
    apiKeys: createApiKeys(database),
    labs: createLabs(database),
    sessions: createSessions(database, notices),
    sandboxes: createSandboxes(database),
    pool: createPool(database),
    placements: createPlacements(database),
    operator: createOperator(database),
    terminals: createTerminals(database),
    captures: createCaptures(database),
    walks: createWalks(database),
    courses: createCourses(database, notices),
    enrolments: createEnrolments(database, notices),
    roster: createRoster(database, notices),
    assignments: createAssignments(database),
    attempts: createAttempts(database, notices),
    grades: createGrades(database, notices),
    gradebook: createGradebook(database),
    progress: createProgress(database),
    hints: createHints(database, notices),
    events: createEvents(database, notices),
    courseEvents: createCourseEvents(database),
    boards: createBoards(database),
    help: createHelp(database, notices),
    messages: createMessages(database, notices),
    idempotency: createIdempotency(database),
    leases: createLeases(database),
    audit: createAudit(database),
    outbox: createOutbox(database),
    webhooks: createWebhooks(database),
    ledger: createLedger(database),
    notices,
    lti: createLtiStore(database),
    purge: createPurge(database),
    ping: async () => { await database.client.$queryRaw`SELECT 1 AS "one"`; },
    async close() {
      await notices.close();
      await database.close();
    },
  };
}
