/** Text in the languages of the labs. English is always there; the others fall back to it. */
import { z } from 'zod';

export const locales = ['en', 'zh-CN'] as const;
export type Locale = (typeof locales)[number];

const words = z.string().min(1).max(4000);

/** `{ en: …, zh-CN: … }`, or a plain string where it is the same in every language. */
export const textSchema = z.union([words, z.strictObject({ en: words, 'zh-CN': words.optional() })])
  .describe('English, or one text per language');
export type Text = z.output<typeof textSchema>;

export function inLocale(text: Text, locale: Locale): string {
  if (typeof text === 'string') return text;
  return text[locale] ?? text.en;
}

/** The languages that a text is written in; `'all'` where it needs no translation. */
export function languagesOf(text: Text): 'all' | Locale[] {
  if (typeof text === 'string') return 'all';
  return locales.filter((locale) => text[locale] !== undefined);
}

/** A text as a record by language; one that is the same in all of them stands under English. */
export function textByLanguage(text: Text): Record<string, string> {
  return typeof text === 'string' ? { en: text } : { ...text };
}
