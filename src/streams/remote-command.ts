/**
 * Kubernetes' remote command protocol over WebSocket, subprotocol `v5.channel.k8s.io`: every message is binary, its
 * first byte names a channel. v5 adds to v4 the channel 255, whose one byte of payload names a channel that the
 * sender will not use any more: a client closes stdin with it.
 * Source: Kubernetes, `k8s.io/apimachinery/pkg/util/remotecommand/constants.go`, KEP-4006.
 */
import type { ExitStatus } from '../sandbox/contract.js';

export const remoteCommandProtocol = 'v5.channel.k8s.io';

export const channels = { stdin: 0, stdout: 1, stderr: 2, error: 3, resize: 4, close: 255 } as const;

/** What a client may say. `invalid` carries a sentence for the close frame. */
export type ClientMessage =
  | { kind: 'stdin'; bytes: Buffer }
  | { kind: 'resize'; columns: number; rows: number }
  | { kind: 'end' }
  | { kind: 'nothing' }
  | { kind: 'invalid'; why: string };

const maxSide = 1000;

/** Reads one message from a client. Never throws. */
export function readMessage(message: Buffer, isBinary: boolean): ClientMessage {
  if (!isBinary) return invalid('send binary messages; the first byte is the channel');
  const channel = message[0];
  const payload = message.subarray(1);
  if (channel === undefined) return { kind: 'nothing' };
  if (channel === channels.stdin) return payload.length === 0 ? { kind: 'nothing' } : { kind: 'stdin', bytes: payload };
  if (channel === channels.resize) return readSize(payload);
  if (channel === channels.close) return payload[0] === channels.stdin ? { kind: 'end' } : { kind: 'nothing' };
  return invalid(`channel ${channel} is not one that a client may send on; use 0 (stdin), 4 (resize) or 255 (close)`);
}

/** TerminalSize: `{"Width": columns, "Height": rows}`. */
function readSize(payload: Buffer): ClientMessage {
  const size = parseJson(payload);
  if (typeof size !== 'object' || size === null || !('Width' in size) || !('Height' in size)) return invalid('a resize is {"Width": columns, "Height": rows}');
  const { Width: columns, Height: rows } = size;
  if (!isSide(columns) || !isSide(rows)) return invalid(`Width and Height are whole numbers from 1 to ${maxSide}`);
  return { kind: 'resize', columns, rows };
}

function isSide(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= maxSide;
}

function parseJson(payload: Buffer): unknown {
  try {
    return JSON.parse(payload.toString('utf8'));
  } catch {
    return undefined;
  }
}

function invalid(why: string): ClientMessage {
  return { kind: 'invalid', why };
}

/** A message to a client. */
export function writeMessage(channel: number, payload: Uint8Array): Buffer {
  const message = Buffer.allocUnsafe(payload.length + 1);
  message[0] = channel;
  message.set(payload, 1);
  return message;
}

/**
 * How the program ended, as the `Status` object that Kubernetes sends on the error channel: Success, or Failure with
 * NonZeroExitCode and the code as a cause. A signal gives 128 + its number there, as shells count; `reason` says the rest.
 */
export function exitMessage(exit: ExitStatus): Buffer {
  const status = exit.code === 0 && !exit.reason
    ? { metadata: {}, status: 'Success' }
    : { metadata: {}, status: 'Failure', message: describe(exit), ...failureCause(exit) };
  return writeMessage(channels.error, Buffer.from(JSON.stringify(status)));
}

function failureCause(exit: ExitStatus): object {
  if (exit.code === null || exit.reason) return { reason: exit.reason ? 'InternalError' : 'NonZeroExitCode', details: { causes: [{ reason: exit.reason ?? 'Signal', message: exit.signal ?? exit.reason ?? '' }] } };
  return { reason: 'NonZeroExitCode', details: { causes: [{ reason: 'ExitCode', message: String(exit.code) }] } };
}

function describe(exit: ExitStatus): string {
  if (exit.reason === 'deadline') return 'the program ran longer than it may and was ended';
  if (exit.reason === 'cancelled') return 'the program was ended because it was cancelled';
  if (exit.reason === 'sandbox-gone') return 'the sandbox is gone';
  return exit.code === null ? `the program was ended by ${exit.signal ?? 'a signal'}` : `command terminated with exit code ${exit.code}`;
}
