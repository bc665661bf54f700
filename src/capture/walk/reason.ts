/** One reason why a packet came to a place, or looks different there. */
import { say, type Words } from './say.js';

export const reasonKinds = ['sent', 'cable', 'bridge-entry', 'bridge-flood', 'bridge-own', 'route', 'neighbour', 'ttl', 'dnat', 'snat', 'nat-undone', 'ipvs', 'rewritten', 'vxlan-entry', 'vxlan-end', 'mtu', 'loopback', 'macvlan', 'proxy', 'unknown'] as const;
export interface Reason {
  kind: (typeof reasonKinds)[number];
  words: Words;
  /** The kernel's entry or rule itself, as the tools print it. */
  detail: string | null;
  /** Of NAT: the entry of connection tracking, as `conntrack` prints it. */
  connection: string | null;
}

export function reason(kind: Reason['kind'], en: string, chinese: string, detail: string | null = null): Reason {
  return { kind, words: say(en, chinese), detail, connection: null };
}
