/** The part of `GET /v1/sessions/:id/topology` that the picture reads. Ids are those of docs/api: `interface:node1/pod1:eth0`. */
import type { Schemas } from '../../lib/api.js';
import { inLocale } from '../../lib/texts.js';

export type Drift = Schemas['Drift'];

/** In the learner's language; English only where a service before this field wrote it. */
export const driftSentence = ({ text, sentence }: Omit<Drift, 'text'> & Partial<Pick<Drift, 'text'>>): string => (text && inLocale(text)) ?? sentence;

export interface Point { x: number; y: number }
export interface End { namespace: string; interface: string }

export interface Interface {
  id: string; name: string; kind: string; mac: string | null; mtu: number | null; up: boolean; bridge: string | null; peer: End | null; addresses: string[];
  vxlan: { vni: number; port: number; local: string | null; remote: string | null } | null;
  operState?: string;
  counters?: Record<string, number> | null;
}
export interface Route { id: string; to: string; via: string | null; interface: string | null; source: string | null; table: number; type: string; metric: number | null; protocol?: string }
export interface Neighbour { id: string; interface: string; address: string; mac: string | null; state?: string }
export interface FdbEntry { id: string; interface: string; mac: string; remote: string | null; state?: string }
export interface Firewall { rules: { tool: string; table: string; line: string }[]; chains: { tool: string; table: string; name: string; policy: string | null }[] }

export interface Namespace {
  id: string; host: string; pod: string | null; interfaces: Interface[]; routes: Route[]; neighbours: Neighbour[]; fdb: FdbEntry[]; sysctls: Record<string, string>;
}
export interface ObservedNamespace extends Namespace { firewall: Firewall | null }
export interface Pod { id: string; name: string; namespace: string; containers: { id: string; name: string; image: string | null }[]; at: Point | null }
export interface Host { id: string; name: string; role: string; pods: Pod[]; at: Point | null }

export interface Declared { hosts: Host[]; links: { id: string; ends: [End, End] }[]; namespaces: Namespace[] }
export interface Observed {
  hosts: string[]; namespaces: ObservedNamespace[]; warnings: string[];
  containers: { host: string; pod: string | null; container: string | null }[];
  processes: { id: string; host: string; pod: string | null; container: string | null; name: string; pid: number; running: boolean }[];
}
export interface Topology { desired: Declared; observed: Observed; drift: Drift[]; kubernetes: Readonly<Record<string, string>> }

export const interfaceId = (namespace: string, name: string): string => `interface:${namespace}:${name}`;

/** `node1/pod1:eth0` and `node1/pod1/eth0` (of a namespace that is known) alike. */
export function endOf(name: string): End {
  const colon = name.lastIndexOf(':');
  const cut = colon >= 0 ? colon : name.lastIndexOf('/');
  return { namespace: name.slice(0, cut), interface: name.slice(cut + 1) };
}
