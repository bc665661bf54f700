/**
 * Meets the needs of many checks at once. The kernel is read in one batch, and again when packets and programs are done;
 * what sends and listens goes to the probes, programs that only ask run beside them, scripts one after the other. Never
 * rejects: what fails is a `Failure` in the evidence of the checks that needed it.
 */
import { isAppError } from '../errors.js';
import { namespaceOf, targetOf } from '../labs/places.js';
import type { BatchOperation, BatchResult, RunAnswer, Sandbox } from '../sandbox/contract.js';
import { observation as observationRequest } from './observation.js';
import { Failure, type Evidence, type Look } from './evidence.js';
import type { Needs, RunNeed } from './needs.js';
import { runProbes } from './probe/run-probes.js';

const slackMs = 5_000;
const maxOutputBytes = 128 * 1024;
const atOnce = 16;

/** One step of the batch, and where its result goes. */
interface Step {
  key: string;
  operation: BatchOperation;
}

export async function gather(sandbox: Sandbox, all: Needs[], answers: Record<string, string[]>): Promise<Evidence> {
  const runs = [...new Map(all.flatMap((needs) => needs.runs ?? []).map((run) => [run.id, run])).values()];
  const sent = all.flatMap((needs) => needs.probes ?? []);
  const [before, ran, aside, probes] = await Promise.all([
    look(sandbox, all), runSteps(sandbox, runs.filter(({ inTurn }) => inTurn).map(runStep)), runAside(sandbox, runs.filter(({ inTurn }) => !inTurn)), runProbes(sandbox, sent),
  ]);
  // A learner's loop could show one state to who looks and another to the packets.
  const after = runs.length + sent.length > 0 && all.some(asksForLook) ? await look(sandbox, all) : undefined;
  return {
    ...before, ...(after && { after }), answers, changes: probes.changes,
    run: (id) => aside.get(id) ?? runAnswer(ran.get(id)),
    probe: (place) => probes.reports.get(namespaceOf(place)) ?? new Failure(`no probe ran in ${place}`),
  };
}

function asksForLook({ observation, sysctls }: Needs): boolean {
  return observation === true || sysctls !== undefined;
}

async function look(sandbox: Sandbox, all: Needs[]): Promise<Look> {
  const wanted = all.some(({ observation }) => observation === true);
  const [observed, read] = await Promise.all([
    wanted ? observationRequest(sandbox).catch((error: unknown) => new Failure(reason(error))) : new Failure('nobody asked for it'),
    runSteps(sandbox, sysctlSteps(all)),
  ]);
  return { observation: observed, sysctl: (place, key) => valueOf(read.get(sysctlKey(place, key))) };
}

/** Programs that only ask: a few at once, for the sandbox has room for so many. */
async function runAside(sandbox: Sandbox, runs: RunNeed[]): Promise<Map<string, RunAnswer | Failure>> {
  const answers = new Map<string, RunAnswer | Failure>();
  const waiting = [...runs];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) answers.set(next.id, await runOne(sandbox, next));
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, runs.length) }, worker));
  return answers;
}

async function runOne(sandbox: Sandbox, { place, as = 'checker', argv, input, timeoutMs }: RunNeed): Promise<RunAnswer | Failure> {
  try {
    const { code, signal, reason: why, ...said } = await sandbox.run({ target: targetOf(as === 'checker' ? namespaceOf(place) : place), argv, as, timeoutMs, stdin: input !== undefined }, { maxOutputBytes, ...(input !== undefined && { input: Buffer.from(input) }) });
    return judged({ code, signal, timedOut: why === 'deadline', ...said });
  } catch (error) {
    return new Failure(isAppError(error, 'target-not-found') ? `there is no ${place}` : reason(error));
  }
}

function runAnswer(result: BatchResult | Failure | undefined): RunAnswer | Failure {
  if (result === undefined) return new Failure('it was not run');
  if (result instanceof Failure) return result;
  if (!result.ok || result.op !== 'run') return new Failure(result.ok ? 'the sandbox answered something else' : result.message);
  return judged(result.answer);
}

function judged(answer: RunAnswer): RunAnswer | Failure {
  if (answer.timedOut) return new Failure('it did not end in time');
  return answer.signal ? new Failure(`the checker was interfered with: something in the sandbox killed it (${answer.signal})`) : answer;
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
