/**
 * Words of the pages. Each area has a `texts.ts` with one object per language; the compiler holds the Chinese to the
 * English one's keys. A text with a number or a name in it is a function.
 */
import { locale, type Locale } from './preferences.js';

type Word = string | ((...values: never[]) => string);
export type Texts<T extends Record<string, Word>> = Record<Locale, T>;

/** @example const texts = defineTexts({ save: 'Save' }, { save: '保存' }) */
export function defineTexts<T extends Record<string, Word>>(english: T, chinese: { [K in keyof T]: T[K] extends string ? string : T[K] }): () => T {
  const all: Texts<T> = { en: english, 'zh-CN': chinese as T };
  // Reading the signal here is what draws a component anew when the language changes.
  return () => all[locale.value];
}

/** A text that came from the service by language. English is always there. */
export function inLocale<T>(texts: Record<string, T>): T | undefined {
  return texts[locale.value] ?? texts['en'];
}
