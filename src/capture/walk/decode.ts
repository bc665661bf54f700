/**
 * Bytes to a packet: Ethernet, IPv4 and IPv6 with their ICMP, TCP and UDP, what asks for a MAC, and every VXLAN header
 * around it; anything else is a frame without a packet.
 *
 * Method: layer by layer, each with its bounds checked, at most `maxTunnels` deep. It never throws, whatever the bytes
 * are. The payload is kept as a hash: equal payloads are told to be equal without being kept.
 */
import { createHash } from 'node:crypto';
import { mac, u16, u24, u32, u8 } from '../dissect/read.js';
import { decodeIpHeader, type IpPacket } from './decode-ip.js';
import { decodeArp, decodeNdp } from './decode-neighbour.js';
import { icmpKind, protocolNumber, type Decoded, type EthernetHeader, type IcmpHeader, type IpHeader, type TcpHeader, type Tunnel, type UdpHeader } from './packet.js';

const etherType = { ipv4: 0x0800, arp: 0x0806, ipv6: 0x86dd } as const;
const vxlanPorts = new Set([4789, 8472]);
const maxTunnels = 4;
const ethernetBytes = 14;
const noEthernet: EthernetHeader = { source: '', destination: '', type: etherType.ipv4 };

/** `ports` are more UDP ports on which VXLAN is spoken here. */
export function decodeFrame(bytes: Uint8Array, ports: ReadonlySet<number> = vxlanPorts): Decoded {
  return decodeEthernet(bytes, 0, [], ports);
}

function empty(ethernet: EthernetHeader, tunnels: Tunnel[]): Decoded {
  return { ethernet, tunnels, neighbour: null, ip: null, icmp: null, tcp: null, udp: null, quoted: null, payloadHash: '', payload: new Uint8Array() };
}

function decodeEthernet(bytes: Uint8Array, start: number, tunnels: Tunnel[], ports: ReadonlySet<number>): Decoded {
  if (bytes.length - start < ethernetBytes) return empty(noEthernet, tunnels);
  const ethernet = { destination: mac(bytes, start), source: mac(bytes, start + 6), type: u16(bytes, start + 12) };
  const at = start + ethernetBytes;
  if (ethernet.type === etherType.arp) return { ...empty(ethernet, tunnels), neighbour: decodeArp(bytes, at) };
  if (ethernet.type === etherType.ipv4 || ethernet.type === etherType.ipv6) return decodeIp(bytes, at, ethernet, tunnels, ports);
  return empty(ethernet, tunnels);
}

function decodeIp(bytes: Uint8Array, start: number, ethernet: EthernetHeader, tunnels: Tunnel[], ports: ReadonlySet<number>): Decoded {
  const packet = decodeIpHeader(bytes, start);
  if (packet === null) return empty(ethernet, tunnels);
  const { ip, at, end } = packet;
  const neighbour = ip.protocol === protocolNumber.icmpv6 && ip.fragmentOffset === 0 ? decodeNdp(bytes, at, end, ip, ethernet) : null;
  if (neighbour !== null) return { ...empty(ethernet, tunnels), neighbour };
  const decoded = { ...empty(ethernet, tunnels), ip, ...payloadOf(bytes, at, end) };
  return ip.fragmentOffset > 0 ? decoded : decodeTransport(decoded, bytes, packet, ports);
}

function decodeTransport(base: Decoded, bytes: Uint8Array, { ip, at, end }: IpPacket, ports: ReadonlySet<number>): Decoded {
  if (end - at < 8) return base;
  if (ip.protocol === (ip.version === 4 ? protocolNumber.icmp : protocolNumber.icmpv6)) return decodeIcmp(base, ip.version, bytes, at, end, ports);
  if (ip.protocol === protocolNumber.tcp) return decodeTcp(base, bytes, at, end);
  if (ip.protocol === protocolNumber.udp) return decodeUdp(base, ip, bytes, at, end, ports);
  return base;
}

/** ICMPv6 has the MTU in 32 bits, ICMP in the last 16 of them (RFC 1191). A redirect of IPv6 quotes in an option: that is not read. */
function decodeIcmp(base: Decoded, version: IpHeader['version'], bytes: Uint8Array, at: number, end: number, ports: ReadonlySet<number>): Decoded {
  const type = u8(bytes, at);
  const kind = icmpKind(version, type);
  const icmp: IcmpHeader = { kind, type, code: u8(bytes, at + 1), id: u16(bytes, at + 4), sequence: u16(bytes, at + 6), mtu: version === 4 ? u16(bytes, at + 6) : u32(bytes, at + 4) };
  const quotes = kind === 'error' || (kind === 'redirect' && version === 4);
  const quoted = quotes ? decodeIp(bytes.subarray(0, end), at + 8, noEthernet, [], ports) : null;
  return { ...base, icmp, quoted, ...payloadOf(bytes, at + 8, end) };
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

function decodeUdp(base: Decoded, ip: IpHeader, bytes: Uint8Array, at: number, end: number, ports: ReadonlySet<number>): Decoded {
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
