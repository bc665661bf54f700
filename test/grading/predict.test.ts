/** Predict first: what the learner said is compared with a real packet's way. */
import t from 'tap';
import { gradeTask } from '../../src/grading/grade-task.js';
import { checkSchema } from '../../src/labs/checks.js';
import { openBench } from './support.js';

t.test('a prediction is held against a walk of the lab', { timeout: 120_000 }, async (t) => {
  const { lab, sandbox, rebuild, value } = await openBench(t);
  await rebuild(2);
  const grade = async (ask: unknown, said: string[] | undefined, walk = 'pod1-to-pod2') => {
    const [task] = lab.tasks;
    const check = checkSchema.parse({ id: 'own', kind: 'predict', walk, question: 'Which way?', ask });
    const own = { ...lab, tasks: [{ ...task!, id: 'own', checks: [check] }] };
    return (await gradeTask({ lab: own, taskId: 'own', sandbox, locale: 'en', ...(said === undefined ? {} : { answers: { own: said } }) })).checks[0]!;
  };
  const source = { at: 'node1/pod2:eth0', field: 'source' };
  const rows: [unknown, string[] | undefined, boolean, RegExp][] = [
    ['path', ['node1/pod1', 'node1', 'node1/pod2'], true, /as predicted/],
    ['path', ['node1/pod1', 'node1/pod2'], false, /right up to place 1, and wrong at place 2/],
    ['path', ['node1/pod1', 'node1'], false, /goes on after/],
    ['path', ['node1/pod1', 'node1', 'node1/pod2', 'outside'], false, /ends before/],
    ['path', undefined, false, /no prediction yet/],
    // The lab's planted fault: the bridge's packets are masqueraded.
    [source, [value('gateway')], true, /as predicted/],
    [source, [value('pod1')], false, /something else there/],
    [{ ...source, at: 'outside:eth0' }, ['1.2.3.4'], false, /was not seen/],
    [{ at: 'node1/pod1:eth0', field: 'source', leg: 'reply' }, [value('pod2')], true, /as predicted/],
  ];
  for (const [ask, said, passed, seen] of rows) t.match(await grade(ask, said), { passed, seen }, JSON.stringify([ask, said]));
  const wrong = await grade(source, [value('pod1')]);
  t.notMatch(JSON.stringify(wrong), new RegExp(value('gateway').replaceAll('.', '\\.')), 'the evidence does not tell the answer');
  t.match(await grade('path', ['x'], 'no-such-walk'), { passed: false, sentence: /could not be checked/ });
});
