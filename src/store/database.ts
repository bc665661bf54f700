/**
 * The open database: one Prisma client and one way to run a transaction, the same for SQLite and PostgreSQL.
 *
 * Rules that keep both databases sound. (1) Inside `transact` use only `tx`: the outer client would wait for itself.
 * (2) Locks are taken in the order user, quota, session, course; so PostgreSQL meets no deadlock. (3) A unique key that may be
 * taken is inserted outside a transaction: PostgreSQL gives up a transaction at its first error. (4) Times are written
 * by us, never by the database's default: SQLite compares them as text.
 */
import { channel } from 'node:diagnostics_channel';
import type { PrismaClient as Client, Prisma } from './generated/sqlite/client.js';
import { openSqlite, SqliteAdapterFactory, sqlitePath } from './sqlite-connection.js';
import { timedAdapter, type DatabaseObserver } from './timed-adapter.js';

export type Tx = Prisma.TransactionClient;
export type Provider = 'sqlite' | 'postgresql';

export interface Database {
  provider: Provider;
  client: Client;
  /** A record store is configured, so facts are told to it (`xapi-subscriber.ts`). */
  tellsXapi: boolean;
  /** Titles of stored lab versions, by hash; see `titledRow`. */
  labTitles: Map<string, string>;
  /** All or nothing. Runs `work` again, up to five times, when PostgreSQL could not serialise it. */
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Only reads; all of its queries see the database as it was at the first. */
  snapshot<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Callers queue (SQLite has one writer, PostgreSQL a pool): waiting in line is not an error until this long. */
const transactionOptions = { maxWait: 30_000, timeout: 30_000 };
const poolSize = 10;
/** To a new connection, and for a free one of the pool. */
const connectTimeoutMs = 15_000;
const maxRuns = 5;

/** Which database a URL means. Throws an `Error` that says what is allowed. */
export function providerOf(databaseUrl: string): Provider {
  if (databaseUrl.startsWith('file:')) return 'sqlite';
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) return 'postgresql';
  throw new Error('DATABASE_URL must begin with file: (SQLite) or postgresql:// (PostgreSQL).');
}

/** Each statement's text, of databases that are opened while somebody subscribes: for tests of how many there are. */
export const queryChannel = channel('vethlab:query');

/** `observe` is told how long the database takes. */
export async function openDatabase(databaseUrl: string, { tellsXapi = false, observe = () => undefined }: { tellsXapi?: boolean; observe?: DatabaseObserver } = {}): Promise<Database> {
  const provider = providerOf(databaseUrl);
  const client = provider === 'sqlite' ? await openSqliteClient(databaseUrl, observe) : await openPostgresClient(databaseUrl, observe);
  return {
    provider,
    client,
    tellsXapi,
    labTitles: new Map(),
    transact: (work) => withRetry(() => client.$transaction(work)),
    snapshot: (work) => client.$transaction(async (tx) => {
      // SQLite: a transaction is alone on the one connection.
      if (provider === 'postgresql') await tx.$executeRaw`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`;
      return work(tx);
    }),
    close: () => client.$disconnect(),
  };
}

/** The code of one of Prisma's errors (P2002: a unique key is taken), or undefined. */
export function prismaCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** True when a unique key is taken already. */
export function isTaken(error: unknown): boolean {
  return prismaCode(error) === 'P2002' || (prismaCode(error) === 'P2010' && rawReason(error) === 'UniqueConstraintViolation');
}

/** What the driver's adapter says of a raw statement that failed. */
function rawReason(error: unknown): unknown {
  const meta = (error as { meta?: { driverAdapterError?: { message?: unknown } } }).meta;
  return meta?.driverAdapterError?.message;
}

// Only what is used is loaded: each client and driver costs some 100 ms of start.
async function openSqliteClient(databaseUrl: string, observe: DatabaseObserver): Promise<Client> {
  const { PrismaClient } = await import('./generated/sqlite/client.js');
  const adapter = timedAdapter(new SqliteAdapterFactory(await openSqlite(sqlitePath(databaseUrl)), databaseUrl), observe);
  return published(new PrismaClient({ adapter, transactionOptions, ...logOptions() }));
}

async function openPostgresClient(databaseUrl: string, observe: DatabaseObserver): Promise<Client> {
  const [{ PrismaClient }, { PrismaPg }] = await Promise.all([import('./generated/postgresql/client.js'), import('@prisma/adapter-pg')]);
  const adapter = timedAdapter(new PrismaPg({ connectionString: databaseUrl, max: poolSize, connectionTimeoutMillis: connectTimeoutMs }), observe);
  // Generated from the same text: the types differ in PostgreSQL's extra filters only, which we don't use.
  return published(new PrismaClient({ adapter, transactionOptions, ...logOptions() }) as unknown as Logged);
}

type Logged = Client<'query'>;

/** Prisma's own log costs each statement something, so it is only asked for where somebody listens. */
function logOptions(): { log: { emit: 'event'; level: 'query' }[] } {
  return { log: queryChannel.hasSubscribers ? [{ emit: 'event', level: 'query' }] : [] };
}

function published(client: Logged): Client {
  if (queryChannel.hasSubscribers) client.$on('query', ({ query }) => { queryChannel.publish(query); });
  return client as unknown as Client;
}

async function withRetry<T>(run: () => Promise<T>): Promise<T> {
  for (let runs = 1; ; runs++) {
    try {
      return await run();
    } catch (error) {
      // P2034: a write conflict or deadlock, the transaction was rolled back and may run again.
      if (prismaCode(error) !== 'P2034' || runs >= maxRuns) throw error;
    }
  }
}
