import type { FastifyRequest } from 'fastify';
import type { Config } from '../../config.js';

/** Where browsers reach us, without a slash at the end: PUBLIC_URL, or what this client used. */
export function baseUrlOf(request: FastifyRequest, { PUBLIC_URL: publicUrl }: Pick<Config, 'PUBLIC_URL'>): string {
  return (publicUrl ?? `${request.protocol}://${request.host}`).replace(/\/+$/, '');
}
