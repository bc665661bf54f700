/**
 * `npm run bench`: every bench, one after another, then one table with each target, what was seen, and what the results that
 * are committed in `bench/results` said before. Ends with 1 where a target is missed or a bench failed. The tables in docs/ get what was
 * seen. Some half an hour on two cores; nothing else should run. A bench that takes too long is told to end, and removes what it started.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { number, type Result } from './support/measure.js';
import { writeTable } from './support/table.js';

/** With its words, and the minutes after which something must be wrong. Peers that are not there yet are installed meanwhile. */
const benches: readonly { name: string; words: string[]; mostMinutes: number }[] = [
  { name: 'topology', words: ['5'], mostMinutes: 6 },
  { name: 'walk', words: [], mostMinutes: 3 },
  { name: 'launch', words: ['8'], mostMinutes: 8 },
  { name: 'streams', words: ['3', '32'], mostMinutes: 12 },
  { name: 'density', words: ['200'], mostMinutes: 12 },
  { name: 'class', words: [], mostMinutes: 8 },
  { name: 'chaos', words: ['100', '20'], mostMinutes: 30 },
  { name: 'pages', words: [], mostMinutes: 5 },
];

function readResult(text: string): Result | undefined {
  return text === '' ? undefined : JSON.parse(text) as Result;
}

/** What the last commit has, whatever runs have written since. */
function committed(name: string): Result | undefined {
  return readResult(spawnSync('git', ['show', `HEAD:./bench/results/${name}.json`], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).stdout);
}

/** What this run wrote; undefined where it failed before. */
function written(name: string, since: number): Result | undefined {
  const file = join('bench', 'results', `${name}.json`);
  const result = existsSync(file) ? readResult(readFileSync(file, 'utf8')) : undefined;
  return result && Date.parse(result.at) >= since ? result : undefined;
}

/** "" where it ran to its end; else what became of it. */
function runBench({ name, words, mostMinutes }: typeof benches[number], since: number): string {
  console.log(`\n# ${name}\n`);
  const { status, signal } = spawnSync(process.execPath, ['--import=./node_modules/@tapjs/typescript/dist/esm/import.mjs', join('bench', `${name}.ts`), ...words], { stdio: 'inherit', timeout: mostMinutes * 60_000 });
  const took = `${Math.round((Date.now() - since) / 1000)} s`;
  console.log(`\n(${name}: ${took})`);
  if (written(name, since) !== undefined) return '';
  return signal !== null || status === null ? `did not end within ${mostMinutes} minutes` : `failed after ${took}`;
}

const startedAt = Date.now();
const failures: [bench: string, why: string][] = [];
const lines: string[] = [];
let missed = false;
for (const bench of benches) {
  const since = Date.now();
  const why = runBench(bench, since);
  if (why !== '') failures.push([bench.name, why]);
  const old = new Map(committed(bench.name)?.targets.map(({ name, value }) => [name, value]));
  for (const { name, value, limit, better, met, why: reason } of written(bench.name, since)?.targets ?? []) {
    const before = old.get(name);
    missed ||= met === false;
    lines.push(`| ${bench.name} | ${name} | ${better === 'at-most' ? '≤' : '≥'} ${number(limit)} | ${value === undefined ? `not measured: ${reason ?? ''}` : number(value)} | ${before === undefined || before === null ? '' : number(before)} | ${met === null ? '' : met ? 'met' : 'MISSED'} |`);
  }
}
console.log(`\n# All targets (${Math.round((Date.now() - startedAt) / 60_000)} minutes)\n\n| bench | target | limit | seen | last committed | |\n|---|---|---|---|---|---|\n${lines.join('\n')}`);
for (const [bench, why] of failures) console.log(`\n${bench} ${why}: none of its targets was measured.`);
writeTable();
if (missed || failures.length > 0) process.exitCode = 1;
