/** What the engine says, in the words of our error table. */
import { AppError, isAppError } from '../../errors.js';

/** The HTTP status of a refusal by the engine; undefined where it did not answer. */
export function engineStatus(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}

/** The engine's own words, bounded. */
export function engineWords(error: unknown): string {
  // OpenSSL's message has addresses and file names around its reason.
  const reason = error instanceof Error && 'reason' in error && 'library' in error ? error.reason : undefined;
  const text = typeof reason === 'string' ? reason : error instanceof Error ? error.message : String(error);
  return text.replace(/^\(HTTP code \d+\) [^-]*- /, '').trim().slice(0, 500);
}

export interface EngineCall {
  /** Completes "The container engine …": `could not start sandbox x`. */
  what: string;
  timeoutMs: number;
}

/** An answer with a status is a refusal; everything else (no socket, reset, deadline) means that nobody is there. */
export function engineError(error: unknown, { what, timeoutMs }: EngineCall, timedOut: boolean): AppError {
  if (isAppError(error)) return error;
  const retry = { cause: error, retryAfterSeconds: 5 };
  if (timedOut) return new AppError('engine-unavailable', `The container engine ${what}: no answer within ${timeoutMs} ms. See that it runs (\`docker info\`).`, retry);
  if (engineStatus(error) === undefined) return new AppError('engine-unavailable', `The container engine ${what}: ${engineWords(error)}. ${wayOut(error)}`, retry);
  return new AppError('engine-refused', `The container engine ${what}: ${engineWords(error)}`, { cause: error });
}

/** What an operator can do where nobody answered, by what TLS, ssh or the kernel say. */
function wayOut(error: unknown): string {
  const text = error instanceof Error ? error.message : '';
  if (/certificate|SSL routines/i.test(text)) return 'See that ca.pem is of the authority of the engine\'s certificate, and that the engine knows the authority of cert.pem (docs/operations.md).';
  if (/authentication methods failed/.test(text)) return 'See that the machine lets this user in with this key (docs/operations.md).';
  if (/^Host denied/.test(text)) return 'Its host key is not the one of host-key: find out why before you change that.';
  return 'Start it, or set DOCKER_HOST.';
}
