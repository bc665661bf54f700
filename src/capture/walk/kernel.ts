/**
 * The kernel's state as a walk needs it: the topology's observation, and for each namespace what decides over packets
 * and is not in it. Lookups are those of the kernel: the longest prefix wins (fib_table_lookup), policy rules in order
 * of their priority (fib_rules_lookup).
 */
import { addressOf, contains, familyOf, formatAddress, parseCidr, parseMac } from '../../topology/address.js';
import type { Observation, ObservedInterface, ObservedNamespace, ObservedRoute } from '../../topology/schema.js';

export interface PolicyRule { family: 4 | 6; priority: number; source: string | null; destination: string | null; table: number; action: string; mark: boolean }

/** One line of `iptables-save -c` or `ip6tables-save -c`. */
export interface FilterRule {
  family: 4 | 6;
  table: string;
  chain: string;
  line: string;
  target: string;
  packets: number;
}

export interface ChainPolicy { family: 4 | 6; table: string; chain: string; policy: string; packets: number }

/** A rule of nft that is not iptables'. Packets are null where it has no counter. */
export interface NftRule { table: string; chain: string; hook: string | null; line: string; verdict: string | null; packets: number | null }

export interface Tuple { source: string; destination: string; sourcePort: number; destinationPort: number }
export interface ConntrackEntry { protocol: string; original: Tuple; reply: Tuple; state: string | null; replied: boolean; line: string }

/** Of IPVS: what it takes in under one address, and the servers that it sends that to by NAT. */
export interface VirtualService { protocol: string; address: string; port: number; scheduler: string; servers: { address: string; port: number }[] }

/** Nobody else may be known to have it before it is used (RFC 4862 §5.4); `duplicate` where somebody was found. */
export interface TentativeAddress { interface: string; address: string; duplicate: boolean }

export interface NamespaceDetail {
  rules: PolicyRule[];
  filter: FilterRule[];
  policies: ChainPolicy[];
  nft: NftRule[];
  conntrack: ConntrackEntry[];
  ipvs: VirtualService[];
  /** IPv6 addresses that are not used yet. */
  tentative: TentativeAddress[];
  /** `net.ipv4.conf.eth0.rp_filter` to its value. */
  sysctls: Record<string, string>;
  /** `Ip.InNoRoutes`, `TcpExt.IPReversePathFilter`, `Ip6.OutNoRoutes`, … (SNMP counters of the namespace). */
  counters: Record<string, number>;
}

export interface KernelState {
  observation: Observation;
  details: Map<string, NamespaceDetail>;
}

export const nothingKnown: NamespaceDetail = { rules: [], filter: [], policies: [], nft: [], conntrack: [], ipvs: [], tentative: [], sysctls: {}, counters: {} };

interface Named { namespace: ObservedNamespace; interfaces: Map<string, ObservedInterface> }

/** Asked for every pair of copies; a learner may make thousands of interfaces. */
const byName = new WeakMap<KernelState, Map<string, Named>>();

function namedIn(state: KernelState, id: string): Named | undefined {
  let known = byName.get(state);
  if (known === undefined) {
    known = new Map(state.observation.namespaces.map((namespace) => [namespace.id, { namespace, interfaces: new Map(namespace.interfaces.map((each) => [each.name, each])) }]));
    byName.set(state, known);
  }
  return known.get(id);
}

export function namespaceOf(state: KernelState, id: string): ObservedNamespace | undefined {
  return namedIn(state, id)?.namespace;
}

export function interfaceOf(state: KernelState, namespace: string, name: string): ObservedInterface | undefined {
  return namedIn(state, namespace)?.interfaces.get(name);
}

export function detailOf(state: KernelState, id: string): NamespaceDetail {
  return state.details.get(id) ?? nothingKnown;
}

export function sysctl(state: KernelState, namespace: string, key: string): string | undefined {
  return detailOf(state, namespace).sysctls[key];
}

/** True where the address is one of the namespace's own: what is sent there is taken in. */
export function isLocal(state: KernelState, namespace: string, address: string): boolean {
  if (address.startsWith('127.') || address === '::1') return true;
  return namespaceOf(state, namespace)?.interfaces.some((each) => has(each, address)) ?? false;
}

/** The interfaces, anywhere, that have this address. */
export function ownersOf(state: KernelState, address: string): { namespace: string; interface: ObservedInterface }[] {
  return state.observation.namespaces.flatMap(({ id, interfaces }) => interfaces.filter((each) => has(each, address)).map((each) => ({ namespace: id, interface: each })));
}

/** The link-local address that the kernel makes of the MAC (RFC 4291, appendix A) is not among the observed ones. */
function has({ addresses, mac }: ObservedInterface, address: string): boolean {
  return addresses.some((cidr) => addressOf(cidr) === address) || (mac !== null && address.startsWith('fe80:') && address === linkLocalOf(mac));
}

