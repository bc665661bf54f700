/** Tasks of a stored session: locks, attempts, hints and their cost, solution. A real store and a real sandbox. */
import t from 'tap';
import { createGrading, type Grading } from '../../src/grading/grading.js';
import { readLab } from '../../src/labs/catalogue.js';
import { readLabFiles } from '../../src/setup/lab-files.js';
import { makeUser, roomy } from '../support/rows.js';
import { openStore } from '../support/store.js';
import { openBench } from './support.js';

t.test('a session\'s tasks open one after the other, and what is graded is stored', async (t) => {
  const store = await openStore(t);
  const bench = await openBench(t);
  await bench.rebuild(0);
  const lab = readLab('pod-to-pod-same-node', await readLabFiles('labs/pod-to-pod-same-node'));
  const user = await makeUser(store);
  await store.labs.save({ ...lab, title: 'x', definition: lab.definition });
  const { session } = await store.sessions.create({ userId: user.id, lab, seed: 4711, expiresAt: new Date(Date.now() + 60_000), quota: roomy });
  let touched = 0;
  const grading = createGrading({ store, sessions: { sandbox: async () => bench.sandbox, touch: () => { touched += 1; } } });

  t.match(await grading.tasks(session.id), [{ id: 'plug-in', state: 'open', hints: { total: 3, nextCost: 2, nextAfterAttempts: 0 } }, { id: 'addresses', state: 'locked' }, { state: 'locked' }]);
  await t.rejects(grading.grade(session.id, 'addresses'), { code: 'task-locked' });
  await t.rejects(grading.grade(session.id, 'nothing'), { code: 'not-found' });
  await t.rejects(grading.solution(session.id, 'plug-in'), { code: 'not-permitted' });
  await t.rejects(grading.tasks('nobody'), { code: 'not-found' });

  t.match(await grading.grade(session.id, 'plug-in'), { passed: false, maxScore: 30 });
  const hints = await Promise.all([grading.takeHint(session.id, 'plug-in'), grading.takeHint(session.id, 'plug-in')]);
  t.match(hints, [{ index: 0, cost: 2, left: 2 }, { index: 1, cost: 4, left: 1 }], 'two at once are two hints');
  for (const { on, run } of bench.lab.tasks[0]?.solution ?? []) await bench.learner(on, run);
  const attempt = await grading.grade(session.id, 'plug-in');
  t.match(attempt, { passed: true, score: 24, maxScore: 30 }, 'hints are deducted');
  t.ok(Array.isArray(attempt.evidence) && attempt.evidence.length === 7, 'evidence of every check is stored');
  t.match(await grading.tasks(session.id), [{ state: 'passed', bestScore: 24, attempts: 2, hints: { taken: [{ cost: 2 }, { cost: 4 }], nextCost: 6 } }, { state: 'open' }, { state: 'locked' }]);
  t.match(await grading.solution(session.id, 'plug-in'), { steps: [{ host: 'node1', commands: [/^ip link add/] }], explanation: { en: /CNI/ } });
  t.equal(touched, 2, 'grading is not idleness');
});

t.test('a task\'s fault comes when what the task needs is passed, comes back after a reset, and is never graded without', async (t) => {
  const store = await openStore(t);
  const bench = await openBench(t);
  await bench.rebuild(1);
  const read = readLab('pod-to-pod-same-node', await readLabFiles('labs/pod-to-pod-same-node'));
  const fault = [{ on: 'node1', run: 'ip link add fault type bridge' }];
  const source = structuredClone(read.definition);
  Object.assign((source.document as { tasks: object[] }).tasks[1] ?? {}, { fault });
  const user = await makeUser(store);
  const lab = { ...read, hash: 'f'.repeat(64), title: 'x', definition: source };
  await store.labs.save(lab);
  const { session } = await store.sessions.create({ userId: user.id, lab, seed: 4711, expiresAt: new Date(Date.now() + 60_000), quota: roomy });
  const grading: Grading = createGrading({ store, sessions: { touch: () => undefined, sandbox: async () => bench.sandbox } });
  const isThere = async (): Promise<boolean> => (await bench.check({ kind: 'link', on: 'node1:fault' })).passed;

  t.equal(await isThere(), false);
  t.match(await grading.grade(session.id, 'plug-in'), { passed: true });
  t.equal(await isThere(), true, 'the task has opened');
  await grading.grade(session.id, 'plug-in');
  await grading.grade(session.id, 'addresses');
  t.equal((await store.events.newest(session.id, ['task.fault'])).length, 1, 'it is done once');

  await store.events.append(session.id, 'session.resetting', {});
  await bench.rebuild(1);
  t.equal(await isThere(), false);
  await grading.grade(session.id, 'addresses');
  t.equal(await isThere(), true, 'a reset undid it');

  await store.events.append(session.id, 'session.resetting', {});
  await t.rejects(grading.grade(session.id, 'addresses'), { code: 'lab-step-failed' }, 'where it cannot be done, the task is not graded');
});
