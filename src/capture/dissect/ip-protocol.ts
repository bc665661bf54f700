/** What lies in an IP packet, by its protocol number. */
import type { Dissection } from './dissection.js';
import { icmp } from './icmp.js';
import { icmpv6 } from './icmpv6.js';
import { tcp } from './tcp.js';
import { udp } from './udp.js';

const names: Record<number, string> = {
  0: 'IPv6 hop-by-hop', 1: 'ICMP', 2: 'IGMP', 4: 'IPv4', 6: 'TCP', 17: 'UDP', 41: 'IPv6', 43: 'IPv6 routing', 44: 'IPv6 fragment', 47: 'GRE', 50: 'ESP', 51: 'AH', 58: 'ICMPv6',
  59: 'no next header', 60: 'IPv6 destination options', 89: 'OSPF', 112: 'VRRP', 132: 'SCTP',
};

export function protocolName(protocol: number): string {
  return names[protocol] ?? `protocol ${protocol}`;
}

/** `wireEnd` is where the payload ends by its headers; the capture may hold less of it. */
export function ipPayload(d: Dissection, protocol: number, offset: number, wireEnd: number): void {
  if (!d.enter()) return d.data(offset);
  if (protocol === 6) tcp(d, offset, wireEnd);
  else if (protocol === 17) udp(d, offset, wireEnd);
  else if (protocol === 1) icmp(d, offset, wireEnd);
  else if (protocol === 58) icmpv6(d, offset);
  else if (protocol === 4 || protocol === 41) d.dispatch.network(d, offset);
  else {
    d.row(names[protocol] ?? 'IP', `${protocolName(protocol)}, ${Math.max(0, wireEnd - offset)} bytes`);
    d.data(offset);
  }
}
