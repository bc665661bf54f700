/** What gradings cost is read from the sandbox's control group; a lab whose gradings cost too much is not proved. */
import t from 'tap';
import { lesser, overBudget, priced, processorOf, type GradingCost } from '../../src/grading/cost.js';
import { scenariosOf } from '../../src/grading/prove-scenarios.js';
import { checkSchema } from '../../src/labs/checks.js';
import { openBench } from './support.js';

t.test('both versions of control groups are read, and what they do not say is an error', async (t) => {
  t.same(processorOf('cpuacct.usage 1500000000\ncpu.cfs_quota_us 50000\ncpu.cfs_period_us 100000\n'), { usedMs: 1500, processors: 0.5 });
  t.same(processorOf('cpu.stat usage_usec 1500000 user_usec 1 system_usec 2\ncpu.max 100000 100000\n'), { usedMs: 1500, processors: 1 });
  t.same(processorOf('cpuacct.usage 1000000\ncpu.cfs_quota_us -1\ncpu.cfs_period_us 100000\n'), { usedMs: 1, processors: Infinity });
  t.same(processorOf('cpu.stat usage_usec 1000\ncpu.max max 100000\n'), { usedMs: 1, processors: Infinity });
  for (const text of ['', 'cpu.max 1 1', 'cpuacct.usage x', 'cpu.stat usage_usec']) t.throws(() => processorOf(text), /does not say/, text);
});

t.test('only tasks that wait for nothing are held to the budget, by the better of two gradings', async (t) => {
  const cost = { task: 'a', ms: 9000, leastMs: 1501, waits: false };
  t.same(overBudget([cost, { ...cost, waits: true }, { ...cost, leastMs: 1500 }]), [cost]);
  t.same(overBudget([lesser(cost, { ...cost, leastMs: 1499 })]), []);
});

t.test('in a real sandbox', async (t) => {
  const { lab, sandbox, rebuild } = await openBench(t);
  const [task] = lab.tasks;
  if (!task) throw new Error('the lab has no task');
  await rebuild(0);
  const program = (...argv: string[]): Promise<unknown> => sandbox.run({ target: { host: 'node1' }, argv, as: 'learner', timeoutMs: 10_000 });
  const { cost: busy } = await priced(sandbox, 'node1', task, () => program('/usr/bin/timeout', '0.6', '/bin/sh', '-c', 'while :; do :; done'));
  const { cost: idle } = await priced(sandbox, 'node1', task, () => program('/bin/sleep', '0.6'));
  // Half a processor: a program that spins uses it up, so it could not be done sooner, whatever else the machine does.
  t.ok(busy.leastMs > 2 * idle.leastMs && busy.leastMs > 150, `${busy.leastMs} ms of a program that computes, ${idle.leastMs} of one that sleeps`);

  const spins = checkSchema.parse({ id: 'spins', kind: 'script', on: 'node1', language: 'python', script: 'import time\nwhile time.process_time() < 0.8: pass', expected: 'that much of the processor is used' });
  const slow = { ...lab, tasks: [{ ...task, checks: [spins], wrong: [], fresh: {} }] };
  const costs: GradingCost[] = [];
  const problems = await scenariosOf(slow, true).find(({ name }) => name.startsWith('solution'))?.prove(sandbox, (cost) => costs.push(cost)) ?? [];
  t.ok(problems.some((text) => new RegExp(`^${task.id} takes at least [12]\\d{3} ms to grade though its checks wait for nothing`).test(text)), problems.join('\n'));
  t.match(costs, [{ task: task.id, waits: false }], 'and the figure is there');
});
