/**
 * What a grading costs its sandbox in processor time, read from the sandbox's own control group. Unlike a clock, that says
 * on a busy machine too how long a learner waits on a quiet one: no less than that time over the sandbox's share of a processor.
 */
import type { Task } from '../labs/schema.js';
import type { Sandbox } from '../sandbox/contract.js';

/** A task whose checks wait for nothing is graded in less. */
export const gradingBudgetMs = 1_500;

export interface GradingCost {
  task: string;
  /** By the clock, on the machine as it was. */
  ms: number;
  /** By the processor alone: it takes at least so long, however quiet the machine. */
  leastMs: number;
  /** It has checks that wait: for a packet that must not come, say. */
  waits: boolean;
}

const waiting = new Set<string>(['no-reach', 'mtu', 'during', 'recovers', 'predict']);
/** Both versions of control groups; what is not there is left out. */
const files = ['cpuacct/cpuacct.usage', 'cpu/cpu.cfs_quota_us', 'cpu/cpu.cfs_period_us', 'cpu.stat', 'cpu.max'].map((name) => `/sys/fs/cgroup/${name}`);
const read = `for file in ${files.join(' ')}; do [ -r $file ] && echo \${file##*/} $(cat $file); done; true`;

/** Does the work, and says what it cost beside what it gave. `host` is any host of the sandbox's lab. */
export async function priced<T>(sandbox: Sandbox, host: string, { id, checks }: Task, work: () => Promise<T>): Promise<{ result: T; cost: GradingCost }> {
  const [before, started] = [await readProcessor(sandbox, host), performance.now()];
  const result = await work();
  const ms = Math.round(performance.now() - started);
  const after = await readProcessor(sandbox, host);
  const waits = checks.some((check) => waiting.has(check.kind) || check.not);
  return { result, cost: { task: id, ms, leastMs: Math.round((after.usedMs - before.usedMs) / after.processors), waits } };
}

/** The lesser of two gradings of the same: what else the machine did has been in one of them. */
export function lesser(one: GradingCost, other: GradingCost | undefined): GradingCost {
  return other === undefined ? one : { ...one, ms: Math.min(one.ms, other.ms), leastMs: Math.min(one.leastMs, other.leastMs) };
}

/** Of the tasks that wait for nothing. */
export function overBudget(costs: GradingCost[]): GradingCost[] {
  return costs.filter(({ waits, leastMs }) => !waits && leastMs > gradingBudgetMs);
}

interface Processor {
  usedMs: number;
  /** How many the sandbox may use, such as 0.5; endless without a limit. */
  processors: number;
}

async function readProcessor(sandbox: Sandbox, host: string): Promise<Processor> {
  const { stdout } = await sandbox.run({ target: { host }, argv: ['/bin/sh', '-c', read], as: 'checker', timeoutMs: 10_000 });
  return processorOf(stdout.toString('utf8'));
}

/** From lines of a file's name and what is in it. Throws where there is no usage: a figure that is not known must not pass for a small one. */
export function processorOf(text: string): Processor {
  const all = Object.fromEntries(text.split('\n').map((line) => line.split(' ')).map(([name = '', ...values]) => [name, values]));
  const used = Number(all['cpuacct.usage']?.[0]) / 1e6 || Number(all['cpu.stat']?.[1]) / 1e3;
  const [quota, period] = all['cpu.max'] ?? [all['cpu.cfs_quota_us']?.[0], all['cpu.cfs_period_us']?.[0]];
  if (!(used > 0)) throw new Error('the sandbox does not say what processor time it has used');
  return { usedMs: used, processors: Number(quota) > 0 ? Number(quota) / Number(period) : Number.POSITIVE_INFINITY };
}
