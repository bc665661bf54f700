/** Refuses an upgrade that does not offer the subprotocol which the stream speaks, before the socket opens. */
import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors.js';
import { remoteCommandProtocol } from './remote-command.js';

/** The subprotocols that the client offers (RFC 6455 §4.1, item 10). */
export function offeredProtocols(request: FastifyRequest): string[] {
  return (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim()).filter(Boolean);
}

export async function requireRemoteCommand(request: FastifyRequest): Promise<void> {
  if (offeredProtocols(request).includes(remoteCommandProtocol)) return;
  throw new AppError('invalid-request', `Offer the WebSocket subprotocol ${remoteCommandProtocol}`);
}
