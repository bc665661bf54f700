/** What connection tracking makes of a packet in one namespace: told by its entry, or by the rule that counted. */
import { isEcho, type Decoded } from './packet.js';
import { ruleText, rulesThatCounted, suits } from './filter-rules.js';
import { detailOf, type ConntrackEntry, type Tuple } from './kernel.js';
import type { Scene } from './scene.js';

export function tupleOf({ ip, tcp, udp, icmp }: Decoded): Tuple | null {
  if (ip === null) return null;
  const ports = tcp ?? udp;
  if (ports === null && !isEcho({ icmp })) return null;
  return { source: ip.source, destination: ip.destination, sourcePort: ports?.sourcePort ?? icmp?.id ?? 0, destinationPort: ports?.destinationPort ?? icmp?.id ?? 0 };
}

function same(a: Tuple, b: Tuple): boolean {
  return a.source === b.source && a.destination === b.destination && a.sourcePort === b.sourcePort && a.destinationPort === b.destinationPort;
}

export interface Tracked {
  entry: ConntrackEntry;
  /** The packet goes the way in which the connection began. */
  forth: boolean;
}

/** The entry that this packet belongs to as it comes in. */
export function trackedBy(scene: Scene, namespace: string, packet: Decoded): Tracked | undefined {
  const tuple = tupleOf(packet);
  if (tuple === null) return undefined;
  const name = protocolOf(packet);
  for (const entry of detailOf(scene.after, namespace).conntrack) {
    if (entry.protocol !== name) continue;
    if (same(entry.original, tuple)) return { entry, forth: true };
    if (same(entry.reply, tuple)) return { entry, forth: false };
  }
  return undefined;
}

/** The entry of a packet that has passed all of the namespace's NAT: its answers are this packet turned round. */
export function trackedLeaving(scene: Scene, namespace: string, packet: Decoded): ConntrackEntry | undefined {
  const tuple = tupleOf(packet);
  const answer = tuple && { source: tuple.destination, destination: tuple.source, sourcePort: tuple.destinationPort, destinationPort: tuple.sourcePort };
  return answer === null ? undefined : detailOf(scene.after, namespace).conntrack.find((entry) => entry.protocol === protocolOf(packet) && same(entry.reply, answer));
}

/** As connection tracking names it. */
export function protocolOf({ ip, tcp, icmp }: Decoded): string {
  if (icmp !== null) return ip?.version === 6 ? 'icmpv6' : 'icmp';
  return tcp !== null ? 'tcp' : 'udp';
}

export const dnatTargets = ['DNAT', 'REDIRECT'];
export const snatTargets = ['SNAT', 'MASQUERADE'];

/** The rule of the nat table that counted this packet. NAT rules see the first packet of a connection only. */
export function natRule(scene: Scene, namespace: string, packet: Decoded, targets: readonly string[], result?: string): string | undefined {
  const rules = rulesThatCounted({ ...scene, namespace }, 'nat', targets).filter((rule) => suits(rule, packet));
  const rule = rules.find(({ line }) => result !== undefined && line.includes(result)) ?? rules[0];
  return rule && ruleText(rule);
}

export interface Effective {
  destination: string;
  destinationPort: number | null;
  /** The rule, or the entry, by which it is not the packet's own any more. */
  by: string | null;
}

/** Whom the namespace takes the packet to be for, after its own DNAT. A connection that came to nothing has no entry: then by the rule that counted. */
export function effectiveDestination(scene: Scene, namespace: string, packet: Decoded): Effective {
  const own = { destination: packet.ip?.destination ?? '', destinationPort: (packet.tcp ?? packet.udp)?.destinationPort ?? null, by: null };
  const tracked = trackedBy(scene, namespace, packet);
  if (tracked !== undefined) {
    const other = tracked.forth ? tracked.entry.reply : tracked.entry.original;
    return other.source === own.destination ? own : { destination: other.source, destinationPort: other.sourcePort, by: natRule(scene, namespace, packet, dnatTargets, other.source) ?? tracked.entry.line };
  }
  const rule = natRule(scene, namespace, packet, dnatTargets);
  const [, bracketed, plain, port] = /--to-destination (?:\[([\da-f:.]+)\]|([\da-f:]+:[\da-f:]+(?= |$)|[\d.]+))(?::(\d+))?/.exec(rule ?? '') ?? [];
  const destination = bracketed ?? plain;
  return rule === undefined || destination === undefined ? own : { destination, destinationPort: port === undefined ? own.destinationPort : Number(port), by: rule };
}
