/**
 * The difference between declared and observed topology in sentences for people, with the ids that a drawing marks.
 * Agrees with `plan`: where nothing of ours drifts (extras and the learner's part aside), the plan is empty.
 */
import { compareFirewall, compareInterface, routeText, sameRoute, sameSysctl } from './compare.js';
import type { Difference } from './compare.js';
import { addressId, hostId, namespaceId, placeName, podId, sysctlId } from './ids.js';
import { lostConnectedRoutes } from './plan-network.js';
import type { FirewallTable, Observation, ObservedInterface, ObservedNamespace, Topology, TopologyInterface, TopologyNamespace, TopologyRoute } from './schema.js';

export type DriftKind = 'missing' | 'changed' | 'extra';

export interface Drift {
  /** `missing`: declared, not there; `changed`: there, but different; `extra`: there, not declared. */
  kind: DriftKind;
  /** Id of the object itself, as in `Topology` and `Observation`. */
  object: string;
  /** Id of the namespace that it is in (`node1`, `node1/pod1`). */
  namespace: string;
  /** For example: `eth0` in `pod1` has lost 10.244.1.2/24. */
  sentence: string;
  /** `learner`: declared as the learner's to build, so that nothing repairs it. `null` for extras. */
  builtBy: 'service' | 'learner' | null;
}

/** A learner can make more than anybody wants to read. */
const maxDrifts = 500;

/** In the order of the declaration, then what is not declared. At most 500. */
export function findDrift(desired: Topology, observed: Observation): Drift[] {
  const seen = new Map(observed.namespaces.map((namespace) => [namespace.id, namespace]));
  const declared = new Set(desired.namespaces.map((namespace) => namespace.id));
  const drifts = [
    ...desired.namespaces.flatMap((namespace) => namespaceDrift(namespace, seen.get(namespace.id))),
    ...programDrift(desired, observed),
    ...observed.namespaces.filter((namespace) => !declared.has(namespace.id)).map((namespace) => extra(ownerOf(namespace), namespace.id, `${named(namespace)} on ${code(namespace.host)} is not declared`)),
  ];
  return drifts.slice(0, maxDrifts);
}

/** Only what the service would repair. */
export function isRepairable(drift: Drift): boolean {
  return drift.kind !== 'extra' && drift.builtBy === 'service';
}

const code = (text: string): string => `\`${text}\``;
const named = (namespace: { host: string; pod: string | null }): string => code(namespace.pod ?? namespace.host);
const ownerOf = (namespace: { host: string; pod: string | null }): string => (namespace.pod === null ? hostId(namespace.host) : podId(namespace.host, namespace.pod));
const extra = (object: string, namespace: string, sentence: string): Drift => ({ kind: 'extra', object, namespace, sentence, builtBy: null });

function namespaceDrift(desired: TopologyNamespace, observed: ObservedNamespace | undefined): Drift[] {
  if (observed === undefined) {
    const what = desired.pod === null ? `The host ${code(desired.host)} does not exist` : `The pod ${code(desired.pod)} does not exist on ${code(desired.host)}`;
    return [{ kind: 'missing', object: ownerOf(desired), namespace: desired.id, sentence: what, builtBy: desired.builtBy }];
  }
  return [
    ...pauseDrift(desired, observed),
    ...desired.interfaces.flatMap((item) => interfaceDrift(desired, item, observed.interfaces.find((other) => other.id === item.id))),
    ...routeDrift(desired, observed), ...neighbourDrift(desired, observed), ...fdbDrift(desired, observed), ...sysctlDrift(desired, observed),
    ...desired.firewall.flatMap((table) => firewallDrift(desired, table, observed)), ...nftDrift(desired, observed), ...extras(desired, observed),
  ];
}

function pauseDrift(desired: TopologyNamespace, observed: ObservedNamespace): Drift[] {
  if (desired.pod === null || desired.builtBy === 'learner' || observed.pausePid !== null) return [];
  return [{ kind: 'changed', object: ownerOf(desired), namespace: desired.id, builtBy: 'service', sentence: `The pod ${code(desired.pod)} on ${code(desired.host)} is not held by its pause process: it was made anew, or the process was killed` }];
}

function interfaceDrift(namespace: TopologyNamespace, item: TopologyInterface, observed: ObservedInterface | undefined): Drift[] {
  const drift = (kind: DriftKind, object: string, text: string): Drift => ({ kind, object, namespace: namespace.id, sentence: `${code(item.name)} in ${named(namespace)} ${text}`, builtBy: item.builtBy });
  if (observed === undefined) return [drift('missing', item.id, 'does not exist')];
  const { replace, change } = compareInterface(item, observed);
  return [
    ...[...replace, ...change].map((difference) => drift('changed', item.id, differenceText(difference))),
    ...item.addresses.filter((cidr) => !observed.addresses.includes(cidr)).map((cidr) => drift('missing', addressId(namespace.id, item.name, cidr), `has lost ${cidr}`)),
    ...observed.addresses.filter((cidr) => !item.addresses.includes(cidr)).map((cidr) => ({ ...drift('extra', addressId(namespace.id, item.name, cidr), `has the address ${cidr}, which is not declared`), builtBy: null })),
  ];
}

