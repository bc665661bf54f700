/**
 * What is proved of a lab: fresh, every task fails and for the reason that the author gave; with the solution it passes; each
 * named wrong answer fails with its reason; grading twice says the same; a teardown leaves nothing.
 */
import type { LabInstance } from '../labs/lab.js';
import type { Task, WrongAnswer } from '../labs/schema.js';
import { stepsToStart } from '../labs/task-start.js';
import type { Sandbox } from '../sandbox/contract.js';
import { runSteps } from '../sessions/steps.js';
import { applyPlan, observe } from '../sessions/topology.js';
import { planTeardown } from '../topology/plan.js';
import { gradingBudgetMs, lesser, overBudget, priced, type GradingCost } from './cost.js';
import { gradeTask } from './grade-task.js';
import type { GradeResult } from './result.js';

/** One state of the sandbox and what must be true of it. */
export interface Scenario {
  name: string;
  /** What is not so; what gradings of solutions cost is told aside. */
  prove(sandbox: Sandbox, told: (cost: GradingCost) => void): Promise<string[]>;
}

/** The agent and its workers, the pause process of the host that looks, and the program that looks. */
const ours = /vethlab-agent|^\/bin\/ps /;

/** `brief` leaves the wrong answers out. */
export function scenariosOf(lab: LabInstance, brief: boolean): Scenario[] {
  const wrong = brief ? [] : lab.tasks.flatMap((task) => task.wrong.map((answer): Scenario => ({
    name: `${task.id}: wrong answer ${answer.id} fails`, prove: (sandbox) => proveWrong(lab, task, answer, sandbox),
  })));
  const broken = lab.tasks.filter(({ fault }) => fault !== undefined).map((task): Scenario => ({
    name: `${task.id}: its fault makes it fail`, prove: (sandbox) => proveFault(lab, task, sandbox),
  }));
  return [
    { name: 'fresh: every task fails', prove: (sandbox) => proveFresh(lab, sandbox) },
    { name: 'solution: every task passes, twice, and a teardown leaves nothing', prove: (sandbox, told) => proveSolution(lab, sandbox, told) },
    ...broken, ...wrong,
  ];
}

async function proveFresh(lab: LabInstance, sandbox: Sandbox): Promise<string[]> {
  const problems: string[] = [];
  // Before its fault is there, a task may well be fulfilled.
  for (const task of lab.tasks.filter(({ fault }) => fault === undefined)) problems.push(...await failsFresh(lab, task, sandbox));
  return problems;
}

/** As the learner finds the task when it opens. */
async function proveFault(lab: LabInstance, task: Task, sandbox: Sandbox): Promise<string[]> {
  await runSteps(sandbox, stepsToStart(lab.tasks, task));
  return failsFresh(lab, task, sandbox);
}

async function failsFresh(lab: LabInstance, task: Task, sandbox: Sandbox): Promise<string[]> {
  const grade = await gradeAs(lab, task, sandbox);
  const unnamed = Object.keys(task.fresh).length === 0 ? [`${task.id} does not say (in \`fresh\`) which checks fail before anything is done`] : [];
  return [...(grade.passed ? [`${task.id} passes before anything is done`] : []), ...unnamed, ...compare(task, grade, task.fresh)];
}

async function proveSolution(lab: LabInstance, sandbox: Sandbox, told: (cost: GradingCost) => void): Promise<string[]> {
  const costs = new Map<string, GradingCost>();
  const grade = async (task: Task): Promise<string[]> => {
    const { result, cost } = await priced(sandbox, lab.topology.hosts[0]?.name ?? '', task, () => gradeAs(lab, task, sandbox, task.solutionAnswers));
    costs.set(task.id, lesser(cost, costs.get(task.id)));
    return failures(task, result);
  };
  const problems: string[] = [];
  for (const task of lab.tasks) {
    await runSteps(sandbox, [...task.fault ?? [], ...task.solution]);
    problems.push(...await grade(task));
  }
  // What a later task needs must not undo an earlier one; and the same state must get the same grade.
  for (const task of lab.tasks) problems.push(...(await grade(task)).map((problem) => `at the end: ${problem}`));
  for (const cost of costs.values()) told(cost);
  return [...problems, ...overBudget([...costs.values()]).map(slow), ...await proveTeardown(lab, sandbox)];
}

