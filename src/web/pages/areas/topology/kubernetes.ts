/** What an object stands for in a cluster: by the lab's own names (`node1/pod1:eth0` to `status.podIP`), else by what it is on a node or in a pod. */
import type { Item } from './scene.js';

/** As short as an address: the picture leaves no more room. */
const onNode: readonly [name: RegExp, meaning: string][] = [[/^eth\d+$/, 'InternalIP'], [/^veth/, 'host end'], [/^(vxlan|flannel)/, 'overlay']];

/** Undefined where it has no name there, such as a machine outside. */
export function kubernetesName(item: Pick<Item, 'id' | 'kind' | 'name' | 'namespace'>, names: Readonly<Record<string, string>>): string | undefined {
  // `interface:node1/pod1:eth0`: the kind of the object, then its place as labs write it.
  const place = item.id.slice(item.id.indexOf(':') + 1);
  return Object.hasOwn(names, place) ? names[place] : usualName(item, names);
}

function usualName({ kind, name, namespace }: Pick<Item, 'kind' | 'name' | 'namespace'>, names: Readonly<Record<string, string>>): string | undefined {
  if (kind !== 'interface' && kind !== 'bridge') return undefined;
  const [host = '', pod] = namespace.split('/');
  if (pod !== undefined) return /^Pod\b/.test(names[namespace] ?? '') && /^eth\d+$/.test(name) ? 'status.podIP' : undefined;
  if (!/^Node\b/.test(names[host] ?? '')) return undefined;
  return kind === 'bridge' ? 'CNI bridge' : onNode.find(([form]) => form.test(name))?.[1];
}
