/**
 * The difference between declared and observed topology in sentences for people, with the ids that a drawing marks.
 * Agrees with `plan`: where nothing of ours drifts (extras and the learner's part aside), the plan is empty.
 */
import { compareFirewall, compareInterface, routeText, sameRoute, sameSysctl } from './compare.js';
import { extras } from './drift-extras.js';
import { extra, named, ownerOf, told, type Drift, type DriftKind } from './drift-shape.js';
import { driftTexts } from './drift-texts.js';
import { addressId, namespaceId, placeName, sysctlId } from './ids.js';
import { lostConnectedRoutes } from './plan-network.js';
import type { FirewallTable, Observation, ObservedInterface, ObservedNamespace, Topology, TopologyInterface, TopologyNamespace, TopologyRoute } from './schema.js';
import type { Words } from './words.js';

export type { Drift, DriftKind } from './drift-shape.js';

/** A learner can make more than anybody wants to read. */
const maxDrifts = 500;

/** In the order of the declaration, then what is not declared. At most 500. */
export function findDrift(desired: Topology, observed: Observation): Drift[] {
  const seen = new Map(observed.namespaces.map((namespace) => [namespace.id, namespace]));
  const declared = new Set(desired.namespaces.map((namespace) => namespace.id));
  const drifts = [
    ...desired.namespaces.flatMap((namespace) => namespaceDrift(namespace, seen.get(namespace.id))),
    ...programDrift(desired, observed),
    ...observed.namespaces.filter((namespace) => !declared.has(namespace.id)).map((namespace) => extra(ownerOf(namespace), namespace.id, driftTexts.extraNamespace(named(namespace), namespace.host))),
  ];
  return drifts.slice(0, maxDrifts);
}

/** Only what the service would repair. */
export function isRepairable(drift: Drift): boolean {
  return drift.kind !== 'extra' && drift.builtBy === 'service';
}

