/**
 * A frame as the few fields that tell what became of a packet on its way: addresses, TTL, ports, identity, and every
 * VXLAN header around it. Only IPv4 (RFC 791), its ICMP, TCP and UDP, and ARP (RFC 826); anything else is `other`.
 *
 * Method: layer by layer, each with its bounds checked, at most `maxTunnels` deep. It never throws, whatever the bytes
 * are. The payload is kept as a hash: equal payloads are told to be equal without being kept.
 */
import { createHash } from 'node:crypto';
import { ipv4, mac, u16, u24, u32, u8 } from '../dissect/read.js';

export interface EthernetHeader { source: string; destination: string; type: number }
export interface ArpPacket { operation: 'request' | 'reply'; senderMac: string; senderAddress: string; targetMac: string; targetAddress: string }

export interface Ipv4Header {
  source: string;
  destination: string;
  ttl: number;
  id: number;
  protocol: number;
  /** Of the whole packet, header included. */
  length: number;
  dontFragment: boolean;
  moreFragments: boolean;
  /** In bytes. */
  fragmentOffset: number;
}

export interface IcmpHeader { type: number; code: number; id: number; sequence: number; mtu: number }
export interface TcpHeader { sourcePort: number; destinationPort: number; sequence: number; acknowledgement: number; flags: number; payloadBytes: number }
export interface UdpHeader { sourcePort: number; destinationPort: number; payloadBytes: number }

/** An outer packet: the frame that carries another in UDP (RFC 7348). */
export interface Tunnel { ethernet: EthernetHeader; ip: Ipv4Header; sourcePort: number; destinationPort: number; vni: number }

export interface Decoded {
  /** Innermost. */
  ethernet: EthernetHeader;
  /** Outermost first; empty for a packet that is not encapsulated. */
  tunnels: Tunnel[];
  arp: ArpPacket | null;
  ip: Ipv4Header | null;
  icmp: IcmpHeader | null;
  tcp: TcpHeader | null;
  udp: UdpHeader | null;
  /** What an ICMP error quotes (RFC 792): the packet that it is about. */
  quoted: Decoded | null;
  /** SHA-256, cut, of what is behind the transport header (of a fragment: behind the IP header). */
  payloadHash: string;
  payload: Uint8Array;
}

export const tcpFlag = { fin: 1, syn: 2, rst: 4, psh: 8, ack: 16 } as const;
const etherType = { ipv4: 0x0800, arp: 0x0806 } as const;
const protocolNumber = { icmp: 1, tcp: 6, udp: 17 } as const;
const vxlanPorts = new Set([4789, 8472]);
const maxTunnels = 4;
const ethernetBytes = 14;
const noEthernet: EthernetHeader = { source: '', destination: '', type: etherType.ipv4 };

/** `ports` are more UDP ports on which VXLAN is spoken here. */
export function decodeFrame(bytes: Uint8Array, ports: ReadonlySet<number> = vxlanPorts): Decoded {
  return decodeEthernet(bytes, 0, [], ports);
}

function empty(ethernet: EthernetHeader, tunnels: Tunnel[]): Decoded {
  return { ethernet, tunnels, arp: null, ip: null, icmp: null, tcp: null, udp: null, quoted: null, payloadHash: '', payload: new Uint8Array() };
}

function decodeEthernet(bytes: Uint8Array, start: number, tunnels: Tunnel[], ports: ReadonlySet<number>): Decoded {
  if (bytes.length - start < ethernetBytes) return empty(noEthernet, tunnels);
  const ethernet = { destination: mac(bytes, start), source: mac(bytes, start + 6), type: u16(bytes, start + 12) };
  const at = start + ethernetBytes;
  if (ethernet.type === etherType.arp) return { ...empty(ethernet, tunnels), arp: decodeArp(bytes, at) };
  if (ethernet.type === etherType.ipv4) return decodeIp(bytes, at, ethernet, tunnels, ports);
  return empty(ethernet, tunnels);
}

function decodeArp(bytes: Uint8Array, at: number): ArpPacket | null {
  const operation = u16(bytes, at + 6);
  if (bytes.length - at < 28 || (operation !== 1 && operation !== 2)) return null;
  return { operation: operation === 1 ? 'request' : 'reply', senderMac: mac(bytes, at + 8), senderAddress: ipv4(bytes, at + 14), targetMac: mac(bytes, at + 18), targetAddress: ipv4(bytes, at + 24) };
}

