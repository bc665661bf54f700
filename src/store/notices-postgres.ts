/**
 * Notices among all servers on one PostgreSQL, by its own LISTEN and NOTIFY: no second system to run.
 *
 * A notice is at most a hint (notices.ts), so nobody here waits for one to arrive: what is published goes to this process
 * at once and to the others with the next statement; the topics that gather while a statement is under way go with the
 * one after it, each once. What others said while our connection was lost is lost, so everybody here is woken when it
 * stands again; what we had to say is said then. PostgreSQL names the sender of a notice by its backend
 * (https://www.postgresql.org/docs/current/sql-notify.html), which tells our own from others'.
 */
import { openListener, type ListenerLogger } from './listener.js';
import { createNotices, type Notices } from './notices.js';

const channel = 'vethlab';
/** Says: look at everything. For when more topics gathered than are worth naming. */
const everything = '*';
const maxPending = 5_000;
/** NOTIFY takes less than 8000 bytes; our topics are a word and an id. */
const maxTopicLength = 200;
const maxLastStatements = 3;

export async function createSharedNotices(databaseUrl: string, logger?: ListenerLogger): Promise<Notices> {
  const local = createNotices();
  const pending = new Set<string>();
  let sending: Promise<void> | undefined;
  const listener = await openListener(databaseUrl, {
    channel, logger,
    // Not in this turn: the first time, `listener` is not there yet.
    onUp: () => { local.wakeAll(); setImmediate(() => { send(); }); },
    onNotice: (payload) => { if (payload === everything) local.wakeAll(); else local.deliver(payload); },
  });

  function send(): void {
    if (sending !== undefined || pending.size === 0 || !listener.isUp()) return;
    sending = sendAll().finally(() => { sending = undefined; send(); });
  }

  async function sendAll(): Promise<void> {
    await new Promise((resolve) => { setImmediate(resolve); });
    const topics = [...pending];
    pending.clear();
    await listener.notify(topics).catch(() => { topics.forEach(remember); });
  }

  function remember(topic: string): void {
    if (topic.length > maxTopicLength || pending.has(everything)) return;
    const tooMany = pending.size >= maxPending;
    if (tooMany) pending.clear();
    pending.add(tooMany ? everything : topic);
  }

  return {
    ...local,
    publish(topic) {
      local.publish(topic);
      remember(topic);
      send();
    },
    async close() {
      for (let left = maxLastStatements; left > 0 && (sending !== undefined || pending.size > 0) && listener.isUp(); left -= 1) {
        send();
        await sending;
      }
      await listener.close();
    },
  };
}
