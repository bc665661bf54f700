/** The start of a session, and the wait until it is ready. */
import { randomInt } from 'node:crypto';
import { AppError } from '../errors.js';
import type { SessionRow } from '../store/sessions.js';
import { currentSpan } from '../trace.js';
import type { Advancer } from './advance.js';
import type { Sessions, SessionView, StartRequest } from './contract.js';
import { createEngineCheck } from './engine-answers.js';
import type { SessionParts } from './parts.js';
import { refuseIfOver } from './refusals.js';
import { chooseStart } from './start-choice.js';

/** A sandbox that waits needs no engine to be handed out; one that is made fails with the reason. */
const engineTrust = { goodForMs: 10_000, trustForMs: 30_000 };
/** How long a start waits for the end of the learner's last session of the lab. */
const stopWaitMs = 10_000;

export interface StartsOptions {
  advancer: Pick<Advancer, 'lease' | 'begin' | 'advance' | 'outcome'>;
  /** Throws `not-found`. */
  load(sessionId: string): Promise<SessionRow>;
  view(row: SessionRow): SessionView;
}

export function createStarts(parts: SessionParts, { advancer, load, view }: StartsOptions): Pick<Sessions, 'start' | 'waitReady'> {
  const { store, config } = parts;
  const { notices } = store;
  const engineAnswers = createEngineCheck(parts.driver, config.usesPool ? engineTrust : {});

  async function start(request: StartRequest): Promise<{ session: SessionView; created: boolean }> {
    const { lab, ...of } = await chooseStart(parts, request);
    if (lab.unavailable) throw new AppError('lab-unavailable', lab.unavailable);
    await engineAnswers();
    const quota = await parts.admit(lab.size).catch((error: unknown) => ({ refusal: error }));
    if ('refusal' in quota) return running(request.userId, lab.slug, quota.refusal);
    const create = (): Promise<{ session: SessionRow; created: boolean }> => store.sessions.create({
      userId: request.userId, lab, seed: randomInt(2 ** 31),
      expiresAt: new Date(Date.now() + (lab.minutes ?? config.SESSION_MINUTES) * 60_000),
      quota, ...of, worker: advancer.lease(), traceparent: currentSpan()?.traceparent,
    });
    const { session, created } = await afterStop(create);
    void (created ? advancer.begin(session) : advancer.advance(session.id));
    return { session: view(session), created };
  }

  /** Nothing new is started; the session that runs already is given all the same. */
  async function running(userId: string, labSlug: string, refusal: unknown): Promise<{ session: SessionView; created: boolean }> {
    const session = (await store.sessions.listLiveOf(userId)).find((row) => row.labSlug === labSlug && row.state !== 'stopping');
    if (session === undefined) throw refusal;
    return { session: view(session), created: false };
  }

  /** A session of the same lab that is being removed is waited for: who starts a lab again must not get the old one. */
  async function afterStop(create: () => Promise<{ session: SessionRow; created: boolean }>): Promise<{ session: SessionRow; created: boolean }> {
    for (const deadline = performance.now() + stopWaitMs; ;) {
      const made = await create();
      if (made.created || made.session.state !== 'stopping') return made;
      if (performance.now() > deadline) throw new AppError('session-not-ready', `Your last session of this lab is still being removed; try again in a moment`, { retryAfterSeconds: 2 });
      await notices.next(`session:${made.session.id}`, 2000);
    }
  }

  async function waitReady(sessionId: string, timeoutMs: number): Promise<SessionView> {
    const deadline = performance.now() + timeoutMs;
    // What this server's own worker has just stored need not be read.
    const made = await within(timeoutMs, advancer.outcome(sessionId));
    if (made?.state === 'ready') return view(made);
    for (;;) {
      const leftMs = deadline - performance.now();
      const news = notices.next(`session:${sessionId}`, Math.max(0, Math.min(leftMs, 5000)));
      const row = await load(sessionId);
      if (row.state === 'ready') return view(row);
      refuseIfOver(row);
      if (leftMs <= 0) throw new AppError('session-not-ready', `Session ${sessionId} is ${row.state}; try again in a moment`, { retryAfterSeconds: 2 });
      await news;
    }
  }

  return { start, waitReady };
}

/** Undefined where it takes longer. */
async function within<Value>(timeoutMs: number, promise: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => { timer = setTimeout(() => { resolve(undefined); }, timeoutMs); });
  return Promise.race([promise, late]).finally(() => { clearTimeout(timer); });
}
