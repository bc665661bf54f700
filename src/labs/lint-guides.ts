/** Guides: every task has a text in every language, and every action's target is there. */
import type { GuideBlock } from './guide.js';
import type { Lab, LabInstance } from './lab.js';
import { placesOf } from './lint-places.js';
import type { Problem } from './problem.js';
import { locales, type Locale } from './text.js';

/** `known` are the slugs of all labs. */
export function lintGuides(lab: Lab, instance: LabInstance, known: string[]): Problem[] {
  return locales.flatMap((locale) => [...lintFiles(lab, locale), ...lintActions(instance, locale), ...lintLinks(instance, locale, known)]);
}

function lintFiles({ definition, document }: Lab, locale: Locale): Problem[] {
  const guide = definition.guides[locale];
  const level = locale === 'en' ? 'error' : 'warning';
  if (!guide) return [{ level, where: `guide.${locale}.md`, message: `the guide is missing in ${locale}` }];
  const tasks = document.tasks.map(({ id }) => id);
  const missing = [...(guide.intro === '' ? ['guide'] : []), ...tasks.filter((id) => guide.tasks[id] === undefined)];
  const strays = Object.keys(guide.tasks).filter((id) => !tasks.includes(id));
  return [
    ...missing.map((name): Problem => ({ level, where: `${name}.${locale}.md`, message: 'this text is missing' })),
    ...strays.map((name): Problem => ({ level: 'error', where: `${name}.${locale}.md`, message: `there is no task \`${name}\`` })),
  ];
}

function lintActions(instance: LabInstance, locale: Locale): Problem[] {
  const guide = instance.guides[locale];
  if (!guide) return [];
  const files: [string, GuideBlock[]][] = [['guide', guide.intro], ...Object.entries(guide.tasks)];
  return files.flatMap(([name, blocks]) => blocks.flatMap((block): Problem[] => {
    if (block.kind === 'markdown') return [];
    const message = problemOf(block, instance);
    return message === undefined ? [] : [{ level: 'error', where: `${name}.${locale}.md:${block.line}`, message }];
  }));
}

/** A text's links: addresses of the web, which nobody tries here, and `../SLUG/`, another lab. */
function lintLinks({ guides }: LabInstance, locale: Locale, known: string[]): Problem[] {
  const guide = guides[locale];
  if (!guide) return [];
  const files: [string, GuideBlock[]][] = [['guide', guide.intro], ...Object.entries(guide.tasks)];
  return files.flatMap(([name, blocks]) => blocks.flatMap((block): Problem[] => {
    if (block.kind !== 'markdown') return [];
    return linksOf(block.text).filter((link) => !isAlive(link, known))
      .map((link) => ({ level: 'error', where: `${name}.${locale}.md:${block.line}`, message: `the link ${link} leads nowhere; write https://… or ../SLUG/ of a lab` }));
  }));
}

/** `[text](target)` and `[text](target "title")` outside of code. */
function linksOf(markdown: string): string[] {
  const prose = markdown.replace(/^ {0,3}(`{3,}|~{3,})[^]*?^ {0,3}\1[`~]*\s*$/gm, '').replace(/`[^`]*`/g, '');
  return [...prose.matchAll(/\]\(\s*<?([^\s)>]+)/g)].map(([, target = '']) => target);
}

function isAlive(link: string, known: string[]): boolean {
  if (/^https?:\/\//.test(link)) return URL.canParse(link);
  const slug = /^\.\.\/([a-z0-9-]+)\/?$/.exec(link)?.[1];
  return slug !== undefined && known.includes(slug);
}

function problemOf({ action, target, body }: Extract<GuideBlock, { kind: 'action' }>, instance: LabInstance): string | undefined {
  const { captures, walks, quizzes, tasks } = instance.document;
  const ids: Partial<Record<typeof action, string[]>> = {
    capture: captures.map(({ id }) => id), walk: walks.map(({ id }) => id), quiz: quizzes.map(({ id }) => id), check: tasks.map(({ id }) => id),
    run: placesOf(instance).known, copy: placesOf(instance).known,
  };
  const known = ids[action];
  if ((action === 'run' || action === 'copy') && body.trim() === '') return `\`${action}\` has nothing to ${action}`;
  if (known === undefined || (action === 'copy' && target === null)) return undefined;
  if (target === null) return `\`${action}\` needs a target: ${known.join(', ')}`;
  return known.includes(target) ? undefined : `\`${action} ${target}\`: there is no such target; there are ${known.join(', ')}`;
}
