/** The headers of an IP packet, IPv4 (RFC 791) or IPv6 (RFC 8200), with their bounds checked; IPv6's extension headers are passed over. */
import { ipv4, ipv6, u16, u32, u8 } from '../dissect/read.js';
import type { IpHeader } from './packet.js';

export interface IpPacket {
  ip: IpHeader;
  /** Where its payload begins and ends. */
  at: number;
  end: number;
}

/** Null for what is no whole header. */
export function decodeIpHeader(bytes: Uint8Array, at: number): IpPacket | null {
  if (bytes.length - at < 20) return null;
  const version = u8(bytes, at) >> 4;
  return version === 4 ? ipv4Header(bytes, at) : version === 6 ? ipv6Header(bytes, at) : null;
}

function ipv4Header(bytes: Uint8Array, at: number): IpPacket | null {
  const headerBytes = (u8(bytes, at) & 15) * 4;
  if (headerBytes < 20) return null;
  const flags = u16(bytes, at + 6);
  const ip: IpHeader = {
    version: 4, source: ipv4(bytes, at + 12), destination: ipv4(bytes, at + 16), ttl: u8(bytes, at + 8), id: u16(bytes, at + 4), protocol: u8(bytes, at + 9), length: u16(bytes, at + 2),
    dontFragment: (flags & 0x4000) !== 0, moreFragments: (flags & 0x2000) !== 0, fragmentOffset: (flags & 0x1fff) * 8,
  };
  // A frame is padded to 60 bytes: the length says where the packet ends.
  return { ip, at: at + headerBytes, end: Math.min(bytes.length, at + Math.max(ip.length, headerBytes)) };
}

const fixedBytes = 40;
const extension = { hopByHop: 0, routing: 43, fragment: 44, authentication: 51, destination: 60 } as const;
const passedOver = new Set<number>([extension.hopByHop, extension.routing, extension.authentication, extension.destination]);
const maxExtensions = 8;

function ipv6Header(bytes: Uint8Array, at: number): IpPacket | null {
  if (bytes.length - at < fixedBytes) return null;
  const length = fixedBytes + u16(bytes, at + 4);
  const end = Math.min(bytes.length, at + length);
  const ip: IpHeader = {
    version: 6, source: ipv6(bytes, at + 8), destination: ipv6(bytes, at + 24), ttl: u8(bytes, at + 7), id: 0, protocol: u8(bytes, at + 6), length,
    dontFragment: true, moreFragments: false, fragmentOffset: 0,
  };
  return { ip, at: behindExtensions(bytes, at + fixedBytes, end, ip), end };
}

/** Fills in what the fragment header says. Behind a later fragment's header is payload, whatever it looks like. */
function behindExtensions(bytes: Uint8Array, start: number, end: number, ip: IpHeader): number {
  let at = start;
  for (let count = 0; count < maxExtensions && end - at >= 8 && ip.fragmentOffset === 0; count += 1) {
    const next = u8(bytes, at);
    if (ip.protocol === extension.fragment) {
      Object.assign(ip, { id: u32(bytes, at + 4), fragmentOffset: u16(bytes, at + 2) & 0xfff8, moreFragments: (u8(bytes, at + 3) & 1) !== 0 });
      at += 8;
    } else if (passedOver.has(ip.protocol)) at += ip.protocol === extension.authentication ? (u8(bytes, at + 1) + 2) * 4 : (u8(bytes, at + 1) + 1) * 8;
    else break;
    ip.protocol = next;
  }
  return Math.min(at, end);
}
