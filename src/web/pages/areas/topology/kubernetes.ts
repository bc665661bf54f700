/** What an object stands for in a cluster, by the lab's own names (`node1/pod1:eth0` to `status.podIP`). */
import type { Item } from './scene.js';

/** Undefined where the lab has no name for it. */
export function kubernetesName({ id }: Pick<Item, 'id'>, names: Readonly<Record<string, string>>): string | undefined {
  // `interface:node1/pod1:eth0`: the kind of the object, then its place as labs write it.
  const place = id.slice(id.indexOf(':') + 1);
  return Object.hasOwn(names, place) ? names[place] : undefined;
}
