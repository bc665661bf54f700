/** The targets of the results that are committed, as tables; `docs/performance.md` and, for `chaos`, `docs/reliability.md` hold them between two marks. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { number, type Result } from './measure.js';

const folder = join('bench', 'results');
/** Each with the results that it shows. */
export const pages: readonly { page: string; shows(name: string): boolean }[] = [
  { page: join('docs', 'performance.md'), shows: (name) => name !== 'chaos' },
  { page: join('docs', 'reliability.md'), shows: (name) => name === 'chaos' },
];
const [begin, end] = ['<!-- the table: npm run bench writes it -->', '<!-- the end of the table -->'];

/** By name, in order. */
export function readResults(): Result[] {
  return readdirSync(folder).filter((name) => name.endsWith('.json')).sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Result);
}

/** Markdown: a line for each run, and one for each target. Pure. */
export function targetsTable(results: readonly Result[]): string {
  const lines = results.flatMap(({ name, targets }) => targets.map((target) => row(name, target)));
  return ['| bench | target | limit | seen | |', '|---|---|---|---|---|', ...lines, '', ...results.map(machineLine)].join('\n');
}

function row(bench: string, { name, value, limit, better, met, why }: Result['targets'][number]): string {
  const seen = value === undefined ? `not measured: ${why ?? 'no reason given'}` : number(value);
  return `| ${bench} | ${name} | ${better === 'at-most' ? '≤' : '≥'} ${number(limit)} | ${seen} | ${met === null ? '' : met ? 'met' : '**missed**'} |`;
}

function machineLine({ name, at, machine: { cpus, model, memoryGiB, kernel, node, loadBefore } }: Result): string {
  return `- \`${name}\`: ${at.slice(0, 10)}, ${cpus} × ${model}, ${memoryGiB} GiB, kernel ${kernel}, Node ${node}, load average before it ${loadBefore}`;
}

/** The page with the table of `results` in its place. Throws where the page has no place for it. Pure. */
export function withTable(text: string, results: readonly Result[]): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The page has no "${begin}" with "${end}" after it.`);
  return `${text.slice(0, from)}${begin}\n\n${targetsTable(results)}\n\n${text.slice(to)}`;
}

export function writeTable(): void {
  for (const { page, shows } of pages) writeFileSync(page, withTable(readFileSync(page, 'utf8'), readResults().filter(({ name }) => shows(name))));
}