function decodeIp(bytes: Uint8Array, at: number, ethernet: EthernetHeader, tunnels: Tunnel[], ports: ReadonlySet<number>): Decoded {
  const headerBytes = (u8(bytes, at) & 15) * 4;
  if (bytes.length - at < 20 || u8(bytes, at) >> 4 !== 4 || headerBytes < 20) return empty(ethernet, tunnels);
  const flags = u16(bytes, at + 6);
  const ip: Ipv4Header = {
    source: ipv4(bytes, at + 12), destination: ipv4(bytes, at + 16), ttl: u8(bytes, at + 8), id: u16(bytes, at + 4), protocol: u8(bytes, at + 9), length: u16(bytes, at + 2),
    dontFragment: (flags & 0x4000) !== 0, moreFragments: (flags & 0x2000) !== 0, fragmentOffset: (flags & 0x1fff) * 8,
  };
  // A frame is padded to 60 bytes: the length says where the packet ends.
  const end = Math.min(bytes.length, at + Math.max(ip.length, headerBytes));
  const decoded = { ...empty(ethernet, tunnels), ip, ...payloadOf(bytes, at + headerBytes, end) };
  return ip.fragmentOffset > 0 ? decoded : decodeTransport(decoded, bytes, at + headerBytes, end, ports);
}

function decodeTransport(base: Decoded, bytes: Uint8Array, at: number, end: number, ports: ReadonlySet<number>): Decoded {
  if (end - at < 8 || base.ip === null) return base;
  if (base.ip.protocol === protocolNumber.icmp) return decodeIcmp(base, bytes, at, end, ports);
  if (base.ip.protocol === protocolNumber.tcp) return decodeTcp(base, bytes, at, end);
  if (base.ip.protocol === protocolNumber.udp) return decodeUdp(base, base.ip, bytes, at, end, ports);
  return base;
}

function decodeIcmp(base: Decoded, bytes: Uint8Array, at: number, end: number, ports: ReadonlySet<number>): Decoded {
  const type = u8(bytes, at);
  const icmp: IcmpHeader = { type, code: u8(bytes, at + 1), id: u16(bytes, at + 4), sequence: u16(bytes, at + 6), mtu: u16(bytes, at + 6) };
  const quoted = isIcmpError(type) ? decodeIp(bytes.subarray(0, end), at + 8, noEthernet, [], ports) : null;
  return { ...base, icmp, quoted, ...payloadOf(bytes, at + 8, end) };
}

/** Unreachable, redirect, time exceeded, parameter problem. */
export function isIcmpError(type: number): boolean {
  return type === 3 || type === 5 || type === 11 || type === 12;
}

function decodeTcp(base: Decoded, bytes: Uint8Array, at: number, end: number): Decoded {
  // A quotation may end after the sequence number.
  const whole = end - at >= 20;
  const headerBytes = whole ? Math.max(20, (u8(bytes, at + 12) >> 4) * 4) : 8;
  const tcp: TcpHeader = {
    sourcePort: u16(bytes, at), destinationPort: u16(bytes, at + 2), sequence: u32(bytes, at + 4),
    acknowledgement: whole ? u32(bytes, at + 8) : 0, flags: whole ? u8(bytes, at + 13) & 0x3f : 0, payloadBytes: Math.max(0, end - at - headerBytes),
  };
  return { ...base, tcp, ...payloadOf(bytes, Math.min(end, at + headerBytes), end) };
}

function decodeUdp(base: Decoded, ip: Ipv4Header, bytes: Uint8Array, at: number, end: number, ports: ReadonlySet<number>): Decoded {
  const udp: UdpHeader = { sourcePort: u16(bytes, at), destinationPort: u16(bytes, at + 2), payloadBytes: Math.max(0, end - at - 8) };
  const decoded = { ...base, udp, ...payloadOf(bytes, at + 8, end) };
  const carries = ports.has(udp.destinationPort) && end - at >= 8 + 8 + ethernetBytes && (u8(bytes, at + 8) & 8) !== 0 && base.tunnels.length < maxTunnels;
  if (!carries) return decoded;
  const tunnel = { ethernet: base.ethernet, ip, sourcePort: udp.sourcePort, destinationPort: udp.destinationPort, vni: u24(bytes, at + 12) };
  return decodeEthernet(bytes.subarray(0, end), at + 16, [...base.tunnels, tunnel], ports);
}

function payloadOf(bytes: Uint8Array, start: number, end: number): Pick<Decoded, 'payload' | 'payloadHash'> {
  const payload = bytes.subarray(Math.min(start, end), end);
  return { payload, payloadHash: payload.length === 0 ? '' : createHash('sha256').update(payload).digest('hex').slice(0, 16) };
}
