/** Addresses, neighbours, routes, forwarding entries and sysctls of one namespace. */
import { addressOf, formatCidr, networkOf, parseCidr } from './address.js';
import { routeText, sameRoute, sameSysctl } from './compare.js';
import { addressId, interfaceId, routeId, sysctlId } from './ids.js';
import { addAddress, addFdb, addNeighbour, addRoute } from './netlink/encode.js';
import { targetOf } from './observe.js';
import type { PlanContext } from './plan-context.js';
import type { ObservedInterface, ObservedRoute, TopologyInterface, TopologyNamespace, TopologyRoute } from './schema.js';
import { stepTexts } from './step-texts.js';
import { sysctlInterface } from './validate-links.js';

const isAbout6 = (cidr: string): boolean => cidr.includes(':');

export function planAddresses(context: PlanContext, namespace: TopologyNamespace): void {
  for (const item of namespace.interfaces) {
    const index = context.exists(namespace.id) && item.builtBy === 'service' ? context.indexOf(namespace.id, item.name) : null;
    if (index === null) continue;
    const seen = context.interface(item.id)?.addresses ?? [];
    for (const cidr of item.addresses) {
      if (seen.includes(cidr)) continue;
      const command = `ip address add ${cidr} dev ${item.name}${isAbout6(cidr) ? ' nodad' : ''}`;
      context.netlink(namespace, { action: 'create', object: addressId(namespace.id, item.name, cidr), why: stepTexts.noAddress(item.name, namespace.id, cidr), command }, addAddress(index, cidr));
    }
  }
}

export function planNeighbours(context: PlanContext, namespace: TopologyNamespace): void {
  const seen = context.observedNamespace(namespace.id)?.neighbours ?? [];
  for (const entry of namespace.neighbours) {
    const index = entry.builtBy === 'learner' || !context.exists(namespace.id) ? null : context.indexOf(namespace.id, entry.interface);
    const now = seen.find((other) => other.id === entry.id);
    if (index === null || (now?.mac === entry.mac && now.state === 'permanent')) continue;
    const why = now === undefined ? stepTexts.noNeighbour(namespace.id, entry.address) : stepTexts.changedNeighbour(namespace.id, entry.address, now, entry.mac);
    context.netlink(namespace, { action: now === undefined ? 'create' : 'change', object: entry.id, why, command: `ip neigh replace ${entry.address} lladdr ${entry.mac} dev ${entry.interface} nud permanent` }, addNeighbour(index, entry.address, entry.mac));
  }
}

export function planFdb(context: PlanContext, namespace: TopologyNamespace): void {
  const seen = context.observedNamespace(namespace.id)?.fdb ?? [];
  for (const entry of namespace.fdb) {
    const index = entry.builtBy === 'learner' || !context.exists(namespace.id) ? null : context.indexOf(namespace.id, entry.interface);
    if (index === null || seen.some((other) => other.id === entry.id && other.state !== 'learned')) continue;
    const command = entry.remote === null ? `bridge fdb replace ${entry.mac} dev ${entry.interface} master static` : `bridge fdb append ${entry.mac} dev ${entry.interface} dst ${entry.remote} self permanent`;
    context.netlink(namespace, { action: 'create', object: entry.id, why: stepTexts.noForwarding(entry.interface, namespace.id, entry.mac, entry.remote), command }, addFdb(index, entry.mac, entry.remote));
  }
}

/** The routes that come with an address, where the address stands and its route was taken away. */
export function lostConnectedRoutes(namespace: TopologyNamespace, interfaceOf: (id: string) => Pick<ObservedInterface, 'up' | 'addresses'> | undefined, routes: readonly ObservedRoute[]): TopologyRoute[] {
  return namespace.interfaces.flatMap((item) => {
    const seen = interfaceOf(item.id);
    if (seen?.up !== true || !item.up || item.kind === 'loopback' || item.builtBy === 'learner') return [];
    return item.addresses.filter((cidr) => seen.addresses.includes(cidr)).flatMap((cidr) => connectedRoute(namespace.id, item, cidr) ?? []).filter((route) => !routes.some((other) => other.id === route.id));
  });
}

/** IPv4 only: those of IPv6 come back with the next change of the interface. */
function connectedRoute(namespace: string, item: TopologyInterface, cidr: string): TopologyRoute | null {
  const parsed = parseCidr(cidr);
  if (parsed.family === 6 || parsed.prefixLength === 32) return null;
  const key = { to: formatCidr(networkOf(parsed)), family: 4 as const, table: 254, metric: null };
  return { id: routeId(namespace, key), ...key, via: null, interface: item.name, source: addressOf(cidr), mtu: null, type: 'unicast', onLink: false, builtBy: 'service' };
}

/** Routes to links stand before the routes via gateways on them. */
export function planRoutes(context: PlanContext, namespace: TopologyNamespace): void {
  if (!context.exists(namespace.id)) return;
  const seen = context.observedNamespace(namespace.id)?.routes ?? [];
  const lost = lostConnectedRoutes(namespace, (id) => context.interface(id), seen);
  const declared = namespace.routes.filter((route) => route.builtBy === 'service');
  const ordered = [...lost, ...declared.filter((route) => route.via === null), ...declared.filter((route) => route.via !== null)];
  for (const route of ordered) planRoute(context, namespace, route, seen.find((other) => other.id === route.id));
}

function planRoute(context: PlanContext, namespace: TopologyNamespace, route: TopologyRoute, now: ObservedRoute | undefined): void {
  if (now !== undefined && sameRoute(route, now)) return;
  const device = route.interface === null ? null : context.indexOf(namespace.id, route.interface);
  if (route.interface !== null && device === null) return;
  const text = routeText(route);
  const why = now === undefined ? stepTexts.noRoute(namespace.id, text) : stepTexts.changedRoute(namespace.id, routeText(now), text);
  context.netlink(namespace, { action: now === undefined ? 'create' : 'change', object: route.id, why, command: `ip ${route.family === 6 ? '-6 ' : ''}route replace ${text}` }, addRoute({ ...route, device }));
}

/** Keys of one interface are written when it exists; all others before any link comes up. */
export function planSysctls(context: PlanContext, namespace: TopologyNamespace, when: 'before links' | 'after links'): void {
  if (namespace.builtBy === 'learner' || !context.exists(namespace.id)) return;
  const seen = context.observedNamespace(namespace.id)?.sysctls ?? {};
  for (const [key, value] of Object.entries(namespace.sysctls)) {
    const name = sysctlInterface(key);
    const isOfInterface = name !== null && name !== 'all' && name !== 'default';
    if (isOfInterface !== (when === 'after links') || sameSysctl(value, seen[key])) continue;
    if (isOfInterface && name !== 'lo' && context.interface(interfaceId(namespace.id, name)) === undefined) continue;
    const now = seen[key];
    context.operation(targetOf(namespace), { action: now === undefined ? 'create' : 'change', object: sysctlId(namespace.id, key), why: stepTexts.sysctl(key, namespace.id, now, value), command: `sysctl -w ${key}=${value}` }, { op: 'sysctl', target: targetOf(namespace), key, value });
  }
}
