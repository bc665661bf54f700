/** The catalogue as clients see it. */
import type { Catalogue } from '../labs/catalogue.js';
import type { Lab } from '../labs/lab.js';
import { languagesOf, locales, type Text } from '../labs/text.js';
import type { LabShelf } from '../sessions/lab-shelf.js';
import type { LabDetail, LabsPart, LabSummary } from './labs-part.js';

export function labViews(catalogue: Catalogue, shelf: LabShelf): LabsPart {
  return {
    list: () => catalogue.labs.map((lab) => summary(lab, shelf)),
    find(slug) {
      const lab = catalogue.find(slug);
      return lab && detail(lab, shelf);
    },
    version: (slug) => shelf.choose(slug),
  };
}

function summary(lab: Lab, shelf: LabShelf): LabSummary {
  const { slug, version, hash, document: { meta, tasks } } = lab;
  const languages = languagesIn(lab);
  return {
    slug, version, hash, title: byLanguage(meta.title), summary: byLanguage(meta.summary),
    level: meta.level, minutes: meta.minutes, tags: meta.tags, unavailable: shelf.unavailable(lab), languages, prerequisites: meta.prerequisites,
    objectives: Object.fromEntries(languages.map((locale) => [locale, meta.objectives.map((text) => byLanguage(text)[locale] ?? byLanguage(text)['en'] ?? '')])),
    tasks: tasks.map(({ id, title, points, needs }) => ({ id, title: byLanguage(title), points, needs })),
  };
}

function detail(lab: Lab, shelf: LabShelf): LabDetail {
  return { ...summary(lab, shelf), guides: Object.fromEntries(languagesIn(lab).map((locale) => [locale, wholeGuide(lab, locale)])) };
}

function languagesIn({ definition: { guides } }: Lab): (typeof locales)[number][] {
  return locales.filter((locale) => guides[locale]);
}

/** Introduction and tasks in order, parameters not filled in: a session's own text has the learner's. */
function wholeGuide(lab: Lab, locale: (typeof locales)[number]): string {
  const guide = lab.definition.guides[locale];
  return [guide?.intro, ...lab.document.tasks.map(({ id }) => guide?.tasks[id])].filter((text) => text !== undefined).join('\n\n');
}

function byLanguage(text: Text): Record<string, string> {
  if (typeof text === 'string') return { en: text };
  const languages = languagesOf(text);
  return Object.fromEntries((languages === 'all' ? ['en' as const] : languages).map((locale) => [locale, text[locale] ?? text.en]));
}
