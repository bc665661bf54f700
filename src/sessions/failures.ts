/**
 * Why a session ended or failed, for the learner: a sentence that helps, never the inside of an error. The inside goes to
 * the log. The pages have a sentence in each language for every code.
 */
import { isAppError } from '../errors.js';
import { storageFailure } from '../store/storage-failure.js';

const sentences = {
  'sandbox-gone': 'The lab\'s sandbox stopped running while it was being built. Start the lab again; your progress is kept.',
  'sandbox-timeout': 'The lab\'s sandbox did not answer in time. Start the lab again; your progress is kept.',
  'limit-reached': 'The lab needs more than its sandbox may have. Try again; if it stays so, tell your instructor.',
  'disk-full': 'The service has no room left on its disk. Tell its operator, then start the lab again; your progress is kept.',
  'database-unavailable': 'The service\'s database did not answer while the lab was being built. Start the lab again; your progress is kept.',
  'engine-unavailable': 'The machine that runs the labs does not answer. Try again in a minute; your progress is kept.',
  'engine-lost': 'The machine that runs this lab does not answer. Start the lab again, it will run elsewhere; your progress is kept.',
  'quota-service': 'The machines that run the labs take no more sandboxes for now. Try again in a while.',
  'engine-refused': 'The machine that runs the labs could not make your sandbox. Try again; if it stays so, tell your instructor.',
  'image-missing': 'The lab image is not installed on this service. Tell its operator.',
  'topology-apply-failed': 'The lab\'s network could not be built. Try again; if it stays so, tell your instructor.',
  'lab-step-failed': 'The lab could not be prepared: a step of its setup failed. Try again; if it stays so, tell its author.',
  'lab-not-ready': 'The lab was built, but did not become ready in time. Try again; if it stays so, tell your instructor.',
  'lab-unavailable': 'This lab cannot run on this service. Tell your instructor.',
  'lab-invalid': 'This lab has a mistake in its definition. Tell its author.',
  'session-start-failed': 'The lab could not be started. Try again; your progress is kept.',
} as const;

type FailureCode = keyof typeof sentences;

/** Every `reasonCode` of a session that is over. */
export const endCodes = [...Object.keys(sentences) as FailureCode[], 'time-limit', 'idle', 'ended-by-request', 'ended-by-operator', 'account-erased'] as const;
export type EndCode = (typeof endCodes)[number];

export interface Failure {
  code: FailureCode;
  text: string;
}

/** What to store when making a sandbox threw `error`. */
export function startFailure(thrown: unknown): Failure {
  const error = storageFailure(thrown) ?? thrown;
  const code = isAppError(error) && isTellable(error.code) ? error.code : 'session-start-failed';
  return { code, text: sentences[code] };
}

function isTellable(code: string): code is FailureCode {
  return Object.hasOwn(sentences, code);
}

export const sandboxDied: Failure = {
  code: 'sandbox-gone',
  text: 'The lab\'s sandbox stopped running (it was ended, ran out of memory, or its machine restarted). Start the lab again; your progress is kept.',
};
