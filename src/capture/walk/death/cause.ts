/** Why a packet came no farther. */
import type { Words } from '../say.js';

export const causeCodes = [
  'no-route', 'blackhole', 'unreachable-route', 'prohibit-route', 'no-source-address', 'no-arp-answer', 'no-neighbour-answer', 'nobody-has-address', 'arp-ignored', 'neighbour-ignored', 'address-tentative', 'wrong-mac', 'duplicate-address', 'not-on-link',
  'link-down', 'peer-down', 'mtu', 'filter-rule', 'filter-policy', 'forwarding-off', 'rp-filter', 'martian-source', 'ttl-expired', 'loop',
  'port-closed', 'icmp-ignored', 'no-answer', 'nat-to-nowhere', 'not-a-bridge-port', 'bridge-down', 'bridge-port-down', 'bridge-port-blocked', 'bridge-isolated', 'bridge-no-flood', 'hairpin-off', 'bridge-unknown-mac',
  'vxlan-no-remote', 'vxlan-not-taken', 'left-topology', 'not-sent', 'unknown',
] as const;
export type CauseCode = (typeof causeCodes)[number];

export interface Cause {
  code: CauseCode;
  /** Where: the namespace and interface that had the packet in its hands, or had lost it. */
  namespace: string;
  interface: string | null;
  /** `sure`: the kernel itself said so (a counter, an error, a state that leaves no other way). `likely`: the state that was read explains it. */
  certainty: 'sure' | 'likely';
  words: Words;
  /** What was looked at: a rule, a route, a counter. */
  evidence: string[];
  /** What lies behind it, elsewhere: why nobody answered the ARP question, say. */
  because: Cause | null;
}

type Optional = Partial<Pick<Cause, 'certainty' | 'evidence' | 'because'>>;

export function cause(code: CauseCode, namespace: string, device: string | null, words: Words, rest: Optional = {}): Cause {
  return { code, namespace, interface: device, certainty: 'likely', evidence: [], because: null, ...rest, words };
}
