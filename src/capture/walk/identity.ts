/**
 * By what a packet is known again after it was rewritten. Routers change MACs and TTL, NAT changes addresses and ports
 * (and an echo's identifier), a tunnel puts another packet around it; none of them touches what is used here:
 *
 * - ICMP echo: sequence number and payload (our probe's payload is random);
 * - TCP: sequence and acknowledgement number, flags and payload (a NAT keeps them, RFC 5382);
 * - UDP: payload; with none, the ports;
 * - a fragment: the IP identification of the packet whose first fragment is one of these (RFC 791; of IPv6 that of the
 *   fragment header, RFC 8200 §4.5);
 * - an error: the packet that it quotes (RFC 792, RFC 1812 §4.3.2.3, RFC 4443 §2.4);
 * - what is inside a VXLAN packet, not the packet around it.
 */
import type { Copy } from './copy.js';
import { tcpFlag, type Decoded } from './packet.js';

const pure = tcpFlag.syn | tcpFlag.fin | tcpFlag.rst | tcpFlag.ack;

/** Null for what has no identity of its own: questions for a MAC, later fragments, other protocols. */
export function identityOf(packet: Decoded): string | null {
  const { ip, icmp, tcp, udp, quoted, payloadHash } = packet;
  if (ip === null || ip.fragmentOffset > 0) return null;
  // The first fragment's payload is only a part: it is found by its IP identification.
  if (icmp !== null && quoted !== null) return `error ${icmp.type}/${icmp.code} of ${quotedKey(quoted)}`;
  if (icmp !== null) return ip.moreFragments ? `icmp ${icmp.type} ${icmp.sequence} first of ${ip.id}` : `icmp ${icmp.type} ${icmp.sequence} ${payloadHash || String(icmp.id)}`;
  if (tcp !== null) return `tcp ${tcp.sequence} ${(tcp.flags & tcpFlag.ack) === 0 ? 0 : tcp.acknowledgement} ${tcp.flags & pure} ${payloadHash}`;
  if (udp !== null) return ip.moreFragments ? `udp first of ${ip.id}` : `udp ${payloadHash || `${udp.sourcePort} ${udp.destinationPort}`}`;
  return null;
}

/** The same packet, whole in one place and cut in another: then only a part of the payload is there, but the IP identification stays. */
export function samePacket(a: Decoded, b: Decoded): boolean {
  const [first, second] = [identityOf(a), identityOf(b)];
  if (first === null || second === null || a.ip === null || b.ip === null) return false;
  if (first === second) return true;
  const isCut = a.ip.moreFragments || b.ip.moreFragments;
  return isCut && a.ip.id === b.ip.id && a.ip.protocol === b.ip.protocol && a.icmp?.type === b.icmp?.type && a.icmp?.sequence === b.icmp?.sequence;
}

/** An error quotes at least 8 bytes of the transport: no payload is sure to be there, but the IP identification is. IPv6 has none, and quotes more. */
function quotedKey({ ip, icmp, tcp, udp, payload }: Decoded): string {
  const transport = icmp !== null ? icmp.sequence : tcp !== null ? tcp.sequence : udp?.payloadBytes ?? 0;
  const start = ip?.version === 6 ? Buffer.from(payload.subarray(0, quotedStart)).toString('hex') : '';
  return `${ip?.protocol ?? 0} ${ip?.id ?? 0} ${transport} ${start}`;
}

/** True where `error` is an ICMP error about `packet`, under whatever addresses. */
export function quotes(error: Decoded, packet: Decoded): boolean {
  const { quoted } = error;
  if (quoted?.ip == null || packet.ip === null || quoted.ip.version !== packet.ip.version || quoted.ip.protocol !== packet.ip.protocol || quoted.ip.id !== packet.ip.id) return false;
  if (!beginAlike(quoted.payload, packet.payload)) return false;
  if (quoted.tcp !== null) return quoted.tcp.sequence === packet.tcp?.sequence;
  if (quoted.icmp !== null) return quoted.icmp.sequence === packet.icmp?.sequence;
  return true;
}

/** So much of a payload tells one packet from another. */
const quotedStart = 32;

/** As far as both are there. */
function beginAlike(a: Uint8Array, b: Uint8Array): boolean {
  const length = Math.min(a.length, b.length, quotedStart);
  return Buffer.compare(a.subarray(0, length), b.subarray(0, length)) === 0;
}

/** True where `answer` is what a receiver of `request` sends back of its own accord. */
export function answers(answer: Decoded, request: Decoded): boolean {
  if (answer.icmp !== null && request.icmp !== null) {
    return answer.icmp.kind === 'echo-reply' && request.icmp.kind === 'echo-request' && answer.icmp.sequence === request.icmp.sequence && (answer.payloadHash === request.payloadHash || answer.ip?.moreFragments === true || request.ip?.moreFragments === true);
  }
  if (answer.tcp !== null && request.tcp !== null) return acknowledges(answer.tcp, request.tcp);
  if (answer.udp !== null && request.udp !== null) return answer.udp.sourcePort === request.udp.destinationPort && answer.udp.destinationPort === request.udp.sourcePort && answer.ip?.source === request.ip?.destination;
  return false;
}

/** SYN and FIN count for one (RFC 9293 §3.4). A refusal (RST) acknowledges too. */
function acknowledges(answer: NonNullable<Decoded['tcp']>, request: NonNullable<Decoded['tcp']>): boolean {
  const next = (request.sequence + request.payloadBytes + ((request.flags & (tcpFlag.syn | tcpFlag.fin)) === 0 ? 0 : 1)) >>> 0;
  return (answer.flags & tcpFlag.ack) !== 0 && answer.acknowledgement === next;
}

/** The copies with one identity, and the fragments of those that are cut. */
export function copiesOf(copies: readonly Copy[], belongs: (packet: Decoded) => boolean): Copy[] {
  const own = copies.filter(({ packet }) => packet.ip !== null && packet.ip.fragmentOffset === 0 && belongs(packet));
  const fragments = new Set(own.flatMap(({ packet: { ip } }) => (ip?.moreFragments === true ? [`${ip.protocol} ${ip.id}`] : [])));
  const later = copies.filter(({ packet: { ip } }) => ip !== null && ip.fragmentOffset > 0 && fragments.has(`${ip.protocol} ${ip.id}`));
  return [...own, ...later].sort((a, b) => a.index - b.index);
}
