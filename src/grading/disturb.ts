/** Runs an author's disturbance. */
import type { Disturbance } from '../labs/disturbance.js';
import { targetOf } from '../labs/places.js';
import type { Sandbox } from '../sandbox/contract.js';
import { Failure } from './evidence.js';

const maxOutputBytes = 16 * 1024;

/** Resolves when it has ended; with a `Failure` where it did not do what it was to. Never rejects. */
export async function disturb(sandbox: Pick<Sandbox, 'run'>, { on, run, language, as, timeoutMs }: Disturbance): Promise<Failure | undefined> {
  const argv = language === 'sh' ? ['/bin/sh', '-e', '-c', run] : ['/usr/bin/python3', '-I', '-B', '-c', run];
  try {
    const result = await sandbox.run({ target: targetOf(on), argv, as, timeoutMs }, { maxOutputBytes });
    if (result.code === 0) return undefined;
    if (result.reason === 'deadline') return new Failure(`the check's program on ${on} did not end within ${timeoutMs} ms`);
    const said = `${result.stdout.toString('utf8')}${result.stderr.toString('utf8')}`.trim().slice(-300);
    return new Failure(`the check's program on ${on} ended with ${result.code ?? result.signal ?? 'nothing'}: ${said}`);
  } catch (error) {
    return new Failure(`the check's program on ${on} could not run: ${error instanceof Error ? error.message : 'no reason known'}`);
  }
}
