/** What is there in a declared namespace, and not declared. */
import { routeText } from './compare.js';
import { extra, named, type Drift } from './drift-shape.js';
import { driftTexts } from './drift-texts.js';
import { lostConnectedRoutes } from './plan-network.js';
import type { ObservedNamespace, TopologyNamespace } from './schema.js';

/** What the learner made in a declared namespace. Routes that come with addresses, and what was learned, are no news. */
export function extras(desired: TopologyNamespace, observed: ObservedNamespace): Drift[] {
  const known = new Set([...desired.interfaces, ...desired.routes, ...desired.neighbours, ...desired.fdb].map((item) => item.id));
  const name = named(desired);
  return [
    ...observed.interfaces.filter((item) => !known.has(item.id)).map((item) => extra(item.id, desired.id, driftTexts.extraInterface(item.name, name))),
    ...observed.routes.filter((route) => !known.has(route.id) && isMade(route) && !isLostConnected(desired, route.id)).map((route) => extra(route.id, desired.id, driftTexts.extraRoute(name, routeText(route)))),
    ...observed.neighbours.filter((entry) => !known.has(entry.id) && entry.state === 'permanent').map((entry) => extra(entry.id, desired.id, driftTexts.extraNeighbour(name, entry.address, entry.mac))),
    ...observed.fdb.filter((entry) => !known.has(entry.id) && (entry.state === 'static' || (entry.remote !== null && entry.state === 'permanent')) && !isDefaultRemote(desired, entry)).map((entry) => extra(entry.id, desired.id, driftTexts.extraForwarding(entry.interface, name, entry.mac))),
    ...(observed.firewall?.rules ?? []).filter((rule) => rule.mark === null).map((rule) => extra(`firewall:${desired.id}:${rule.tool}:${rule.table}`, desired.id, driftTexts.extraRule(rule.table, name, rule.line))),
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