function differenceText({ aspect, expected, seen }: Difference): string {
  if (aspect === 'state') return `is ${seen}, it should be ${expected}`;
  if (aspect === 'bridge') return expected === 'none' ? `is a port of ${code(seen)}, it should be on no bridge` : `is ${seen === 'none' ? 'on no bridge' : `a port of ${code(seen)}`}, it should be a port of ${code(expected)}`;
  if (aspect === 'peer') return `is connected to ${seen}, it should be to ${expected}`;
  if (aspect === 'kind') return `is a ${seen}, it should be a ${expected}`;
  const names: Record<string, string> = { mac: 'the MAC', mtu: 'the MTU', port: 'the port options', vxlan: 'the VXLAN options', macvlan: 'the macvlan options', 'bridge options': 'the bridge options' };
  return `has ${names[aspect] ?? aspect} ${seen}, it should be ${expected}`;
}

function routeDrift(desired: TopologyNamespace, observed: ObservedNamespace): Drift[] {
  const byId = new Map(observed.interfaces.map((item) => [item.id, item]));
  const lost = lostConnectedRoutes(desired, (id) => byId.get(id), observed.routes);
  return [...lost, ...desired.routes].flatMap((route) => oneRouteDrift(desired, route, observed));
}

function oneRouteDrift(desired: TopologyNamespace, route: TopologyRoute, observed: ObservedNamespace): Drift[] {
  const now = observed.routes.find((other) => other.id === route.id);
  if (now !== undefined && sameRoute(route, now)) return [];
  const sentence = now === undefined ? `${named(desired)} has lost the route ${code(routeText(route))}` : `${named(desired)} has the route ${code(routeText(now))}, it should be ${code(routeText(route))}`;
  return [{ kind: now === undefined ? 'missing' : 'changed', object: route.id, namespace: desired.id, sentence, builtBy: route.builtBy }];
}

function neighbourDrift(desired: TopologyNamespace, observed: ObservedNamespace): Drift[] {
  return desired.neighbours.flatMap((entry): Drift[] => {
    const now = observed.neighbours.find((other) => other.id === entry.id);
    if (now?.mac === entry.mac && now.state === 'permanent') return [];
    const sentence = now === undefined ? `${named(desired)} has lost the neighbour entry ${entry.address} at ${entry.mac}` : `${named(desired)} has ${entry.address} at ${now.mac ?? 'no MAC'} (${now.state}), it should be at ${entry.mac} (permanent)`;
    return [{ kind: now === undefined ? 'missing' : 'changed', object: entry.id, namespace: desired.id, sentence, builtBy: entry.builtBy }];
  });
}

function fdbDrift(desired: TopologyNamespace, observed: ObservedNamespace): Drift[] {
  return desired.fdb.filter((entry) => !observed.fdb.some((other) => other.id === entry.id && other.state !== 'learned')).map((entry) => ({
    kind: 'missing', object: entry.id, namespace: desired.id, builtBy: entry.builtBy,
    sentence: `${code(entry.interface)} in ${named(desired)} has lost the forwarding entry for ${entry.mac}${entry.remote === null ? '' : ` to ${entry.remote}`}`,
  }));
}

function sysctlDrift(desired: TopologyNamespace, observed: ObservedNamespace): Drift[] {
  if (desired.builtBy === 'learner') return [];
  return Object.entries(desired.sysctls).filter(([key, value]) => !sameSysctl(value, observed.sysctls[key])).map(([key, value]) => ({
    kind: 'changed', object: sysctlId(desired.id, key), namespace: desired.id, builtBy: 'service',
    sentence: `${code(key)} in ${named(desired)} is ${observed.sysctls[key] ?? 'not readable'}, it should be ${value}`,
  }));
}

function firewallDrift(desired: TopologyNamespace, table: FirewallTable, observed: ObservedNamespace): Drift[] {
  const difference = compareFirewall(table, observed.firewall);
  const where = `the ${table.table} table of ${named(desired)}`;
  const drift = (kind: DriftKind, object: string, sentence: string): Drift => ({ kind, object, namespace: desired.id, sentence, builtBy: desired.builtBy });
  const lost = table.rules.filter((rule) => difference.missingRules.includes(rule.mark)).map((rule) => drift('missing', rule.id, `${where} has lost the rule ${code(rule.line)}`));
  return [
    ...difference.missingChains.map((chain) => drift('missing', table.id, `${where} has lost the chain ${code(chain)}`)),
    ...difference.wrongPolicies.map(({ chain, expected, seen }) => drift('changed', table.id, `${where} has the policy ${seen ?? 'none'} for ${code(chain)}, it should be ${expected}`)),
    ...lost, ...(difference.reordered ? [drift('changed', table.id, `${where} has the declared rules in another order`)] : []),
  ].map((item) => ({ ...item, sentence: item.sentence.replace(/^t/, 'T') }));
}