function linkLocalOf(mac: string): string | null {
  const bytes = parseMac(mac);
  if (bytes.length !== 6) return null;
  return formatAddress(Uint8Array.from([0xfe, 0x80, 0, 0, 0, 0, 0, 0, (bytes[0] ?? 0) ^ 2, bytes[1] ?? 0, bytes[2] ?? 0, 0xff, 0xfe, bytes[3] ?? 0, bytes[4] ?? 0, bytes[5] ?? 0]));
}

export interface RouteAnswer {
  route: ObservedRoute;
  /** Whom the frame goes to on the link: the gateway, or the destination itself. */
  nextHop: string;
}

const defaultRules = (family: 4 | 6): PolicyRule[] => [{ family, priority: 32766, source: null, destination: null, table: 254, action: 'table', mark: false }];

/** The route that the namespace takes to an address, if any. Rules that look at marks are passed over: nobody knows the mark. */
export function routeTo(state: KernelState, namespace: string, destination: string, source: string | null): RouteAnswer | undefined {
  const found = namespaceOf(state, namespace);
  const family = familyOf(destination);
  if (found === undefined || family === null) return undefined;
  const asked = detailOf(state, namespace).rules.filter((rule) => rule.family === family);
  for (const rule of asked.length === 0 ? defaultRules(family) : asked) {
    if (rule.mark || !within(rule.source, source) || !within(rule.destination, destination)) continue;
    const route = bestRoute(found, rule.table, destination, family);
    if (route !== undefined && route.type !== 'throw') return { route, nextHop: route.via ?? destination };
  }
  return undefined;
}

function within(prefix: string | null, address: string | null): boolean {
  return prefix === null || (address !== null && contains(parseCidr(prefix), parseCidr(address)));
}

function bestRoute(namespace: ObservedNamespace, table: number, destination: string, family: 4 | 6): ObservedRoute | undefined {
  const up = new Set(namespace.interfaces.filter((each) => each.up).map(({ name }) => name));
  const fitting = namespace.routes.filter((route) => route.family === family && route.table === table && fits(route, destination) && (route.interface === null || up.has(route.interface)));
  return fitting.sort((a, b) => prefixLength(b) - prefixLength(a) || (a.metric ?? 0) - (b.metric ?? 0))[0];
}

function fits(route: ObservedRoute, destination: string): boolean {
  return route.to === 'default' || contains(parseCidr(route.to), parseCidr(destination));
}

function prefixLength(route: ObservedRoute): number {
  return route.to === 'default' ? -1 : parseCidr(route.to).prefixLength;
}

/** As `ip route` prints it. */
export function routeText({ to, via, interface: device, type, table }: ObservedRoute): string {
  return [type === 'unicast' ? '' : type, to, via === null ? '' : `via ${via}`, device === null ? '' : `dev ${device}`, table === 254 ? '' : `table ${table}`].filter((part) => part !== '').join(' ');
}

/** What the bridge knows of a MAC: the port behind which it is. */
export function fdbPort(state: KernelState, namespace: string, bridge: string, mac: string): { port: string; state: string } | undefined {
  const found = namespaceOf(state, namespace);
  const ports = new Set(found?.interfaces.filter((each) => each.bridge === bridge).map(({ name }) => name));
  const entry = found?.fdb.find((each) => each.mac === mac && each.remote === null && ports.has(each.interface) && found.interfaces.find(({ name }) => name === each.interface)?.mac !== mac);
  return entry && { port: entry.interface, state: entry.state };
}

/** Where a VXLAN sends a MAC: the entry, or the one for all that is not known (the zero MAC), or the device's own remote. */
export function vxlanRemote(state: KernelState, namespace: string, device: string, mac: string): { remote: string; by: 'entry' | 'default' } | undefined {
  const entries = namespaceOf(state, namespace)?.fdb.filter((each) => each.interface === device && each.remote !== null) ?? [];
  const exact = entries.find((each) => each.mac === mac);
  const rest = entries.find((each) => each.mac === '00:00:00:00:00:00');
  const remote = exact?.remote ?? rest?.remote ?? interfaceOf(state, namespace, device)?.vxlan?.remote ?? null;
  return remote === null ? undefined : { remote, by: exact ? 'entry' : 'default' };
}

export function neighbourOf(state: KernelState, namespace: string, device: string | null, address: string): { mac: string | null; state: string } | undefined {
  return namespaceOf(state, namespace)?.neighbours.find((each) => each.address === address && (device === null || each.interface === device));
}

/** How much a counter grew. */
export function grew(before: KernelState, after: KernelState, namespace: string, counter: string): number {
  if (!before.details.has(namespace)) return 0;
  return (detailOf(after, namespace).counters[counter] ?? 0) - (detailOf(before, namespace).counters[counter] ?? 0);
}
