/**
 * From the copies of one packet to its way. Every copy but the first came from another one: through a cable, a bridge,
 * a tunnel, or the routing of its namespace; which of them is told by the kernel's state (who is whose peer, who is a
 * port of what), and by the clock, which is one for all. So the copies make a tree. Its trunk ends where the packet was
 * delivered, or else where it came farthest; side branches are copies that a bridge flooded.
 */
import type { ObservedInterface } from '../../topology/schema.js';
import type { Copy } from './copy.js';
import { interfaceOf, isLocal, type KernelState } from './kernel.js';

export type Via = 'origin' | 'cable' | 'bridge' | 'to-bridge' | 'from-bridge' | 'encapsulated' | 'decapsulated' | 'routed' | 'loopback' | 'macvlan' | 'proxied' | 'unknown';

export interface Node {
  copy: Copy;
  parent: Node | null;
  via: Via;
  children: Node[];
  /** Later fragments of the same packet at the same place. */
  fragments: Copy[];
}

export interface Way {
  /** From the sender on. */
  trunk: Node[];
  /** Copies that went elsewhere. */
  branches: Node[];
}

export const depthOf = (copy: Copy): number => copy.packet.tunnels.length;

/** `copies` are of one packet, in order of time. */
export function findWay(copies: readonly Copy[], state: KernelState): Way {
  const nodes: Node[] = [];
  for (const copy of copies) {
    if (isLaterFragment(copy)) attachFragment(nodes, copy);
    else nodes.push(withParent(copy, nodes, state));
  }
  for (const node of nodes) node.parent?.children.push(node);
  const leaf = nodes.filter((node) => node.children.length === 0).sort((a, b) => rank(b, state) - rank(a, state) || lengthTo(b) - lengthTo(a) || a.copy.index - b.copy.index)[0];
  const trunk = leaf === undefined ? [] : trunkTo(leaf, nodes, state);
  return { trunk, branches: nodes.filter((node) => !trunk.includes(node)) };
}

/** Where only strangers heard the packet, it is lost where it was flooded, at none of them. */
function trunkTo(leaf: Node, nodes: readonly Node[], state: KernelState): Node[] {
  const path: Node[] = [];
  for (let node: Node | null = leaf; node !== null; node = node.parent) path.unshift(node);
  if (rank(leaf, state) > 0 || nodes.filter((node) => node.children.length === 0).length < 2) return path;
  const fork = path.findLastIndex((node) => node.children.length > 1);
  return fork < 0 ? path : path.slice(0, fork + 1);
}

function isLaterFragment({ packet: { ip } }: Copy): boolean {
  return ip !== null && ip.fragmentOffset > 0;
}

function attachFragment(nodes: Node[], copy: Copy): void {
  const first = nodes.findLast((node) => samePoint(node.copy, copy) && node.copy.packet.ip?.id === copy.packet.ip?.id);
  first?.fragments.push(copy);
}

export function samePoint(a: Copy, b: Copy): boolean {
  return a.namespace === b.namespace && a.interface === b.interface && a.direction === b.direction;
}

function lengthTo(node: Node): number {
  let length = 0;
  for (let each: Node | null = node; each !== null; each = each.parent) length += 1;
  return length;
}

/** 2: taken in by a namespace that has the address. 0: heard by one that the frame is not for. */
function rank({ copy }: Node, state: KernelState): number {
  const device = interfaceOf(state, copy.namespace, copy.interface);
  if (copy.direction === 'out') return 1;
  if (isDelivered(copy, state)) return 2;
  return isForeign(copy, device) ? 0 : 1;
}

/** The frame is for this interface, and the packet for this namespace. */
export function isDelivered(copy: Copy, state: KernelState): boolean {
  const device = interfaceOf(state, copy.namespace, copy.interface);
  const { ip } = copy.packet;
  return copy.direction === 'in' && ip !== null && depthOf(copy) === 0 && device?.bridge == null && !isForeign(copy, device) && isLocal(state, copy.namespace, ip.destination);
}

/** A frame for another station (PACKET_OTHERHOST): an interface that is no bridge's port lets it fall. */
export function isForeign(copy: Copy, device: ObservedInterface | undefined): boolean {
  const destination = outerEthernet(copy).destination;
  if (device === undefined || device.mac === null || device.bridge !== null || isGroup(destination)) return false;
  return device.mac !== destination;
}

export function isGroup(mac: string): boolean {
  return (parseInt(mac.slice(0, 2), 16) & 1) === 1;
}

