/** A plan as one batch, and what its results mean. */
import { constants } from 'node:os';
import { AppError } from '../errors.js';
import type { BatchOperation, BatchResult } from '../sandbox/contract.js';
import { concatenate } from './netlink/message.js';
import type { Plan, PlanStep } from './plan.js';

export interface PlannedBatch {
  operations: BatchOperation[];
  /** The steps that each operation carries out, in the order of its messages. */
  steps: PlanStep[][];
}

/** As few operations as possible: netlink messages that follow each other in one namespace become one. */
export function batchOf(plan: Plan): PlannedBatch {
  const batch: PlannedBatch = { operations: [], steps: [] };
  for (const group of groups(plan.steps)) {
    const [first] = group;
    if (first === undefined) continue;
    batch.operations.push(first.work.kind === 'operation' ? first.work.operation : netlinkOperation(first, group));
    batch.steps.push(group);
  }
  return batch;
}

/** The agent's limit for one netlink operation. */
const maxFixups = 64;
const fixupsOf = (steps: readonly PlanStep[]): number => steps.reduce((sum, { work }) => sum + (work.kind === 'netlink' ? work.fixups.length : 0), 0);

function groups(steps: readonly PlanStep[]): PlanStep[][] {
  const result: PlanStep[][] = [];
  for (const step of steps) {
    const last = result.at(-1);
    if (last?.[0] !== undefined && follows(last[0], step) && fixupsOf(last) + fixupsOf([step]) <= maxFixups) last.push(step);
    else result.push([step]);
  }
  return result;
}

const follows = (first: PlanStep, step: PlanStep): boolean =>
  first.work.kind === 'netlink' && step.work.kind === 'netlink' && first.target.host === step.target.host && first.target.pod === step.target.pod;

function netlinkOperation(first: PlanStep, group: readonly PlanStep[]): BatchOperation {
  const messages = group.flatMap(({ work }) => (work.kind === 'netlink' ? [{ bytes: work.message, fixups: work.fixups }] : []));
  const { bytes, fixups } = concatenate(messages);
  return { op: 'netlink', target: first.target, messages: bytes, ...(fixups.length > 0 ? { fixups } : {}) };
}

/** Throws `topology-apply-failed` with the step, its command and the kernel's own words, where a step failed. */
export function checkApplied(batch: PlannedBatch, results: readonly BatchResult[]): void {
  batch.operations.forEach((operation, index) => {
    const failure = findFailure(operation, results[index], batch.steps[index] ?? []);
    if (failure !== null) throw applyError(failure.step, failure.why);
  });
}

interface Failure {
  step: PlanStep | undefined;
  why: string;
}

function findFailure(operation: BatchOperation, result: BatchResult | undefined, steps: readonly PlanStep[]): Failure | null {
  if (result === undefined) return { step: steps[0], why: 'the sandbox did not get to it' };
  if (!result.ok) return { step: steps[0], why: `${result.errno}: ${result.message}` };
  if (result.op === 'run') return runFailure(result.answer, steps[0]);
  if (operation.op !== 'netlink' || result.op !== 'netlink') return null;
  const position = result.answers.findIndex((answer) => answer.error !== 0);
  if (position >= 0) return { step: steps[position], why: [errnoName(-(result.answers[position]?.error ?? 0)), result.answers[position]?.text].filter(Boolean).join(': ') };
  return result.answers.length < steps.length ? { step: steps[result.answers.length], why: 'the sandbox did not get to it' } : null;
}

function runFailure(answer: { code: number | null; timedOut: boolean; stderr: Buffer }, step: PlanStep | undefined): Failure | null {
  if (answer.code === 0) return null;
  return { step, why: answer.timedOut ? 'it took too long' : answer.stderr.toString('utf8').slice(0, 500).trim() || `exit code ${answer.code ?? 'none'}` };
}

/** The name of an error number of Linux, such as `EEXIST`. */
export function errnoName(number: number): string {
  return Object.entries(constants.errno).find(([, value]) => value === number)?.[0] ?? `errno ${number}`;
}

function applyError(step: PlanStep | undefined, why: string): AppError {
  if (step === undefined) return new AppError('topology-apply-failed', `The topology could not be applied: ${why}. Reset the session.`);
  const where = [step.target.host, step.target.pod].filter(Boolean).join('/');
  return new AppError('topology-apply-failed', `${step.object} could not be applied on ${where}: ${why}. The step was: ${step.command}`, { fields: { object: step.object } });
}
