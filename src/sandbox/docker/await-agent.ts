/** Waiting for the agent of a sandbox that has just started. Its socket appears when its namespaces are ready. */
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, isAppError } from '../../errors.js';

const poll = { firstMs: 4, mostMs: 50, triesPerStep: 50 };

export interface AwaitAgent {
  id: string;
  timeoutMs: number;
  /** Connects, greets and leaves. Rejects with `sandbox-gone` while nobody listens. */
  greet(): Promise<void>;
  /** Rejects where the container has ended meanwhile; asked now and then, since it costs a call to the engine. */
  assertRuns(): Promise<void>;
}

/** Throws `sandbox-timeout`, and what `greet` and `assertRuns` throw. */
export async function awaitAgent({ id, timeoutMs, greet, assertRuns }: AwaitAgent): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  for (let tries = 1; ; tries += 1) {
    try {
      return await greet();
    } catch (error) {
      if (!isAppError(error, 'sandbox-gone')) throw error;
      if (performance.now() > deadline) throw new AppError('sandbox-timeout', `The agent of sandbox ${id} did not answer within ${timeoutMs} ms of its start.`, { cause: error });
    }
    if (tries % poll.triesPerStep === 0) await assertRuns();
    await sleep(Math.min(poll.firstMs * Math.ceil(tries / poll.triesPerStep), poll.mostMs));
  }
}
