/**
 * Records what changes in the kernel while a session runs, as events, for the learner's timeline. The state is looked at when
 * somebody asks for the topology, when a command has ended in a terminal, and every few seconds while terminals print; what
 * comes and goes between two looks is not seen. The first look after each build is what the others are compared with.
 */
import type { Drift } from '../../topology/drift.js';
import type { Store } from '../../store/store.js';
import type { CommandLogParts } from './commands.js';

export const changeEvent = 'topology.changed';
const mostInOne = 50;
const mostKept = 500;
const trimEvery = 25;
const afterCommandMs = 400;
const whilePrintingMs = 10_000;

/** `build`: the event by which the session became ready. */
interface Known { build: bigint | null; drift: Map<string, Drift>; written: number; line: Promise<void>; planned: NodeJS.Timeout | undefined; plannedFor: number }

/** `look` observes a session's topology; it may throw. */
export function createChangeWatch({ store, feed, logger }: CommandLogParts, look: (sessionId: string) => Promise<Drift[]>) {
  const sessions = new Map<string, Known>();

  function knownOf(sessionId: string): Known {
    const found = sessions.get(sessionId) ?? { build: null, drift: new Map<string, Drift>(), written: 0, line: Promise.resolve(), planned: undefined, plannedFor: 0 };
    sessions.set(sessionId, found);
    return found;
  }

  /** One look after the other. */
  function seen(sessionId: string, drift: Drift[]): Promise<void> {
    const known = knownOf(sessionId);
    known.line = known.line.then(() => compare(sessionId, known, drift))
      .catch((error: unknown) => { logger.warn({ err: error, sessionId }, 'changes of a topology could not be put on the timeline'); });
    return known.line;
  }

  async function compare(sessionId: string, known: Known, drift: Drift[]): Promise<void> {
    const build = (await store.events.newest(sessionId, ['session.ready']))[0]?.id ?? null;
    const now = new Map(drift.map((one) => [keyOf(one), one]));
    const before = known.drift;
    const fresh = known.build !== build;
    Object.assign(known, { build, drift: now });
    if (fresh) return;
    const news = { began: without(now, before), ended: without(before, now) };
    if (news.began.length + news.ended.length > 0) await tell(sessionId, known, news);
  }

  async function tell(sessionId: string, known: Known, news: { began: Drift[]; ended: Drift[] }): Promise<void> {
    const told = await lastTold(store, sessionId, known.build);
    const began = news.began.filter((one) => told.get(keyOf(one)) !== 'began');
    const ended = news.ended.filter((one) => told.get(keyOf(one)) !== 'ended');
    if (began.length + ended.length === 0) return;
    const more = Math.max(0, began.length - mostInOne) + Math.max(0, ended.length - mostInOne);
    await feed.emit(sessionId, changeEvent, { began: began.slice(0, mostInOne), ended: ended.slice(0, mostInOne), more });
    known.written += 1;
    if (known.written % trimEvery === 0) await store.events.keepNewest(sessionId, changeEvent, mostKept);
  }

  /** The soonest wish counts. */
  function plan(sessionId: string, inMs: number): void {
    const known = knownOf(sessionId);
    const at = Date.now() + inMs;
    if (known.planned !== undefined && known.plannedFor <= at) return;
    clearTimeout(known.planned);
    known.plannedFor = at;
    known.planned = setTimeout(() => {
      known.planned = undefined;
      // A session that is being reset or has ended has nothing to show.
      look(sessionId).then((drift) => seen(sessionId, drift), () => { sessions.delete(sessionId); });
    }, inMs).unref();
  }

  return {
    seen,
    commandEnded: (sessionId: string): void => { plan(sessionId, afterCommandMs); },
    printed: (sessionId: string): void => { plan(sessionId, whilePrintingMs); },
    close(): void { for (const { planned } of sessions.values()) clearTimeout(planned); },
  };
}

const keyOf = ({ kind, object, sentence }: Drift): string => `${kind} ${object} ${sentence}`;
const without = (all: Map<string, Drift>, known: Map<string, Drift>): Drift[] => [...all].filter(([key]) => !known.has(key)).map(([, drift]) => drift);

/** What this or another server has told last of each difference since the build. */
async function lastTold(store: Pick<Store, 'events'>, sessionId: string, build: bigint | null): Promise<Map<string, 'began' | 'ended'>> {
  const events = (await store.events.newest(sessionId, [changeEvent])).filter(({ id }) => build === null || id > build).reverse();
  // What is read here is what `tell` wrote.
  return new Map(events.flatMap(({ data }) => (['began', 'ended'] as const).flatMap((how) => (data[how] as Drift[]).map((one) => [keyOf(one), how] as const))));
}