export function outerEthernet({ packet }: Copy): { source: string; destination: string } {
  return packet.tunnels[0]?.ethernet ?? packet.ethernet;
}

function withParent(copy: Copy, earlier: readonly Node[], state: KernelState): Node {
  const node: Node = { copy, parent: null, via: 'origin', children: [], fragments: [] };
  const device = interfaceOf(state, copy.namespace, copy.interface);
  const found = copy.direction === 'in' ? beforeIn(copy, device, earlier) : beforeOut(copy, device, earlier, state);
  return found === undefined ? { ...node, via: earlier.length === 0 ? 'origin' : 'unknown' } : { ...node, parent: found.node, via: found.via };
}

interface Found { node: Node; via: Via }
type Seek = (via: Via, fits: (earlier: Copy) => boolean) => Found | undefined;

function seeker(nodes: readonly Node[]): Seek {
  return (via, fits) => {
    const node = nodes.findLast((each) => fits(each.copy));
    return node && { node, via };
  };
}

function beforeIn(copy: Copy, device: ObservedInterface | undefined, earlier: readonly Node[]): Found | undefined {
  const seek = seeker(earlier);
  const here = (other: Copy): boolean => other.namespace === copy.namespace;
  const depth = depthOf(copy);
  const peer = device?.peer;
  if (device?.kind === 'loopback') return seek('loopback', (other) => here(other) && other.interface === copy.interface && other.direction === 'out');
  if (peer != null) return seek('cable', (other) => other.namespace === peer.namespace && other.interface === peer.interface && other.direction === 'out' && depthOf(other) === depth && sameFrame(other, copy));
  if (device?.kind === 'bridge') return seek('to-bridge', (other) => here(other) && other.direction === 'in' && other.interface !== copy.interface && depthOf(other) === depth);
  if (device?.kind === 'vxlan') return seek('decapsulated', (other) => here(other) && other.direction === 'in' && depthOf(other) === depth + 1);
  if (device?.kind === 'macvlan') return seek('macvlan', (other) => other.interface !== copy.interface && sameFrame(other, copy));
  // The other end cannot be told: the same frame that left somewhere.
  return seek('cable', (other) => other.direction === 'out' && !samePlace(other, copy) && depthOf(other) === depth && sameFrame(other, copy));
}

function samePlace(a: Copy, b: Copy): boolean {
  return a.namespace === b.namespace && a.interface === b.interface;
}

/** A cable changes nothing. */
function sameFrame(a: Copy, b: Copy): boolean {
  const [x, y] = [outerEthernet(a), outerEthernet(b)];
  return x.source === y.source && x.destination === y.destination && a.packet.ip?.ttl === b.packet.ip?.ttl;
}

function beforeOut(copy: Copy, device: ObservedInterface | undefined, earlier: readonly Node[], state: KernelState): Found | undefined {
  const seek = seeker(earlier);
  const here = (other: Copy): boolean => other.namespace === copy.namespace;
  const depth = depthOf(copy);
  const kindOf = (other: Copy): ObservedInterface | undefined => interfaceOf(state, other.namespace, other.interface);
  const bridge = device?.bridge ?? null;
  if (bridge !== null) {
    const inBridge = (other: Copy): boolean => here(other) && depthOf(other) === depth && ((other.direction === 'in' && kindOf(other)?.bridge === bridge) || (other.direction === 'out' && other.interface === bridge));
    const found = seek('bridge', inBridge);
    if (found !== undefined) return { ...found, via: found.node.copy.direction === 'out' ? 'from-bridge' : 'bridge' };
  }
  const wrapped = depth > 0 ? seek('encapsulated', (other) => here(other) && other.direction === 'out' && depthOf(other) === depth - 1 && kindOf(other)?.kind === 'vxlan') : undefined;
  if (wrapped !== undefined) return wrapped;
  const lower = seek('macvlan', (other) => other.direction === 'out' && kindOf(other)?.macvlan?.device === copy.interface && sameFrame(other, copy));
  if (lower !== undefined) return lower;
  const routed = seek('routed', (other) => here(other) && other.direction === 'in' && kindOf(other)?.bridge == null) ?? seek('routed', (other) => here(other) && other.direction === 'in');
  if (routed === undefined) return undefined;
  return { ...routed, via: isProxied(routed.node.copy, copy) ? 'proxied' : 'routed' };
}

/** A program took the request in and sent one of its own: another connection, whatever NAT there is. */
function isProxied(before: Copy, after: Copy): boolean {
  const [a, b] = [before.packet.tcp, after.packet.tcp];
  return a !== null && b !== null && a.sequence !== b.sequence;
}
