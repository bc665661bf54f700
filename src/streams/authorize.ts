/** Hooks that the composition root gives to the streams: they refuse an upgrade before the socket opens. */
import type { FastifyRequest } from 'fastify';

export type Hook = (request: FastifyRequest) => Promise<void>;

export interface Authorize {
  /** May look: events, captures, a terminal read-only. */
  read: Hook;
  /** May type and run. */
  use: Hook;
}
