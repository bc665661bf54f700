/** `docs/labs.md`: one line per lab, made from the labs; only the times are measured, by `npm run lab -- table`. */
import { readFileSync } from 'node:fs';
import { gradingBudgetMs, type GradingCost } from '../../grading/cost.js';
import type { Lab } from '../../labs/lab.js';
import { inLocale, locales } from '../../labs/text.js';
import { sandboxesAtOnce, type LabProof } from './prove.js';

/** By slug: seconds to prove and milliseconds of the slowest grading, or why there are none. */
export type Measured = Record<string, { seconds: string; grading: string }>;

const head = `# Labs

Made by \`npm run lab -- table\` from \`labs/\`, where each lab's files are. Each is proved on a real sandbox: before anything is
done every task fails, with the solution it passes, and each wrong answer fails for the reason that its author gave. "Seconds" is
how long that took for one lab alone, with ${sandboxesAtOnce} sandboxes at once, on the machine that made this page. "Slowest grading" is how long
a learner waits there for the grade of a task that is solved, with nothing else going on; in brackets that of a task with checks that
wait (for a packet that must not come, for a controller to repair). A proof fails where a task without such checks needs more than ${gradingBudgetMs} ms of
its sandbox's processor.

| lab | title | level | tasks | checks | wrong answers | hints | languages | seconds to prove | slowest grading, ms |
|---|---|---|---:|---:|---:|---:|---|---:|---:|
`;

export function labTable(labs: Lab[], measured: Measured): string {
  return `${head}${labs.map((lab) => row(lab, measured[lab.slug] ?? { seconds: 'not measured', grading: 'not measured' })).join('\n')}\n`;
}

function row({ slug, document, definition }: Lab, { seconds, grading }: Measured[string]): string {
  const { meta, tasks } = document;
  const count = (of: (task: (typeof tasks)[number]) => unknown[]): number => tasks.reduce((sum, task) => sum + of(task).length, 0);
  const languages = locales.filter((locale) => tasks.every(({ id }) => definition.guides[locale]?.tasks[id] !== undefined));
  const cells = [`[${slug}](../labs/${slug}/)`, inLocale(meta.title, 'en'), meta.level, tasks.length, count(({ checks }) => checks), count(({ wrong }) => wrong), count(({ hints }) => hints), languages.join(', '), seconds, grading];
  return `| ${cells.join(' | ')} |`;
}

/** What a page says was measured; empty where there is no page. */
export function readMeasured(path: string): Measured {
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    // The first time.
  }
  const rows = [...text.matchAll(/^\| \[([a-z0-9-]+)\].*\| ([^|]*) \| ([^|]*) \|$/gm)];
  return Object.fromEntries(rows.map(([, slug = '', seconds = '', grading = '']) => [slug, { seconds, grading }]));
}

/** What proofs say of their lab in the table: of all of them, and of the one that had the machine for itself. */
export function measuredOf({ skipped }: Pick<LabProof, 'skipped'>, wallMs: number, alone: GradingCost[]): Measured[string] {
  if (skipped !== null) return { seconds: `not here: ${skipped}`, grading: '–' };
  return { seconds: String(Math.round(wallMs / 1000)), grading: slowest(alone) };
}

function slowest(costs: GradingCost[]): string {
  const [plain, waiting] = [false, true].map((waits) => Math.max(0, ...costs.filter((cost) => cost.waits === waits).map(({ ms }) => ms)));
  return [...(plain ? [String(plain)] : []), ...(waiting ? [`(${waiting})`] : [])].join(' ') || '–';
}
