/** The fields of a form. `bind('name')` for a text, `check('exam')` for a box. */
import { useState } from 'preact/hooks';

type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type KeysOf<T, V> = { [K in keyof T]: T[K] extends V ? K : never }[keyof T];

export interface Form<T> {
  value: T;
  set: (change: Partial<T>) => void;
  bind: (key: KeysOf<T, string>) => { value: string; onInput: (event: { currentTarget: Typed }) => void };
  check: (key: KeysOf<T, boolean>) => { checked: boolean; onChange: (event: { currentTarget: HTMLInputElement }) => void };
}

export function useForm<T extends object>(initial: T): Form<T> {
  const [value, setValue] = useState(initial);
  const set = (change: Partial<T>): void => { setValue((before) => ({ ...before, ...change })); };
  return {
    value, set,
    bind: (key) => ({ value: value[key] as string, onInput: ({ currentTarget }) => { set({ [key]: currentTarget.value } as unknown as Partial<T>); } }),
    check: (key) => ({ checked: value[key] as boolean, onChange: ({ currentTarget }) => { set({ [key]: currentTarget.checked } as unknown as Partial<T>); } }),
  };
}
