/** IPv4 (RFC 791): options, fragments, header checksum. */
import type { Dissection, LayerBuilder } from './dissection.js';
import { ipPayload, protocolName } from './ip-protocol.js';
import { hexNumber, ipv4, onesSum, u16, u8 } from './read.js';

const optionNames: Record<number, string> = { 7: 'Record route', 68: 'Timestamp', 130: 'Security', 131: 'Loose source route', 137: 'Strict source route', 148: 'Router alert' };

export function ipv4Packet(d: Dissection, offset: number): void {
  if (!d.enter()) return d.data(offset);
  if (d.end - offset < 20) return d.cut('IPv4', offset);
  const { bytes } = d;
  const headerLength = (u8(bytes, offset) & 15) * 4;
  if (u8(bytes, offset) >> 4 !== 4 || headerLength < 20) return bogus(d, offset);
  d.network = offset;
  d.fragmented = (u16(bytes, offset + 6) & 0x3fff) !== 0;
  d.source = ipv4(bytes, offset + 12);
  d.destination = ipv4(bytes, offset + 16);
  // A total length of 0 is a packet that the card is to cut (TSO) or one beyond 64 KiB: take all there is.
  const totalLength = u16(bytes, offset + 2) || d.end - offset;
  const wireEnd = offset + Math.max(totalLength, headerLength);
  const tree = d.tree('IPv4', `Internet protocol 4, ${d.source} → ${d.destination}`, offset, headerLength);
  if (tree !== null) addFields(d, tree, offset, headerLength);
  d.end = Math.min(d.end, wireEnd);
  if (d.end - offset < headerLength) return d.cut('IPv4', offset);
  payload(d, offset, offset + headerLength, wireEnd);
}

function payload(d: Dissection, offset: number, start: number, wireEnd: number): void {
  const protocol = u8(d.bytes, offset + 9);
  const fragment = u16(d.bytes, offset + 6);
  const position = (fragment & 0x1fff) * 8;
  if (position === 0) ipPayload(d, protocol, start, wireEnd);
  else d.data(start);
  if (position === 0 && (fragment & 0x2000) === 0) return;
  d.row('IPv4', `Fragmented IP protocol (proto=${protocolName(protocol)} ${protocol}, off=${position}, ID=${hexNumber(u16(d.bytes, offset + 4), 4).slice(2)})`);
}

function bogus(d: Dissection, offset: number): void {
  d.row('IPv4', `Bogus IP version ${u8(d.bytes, offset) >> 4} or header length ${(u8(d.bytes, offset) & 15) * 4}`);
  d.tree('IPv4', 'Internet protocol 4 (bogus)', offset, d.end - offset)?.warn('Version or header length cannot be true');
}

function addFields(d: Dissection, tree: LayerBuilder, offset: number, headerLength: number): void {
  const { bytes } = d;
  const fragment = u16(bytes, offset + 6);
  tree.add('Version', 'ip.version', 4, offset, 1);
  tree.add('Header length', 'ip.hdr_len', headerLength, offset, 1);
  tree.add('Differentiated services', 'ip.dsfield.dscp', u8(bytes, offset + 1) >> 2, offset + 1, 1);
  tree.add('Congestion notification', 'ip.dsfield.ecn', u8(bytes, offset + 1) & 3, offset + 1, 1);
  tree.add('Total length', 'ip.len', u16(bytes, offset + 2), offset + 2, 2);
  tree.add('Identification', 'ip.id', hexNumber(u16(bytes, offset + 4), 4), offset + 4, 2);
  tree.add("Don't fragment", 'ip.flags.df', (fragment & 0x4000) !== 0, offset + 6, 1);
  tree.add('More fragments', 'ip.flags.mf', (fragment & 0x2000) !== 0, offset + 6, 1);
  tree.add('Fragment offset (in units of 8 bytes)', 'ip.frag_offset', fragment & 0x1fff, offset + 6, 2);
  tree.add('Time to live', 'ip.ttl', u8(bytes, offset + 8), offset + 8, 1);
  tree.add('Protocol', 'ip.proto', u8(bytes, offset + 9), offset + 9, 1);
  tree.add('Header checksum', 'ip.checksum', hexNumber(u16(bytes, offset + 10), 4), offset + 10, 2);
  if (d.end - offset >= headerLength && onesSum(bytes, offset, offset + headerLength) !== 0xffff) tree.warn('The header checksum is wrong');
  tree.add('Source', 'ip.src', d.source, offset + 12, 4);
  tree.add('Destination', 'ip.dst', d.destination, offset + 16, 4);
  options(d, tree, offset + 20, Math.min(offset + headerLength, d.end));
}

function options(d: Dissection, tree: LayerBuilder, start: number, end: number): void {
  for (let offset = start; offset < end;) {
    const kind = u8(d.bytes, offset);
    const length = kind < 2 ? 1 : u8(d.bytes, offset + 1);
    if (kind === 0) return;
    if (length < 1 || (kind >= 2 && length < 2) || offset + length > end) return tree.warn('An option has a length that cannot be true');
    if (kind !== 1) tree.add(`Option: ${optionNames[kind] ?? kind}`, 'ip.opt.type', kind, offset, length);
    offset += length;
  }
}
