/**
 * What the versions that sessions pin come to. A version never changes (its content is its key), so it is read from the
 * database once; its instance depends on version and seed only, and where the lab draws nothing, on the version alone.
 */
import { AppError } from '../errors.js';
import type { Store } from '../store/store.js';
import type { LabInstance, LabSource } from './parts.js';

export interface LabInstances {
  /** Do not change what this gives. Throws `lab-invalid`. */
  of(session: { labHash: string; seed: number }): Promise<LabInstance>;
}

/** Instances are some 100 kB each, and a class starts one lab. */
const maxKnown = 32;

export function createLabInstances({ store, labs }: { store: Pick<Store, 'labs'>; labs: Pick<LabSource, 'instantiate'> }): LabInstances {
  const definitions = new Map<string, unknown>();
  const instances = new Map<string, LabInstance>();

  async function definition(hash: string): Promise<unknown> {
    const known = definitions.get(hash);
    if (known !== undefined) return known;
    const version = await store.labs.find(hash);
    if (!version) throw new AppError('lab-invalid', `The lab version ${hash} is not in the database`);
    remember(definitions, hash, version.definition);
    return version.definition;
  }

  return {
    async of({ labHash, seed }) {
      const drawnKey = `${labHash} ${seed}`;
      const known = instances.get(labHash) ?? instances.get(drawnKey);
      if (known !== undefined) return known;
      const made = labs.instantiate(await definition(labHash), seed);
      remember(instances, made.isDrawn ? drawnKey : labHash, made);
      return made;
    },
  };
}

/** The oldest goes where there are too many. */
function remember<Value>(known: Map<string, Value>, key: string, value: Value): void {
  const oldest = known.keys().next();
  if (known.size >= maxKnown && oldest.done !== true) known.delete(oldest.value);
  known.set(key, value);
}
