import t from 'tap';
import { afterHints, scoreOf } from '../../src/grading/score.js';
import type { CheckResult } from '../../src/grading/result.js';
import { readLab } from '../../src/labs/catalogue.js';
import { readLabFiles } from '../../src/setup/lab-files.js';

const { document } = readLab('pod-to-pod-same-node', await readLabFiles('labs/pod-to-pod-same-node'));
const [task] = document.tasks;
if (!task) throw new Error('the lab has no task');
const result = (passed: boolean, weight: number): CheckResult => ({ id: 'x', kind: 'link', passed, weight, expected: '', seen: '', sentence: '', durationMs: 1 });

const rows: [string, CheckResult[], { passed: boolean; score: number }][] = [
  ['nothing', [result(false, 1), result(false, 3)], { passed: false, score: 0 }],
  ['a quarter by weight', [result(true, 1), result(false, 3)], { passed: false, score: 7.5 }],
  ['a third, in cents', [result(true, 1), result(false, 2)], { passed: false, score: 10 }],
  ['everything', [result(true, 1), result(true, 3)], { passed: true, score: 30 }],
  ['no checks at all', [], { passed: false, score: 0 }],
];
for (const [what, checks, wanted] of rows) t.test(`points for ${what}`, async (t) => t.match(scoreOf(task, checks), { ...wanted, maxScore: 30 }));

t.test('hints cost points, never more than the lab says, and never below zero', async (t) => {
  const { grading } = document;
  t.equal(afterHints(30, task, [], grading), 30);
  t.equal(afterHints(30, task, [2, 4], grading), 24);
  t.equal(afterHints(30, task, [20, 20], grading), 15, 'half of the points at most');
  t.equal(afterHints(5, task, [20], grading), 0);
});
