/** Numbers of a bench: what was seen, how it compares with a peer of the same run, whether a target is met; as a table and as JSON. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';

export interface Row {
  what: string;
  unit: string;
  samples: readonly number[];
}

export interface Target {
  name: string;
  /** Undefined where it could not be measured; `why` says so. */
  value: number | undefined;
  limit: number;
  /** Whether the value should stay below the limit or reach it. */
  better: 'at-most' | 'at-least';
  why?: string;
}

export interface Summary { what: string; unit: string; n: number; median: number; min: number; max: number }

export interface Result {
  name: string;
  at: string;
  machine: { cpus: number; model: string; memoryGiB: number; kernel: string; node: string; loadBefore: number };
  rows: Summary[];
  targets: (Target & { met: boolean | null })[];
}

const loadBefore = loadavg()[0] ?? 0;

/** Of an even number, the mean of the two in the middle; `NaN` of nothing. */
export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const [below, above] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return below === undefined || above === undefined ? NaN : (below + above) / 2;
}

/** Nearest rank; `NaN` of nothing. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? NaN;
}

/** Prints the tables, writes `bench/results/NAME.json`, and sets the exit code to 1 where a target is missed. */
export function report(name: string, rows: readonly Row[], targets: readonly Target[]): Result {
  const result: Result = { name, at: new Date().toISOString(), machine: machine(), rows: rows.map(summary), targets: targets.map((target) => ({ ...withoutExcuse(target), met: isMet(target) })) };
  console.log(`\n## ${name}\n\n${result.machine.cpus} × ${result.machine.model}, ${result.machine.memoryGiB} GiB, kernel ${result.machine.kernel}, Node ${result.machine.node}, load before ${result.machine.loadBefore}\n`);
  printRows(rows);
  console.log('\n| target | limit | seen | |\n|---|---|---|---|');
  for (const { name: target, value, limit, better, met, why } of result.targets) console.log(`| ${target} | ${better === 'at-most' ? '≤' : '≥'} ${number(limit)} | ${value === undefined ? `not measured: ${why ?? ''}` : number(value)} | ${met === null ? '' : met ? 'met' : 'MISSED'} |`);
  mkdirSync(join('bench', 'results'), { recursive: true });
  writeFileSync(join('bench', 'results', `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
  if (result.targets.some(({ met }) => met === false)) process.exitCode = 1;
  return result;
}

export function printRows(rows: readonly Row[]): void {
  console.log('| what | median | min | max | n |\n|---|---|---|---|---|');
  for (const { what, unit, median: middle, min, max, n } of rows.map(summary)) console.log(`| ${what} | ${number(middle)} ${unit} | ${number(min)} | ${number(max)} | ${n} |`);
}

/** The reason why it could not be measured is kept only where that is so. */
function withoutExcuse({ why, ...target }: Target): Target {
  return target.value === undefined && why !== undefined ? { ...target, why } : target;
}

function isMet({ value, limit, better }: Target): boolean | null {
  if (value === undefined || Number.isNaN(value)) return null;
  return better === 'at-most' ? value <= limit : value >= limit;
}

function summary({ what, unit, samples }: Row): Summary {
  return { what, unit, n: samples.length, median: round(median(samples)), min: round(Math.min(...samples)), max: round(Math.max(...samples)) };
}

function machine(): Result['machine'] {
  return { cpus: cpus().length, model: cpus()[0]?.model ?? 'unknown', memoryGiB: Math.round(totalmem() / 2 ** 30), kernel: release().replace(/-.*/, ''), node: process.versions.node, loadBefore: round(loadBefore) };
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}

export function number(value: number): string {
  return value >= 1000 ? Math.round(value).toLocaleString('en') : String(round(value));
}
