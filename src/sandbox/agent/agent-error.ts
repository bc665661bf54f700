/** ERROR frames: only the codes that the agent may use are passed on, and only a bounded text. */
import { AppError, type ErrorCode } from '../../errors.js';
import { ByteReader, violation } from './bytes.js';

const agentCodes: readonly ErrorCode[] = [
  'target-not-found', 'program-not-started', 'limit-reached', 'interface-not-found', 'filter-invalid',
  'invalid-request', 'sandbox-protocol', 'sandbox-timeout', 'internal',
];
const maxMessageCharacters = 500;

/** The `AppError` that an ERROR frame tells of. Throws `sandbox-protocol` where it is not one. */
export function readAgentError(payload: Buffer): AppError {
  const reader = new ByteReader(payload);
  const [code, errno, message] = [reader.text(), reader.text(), reader.text().slice(0, maxMessageCharacters)];
  reader.end();
  const known = agentCodes.find((candidate) => candidate === code);
  if (known === undefined) throw violation('an error with a code that it may not use');
  return new AppError(known, message || 'The sandbox refused the request.', errno === '' ? {} : { fields: { errno } });
}
