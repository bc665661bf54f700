/**
 * Proves a lab on the real kernel: fresh, every task fails and for the reason that the author gave; with the
 * solution it passes; each named wrong answer fails with its reason; grading twice says the same. For the author's
 * tool and for the tests, which run it on every lab.
 */
import type { LabInstance } from '../labs/lab.js';
import type { Task, WrongAnswer } from '../labs/schema.js';
import type { Sandbox } from '../sandbox/contract.js';
import { rebuildLab } from '../sessions/build.js';
import { runSteps } from '../sessions/steps.js';
import { gradeTask } from './grade-task.js';
import type { GradeResult } from './result.js';

export interface Proof {
  /** For example: `real-address: wrong answer flush fails`. */
  name: string;
  /** What is not as it should be; empty where the proof holds. */
  problems: string[];
  durationMs: number;
}

/** One state of the sandbox and what must be true of it. */
interface Scenario {
  name: string;
  prove(sandbox: Sandbox): Promise<string[]>;
}

/** What is to be proved, and where the proofs go. `brief` leaves the wrong answers out: for another seed's parameters. */
export interface ProofRequest {
  lab: LabInstance;
  brief?: boolean;
  told?: (proof: Proof) => void;
}

/** Every proof of one lab, in order. `sandboxes` are used at the same time, and are rebuilt over and over. */
export async function proveLab(lab: LabInstance, sandboxes: Sandbox[], told: (proof: Proof) => void = () => undefined): Promise<Proof[]> {
  const [proofs = []] = await proveLabs([{ lab, told }], sandboxes);
  return proofs;
}

/** How many proofs may get a second look; where more fail, it is not the machine. */
const maxSecondLooks = 24;

/**
 * The proofs of many labs, each list in order; no sandbox waits for another while there is something left to prove. What
 * does not hold in company is tried once more alone: a machine that does many things at once misses deadlines, and a lab is
 * wrong only where it fails on a quiet one too.
 */
export async function proveLabs(requests: ProofRequest[], sandboxes: Sandbox[]): Promise<Proof[][]> {
  const all = requests.map((): Proof[] => []);
  const queue = requests.flatMap((request, number) => scenariosOf(request.lab, request.brief ?? false).map((scenario, index) => ({ request, scenario, number, index })));
  const doubtful: { job: (typeof queue)[number]; proof: Proof }[] = [];
  const settle = ({ request, number, index }: (typeof queue)[number], proof: Proof): void => {
    const proofs = all[number];
    if (proofs) proofs[index] = proof;
    request.told?.(proof);
  };
  await Promise.all(sandboxes.map(async (sandbox) => {
    for (let job = queue.shift(); job; job = queue.shift()) {
      const proof = await runScenario(job.request.lab, job.scenario, sandbox);
      if (proof.problems.length > 0) doubtful.push({ job, proof });
      else settle(job, proof);
    }
  }));
  const [sandbox] = sandboxes;
  for (const { job, proof } of doubtful) settle(job, sandbox && doubtful.length <= maxSecondLooks ? await runScenario(job.request.lab, job.scenario, sandbox) : proof);
  return all;
}

async function runScenario(lab: LabInstance, { name, prove }: Scenario, sandbox: Sandbox): Promise<Proof> {
  const started = performance.now();
  const problems = await rebuild(lab, sandbox).then(() => prove(sandbox)).catch((error: unknown) => [error instanceof Error ? error.message : String(error)]);
  return { name, problems, durationMs: Math.round(performance.now() - started) };
}

/** As the learner finds it. */
function rebuild({ document, topology }: LabInstance, sandbox: Sandbox): Promise<void> {
  const { setup, readiness, sandbox: { size } } = document;
  return rebuildLab(sandbox, { size, topology, setup, readiness });
}

function scenariosOf(lab: LabInstance, brief: boolean): Scenario[] {
  const wrong = brief ? [] : lab.tasks.flatMap((task) => task.wrong.map((answer): Scenario => ({
    name: `${task.id}: wrong answer ${answer.id} fails`, prove: (sandbox) => proveWrong(lab, task, answer, sandbox),
  })));
  return [
    { name: 'fresh: every task fails', prove: (sandbox) => proveFresh(lab, sandbox) },
    { name: 'solution: every task passes, twice', prove: (sandbox) => proveSolution(lab, sandbox) },
    ...wrong,
  ];
}

async function proveFresh(lab: LabInstance, sandbox: Sandbox): Promise<string[]> {
  const problems: string[] = [];
  for (const task of lab.tasks) {
    const grade = await gradeAs(lab, task, sandbox);
    if (grade.passed) problems.push(`${task.id} passes before anything is done`);
    if (Object.keys(task.fresh).length === 0) problems.push(`${task.id} does not say (in \`fresh\`) which checks fail before anything is done`);
    problems.push(...compare(task, grade, task.fresh));
  }
  return problems;
}

async function proveSolution(lab: LabInstance, sandbox: Sandbox): Promise<string[]> {
  const problems: string[] = [];
  for (const task of lab.tasks) {
    await runSteps(sandbox, task.solution);
    problems.push(...failures(task, await gradeAs(lab, task, sandbox, task.solutionAnswers)));
  }
  // What a later task needs must not undo an earlier one; and the same state must get the same grade.
  for (const task of lab.tasks) problems.push(...failures(task, await gradeAs(lab, task, sandbox, task.solutionAnswers)).map((problem) => `at the end: ${problem}`));
  return problems;
}

async function proveWrong(lab: LabInstance, task: Task, answer: WrongAnswer, sandbox: Sandbox): Promise<string[]> {
  for (const needed of neededBy(lab, task)) await runSteps(sandbox, needed.solution);
  if (answer.afterSolution) await runSteps(sandbox, task.solution);
  await runSteps(sandbox, answer.steps);
  const [first, second] = [await gradeAs(lab, task, sandbox, answer.answers), await gradeAs(lab, task, sandbox, answer.answers)];
  const problems = compare(task, first, answer.fails);
  if (first.passed) problems.push('the task passes');
  if (Object.keys(answer.fails).length === 0) problems.push('it does not say which checks fail');
  const changed = first.checks.filter((check, index) => check.passed !== second.checks[index]?.passed);
  return [...problems, ...changed.map(({ id }) => `a second grading judges ${id} otherwise`)];
}

/** Tasks that must be done first, in order. */
function neededBy(lab: LabInstance, task: Task): Task[] {
  const wanted = new Set<string>();
  const visit = (ids: string[]): void => ids.forEach((id) => {
    if (wanted.has(id)) return;
    wanted.add(id);
    visit(lab.tasks.find((each) => each.id === id)?.needs ?? []);
  });
  visit(task.needs);
  return lab.tasks.filter(({ id }) => wanted.has(id));
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
