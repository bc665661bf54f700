/** Who asks for a MAC, and who answers: ARP for IPv4, neighbour discovery for IPv6. */
import { ipv4, ipv6, mac, u16, u8 } from '../dissect/read.js';
import type { EthernetHeader, IpHeader, NeighbourPacket } from './packet.js';

const ndp = { solicitation: 135, advertisement: 136 } as const;
const option = { sourceAddress: 1, targetAddress: 2 } as const;
const ndpBytes = 24;

export function decodeArp(bytes: Uint8Array, at: number): NeighbourPacket | null {
  const operation = u16(bytes, at + 6);
  if (bytes.length - at < 28 || (operation !== 1 && operation !== 2)) return null;
  return { protocol: 'ARP', operation: operation === 1 ? 'request' : 'reply', senderMac: mac(bytes, at + 8), senderAddress: ipv4(bytes, at + 14), targetMac: mac(bytes, at + 18), targetAddress: ipv4(bytes, at + 24) };
}

/** Of an advertisement the sender is who has the address, as in ARP; null for any other message. */
export function decodeNdp(bytes: Uint8Array, at: number, end: number, ip: IpHeader, ethernet: EthernetHeader): NeighbourPacket | null {
  const type = u8(bytes, at);
  if (end - at < ndpBytes || (type !== ndp.solicitation && type !== ndp.advertisement)) return null;
  const about = ipv6(bytes, at + 8);
  const told = linkAddress(bytes, at + ndpBytes, end, type === ndp.solicitation ? option.sourceAddress : option.targetAddress) ?? ethernet.source;
  const asks = type === ndp.solicitation;
  return {
    protocol: 'NDP', operation: asks ? 'request' : 'reply', senderMac: told, senderAddress: asks ? ip.source : about,
    targetMac: asks ? '00:00:00:00:00:00' : ethernet.destination, targetAddress: asks ? about : ip.destination,
  };
}

function linkAddress(bytes: Uint8Array, start: number, end: number, kind: number): string | null {
  for (let at = start; end - at >= 8;) {
    const length = u8(bytes, at + 1) * 8;
    if (u8(bytes, at) === kind) return mac(bytes, at + 2);
    if (length === 0) return null;
    at += length;
  }
  return null;
}
