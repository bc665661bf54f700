/**
 * Meets the needs of many checks at once. What is read goes into one batch: the observation, sysctls and programs;
 * what sends and listens goes to the probes, at the same time. Never rejects: what fails is a `Failure` in the
 * evidence of the checks that needed it.
 */
import { isAppError } from '../errors.js';
import { targetOf } from '../labs/places.js';
import { namespaceOf } from '../labs/places.js';
import type { BatchOperation, BatchResult, Sandbox } from '../sandbox/contract.js';
import { observation as observationRequest } from './observation.js';
import { Failure, type Evidence } from './evidence.js';
import type { Needs, RunNeed } from './needs.js';
import { runProbes } from './probe/run-probes.js';

const slackMs = 5_000;
const maxOutputBytes = 128 * 1024;

/** One step of the batch, and where its result goes. */
interface Step {
  key: string;
  operation: BatchOperation;
}

export async function gather(sandbox: Sandbox, all: Needs[], answers: Record<string, string[]>): Promise<Evidence> {
  const wanted = all.some(({ observation }) => observation === true);
  const steps = [...sysctlSteps(all), ...all.flatMap(({ runs }) => runs ?? []).map(runStep)];
  const [read, observed, probes] = await Promise.all([
    runSteps(sandbox, steps),
    wanted ? observationRequest(sandbox).catch((error: unknown) => new Failure(reason(error))) : new Failure('nobody asked for it'),
    runProbes(sandbox, all.flatMap((needs) => needs.probes ?? [])),
  ]);
  return {
    observation: observed,
    answers,
    sysctl: (place, key) => valueOf(read.get(sysctlKey(place, key))),
    run(id) {
      const result = read.get(id) ?? new Failure('it was not run');
      if (result instanceof Failure) return result;
      if (!result.ok || result.op !== 'run') return new Failure(result.ok ? 'the sandbox answered something else' : result.message);
      if (result.answer.timedOut) return new Failure('it did not end in time');
      if (result.answer.signal) return new Failure(`the checker was interfered with: something in the sandbox killed it (${result.answer.signal})`);
      return result.answer;
    },
    probe: (place) => probes.get(namespaceOf(place)) ?? new Failure(`no probe ran in ${place}`),
  };
}

function sysctlKey(place: string, key: string): string {
  return `sysctl ${namespaceOf(place)} ${key}`;
}

function sysctlSteps(all: Needs[]): Step[] {
  const wanted = all.flatMap(({ sysctls }) => sysctls ?? []);
  const steps = wanted.map(({ place, key }): Step => ({ key: sysctlKey(place, key), operation: { op: 'sysctl', target: targetOf(namespaceOf(place)), key } }));
  return [...new Map(steps.map((step) => [step.key, step])).values()];
}

function runStep({ id, place, as = 'checker', argv, input, timeoutMs }: RunNeed): Step {
  const stdin = input === undefined ? {} : { stdin: Buffer.from(input) };
  return { key: id, operation: { op: 'run', target: targetOf(as === 'checker' ? namespaceOf(place) : place), argv, as, timeoutMs, maxOutputBytes, ...stdin } };
}

async function runSteps(sandbox: Sandbox, steps: Step[]): Promise<Map<string, BatchResult | Failure>> {
  if (steps.length === 0) return new Map();
  const timeoutMs = steps.reduce((sum, { operation }) => sum + (operation.op === 'run' ? operation.timeoutMs : 0), slackMs);
  try {
    const results = await sandbox.batch(steps.map(({ operation }) => operation), { continueOnError: true, timeoutMs });
    return new Map(steps.map(({ key }, index) => [key, results[index] ?? new Failure('the sandbox did not answer')]));
  } catch (error) {
    return new Map(steps.map(({ key }) => [key, new Failure(reason(error))]));
  }
}

function valueOf(result: BatchResult | Failure | undefined): string | Failure {
  if (result === undefined) return new Failure('it was not read');
  if (result instanceof Failure) return result;
  if (!result.ok) return new Failure(`it cannot be read: ${result.message}`);
  return result.op === 'sysctl' ? result.value : new Failure('the sandbox answered something else');
}

function reason(error: unknown): string {
  if (isAppError(error, 'sandbox-gone')) return 'the sandbox is gone';
  return error instanceof Error ? `the sandbox could not be asked: ${error.message}` : 'the sandbox could not be asked';
}
