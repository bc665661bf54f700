/**
 * Looks over a learner's shoulder: each is written into the audit log before anything is shown, and the learner is told
 * who looks at what. Looks at a demonstration are logged only: it is there to be watched.
 */
import { randomUUID } from 'node:crypto';
import type { Store } from '../store/store.js';
import type { Logger } from './parts.js';
import { isOver } from './machine.js';
import type { Sessions, SessionView } from './contract.js';

export interface Look {
  session: Pick<SessionView, 'id' | 'userId' | 'demonstration'>;
  /** Who looks: a person, or a machine by its key. */
  by: { id: string; name: string; kind: 'user' | 'machine' };
  what: 'terminal' | 'capture' | 'walk';
  /** The terminal's, capture's or walk's id. */
  id: string;
  address: string;
}

export interface Looks {
  /** Throws where the look could not be logged: then nothing may be shown. Resolves with what ends it. The owner's own look is none. */
  begin(look: Look): Promise<() => void>;
  /** For what is read by many requests: the same look again within a minute is the same look. A walk is read at once, so the look is over. */
  glance(look: Look): Promise<void>;
}

const sameLookMs = 60_000;
const maxRemembered = 5_000;

export function createLooks({ store, sessions, logger }: { store: Pick<Store, 'audit'>; sessions: Pick<Sessions, 'emit' | 'find'>; logger: Logger }): Looks {
  const glances = new Map<string, number>();

  async function begin(look: Look): Promise<() => void> {
    const { session, by, what, id, address } = look;
    if (by.id === session.userId) return () => undefined;
    await store.audit.append({ actorId: by.id, actorKind: by.kind, action: `${what}.watch`, subject: `/v1/sessions/${session.id}/${what}s/${id}`, address, detail: { learnerId: session.userId } });
    if (session.demonstration) return () => undefined;
    const data = { watchId: randomUUID(), [`${what}Id`]: id, by: { id: by.id, name: by.name } };
    await sessions.emit(session.id, `${what}.watched`, data);
    return () => void tellEnd(look, data).catch((error: unknown) => { logger.warn({ err: error, sessionId: session.id }, 'the end of a look could not be told'); });
  }

  async function tellEnd({ session, what }: Look, data: Record<string, unknown>): Promise<void> {
    // `session.ended` is the last event of a session.
    if (!isOver((await sessions.find(session.id)).state)) await sessions.emit(session.id, `${what}.unwatched`, data);
  }

  return {
    begin,
    async glance(look) {
      const key = `${look.by.id}/${look.what}/${look.id}`;
      const now = performance.now();
      if (now - (glances.get(key) ?? -Infinity) < sameLookMs) return;
      const end = await begin(look);
      // Of what is read in parts nobody knows the last.
      if (look.what === 'walk') end();
      else setTimeout(end, sameLookMs).unref();
      if (glances.size >= maxRemembered) glances.clear();
      glances.set(key, now);
    },
  };
}
