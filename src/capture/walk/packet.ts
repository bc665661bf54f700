/** A frame as the few fields that tell what became of a packet on its way. What IPv4 and IPv6 call by different names has one name here. */

export interface EthernetHeader { source: string; destination: string; type: number }

/** A question for a MAC or its answer: ARP (RFC 826), or neighbour solicitation and advertisement (RFC 4861). */
export interface NeighbourPacket { protocol: 'ARP' | 'NDP'; operation: 'request' | 'reply'; senderMac: string; senderAddress: string; targetMac: string; targetAddress: string }

/** Of IPv4 (RFC 791) or IPv6 (RFC 8200). */
export interface IpHeader {
  version: 4 | 6;
  source: string;
  destination: string;
  /** IPv6 calls it hop limit. */
  ttl: number;
  /** The identification; of IPv6 that of the fragment header, 0 without one. */
  id: number;
  /** Of IPv6 what stands behind the extension headers. */
  protocol: number;
  /** Of the whole packet, headers included. */
  length: number;
  /** No router may cut it: DF, and any IPv6 packet. */
  dontFragment: boolean;
  moreFragments: boolean;
  /** In bytes. */
  fragmentOffset: number;
}

export type IcmpKind = 'echo-request' | 'echo-reply' | 'error' | 'redirect' | 'other';
/** ICMP (RFC 792) or ICMPv6 (RFC 4443); `kind` is what the type means in its version. */
export interface IcmpHeader { kind: IcmpKind; type: number; code: number; id: number; sequence: number; mtu: number }
export interface TcpHeader { sourcePort: number; destinationPort: number; sequence: number; acknowledgement: number; flags: number; payloadBytes: number }
export interface UdpHeader { sourcePort: number; destinationPort: number; payloadBytes: number }

/** An outer packet: the frame that carries another in UDP (RFC 7348). */
export interface Tunnel { ethernet: EthernetHeader; ip: IpHeader; sourcePort: number; destinationPort: number; vni: number }

export interface Decoded {
  /** Innermost. */
  ethernet: EthernetHeader;
  /** Outermost first; empty for a packet that is not encapsulated. */
  tunnels: Tunnel[];
  /** Where this is set, `ip` is null: it is no packet of anybody's, it leads to one. */
  neighbour: NeighbourPacket | null;
  ip: IpHeader | null;
  icmp: IcmpHeader | null;
  tcp: TcpHeader | null;
  udp: UdpHeader | null;
  /** What an ICMP error or redirect quotes: the packet that it is about. */
  quoted: Decoded | null;
  /** SHA-256, cut, of what is behind the transport header (of a fragment: behind the IP headers). */
  payloadHash: string;
  payload: Uint8Array;
}

export const tcpFlag = { fin: 1, syn: 2, rst: 4, psh: 8, ack: 16 } as const;
export const protocolNumber = { icmp: 1, tcp: 6, udp: 17, icmpv6: 58 } as const;

const kinds: Record<IpHeader['version'], Record<number, IcmpKind>> = {
  4: { 0: 'echo-reply', 8: 'echo-request', 3: 'error', 11: 'error', 12: 'error', 5: 'redirect' },
  6: { 129: 'echo-reply', 128: 'echo-request', 1: 'error', 2: 'error', 3: 'error', 4: 'error', 137: 'redirect' },
};

export function icmpKind(version: IpHeader['version'], type: number): IcmpKind {
  return kinds[version][type] ?? 'other';
}

/** The types that quote a packet: unreachable, too big, time exceeded, parameter problem, redirect. */
export function quotingTypes(version: IpHeader['version']): number[] {
  return Object.entries(kinds[version]).flatMap(([type, kind]) => (kind === 'error' || kind === 'redirect' ? [Number(type)] : []));
}

export function isEcho({ icmp }: Pick<Decoded, 'icmp'>): boolean {
  return icmp?.kind === 'echo-request' || icmp?.kind === 'echo-reply';
}

/** As people call it. */
export function protocolName({ ip, icmp, tcp, udp }: Pick<Decoded, 'ip' | 'icmp' | 'tcp' | 'udp'>): string {
  return icmp !== null ? (ip?.version === 6 ? 'ICMPv6' : 'ICMP') : tcp !== null ? 'TCP' : udp !== null ? 'UDP' : `IP ${ip?.protocol ?? ''}`;
}

/** What counts the routers on its way, as the version calls it. */
export function ttlName(version: IpHeader['version'] | undefined): { en: string; 'zh-CN': string } {
  return version === 6 ? { 'en': 'hop limit', 'zh-CN': '跳数限制' } : { 'en': 'TTL', 'zh-CN': 'TTL' };
}
