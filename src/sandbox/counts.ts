/** A number for each size class. */
import type { SizeClass } from './contract.js';

export type Counts = Record<SizeClass, number>;

export const sizes = ['small', 'medium', 'large'] as const satisfies readonly SizeClass[];

export function counts(of: (size: SizeClass) => number): Counts {
  return { small: of('small'), medium: of('medium'), large: of('large') };
}

export function sum(of: Counts): number {
  return sizes.reduce((total, size) => total + of[size], 0);
}

/** `small:2,medium:1`, or `none`: all 0. Undefined where it is neither. */
export function parseCounts(text: string): Counts | undefined {
  const parsed = counts(() => 0);
  if (text === 'none') return parsed;
  for (const part of text.split(',')) {
    const [, name, number] = /^\s*([a-z]+)\s*:\s*(\d{1,4})\s*$/.exec(part) ?? [];
    const size = sizes.find((each) => each === name);
    if (size === undefined) return undefined;
    parsed[size] = Number(number);
  }
  return parsed;
}
