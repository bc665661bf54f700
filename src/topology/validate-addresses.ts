/** Addresses, subnets and routes. */
import { addressOf, contains, familyOf, formatCidr, networkOf, overlaps, parseCidr } from './address.js';
import type { Cidr } from './address.js';
import { findSegments } from './segments.js';
import type { Check, Problems } from './problems.js';
import type { TopologyInterface, TopologyNamespace, TopologyRoute } from './schema.js';

interface Used {
  namespace: TopologyNamespace;
  item: TopologyInterface;
  text: string;
  cidr: Cidr;
}

const where = (used: Used): string => `${used.item.name} in ${used.namespace.id}`;

function* usedAddresses(namespaces: readonly TopologyNamespace[]): Generator<Used> {
  for (const namespace of namespaces) for (const item of namespace.interfaces) for (const text of item.addresses) yield { namespace, item, text, cidr: parseCidr(text) };
}

/** A single address on a loopback or dummy may stand on several hosts: service addresses do (anycast). */
const mayRepeat = ({ item, cidr }: Used): boolean => (item.kind === 'loopback' || item.kind === 'dummy') && cidr.prefixLength === cidr.bytes.length * 8;

export const checkAddresses = (allowed: readonly string[]): Check => ({ topology }, problems) => {
  const seen = new Map<string, Used>();
  for (const used of usedAddresses(topology.namespaces)) {
    checkAddress(used, problems);
    const address = addressOf(used.text);
    const first = seen.get(address);
    if (first === undefined) seen.set(address, used);
    else if (!allowed.includes('duplicate-address') && !(mayRepeat(used) && mayRepeat(first))) problems.add(used.item.id, `${where(used)} has the address ${address}, which ${where(first)} has too; change one, or write allow: [duplicate-address] if the lab is about that`);
  }
};

function checkAddress(used: Used, problems: Problems): void {
  const { cidr, item, namespace, text } = used;
  if (cidr.family === 6 && !namespace.ipv6) problems.add(item.id, `${where(used)} has ${text}, but IPv6 is off in ${namespace.id}; write ipv6: true for it or for the topology`);
  if (cidr.family !== 4 || cidr.prefixLength > 30) return;
  const network = formatCidr(networkOf(cidr));
  if (network === text) problems.add(item.id, `${where(used)} has ${text}, which names the network itself; choose a host address in it`);
  else if (isBroadcast(cidr)) problems.add(item.id, `${where(used)} has ${text}, which is the broadcast address of ${network}; choose a host address in it`);
}

function isBroadcast(cidr: Cidr): boolean {
  return cidr.bytes.every((byte, index) => {
    const hostBits = 8 - Math.min(8, Math.max(0, cidr.prefixLength - index * 8));
    const mask = (1 << hostBits) - 1;
    return (byte & mask) === mask;
  });
}

/** A subnet belongs to one segment; two different subnets do not overlap. Full-length prefixes are no subnets. */
export const checkSubnets = (allowed: readonly string[]): Check => ({ topology }, problems) => {
  if (allowed.includes('overlapping-subnets')) return;
  const segmentOf = findSegments(topology);
  const firsts: { used: Used; network: Cidr; segment: string }[] = [];
  for (const used of usedAddresses(topology.namespaces)) {
    if (used.cidr.prefixLength === used.cidr.bytes.length * 8 || used.item.kind === 'loopback') continue;
    const network = networkOf(used.cidr);
    const segment = segmentOf(used.item.id);
    const first = firsts.find((other) => overlaps(other.network, network));
    if (first === undefined) firsts.push({ used, network, segment });
    else if (formatCidr(first.network) !== formatCidr(network)) problems.add(used.item.id, `${formatCidr(network)} of ${where(used)} overlaps ${formatCidr(first.network)} of ${where(first.used)}; choose prefixes that do not, or write allow: [overlapping-subnets] if the lab is about that`);
    else if (first.segment !== segment) problems.add(used.item.id, `${formatCidr(network)} is on ${where(used)} and on ${where(first.used)}, which no cable or bridge joins; join them, give each a prefix of its own, or write allow: [overlapping-subnets] if the lab is about that`);
  }
};

export const checkRoutes: Check = ({ topology }, problems) => {
  for (const namespace of topology.namespaces) for (const route of namespace.routes) checkRoute(namespace, route, problems);
};

function checkRoute(namespace: TopologyNamespace, route: TopologyRoute, problems: Problems): void {
  const name = `the route to ${route.to} in ${namespace.id}`;
  if (route.to !== 'default' && formatCidr(networkOf(parseCidr(route.to))) !== route.to) problems.add(route.id, `${name} has host bits set; write ${formatCidr(networkOf(parseCidr(route.to)))}`);
  if (route.interface !== null && !namespace.interfaces.some((item) => item.name === route.interface)) problems.add(route.id, `${name} leaves by ${route.interface}, which ${namespace.id} does not have; it has ${namespace.interfaces.map((item) => item.name).join(', ')}`);
  if (route.type !== 'unicast') return;
  if (route.via === null && route.interface === null) problems.add(route.id, `${name} says neither via nor interface; give one`);
  if (route.family === 6 && !namespace.ipv6) problems.add(route.id, `${name} is for IPv6, which is off there; write ipv6: true`);
  if (route.via !== null) checkGateway(namespace, route, route.via, name, problems);
}

function checkGateway(namespace: TopologyNamespace, route: TopologyRoute, via: string, name: string, problems: Problems): void {
  if (familyOf(via) !== route.family) return problems.add(route.id, `${name} goes via ${via}, an address of the other family; give one of IPv${route.family}`);
  const own = namespace.interfaces.filter((item) => route.interface === null || item.name === route.interface).flatMap((item) => item.addresses);
  if (namespace.interfaces.some((item) => item.addresses.some((address) => addressOf(address) === via))) return problems.add(route.id, `${name} goes via ${via}, which is its own address; name the neighbour's`);
  if (route.onLink || (route.family === 6 && via.startsWith('fe80:'))) return;
  if (own.some((address) => contains(parseCidr(address), parseCidr(via)))) return;
  const reachedByRoute = namespace.routes.some((other) => other !== route && other.via === null && other.to !== 'default' && contains(parseCidr(other.to), parseCidr(via)));
  if (!reachedByRoute) problems.add(route.id, `${name} goes via ${via}, which is on no link of it (its addresses: ${own.join(', ') || 'none'}); correct one of the two, or write onLink: true`);
}
