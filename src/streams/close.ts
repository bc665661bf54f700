/** How a socket is closed for an error: with the error's code from the table, and a reason that names it. */
import type { WebSocket } from 'ws';
import { isAppError } from '../errors.js';
import { storageFailure } from '../store/storage-failure.js';

/** RFC 6455 §5.5: a control frame holds 125 bytes, two of which are the code. */
const maxReasonBytes = 123;

/** Closes with `4000 + status` for an `AppError`, with 1011 (internal error) for anything else, of which nothing is told. */
export function closeFor(socket: WebSocket, thrown: unknown): void {
  const error = storageFailure(thrown) ?? thrown;
  if (isAppError(error)) socket.close(error.closeCode, shorten(`${error.code}: ${error.message}`));
  else socket.close(1011, 'internal');
}

function shorten(reason: string): string {
  const bytes = Buffer.from(reason);
  if (bytes.length <= maxReasonBytes) return reason;
  return bytes.subarray(0, maxReasonBytes - 4).toString('utf8').replace(/�+$/, '') + '…';
}
