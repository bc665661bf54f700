/** Texts that lack a language which the lab otherwise speaks. */
import type { LabInstance } from './lab.js';
import type { Problem } from './problem.js';
import { locales } from './text.js';

export function lintTexts(instance: LabInstance): Problem[] {
  const spoken = locales.filter((locale) => instance.guides[locale] !== undefined);
  const problems: Problem[] = [];
  const visit = (value: unknown, where: string): void => {
    if (Array.isArray(value)) return value.forEach((item, index) => visit(item, `${where}[${nameOf(item) ?? index}]`));
    if (typeof value !== 'object' || value === null) return;
    if ('en' in value) {
      const missing = spoken.filter((locale) => !(locale in value));
      for (const locale of missing) problems.push({ level: 'warning', where, message: `the text is missing in ${locale}` });
      return;
    }
    for (const [key, item] of Object.entries(value)) visit(item, where === '' ? key : `${where}.${key}`);
  };
  const { meta, tasks, quizzes, captures, walks } = instance.document;
  visit({ meta, tasks, quizzes, captures, walks }, '');
  return problems;
}

function nameOf(item: unknown): string | undefined {
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id : undefined;
}
