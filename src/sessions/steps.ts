/** Steps of a lab's author (setup, solution, wrong answers): shell texts, one after the other, as the learner's root. */
import { AppError } from '../errors.js';
import { targetOf } from '../labs/places.js';
import type { Step } from '../labs/schema.js';
import type { Sandbox } from '../sandbox/contract.js';

const stepTimeoutMs = 30_000;
const maxShownCharacters = 500;

/** Ends with the first step that fails: throws `lab-step-failed`, naming its place, its text and what it said. */
export async function runSteps(sandbox: Pick<Sandbox, 'run'>, steps: Step[]): Promise<void> {
  for (const { on, run } of steps) {
    const result = await sandbox.run({ target: targetOf(on), argv: ['/bin/sh', '-e', '-c', run], as: 'learner', timeoutMs: stepTimeoutMs });
    if (result.code === 0) continue;
    const end = result.reason === 'deadline' ? `did not end within ${stepTimeoutMs / 1000} s` : `ended with ${result.code ?? result.signal ?? 'nothing'}`;
    const said = `${result.stdout.toString('utf8')}${result.stderr.toString('utf8')}`.trim().slice(-maxShownCharacters);
    throw new AppError('lab-step-failed', `a step on ${on} ${end}: ${said}\n${run}`);
  }
}

/** The steps that belong to a host: on itself and on its pods. */
export function stepsOfHost(steps: Step[], host: string): Step[] {
  return steps.filter(({ on }) => targetOf(on).host === host);
}
