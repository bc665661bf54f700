/**
 * Asks the engine whether it answers before a start is promised, but not for every one of thirty learners who start at once; and a
 * start does not wait for the answer where the one before is not old: it is asked beside the start.
 */
import type { SandboxDriver } from '../sandbox/contract.js';

/**
 * The returned function throws `engine-unavailable` within 2 s where the engine does not answer. `goodForMs`: so long
 * an answer serves all; `trustForMs`: so long after a good one a start does not wait for the next.
 */
export function createEngineCheck(driver: Pick<SandboxDriver, 'answers'>, { goodForMs = 2_000, trustForMs = 0 }: { goodForMs?: number; trustForMs?: number }): () => Promise<void> {
  let last: { atMs: number; answer: Promise<unknown> } | undefined;
  let answeredMs = -Infinity;

  function ask(): Promise<unknown> {
    const asked = { atMs: performance.now(), answer: driver.answers() };
    last = asked;
    asked.answer.then(() => { answeredMs = asked.atMs; }, () => {
      answeredMs = -Infinity;
      if (last === asked) last = undefined;
    });
    return asked.answer;
  }

  return async () => {
    const answer = last && performance.now() - last.atMs <= goodForMs ? last.answer : ask();
    if (performance.now() - answeredMs > trustForMs) await answer;
  };
}
