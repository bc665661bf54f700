/** The results that are committed, as tables: the targets in `docs/performance.md` and, for `chaos`, `docs/reliability.md`, and all that was measured in `docs/figures.md`, each between two marks. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { number, type Result, type Summary } from './measure.js';

const folder = join('bench', 'results');
/** Each with the results that it shows, and what of them. */
export const pages: readonly { page: string; shows(name: string): boolean; table(results: readonly Result[]): string }[] = [
  { page: join('docs', 'performance.md'), shows: (name) => name !== 'chaos', table: targetsTable },
  { page: join('docs', 'reliability.md'), shows: (name) => name === 'chaos', table: targetsTable },
  { page: join('docs', 'figures.md'), shows: () => true, table: figuresTable },
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

/** Markdown: for each run a chapter with every row: the median, the spread, how many. Pure. */
export function figuresTable(results: readonly Result[]): string {
  const chapter = (result: Result): string => [`## ${result.name}`, '', machineLine(result).slice(2), '', '| what | median | from | to | n |', '|---|---|---|---|---|', ...result.rows.map(figure)].join('\n');
  return results.map(chapter).join('\n\n');
}

function figure({ what, unit, median, min, max, n }: Summary): string {
  return `| ${what} | ${number(median)} ${unit} | ${number(min)} | ${number(max)} | ${n} |`;
}

/** The page with `table` in its place. Throws where the page has no place for it. Pure. */
export function withTable(text: string, table: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The page has no "${begin}" with "${end}" after it.`);
  return `${text.slice(0, from)}${begin}\n\n${table}\n\n${text.slice(to)}`;
}

export function writeTable(): void {
  for (const { page, shows, table } of pages) writeFileSync(page, withTable(readFileSync(page, 'utf8'), table(readResults().filter(({ name }) => shows(name)))));
}
