/** A packet that nobody saw, as it would look. */
import { familyOf } from '../../../topology/address.js';
import { protocolNumber, type Decoded } from '../packet.js';

/** Enough of a packet for rules to be held against. */
export function pretended(protocol: string, destination: string, port: number | null): Decoded {
  const version = familyOf(destination) ?? 4;
  const number = protocol === 'icmp' ? (version === 6 ? protocolNumber.icmpv6 : protocolNumber.icmp) : protocol === 'udp' || protocol === 'dns' ? 17 : 6;
  const ports = { sourcePort: 0, destinationPort: port ?? 0, payloadBytes: 0 };
  return {
    ethernet: { source: '', destination: '', type: version === 6 ? 0x86dd : 0x0800 }, tunnels: [], neighbour: null, quoted: null, payloadHash: '', payload: new Uint8Array(),
    ip: { version, source: '', destination, ttl: 64, id: 0, protocol: number, length: 0, dontFragment: false, moreFragments: false, fragmentOffset: 0 },
    icmp: null, tcp: number === 6 ? { ...ports, sequence: 0, acknowledgement: 0, flags: 2 } : null, udp: number === 17 ? ports : null,
  };
}
