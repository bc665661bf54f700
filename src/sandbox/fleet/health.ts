/** Whether an engine answers: asked at most every two seconds, whoever wants to know. */
import type { SandboxDriver } from '../contract.js';

const goodForMs = 2_000;

/** Resolves to the error where it does not answer; never rejects. */
export function createHealth(driver: Pick<SandboxDriver, 'answers'>): () => Promise<Error | undefined> {
  let last: { at: number; answer: Promise<Error | undefined> } | undefined;
  return () => {
    if (last && performance.now() - last.at < goodForMs) return last.answer;
    const answer = driver.answers().then(() => undefined, (error: unknown) => (error instanceof Error ? error : new Error(String(error))));
    last = { at: performance.now(), answer };
    return answer;
  };
}
