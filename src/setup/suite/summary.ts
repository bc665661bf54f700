/** The end of `npm test`: what failed, what was skipped and why, what took long, and the one line that counts. */
import type { Failure, FileResult, Skip } from './tap-count.js';

export interface Part {
  /** Such as `PostgreSQL`; stands before the names where there is more than one part. */
  title: string;
  passed: number;
  failures: readonly Failure[];
  skips: readonly Skip[];
  files: readonly FileResult[];
  /** Of files that failed beside others and passed alone (`second-look.ts`). */
  onlyBesideOthers?: readonly Failure[];
}

const slowest = 10;

/** All lines; the last is `N passed, N failed, N skipped`. Pure. */
export function summaryLines(parts: readonly Part[], totalMs: number): string[] {
  const failures = parts.flatMap(({ title, failures: list }) => list.map((failure) => ({ ...failure, name: `[${title}] ${failure.name}` })));
  const doubtful = parts.flatMap(({ title, onlyBesideOthers = [] }) => onlyBesideOthers.map((failure) => ({ ...failure, name: `[${title}] ${failure.name}` })));
  const skips = parts.flatMap(({ title, skips: list }) => list.map((skip) => `  [${title}] ${skip.name}: ${skip.reason}`));
  const slow = parts.flatMap(({ title, files }) => files.map((file) => ({ ...file, title }))).sort((a, b) => b.durationMs - a.durationMs).slice(0, slowest);
  return [
    ...(doubtful.length > 0 ? ['', 'Failed beside others, passed alone:', ...doubtful.flatMap((failure) => told('↻', failure))] : []),
    ...failures.flatMap((failure) => told('✗', failure)),
    ...(skips.length > 0 ? ['', 'Skipped:', ...skips] : []),
    ...(slow.length > 0 ? ['', 'Slowest:', ...slow.map(({ title, name, durationMs }) => `  ${(durationMs / 1000).toFixed(1).padStart(6)} s  [${title}] ${name}`)] : []),
    '', `Total time: ${(totalMs / 1000).toFixed(0)} s`,
    '', `${sum(parts, ({ passed }) => passed)} passed, ${failures.length} failed, ${skips.length} skipped`,
  ];
}

function told(sign: string, { name, detail }: Failure): string[] {
  return ['', `${sign} ${name}`, ...detail.split('\n').filter((line) => line.trim() !== '').map((line) => `    ${line}`)];
}

/** Whether the run as a whole is good: something passed, nothing failed. Pure. */
export function isGreen(parts: readonly Part[]): boolean {
  return parts.every(({ failures }) => failures.length === 0) && sum(parts, ({ passed }) => passed) > 0;
}

function sum(parts: readonly Part[], count: (part: Part) => number): number {
  return parts.reduce((total, part) => total + count(part), 0);
}
