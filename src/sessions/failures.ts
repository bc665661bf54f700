/**
 * Why a session failed, for the learner: a sentence that helps, never the inside of an error. The inside goes to
 * the log.
 */
import { isAppError } from '../errors.js';
import { diskFull } from '../store/disk-full.js';

export interface Failure {
  code: string;
  text: string;
}

const tellable = new Set(['sandbox-gone', 'disk-full', 'engine-unavailable', 'engine-lost', 'quota-service', 'engine-refused', 'image-missing', 'topology-apply-failed', 'lab-invalid', 'lab-step-failed', 'lab-not-ready', 'lab-unavailable', 'limit-reached', 'sandbox-timeout']);

const sentences: Record<string, string> = {
  'sandbox-gone': 'The lab\'s sandbox stopped running while it was being built. Start the lab again; your progress is kept.',
  'disk-full': 'The service has no room left on its disk. Tell its operator, then start the lab again; your progress is kept.',
  'engine-unavailable': 'The machine that runs the labs does not answer. Try again in a minute; your progress is kept.',
  'engine-lost': 'The machine that runs this lab does not answer. Start the lab again, it will run elsewhere; your progress is kept.',
  'quota-service': 'The machines that run the labs take no more sandboxes for now. Try again in a while.',
  'engine-refused': 'The machine that runs the labs could not make your sandbox. Try again; if it stays so, tell your instructor.',
  'image-missing': 'The lab image is not installed on this service. Tell its operator.',
  'topology-apply-failed': 'The lab\'s network could not be built. Try again; if it stays so, tell your instructor.',
  'lab-step-failed': 'The lab could not be prepared: a step of its setup failed. Try again; if it stays so, tell its author.',
  'lab-not-ready': 'The lab was built, but did not become ready in time. Try again; if it stays so, tell your instructor.',
  'lab-invalid': 'This lab has a mistake in its definition. Tell its author.',
};

/** What to store when making a sandbox threw `error`. */
export function startFailure(thrown: unknown): Failure {
  const error = diskFull(thrown) ?? thrown;
  const code = isAppError(error) && tellable.has(error.code) ? error.code : 'session-start-failed';
  return { code, text: sentences[code] ?? 'The lab could not be started. Try again; your progress is kept.' };
}

export const sandboxDied: Failure = {
  code: 'sandbox-gone',
  text: 'The lab\'s sandbox stopped running (it was ended, ran out of memory, or its machine restarted). Start the lab again; your progress is kept.',
};