function nftDrift(desired: TopologyNamespace, observed: ObservedNamespace): Drift[] {
  return desired.nft.filter((table) => !(observed.firewall?.nft ?? []).some((other) => other.family === table.family && other.name === table.name && other.mark === table.mark)).map((table) => ({
    kind: 'missing', object: table.id, namespace: desired.id, sentence: `${named(desired)} has lost the declared nft table ${code(`${table.family} ${table.name}`)}`, builtBy: desired.builtBy,
  }));
}

/** What the learner made in a declared namespace. Routes that come with addresses, and what was learned, are no news. */
function extras(desired: TopologyNamespace, observed: ObservedNamespace): Drift[] {
  const known = new Set([...desired.interfaces, ...desired.routes, ...desired.neighbours, ...desired.fdb].map((item) => item.id));
  const name = named(desired);
  return [
    ...observed.interfaces.filter((item) => !known.has(item.id)).map((item) => extra(item.id, desired.id, `${name} has the interface ${code(item.name)}, which is not declared`)),
    ...observed.routes.filter((route) => !known.has(route.id) && isMade(route) && !isLostConnected(desired, route.id)).map((route) => extra(route.id, desired.id, `${name} has the route ${code(routeText(route))}, which is not declared`)),
    ...observed.neighbours.filter((entry) => !known.has(entry.id) && entry.state === 'permanent').map((entry) => extra(entry.id, desired.id, `${name} has a permanent neighbour entry ${entry.address} at ${entry.mac ?? 'no MAC'}, which is not declared`)),
    ...observed.fdb.filter((entry) => !known.has(entry.id) && (entry.state === 'static' || (entry.remote !== null && entry.state === 'permanent')) && !isDefaultRemote(desired, entry)).map((entry) => extra(entry.id, desired.id, `${code(entry.interface)} in ${name} has a forwarding entry for ${entry.mac}, which is not declared`)),
    ...(observed.firewall?.rules ?? []).filter((rule) => rule.mark === null).map((rule) => extra(`firewall:${desired.id}:${rule.tool}:${rule.table}`, desired.id, `The ${rule.table} table of ${name} has the rule ${code(rule.line)}, which is not declared`)),
  ];
}

/** `ip route` shows what a person or program added; the kernel's own come with addresses. */
const isMade = (route: { protocol: string; table: number; type: string }): boolean => route.protocol !== 'kernel' && route.protocol !== 'ra' && route.type !== 'multicast';

/** A connected route that a repair put back has the protocol of any other route. */
function isLostConnected(desired: TopologyNamespace, id: string): boolean {
  const asSeen = new Map(desired.interfaces.map((item) => [item.id, { up: true, addresses: item.addresses }]));
  return lostConnectedRoutes(desired, (item) => asSeen.get(item), []).some((route) => route.id === id);
}

/** A VXLAN's own `remote` stands in its table as 00:00:00:00:00:00. */
function isDefaultRemote(desired: TopologyNamespace, entry: { interface: string; mac: string; remote: string | null }): boolean {
  return entry.mac === '00:00:00:00:00:00' && desired.interfaces.some((item) => item.name === entry.interface && item.vxlan?.remote === entry.remote);
}

function programDrift(desired: Topology, observed: Observation): Drift[] {
  const exists = new Set(observed.namespaces.map((namespace) => namespace.id));
  const containers = desired.hosts.flatMap((host) => host.pods.flatMap((pod) => pod.containers.map((container) => ({ host, pod, container }))));
  const lost = containers.filter(({ host, pod, container }) => exists.has(pod.namespace) && !observed.containers.some((other) => other.host === host.name && other.pod === pod.name && other.container === container.name));
  const stopped = desired.processes.filter((process) => exists.has(namespaceId(process.place.host, process.place.pod)) && !observed.processes.some((other) => other.id === process.id && other.running));
  return [
    ...lost.map(({ pod, container }): Drift => ({ kind: 'missing', object: container.id, namespace: pod.namespace, sentence: `The container ${code(container.name)} does not exist in ${code(pod.name)}`, builtBy: 'service' })),
    ...stopped.map((process): Drift => ({ kind: 'missing', object: process.id, namespace: namespaceId(process.place.host, process.place.pod), sentence: `${code(process.name)} does not run in ${code(placeName(process.place))}`, builtBy: 'service' })),
  ];
}
