/** What a visitor has chosen on this machine: language and theme. Kept in localStorage where the browser lets us. */
import { computed, effect, signal } from '@preact/signals';

export type Locale = 'en' | 'zh-CN';
export type Theme = 'system' | 'light' | 'dark';

export const locale = signal<Locale>(firstLocale());
export const theme = signal<Theme>(stored('theme', ['system', 'light', 'dark']) ?? 'system');

const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
const systemTheme = signal<'light' | 'dark'>(systemIsDark.matches ? 'dark' : 'light');
systemIsDark.addEventListener('change', ({ matches }) => { systemTheme.value = matches ? 'dark' : 'light'; });

/** The one that is shown: where the system decides, what it says now. */
export const shownTheme = computed(() => (theme.value === 'system' ? systemTheme.value : theme.value));

/** From now on the page follows what is chosen. */
export function applyPreferences(): void {
  effect(() => {
    document.documentElement.lang = locale.value;
    document.documentElement.dataset['theme'] = shownTheme.value;
  });
}

export function chooseLocale(value: Locale): void {
  locale.value = value;
  keep('locale', value);
}

export function chooseTheme(value: Theme): void {
  theme.value = value;
  keep('theme', value);
}

/** `undefined` where nothing, or nothing known, was stored. */
export function stored<T extends string>(key: string, known: readonly T[]): T | undefined {
  try {
    const value = localStorage.getItem(`vethlab.${key}`);
    return known.find((candidate) => candidate === value);
  } catch {
    return undefined;
  }
}

/** Anything that `keep` kept. */
export function storedText(key: string): string | undefined {
  try {
    return localStorage.getItem(`vethlab.${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** A browser that keeps nothing (private windows, full disk) forgets, and that is all. */
export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(`vethlab.${key}`, value);
  } catch {
    // Nothing to do about it.
  }
}

function firstLocale(): Locale {
  return stored('locale', ['en', 'zh-CN']) ?? (navigator.languages.some((language) => language.toLowerCase().startsWith('zh')) && !navigator.language.startsWith('en') ? 'zh-CN' : 'en');
}
