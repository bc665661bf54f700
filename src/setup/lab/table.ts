/** `docs/labs.md`: one line per lab, made from the labs; only the seconds are measured, by `npm run lab -- table`. */
import { readFileSync } from 'node:fs';
import type { Lab } from '../../labs/lab.js';
import { inLocale, locales } from '../../labs/text.js';
import { sandboxesAtOnce, type LabProof } from './prove.js';

/** By slug: the seconds, or why there are none. */
export type Seconds = Record<string, string>;

const head = `# Labs

Made by \`npm run lab -- table\` from \`labs/\`, where each lab's files are. Each is proved on a real sandbox: before anything is
done every task fails, with the solution it passes, and each wrong answer fails for the reason that its author gave. "Seconds" is
how long that took for one lab alone, with ${sandboxesAtOnce} sandboxes at once, on the machine that made this page.

| lab | title | level | tasks | checks | wrong answers | hints | languages | seconds to prove |
|---|---|---|---:|---:|---:|---:|---|---:|
`;

export function labTable(labs: Lab[], seconds: Seconds): string {
  return `${head}${labs.map((lab) => row(lab, seconds[lab.slug] ?? 'not measured')).join('\n')}\n`;
}

function row({ slug, document, definition }: Lab, seconds: string): string {
  const { meta, tasks } = document;
  const count = (of: (task: (typeof tasks)[number]) => unknown[]): number => tasks.reduce((sum, task) => sum + of(task).length, 0);
  const languages = locales.filter((locale) => tasks.every(({ id }) => definition.guides[locale]?.tasks[id] !== undefined));
  const cells = [`[${slug}](../labs/${slug}/)`, inLocale(meta.title, 'en'), meta.level, tasks.length, count(({ checks }) => checks), count(({ wrong }) => wrong), count(({ hints }) => hints), languages.join(', '), seconds];
  return `| ${cells.join(' | ')} |`;
}

/** The seconds that a page says; empty where there is no page. */
export function readSeconds(path: string): Seconds {
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    // The first time.
  }
  return Object.fromEntries([...text.matchAll(/^\| \[([a-z0-9-]+)\].*\| ([^|]*) \|$/gm)].map(([, slug = '', seconds = '']) => [slug, seconds]));
}

/** What a proof says of its lab in the table. */
export function secondsOf({ skipped }: Pick<LabProof, 'skipped'>, wallMs: number): string {
  return skipped === null ? String(Math.round(wallMs / 1000)) : `not here: ${skipped}`;
}
