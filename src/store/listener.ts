/**
 * One connection to PostgreSQL that LISTENs to a channel and stays: made again, slower and slower, whenever it is lost.
 * It is outside Prisma's pool, since a pool hands connections around and a LISTEN belongs to one.
 */
import pg from 'pg';

export interface ListenerLogger {
  warn(fields: object, message: string): void;
}

export interface ListenerOptions {
  channel: string;
  /** The connection stands, for the first time or again: what was said before may have been missed. */
  onUp(): void;
  /** What somebody else said; our own is left out. */
  onNotice(payload: string): void;
  logger?: ListenerLogger | undefined;
}

export interface Listener {
  isUp(): boolean;
  /** One statement for all of them. Rejects when the connection is lost: nobody may have heard any. */
  notify(payloads: string[]): Promise<void>;
  close(): Promise<void>;
}

const connectTimeoutMs = 10_000;
const firstRetryMs = 100;
const maxRetryMs = 5_000;
/** A peer that vanished without a word (a power cut) is noticed by a statement that it does not answer. */
const pulseMs = 10_000;
const statementTimeoutMs = 5_000;

/** Resolves after the first attempt to connect, whether it succeeded or not. */
export async function openListener(databaseUrl: string, options: ListenerOptions): Promise<Listener> {
  let client: pg.Client | undefined;
  let closed = false;
  let retryMs = firstRetryMs;
  let retry: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const next = newClient(databaseUrl);
    next.on('error', (error) => { lose(next, error); });
    next.on('end', () => { lose(next, undefined); });
    next.on('notification', ({ payload = '', processId }) => { if (processId !== backendOf(next)) options.onNotice(payload); });
    try {
      await next.connect();
      await next.query(`LISTEN ${options.channel}`);
    } catch (error) {
      discard(next);
      return again(error);
    }
    if (closed) return discard(next);
    client = next;
    retryMs = firstRetryMs;
    options.onUp();
  }

  function lose(lost: pg.Client, error: unknown): void {
    if (client !== lost) return;
    client = undefined;
    discard(lost);
    again(error);
  }

  function again(error: unknown): void {
    if (closed || retry !== undefined) return;
    options.logger?.warn({ err: error }, `no notices from other servers for now; connecting again in ${retryMs} ms`);
    retry = setTimeout(() => { retry = undefined; void connect(); }, retryMs);
    retryMs = Math.min(maxRetryMs, retryMs * 2);
  }

  const pulse = setInterval(() => {
    const checked = client;
    checked?.query('SELECT 1').catch((error: unknown) => { lose(checked, error); });
  }, pulseMs).unref();

  await connect();
  return {
    isUp: () => client !== undefined,
    async notify(payloads) {
      const through = client;
      if (through === undefined) throw new Error('The connection for notices is lost.');
      await through.query('SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload', [options.channel, payloads])
        .catch((error: unknown) => { lose(through, error); throw error; });
    },
    async close() {
      closed = true;
      clearInterval(pulse);
      clearTimeout(retry);
      const last = client;
      client = undefined;
      await last?.end().catch(() => undefined);
    },
  };
}

function newClient(databaseUrl: string): pg.Client {
  return new pg.Client({
    connectionString: databaseUrl, application_name: 'vethlab notices', keepAlive: true,
    connectionTimeoutMillis: connectTimeoutMs, query_timeout: statementTimeoutMs,
  });
}

function discard(client: pg.Client): void {
  client.end().catch(() => undefined);
}

/** The number of the server process behind a connection; @types/pg leaves it out. */
function backendOf(client: pg.Client): unknown {
  return 'processID' in client ? client.processID : undefined;
}
