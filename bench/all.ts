/**
 * `npm run bench`: every bench, one after another, then one table with each target, what was seen, and what the results that
 * are committed in `bench/results` said before. Ends with 1 where a target is missed. Half an hour on two cores; nothing else
 * should run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { number, type Result } from './support/measure.js';

const benches: readonly (readonly [string, ...string[]])[] = [['topology', '5'], ['launch'], ['streams', '3', '64'], ['density', '200'], ['class']];
const folder = join('bench', 'results');

function read(name: string): Result | undefined {
  const file = join(folder, `${name}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Result : undefined;
}

const before = new Map((existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith('.json')).map((name) => [name.slice(0, -5), read(name.slice(0, -5))]));
const failed: string[] = [];
for (const [bench, ...words] of benches) {
  console.log(`\n# ${bench}\n`);
  const { status } = spawnSync(process.execPath, ['--import=./node_modules/@tapjs/typescript/dist/esm/import.mjs', join('bench', `${bench}.ts`), ...words], { stdio: 'inherit' });
  if (status !== 0) failed.push(bench);
}

console.log('\n# All targets\n\n| bench | target | limit | seen | before | |\n|---|---|---|---|---|---|');
for (const [bench] of benches) {
  const old = new Map(before.get(bench)?.targets.map(({ name, value }) => [name, value]));
  for (const { name, value, limit, better, met } of read(bench)?.targets ?? []) {
    console.log(`| ${bench} | ${name} | ${better === 'at-most' ? '≤' : '≥'} ${number(limit)} | ${value === undefined ? 'not measured' : number(value)} | ${old.get(name) === undefined ? '' : number(old.get(name) ?? NaN)} | ${met === null ? '' : met ? 'met' : 'MISSED'} |`);
  }
}
if (failed.length > 0) {
  console.log(`\nMissed or failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
