/** How long calls take, and how they go. */
import { isAppError } from '../errors.js';

/** `outcome` is `ok` or an error's code. */
export type CallObserver = (call: string, outcome: string, seconds: number) => void;

/** What `run` does, reported to `observe` when it is over. */
export async function timed<Result>(observe: CallObserver, call: string, run: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  const report = (outcome: string): void => { observe(call, outcome, (performance.now() - started) / 1000); };
  try {
    const result = await run();
    report('ok');
    return result;
  } catch (error) {
    report(isAppError(error) ? error.code : 'internal');
    throw error;
  }
}
