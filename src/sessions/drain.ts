/** Takes an engine out for new sandboxes, or in again. */
import { storedAs } from '../sandbox/fleet/placement.js';
import type { Store } from '../store/store.js';

/** `name` is one of `names`, which are all the engines in their order. What waits in the pool of one that is drained is retired; what runs there goes on. */
export async function setDrained({ operator, placements }: Pick<Store, 'operator' | 'placements'>, names: readonly string[], name: string, drained: boolean): Promise<void> {
  await operator.setDrained(name, drained);
  if (drained) await placements.retireWaiting(storedAs(name, names));
}
