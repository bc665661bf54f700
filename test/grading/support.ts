/** The first lab in a real sandbox, built to the point that a test needs. */
import type { Test } from 'tap';
import { gradeTask } from '../../src/grading/grade-task.js';
import type { CheckResult, GradeResult } from '../../src/grading/result.js';
import { readLab } from '../../src/labs/catalogue.js';
import { checkSchema } from '../../src/labs/checks.js';
import type { LabInstance } from '../../src/labs/lab.js';
import { targetOf } from '../../src/labs/places.js';
import { instantiate } from '../../src/labs/render.js';
import type { Sandbox } from '../../src/sandbox/contract.js';
import { rebuildLab } from '../../src/sessions/build.js';
import { readLabFiles } from '../../src/setup/lab-files.js';
import { startSandbox } from '../support/sandbox.js';

const slug = 'pod-to-pod-same-node';

export interface LabBench {
  lab: LabInstance;
  sandbox: Sandbox;
  /** Anew, with the first `solved` tasks solved. */
  rebuild(solved: number): Promise<void>;
  /** As the learner's root; throws where it fails. */
  learner(place: string, script: string): Promise<string>;
  grade(taskId: string): Promise<GradeResult>;
  /** One check of a test's own. */
  check(check: object): Promise<CheckResult>;
  /** Several, graded as one task. */
  checks(checks: object[]): Promise<CheckResult[]>;
  /** A parameter of the lab, such as `pod1`. */
  value(name: string): string;
}

export async function openBench(t: Test): Promise<LabBench> {
  const lab = instantiate(readLab(slug, await readLabFiles(`labs/${slug}`)).definition, 4711);
  const { sandbox } = await startSandbox(t);

  async function learner(place: string, script: string): Promise<string> {
    const result = await sandbox.run({ target: targetOf(place), argv: ['/bin/bash', '-e', '-c', script], as: 'learner', timeoutMs: 15_000 });
    if (result.code !== 0) throw new Error(`${place}: ${script}\nended with ${String(result.code ?? result.signal)}: ${result.stderr.toString()}`);
    return result.stdout.toString();
  }
  async function checks(wanted: object[]): Promise<CheckResult[]> {
    const [task] = lab.tasks;
    if (!task) throw new Error('the lab has no task');
    const own = { ...lab, tasks: [{ ...task, id: 'own', checks: wanted.map((each) => checkSchema.parse(each)) }] };
    return (await gradeTask({ lab: own, taskId: 'own', sandbox, locale: 'en' })).checks;
  }
  return {
    lab, sandbox, learner,
    async rebuild(solved) {
      const { setup, readiness } = lab.document;
      await rebuildLab(sandbox, { size: 'small', topology: lab.topology, setup, readiness });
      for (const { solution } of lab.tasks.slice(0, solved)) for (const { on, run } of solution) await learner(on, run);
    },
    grade: (taskId) => gradeTask({ lab, taskId, sandbox, locale: 'en' }),
    checks,
    async check(check) {
      const [result] = await checks([{ id: 'own', ...check }]);
      if (!result) throw new Error('no result');
      return result;
    },
    value: (name) => String(lab.parameters[name]),
  };
}

/** Which checks passed, to compare two gradings. */
export function passes({ checks }: GradeResult): Record<string, boolean> {
  return Object.fromEntries(checks.map(({ id, passed }) => [id, passed]));
}
