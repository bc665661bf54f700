/** What a bench found: a table, the targets, and the same as JSON. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';

export interface Target {
  what: string;
  against: string;
  /** Ours divided by theirs. */
  atMost: number;
  text: string;
}

export interface Findings {
  name: string;
  /** What was measured to milliseconds. */
  samples: Map<string, number[]>;
  targets: Target[];
}

const quantile = (samples: readonly number[], part: number): number => [...samples].sort((a, b) => a - b)[Math.min(samples.length - 1, Math.floor(samples.length * part))] ?? NaN;
const ms = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));

/** Ends the process with 1 where a target is missed, those for later apart. */
export function report({ name, samples, targets }: Findings): void {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, load average ${loadavg().map((load) => load.toFixed(1)).join(' ')}`;
  const rows = [...samples].map(([what, all]) => ({ what, median: quantile(all, 0.5), p90: quantile(all, 0.9), min: Math.min(...all), max: Math.max(...all), n: all.length, all }));
  console.log(`\n${machine}\n\n| what | median ms | p90 | min | max | n |\n|---|---|---|---|---|---|`);
  for (const row of rows) console.log(`| ${row.what} | ${ms(row.median)} | ${ms(row.p90)} | ${ms(row.min)} | ${ms(row.max)} | ${row.n} |`);
  const judged = targets.map((target) => {
    const ratio = quantile(samples.get(target.what) ?? [], 0.5) / quantile(samples.get(target.against) ?? [], 0.5);
    return { ...target, ratio, met: ratio <= target.atMost };
  });
  console.log();
  for (const { what, against, ratio, text, met } of judged) console.log(`- ${what}: ${ratio.toFixed(3)} × ${against}; target ${text}: ${met ? 'met' : 'MISSED'}`);
  mkdirSync('bench/results', { recursive: true });
  writeFileSync(`bench/results/${name}.json`, `${JSON.stringify({ at: new Date().toISOString(), machine, rows, targets: judged }, null, 2)}\n`);
  if (judged.some(({ met, text }) => !met && !text.startsWith('later'))) process.exitCode = 1;
}
