/** IPv6 (RFC 8200) with its extension headers. */
import type { Dissection } from './dissection.js';
import { ipPayload, protocolName } from './ip-protocol.js';
import { hexNumber, ipv6, u16, u32, u8 } from './read.js';

const extensions = new Map([[0, 'ipv6.hopopts'], [43, 'ipv6.routing'], [60, 'ipv6.dstopts'], [51, 'ah']]);

export function ipv6Packet(d: Dissection, offset: number): void {
  if (!d.enter()) return d.data(offset);
  if (d.end - offset < 40) return d.cut('IPv6', offset);
  const { bytes } = d;
  if (u8(bytes, offset) >> 4 !== 6) {
    d.row('IPv6', `Bogus IP version ${u8(bytes, offset) >> 4}`);
    return d.data(offset);
  }
  d.network = -1;
  d.fragmented = false;
  d.source = ipv6(bytes, offset + 8);
  d.destination = ipv6(bytes, offset + 24);
  const payloadLength = u16(bytes, offset + 4);
  if (d.layers !== null) addTree(d, offset, payloadLength);
  // Payload length 0 with more bytes behind is a jumbogram or an uncut segment (TSO).
  const wireEnd = payloadLength === 0 ? d.end : offset + 40 + payloadLength;
  d.end = Math.min(d.end, wireEnd);
  next(d, u8(bytes, offset + 6), offset + 40, wireEnd);
}

function addTree(d: Dissection, offset: number, payloadLength: number): void {
  const { bytes } = d;
  const tree = d.tree('IPv6', `Internet protocol 6, ${d.source} → ${d.destination}`, offset, 40);
  tree?.add('Version', 'ipv6.version', 6, offset, 1);
  tree?.add('Traffic class', 'ipv6.tclass', hexNumber((u16(bytes, offset) >> 4) & 0xff, 2), offset, 2);
  tree?.add('Flow label', 'ipv6.flow', hexNumber(u32(bytes, offset) & 0xfffff, 6), offset + 1, 3);
  tree?.add('Payload length', 'ipv6.plen', payloadLength, offset + 4, 2);
  tree?.add('Next header', 'ipv6.nxt', u8(bytes, offset + 6), offset + 6, 1);
  tree?.add('Hop limit', 'ipv6.hlim', u8(bytes, offset + 7), offset + 7, 1);
  tree?.add('Source', 'ipv6.src', d.source, offset + 8, 16);
  tree?.add('Destination', 'ipv6.dst', d.destination, offset + 24, 16);
}

function next(d: Dissection, header: number, offset: number, wireEnd: number): void {
  if (header === 44) return fragment(d, offset, wireEnd);
  const filterName = extensions.get(header);
  if (filterName === undefined) return ipPayload(d, header, offset, wireEnd);
  if (!d.enter()) return d.data(offset);
  if (d.end - offset < 8) return d.cut('IPv6', offset);
  // The authentication header counts words of 4 bytes less 2, the others words of 8 less 1.
  const units = u8(d.bytes, offset + 1);
  const length = header === 51 ? (units + 2) * 4 : (units + 1) * 8;
  d.tree('IPv6', protocolName(header), offset, length)?.add('Next header', `${filterName}.nxt`, u8(d.bytes, offset), offset, 1);
  if (length > d.end - offset) return d.row('IPv6', `${protocolName(header)} (cut)`);
  next(d, u8(d.bytes, offset), offset + length, wireEnd);
}

function fragment(d: Dissection, offset: number, wireEnd: number): void {
  if (!d.enter()) return d.data(offset);
  if (d.end - offset < 8) return d.cut('IPv6', offset);
  const protocol = u8(d.bytes, offset);
  const position = u16(d.bytes, offset + 2) & 0xfff8;
  const more = (u8(d.bytes, offset + 3) & 1) !== 0;
  const identification = hexNumber(u32(d.bytes, offset + 4), 8);
  const tree = d.tree('IPv6', 'Fragment header', offset, 8);
  tree?.add('Next header', 'ipv6.fraghdr.nxt', protocol, offset, 1);
  tree?.add('Offset (in units of 8 bytes)', 'ipv6.fraghdr.offset', position / 8, offset + 2, 2);
  tree?.add('More fragments', 'ipv6.fraghdr.more', more, offset + 3, 1);
  tree?.add('Identification', 'ipv6.fraghdr.ident', identification, offset + 4, 4);
  d.fragmented = position !== 0 || more;
  if (position === 0) next(d, protocol, offset + 8, wireEnd);
  else d.data(offset + 8);
  if (position !== 0 || more) d.row('IPv6', `IPv6 fragment (off=${position} more=${more ? 'y' : 'n'} ident=${identification} nxt=${protocol})`);
}
