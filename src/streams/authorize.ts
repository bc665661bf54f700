/** Hooks that the composition root gives to the streams: they refuse an upgrade before the socket opens. */
import type { FastifyRequest } from 'fastify';

export type Hook = (request: FastifyRequest) => Promise<void>;

export interface Authorize {
  /** May look: events, captures, a terminal read-only. */
  read: Hook;
  /** May type and run. */
  use: Hook;
  /** May help: then their typing is the learner's to allow. */
  help: Hook;
}

/** Logs that somebody looks, and tells the learner. Throws where it could not be logged. The answer ends the look. */
export type Look = (request: FastifyRequest, what: 'terminal' | 'capture', id: string) => Promise<() => void>;
