/** What an object stands for in a cluster. */
import type { Item } from './scene.js';

const knownBridges = /^(cni|cbr|kube-bridge|docker|br-)/;

/** Undefined where a cluster has no name for it. */
export function kubernetesName(item: Item & { role?: string }): string | undefined {
  if (item.kind === 'host') return item.role === 'node' ? `Node/${item.name}` : undefined;
  if (item.kind === 'pod') return `Pod/${item.name}`;
  if (item.kind === 'container') return `container ${item.name}`;
  if (item.kind === 'bridge') return knownBridges.test(item.name) ? 'CNI bridge' : undefined;
  if (/^(flannel|vxlan)/.test(item.name)) return 'overlay (VTEP)';
  if (/^(veth|cali|lxc)/.test(item.name) && !item.namespace.includes('/')) return 'pod\'s host end';
  if (item.name === 'eth0') return item.namespace.includes('/') ? 'podIP' : 'InternalIP';
  return undefined;
}
