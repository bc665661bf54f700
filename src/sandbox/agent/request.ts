/** Requests with one final answer: LIST, OPEN, CLOSE_TERMINAL, and the parts of a batch's result. */
import { AppError } from '../../errors.js';
import { readAgentError } from './agent-error.js';
import { violation } from './bytes.js';
import type { AgentConnection, StreamHandler } from './connection.js';
import { agentFrame } from './protocol.js';

export interface Request<Answer> {
  /** Called for each frame but ERROR. Returns the answer when it is complete; throws `sandbox-protocol`. */
  receive(type: number, payload: Buffer): { answer: Answer } | undefined;
  /** Sends it, in one frame or several. */
  send(stream: number): void | Promise<void>;
  what: string;
  timeoutMs: number;
}

/**
 * Resolves with the answer, or rejects with the agent's error, `sandbox-timeout` or `sandbox-gone`. After a timeout the
 * stream is still ours, so that a late answer is no violation.
 */
export function request<Answer>(connection: AgentConnection, { receive, send, what, timeoutMs }: Request<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new AppError('sandbox-timeout', `Sandbox ${connection.sandboxId} did not answer ${what} within ${timeoutMs} ms.`)), timeoutMs);
    const handler: StreamHandler = {
      frame(type, payload) {
        if (type === agentFrame.error) reject(readAgentError(payload));
        else {
          const received = receive(type, payload);
          if (received === undefined) return false;
          resolve(received.answer);
        }
        clearTimeout(timer);
        return true;
      },
      closed(error) {
        clearTimeout(timer);
        reject(error);
      },
    };
    let stream: number | undefined;
    Promise.resolve().then(() => send(stream = connection.open(handler))).catch((error: unknown) => {
      if (stream !== undefined) connection.forget(stream);
      clearTimeout(timer);
      reject(error instanceof Error ? error : new Error(String(error)));
    });
  });
}

/** For requests whose only answer is one frame of type `expected`. */
export function oneFrame<Answer>(expected: number, read: (payload: Buffer) => Answer): Request<Answer>['receive'] {
  return (type, payload) => {
    if (type !== expected) throw violation(`a frame of type ${type} where ${expected} was due`);
    return { answer: read(payload) };
  };
}
