/** The targets of the results that are committed, as a table; `docs/performance.md` holds it between two marks. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { number, type Result } from './measure.js';

export const [folder, page] = [join('bench', 'results'), join('docs', 'performance.md')];
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
  if (from < 0 || to < from) throw new Error(`${page} has no "${begin}" with "${end}" after it.`);
  return `${text.slice(0, from)}${begin}\n\n${targetsTable(results)}\n\n${text.slice(to)}`;
}

export function writeTable(): void {
  writeFileSync(page, withTable(readFileSync(page, 'utf8'), readResults()));
}