function namespaceDrift(desired: TopologyNamespace, observed: ObservedNamespace | undefined): Drift[] {
  if (observed === undefined) {
    const what = desired.pod === null ? driftTexts.noHost(desired.host) : driftTexts.noPod(desired.pod, desired.host);
    return [{ kind: 'missing', object: ownerOf(desired), namespace: desired.id, ...told(what), builtBy: desired.builtBy }];
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
  return [{ kind: 'changed', object: ownerOf(desired), namespace: desired.id, builtBy: 'service', ...told(driftTexts.notHeld(desired.pod, desired.host)) }];
}

function interfaceDrift(namespace: TopologyNamespace, item: TopologyInterface, observed: ObservedInterface | undefined): Drift[] {
  const place = named(namespace);
  const drift = (kind: DriftKind, object: string, text: Words): Drift => ({ kind, object, namespace: namespace.id, ...told(text), builtBy: item.builtBy });
  if (observed === undefined) return [drift('missing', item.id, driftTexts.noInterface(item.name, place))];
  const { replace, change } = compareInterface(item, observed);
  return [
    ...[...replace, ...change].map((difference) => drift('changed', item.id, driftTexts.changedInterface(item.name, place, difference))),
    ...item.addresses.filter((cidr) => !observed.addresses.includes(cidr)).map((cidr) => drift('missing', addressId(namespace.id, item.name, cidr), driftTexts.lostAddress(item.name, place, cidr))),
    ...observed.addresses.filter((cidr) => !item.addresses.includes(cidr)).map((cidr) => extra(addressId(namespace.id, item.name, cidr), namespace.id, driftTexts.extraAddress(item.name, place, cidr))),
  ];
}

function routeDrift(desired: TopologyNamespace, observed: ObservedNamespace): Drift[] {
  const byId = new Map(observed.interfaces.map((item) => [item.id, item]));
  const lost = lostConnectedRoutes(desired, (id) => byId.get(id), observed.routes);
  return [...lost, ...desired.routes].flatMap((route) => oneRouteDrift(desired, route, observed));
}

function oneRouteDrift(desired: TopologyNamespace, route: TopologyRoute, observed: ObservedNamespace): Drift[] {
  const now = observed.routes.find((other) => other.id === route.id);
  if (now !== undefined && sameRoute(route, now)) return [];
  const text = now === undefined ? driftTexts.lostRoute(named(desired), routeText(route)) : driftTexts.changedRoute(named(desired), routeText(now), routeText(route));
  return [{ kind: now === undefined ? 'missing' : 'changed', object: route.id, namespace: desired.id, ...told(text), builtBy: route.builtBy }];
}

function neighbourDrift(desired: TopologyNamespace, observed: ObservedNamespace): Drift[] {
  return desired.neighbours.flatMap((entry): Drift[] => {
    const now = observed.neighbours.find((other) => other.id === entry.id);
    if (now?.mac === entry.mac && now.state === 'permanent') return [];
    const text = now === undefined ? driftTexts.lostNeighbour(named(desired), entry.address, entry.mac) : driftTexts.changedNeighbour(named(desired), entry.address, now, entry.mac);
    return [{ kind: now === undefined ? 'missing' : 'changed', object: entry.id, namespace: desired.id, ...told(text), builtBy: entry.builtBy }];
  });
}

function fdbDrift(desired: TopologyNamespace, observed: ObservedNamespace): Drift[] {
  return desired.fdb.filter((entry) => !observed.fdb.some((other) => other.id === entry.id && other.state !== 'learned')).map((entry) => ({
    kind: 'missing', object: entry.id, namespace: desired.id, builtBy: entry.builtBy,
    ...told(driftTexts.lostForwarding(entry.interface, named(desired), entry.mac, entry.remote)),
  }));
}

function sysctlDrift(desired: TopologyNamespace, observed: ObservedNamespace): Drift[] {
  if (desired.builtBy === 'learner') return [];
  return Object.entries(desired.sysctls).filter(([key, value]) => !sameSysctl(value, observed.sysctls[key])).map(([key, value]) => ({
    kind: 'changed', object: sysctlId(desired.id, key), namespace: desired.id, builtBy: 'service',
    ...told(driftTexts.changedSysctl(key, named(desired), observed.sysctls[key], value)),
  }));
}

function firewallDrift(desired: TopologyNamespace, table: FirewallTable, observed: ObservedNamespace): Drift[] {
  const difference = compareFirewall(table, observed.firewall);
  const [name, place] = [table.table, named(desired)];
  const drift = (kind: DriftKind, object: string, text: Words): Drift => ({ kind, object, namespace: desired.id, ...told(text), builtBy: desired.builtBy });
  const lost = table.rules.filter((rule) => difference.missingRules.includes(rule.mark)).map((rule) => drift('missing', rule.id, driftTexts.lostRule(name, place, rule.line)));
  return [
    ...difference.missingChains.map((chain) => drift('missing', table.id, driftTexts.lostChain(name, place, chain))),
    ...difference.wrongPolicies.map(({ chain, expected, seen }) => drift('changed', table.id, driftTexts.changedPolicy(name, place, chain, seen, expected))),
    ...lost, ...(difference.reordered ? [drift('changed', table.id, driftTexts.reorderedRules(name, place))] : []),
  ];
}

function nftDrift(desired: TopologyNamespace, observed: ObservedNamespace): Drift[] {
  return desired.nft.filter((table) => !(observed.firewall?.nft ?? []).some((other) => other.family === table.family && other.name === table.name && other.mark === table.mark)).map((table) => ({
    kind: 'missing', object: table.id, namespace: desired.id, ...told(driftTexts.lostNftTable(named(desired), `${table.family} ${table.name}`)), builtBy: desired.builtBy,
  }));
}

function programDrift(desired: Topology, observed: Observation): Drift[] {
  const exists = new Set(observed.namespaces.map((namespace) => namespace.id));
  const containers = desired.hosts.flatMap((host) => host.pods.flatMap((pod) => pod.containers.map((container) => ({ host, pod, container }))));
  const lost = containers.filter(({ host, pod, container }) => exists.has(pod.namespace) && !observed.containers.some((other) => other.host === host.name && other.pod === pod.name && other.container === container.name));
  const stopped = desired.processes.filter((process) => exists.has(namespaceId(process.place.host, process.place.pod)) && !observed.processes.some((other) => other.id === process.id && other.running));
  return [
    ...lost.map(({ pod, container }): Drift => ({ kind: 'missing', object: container.id, namespace: pod.namespace, ...told(driftTexts.noContainer(container.name, pod.name)), builtBy: 'service' })),
    ...stopped.map((process): Drift => ({ kind: 'missing', object: process.id, namespace: namespaceId(process.place.host, process.place.pod), ...told(driftTexts.notRunning(process.name, placeName(process.place))), builtBy: 'service' })),
  ];
}
