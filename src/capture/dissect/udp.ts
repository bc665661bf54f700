/** UDP (RFC 768), and what its ports say lies inside. */
import type { Dissection } from './dissection.js';
import { dns } from './dns.js';
import { hexNumber, u16 } from './read.js';
import { vxlan } from './vxlan.js';

export function udp(d: Dissection, offset: number, wireEnd: number): void {
  if (d.end - offset < 8) return d.cut('UDP', offset);
  const source = u16(d.bytes, offset);
  const destination = u16(d.bytes, offset + 2);
  const length = u16(d.bytes, offset + 4);
  // Length 0 is allowed beyond 64 KiB (RFC 2675): then the packet says it.
  const payloadLength = Math.max(0, (length === 0 ? wireEnd - offset : length) - 8);
  d.row('UDP', `${source} → ${destination} Len=${payloadLength}`);
  const tree = d.tree('UDP', `User datagram, ${source} → ${destination}, ${payloadLength} bytes`, offset, 8);
  tree?.add('Source port', 'udp.srcport', source, offset, 2);
  tree?.add('Destination port', 'udp.dstport', destination, offset + 2, 2);
  tree?.add('Length', 'udp.length', length, offset + 4, 2);
  tree?.add('Checksum', 'udp.checksum', hexNumber(u16(d.bytes, offset + 6), 4), offset + 6, 2);
  if (length !== 0 && (length < 8 || offset + length > wireEnd) && !d.quoted && !d.fragmented) tree?.warn('The length cannot be true');
  d.end = Math.min(d.end, offset + 8 + payloadLength);
  payload(d, offset + 8, source, destination);
}

function payload(d: Dissection, offset: number, source: number, destination: number): void {
  if (d.end <= offset) return;
  // 4789 is IANA's; 8472 is what Linux takes where nobody names a port.
  if (destination === 4789 || destination === 8472) return vxlan(d, offset);
  if (source === 53 || destination === 53) return dns(d, offset, 'DNS');
  if (source === 5353 || destination === 5353) return dns(d, offset, 'MDNS');
  d.data(offset);
}
