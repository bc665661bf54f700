/** Which engine a new sandbox goes to: where the smallest share of the capacity is in use. Pure. */
import type { SizeClass } from '../contract.js';
import { isSizeClass, sizeLimits } from '../docker/sizes.js';
import type { Capacity } from '../engine-list.js';

export interface Load {
  sandboxes: number;
  /** What its sandboxes may use together. */
  memoryMib: number;
}

export const noLoad: Load = { sandboxes: 0, memoryMib: 0 };

export interface Candidate {
  name: string;
  capacity: Capacity;
  load: Load;
  /** Of its machine, where that is known. */
  machineMib?: number | undefined;
}

/** An engine without a bound whose machine is not known is compared as if it had this. */
const imaginedMib = 1_024_000;

/** Null where none has room. Of equals the first one in the list. */
export function chooseEngine(candidates: readonly Candidate[], size: SizeClass): string | null {
  const fitting = candidates.map((candidate) => ({ name: candidate.name, ...shareAfter(candidate, size) })).filter(({ fits }) => fits);
  return fitting.reduce<{ name: string; share: number } | null>((best, next) => (best === null || next.share < best.share ? next : best), null)?.name ?? null;
}

/**
 * Of what is bounded, so that an engine whose sandboxes are counted is not compared by its memory too; else of its machine's memory, which
 * sandboxes may promise more than once: a small machine then gets the smaller part of those that wait, as of all others.
 */
function shareAfter({ capacity, load, machineMib = imaginedMib }: Candidate, size: SizeClass): { share: number; fits: boolean } {
  const after: Load = { sandboxes: load.sandboxes + 1, memoryMib: load.memoryMib + sizeLimits[size].memoryMib };
  const bounded = (['sandboxes', 'memoryMib'] as const).flatMap((what) => (capacity[what] === null ? [] : [after[what] / capacity[what]]));
  const share = bounded.length > 0 ? Math.max(...bounded) : after.memoryMib / machineMib;
  return { share, fits: bounded.length === 0 || share <= 1 };
}

/** The share of its capacity that an engine has given away, 0 to 1 (more after its capacity was lowered); null where it has no bound. */
export function shareInUse({ capacity, load }: Pick<Candidate, 'capacity' | 'load'>): number | null {
  const shares = (['sandboxes', 'memoryMib'] as const).flatMap((what) => (capacity[what] === null ? [] : [load[what] / capacity[what]]));
  return shares.length > 0 ? Math.max(...shares) : null;
}

/** What the rows of this engine's sandboxes name as theirs. Those that were made when there was only one name none, and are the first one's. */
export function storedAs(name: string, names: readonly string[]): (string | null)[] {
  return name === names[0] ? [name, null] : [name];
}

/** Sums of rows; those without an engine are `first`'s: they were made when there was only one. */
export function loadsOf(rows: readonly { engine: string | null; size: string; count: number }[], first: string): Map<string, Load> {
  const loads = new Map<string, Load>();
  for (const { engine, size, count } of rows) {
    const load = loads.get(engine ?? first) ?? { sandboxes: 0, memoryMib: 0 };
    load.sandboxes += count;
    load.memoryMib += count * (isSizeClass(size) ? sizeLimits[size].memoryMib : 0);
    loads.set(engine ?? first, load);
  }
  return loads;
}
