/**
 * Which interfaces hear each other's broadcasts: the ends of a cable, a bridge and its ports, the VXLANs of one VNI, a
 * macvlan and its device. A union of sets (disjoint-set forest), keyed by interface id.
 */
import { interfaceId } from './ids.js';
import type { Topology } from './schema.js';

/** Gives for an interface id a name that all interfaces of its segment share. */
export function findSegments(topology: Topology): (id: string) => string {
  const parent = new Map<string, string>();
  const find = (id: string): string => {
    let root = id;
    for (let next = parent.get(root); next !== undefined; next = parent.get(root)) root = next;
    if (root !== id) parent.set(id, root);
    return root;
  };
  const join = (a: string, b: string): void => {
    const [rootA, rootB] = [find(a), find(b)];
    if (rootA !== rootB) parent.set(rootA, rootB);
  };
  for (const link of topology.links) join(interfaceId(link.ends[0].namespace, link.ends[0].interface), interfaceId(link.ends[1].namespace, link.ends[1].interface));
  for (const namespace of topology.namespaces) {
    for (const item of namespace.interfaces) {
      if (item.bridge !== null) join(item.id, interfaceId(namespace.id, item.bridge));
      if (item.macvlan !== null) join(item.id, interfaceId(namespace.id, item.macvlan.device));
      if (item.vxlan !== null) join(item.id, `vni:${item.vxlan.vni}`);
    }
  }
  return find;
}
