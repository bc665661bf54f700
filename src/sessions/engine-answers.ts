/** Asks the engine who it is before a start is promised, but not for every one of thirty learners who start at once. */
import type { SandboxDriver } from '../sandbox/contract.js';

const goodForMs = 2_000;

/** The returned function throws `engine-unavailable` within 2 s where the engine does not answer. */
export function createEngineCheck(driver: SandboxDriver): () => Promise<void> {
  let last: { atMs: number; answer: Promise<unknown> } | undefined;
  return async () => {
    if (!last || performance.now() - last.atMs > goodForMs) {
      const asked = { atMs: performance.now(), answer: driver.check() };
      asked.answer.catch(() => { if (last === asked) last = undefined; });
      last = asked;
    }
    await last.answer;
  };
}