function slow({ task, leastMs }: GradingCost): string {
  return `${task} takes at least ${leastMs} ms to grade though its checks wait for nothing; let it take less than ${gradingBudgetMs}`;
}

/** What the lab and its learner made is taken away, and then nothing is there. */
async function proveTeardown({ topology }: LabInstance, sandbox: Sandbox): Promise<string[]> {
  await applyPlan(sandbox, planTeardown(await observe(sandbox, topology)));
  const { hosts, namespaces, containers, processes } = await observe(sandbox, { ...topology, hosts: [], namespaces: [] });
  const left = [...hosts, ...namespaces.map(({ id }) => id), ...containers.map(({ host, pod, container }) => `${host}/${pod}/${container}`), ...processes.map(({ id }) => id), ...await runningIn(sandbox)];
  return left.map((what) => `a teardown leaves ${what}`);
}

/** Every process of the sandbox but the agent's: a host of our own sees them all, for they share one table. */
async function runningIn(sandbox: Sandbox): Promise<string[]> {
  const host = 'teardown';
  await sandbox.batch([{ op: 'host-create', host }]);
  const { stdout } = await sandbox.run({ target: { host }, argv: ['/bin/ps', '-e', '-o', 'args='], as: 'checker', timeoutMs: 10_000 });
  await sandbox.batch([{ op: 'host-delete', host }]);
  return stdout.toString('utf8').split('\n').filter((line) => line !== '' && !ours.test(line)).map((line) => `the process ${line.trim().slice(0, 80)}`);
}

async function proveWrong(lab: LabInstance, task: Task, answer: WrongAnswer, sandbox: Sandbox): Promise<string[]> {
  await runSteps(sandbox, stepsToStart(lab.tasks, task));
  if (answer.afterSolution) await runSteps(sandbox, task.solution);
  await runSteps(sandbox, answer.steps);
  const [first, second] = [await gradeAs(lab, task, sandbox, answer.answers), await gradeAs(lab, task, sandbox, answer.answers)];
  const problems = compare(task, first, answer.fails);
  if (first.passed) problems.push('the task passes');
  if (Object.keys(answer.fails).length === 0) problems.push('it does not say which checks fail');
  const changed = first.checks.filter((check, index) => check.passed !== second.checks[index]?.passed);
  return [...problems, ...changed.map(({ id }) => `a second grading judges ${id} otherwise`)];
}

function gradeAs(lab: LabInstance, { id: taskId }: Task, sandbox: Sandbox, answers: Record<string, string[]> = {}): Promise<GradeResult> {
  return gradeTask({ lab, taskId, sandbox, locale: 'en', answers });
}

/** The named checks must fail, and their evidence must hold the text. */
function compare(task: Task, grade: GradeResult, fails: Record<string, string>): string[] {
  return Object.entries(fails).flatMap(([id, text]) => {
    const check = grade.checks.find((each) => each.id === id);
    if (!check) return [`${task.id} has no check ${id}`];
    if (check.passed) return [`${task.id}: ${id} passes, but should fail (seen: ${check.seen})`];
    return check.seen.includes(text) ? [] : [`${task.id}: ${id} fails, but for another reason: seen "${check.seen}", not "${text}"`];
  });
}

function failures(task: Task, grade: GradeResult): string[] {
  return grade.checks.filter(({ passed }) => !passed).map(({ id, expected, seen }) => `${task.id}: ${id} fails: expected ${expected}; seen: ${seen}`);
}
