/** TCP (RFC 9293) with options. Sequence numbers are those on the wire: no packet depends on another here. */
import type { Dissection, LayerBuilder } from './dissection.js';
import { dnsOverTcp } from './dns.js';
import { http } from './http.js';
import { hexNumber, u16, u32, u8 } from './read.js';

const flagNames = ['FIN', 'SYN', 'RST', 'PSH', 'ACK', 'URG', 'ECE', 'CWR', 'AE'];
const flagFilters = ['tcp.flags.fin', 'tcp.flags.syn', 'tcp.flags.reset', 'tcp.flags.push', 'tcp.flags.ack', 'tcp.flags.urg', 'tcp.flags.ece', 'tcp.flags.cwr', 'tcp.flags.ae'];
/** All 512 combinations, so that a row costs one look. */
const flagTexts = Array.from({ length: 512 }, (_, flags) => `[${flagNames.filter((_name, bit) => flags & (1 << bit)).join(', ') || '<None>'}]`);

export function tcp(d: Dissection, offset: number, wireEnd: number): void {
  if (d.quoted && d.end - offset >= 8 && d.end - offset < 20) return quotedPorts(d, offset);
  if (d.end - offset < 20) return d.cut('TCP', offset);
  const { bytes } = d;
  const headerLength = (u8(bytes, offset + 12) >> 4) * 4;
  if (headerLength < 20) return bogus(d, offset, headerLength);
  const flags = u16(bytes, offset + 12) & 0x1ff;
  const payloadLength = Math.max(0, wireEnd - offset - headerLength);
  const optionsEnd = Math.min(offset + headerLength, d.end);
  d.row('TCP', describe(bytes, offset, flags, payloadLength) + optionTexts(bytes, offset + 20, optionsEnd));
  if (d.layers !== null) addTree(d, offset, headerLength, flags, payloadLength);
  if (offset + headerLength < d.end) payload(d, offset, offset + headerLength);
}

function describe(bytes: Uint8Array, offset: number, flags: number, payloadLength: number): string {
  const acknowledgement = flags & 16 ? ` Ack=${u32(bytes, offset + 8)}` : '';
  return `${u16(bytes, offset)} → ${u16(bytes, offset + 2)} ${flagTexts[flags] ?? ''} Seq=${u32(bytes, offset + 4)}${acknowledgement} Win=${u16(bytes, offset + 14)} Len=${payloadLength}`;
}

function payload(d: Dissection, offset: number, start: number): void {
  if (d.quoted) return d.data(start);
  if (http(d, start)) return;
  if ((u16(d.bytes, offset) === 53 || u16(d.bytes, offset + 2) === 53) && dnsOverTcp(d, start)) return;
  d.data(start);
}

function bogus(d: Dissection, offset: number, headerLength: number): void {
  d.row('TCP', `${u16(d.bytes, offset)} → ${u16(d.bytes, offset + 2)} Bogus TCP header length (${headerLength}, must be at least 20)`);
  d.tree('TCP', 'Transmission control (bogus)', offset, d.end - offset)?.warn('The header length cannot be true');
}

/** RFC 792 quotes 8 bytes: the ports and the sequence number. */
function quotedPorts(d: Dissection, offset: number): void {
  const tree = d.tree('TCP', 'Transmission control (quoted)', offset, d.end - offset);
  tree?.add('Source port', 'tcp.srcport', u16(d.bytes, offset), offset, 2);
  tree?.add('Destination port', 'tcp.dstport', u16(d.bytes, offset + 2), offset + 2, 2);
  tree?.add('Sequence number', 'tcp.seq_raw', u32(d.bytes, offset + 4), offset + 4, 4);
}

function optionTexts(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let offset = start; offset < end;) {
    const kind = u8(bytes, offset);
    if (kind === 0) break;
    if (kind === 1) {
      offset += 1;
      continue;
    }
    const length = u8(bytes, offset + 1);
    if (length < 2 || offset + length > end) break;
    text += optionText(bytes, kind, length, offset);
    offset += length;
  }
  return text;
}

function optionText(bytes: Uint8Array, kind: number, length: number, offset: number): string {
  if (kind === 2 && length === 4) return ` MSS=${u16(bytes, offset + 2)}`;
  if (kind === 3 && length === 3) return ` WS=${2 ** Math.min(14, u8(bytes, offset + 2))}`;
  if (kind === 4) return ' SACK_PERM';
  if (kind === 8 && length === 10) return ` TSval=${u32(bytes, offset + 2)} TSecr=${u32(bytes, offset + 6)}`;
  return kind === 5 && length >= 10 ? ` SLE=${u32(bytes, offset + 2)} SRE=${u32(bytes, offset + 6)}` : '';
}

function addTree(d: Dissection, offset: number, headerLength: number, flags: number, payloadLength: number): void {
  const { bytes } = d;
  const tree = d.tree('TCP', `Transmission control, ${u16(bytes, offset)} → ${u16(bytes, offset + 2)}, ${payloadLength} bytes`, offset, headerLength);
  tree?.add('Source port', 'tcp.srcport', u16(bytes, offset), offset, 2);
  tree?.add('Destination port', 'tcp.dstport', u16(bytes, offset + 2), offset + 2, 2);
  tree?.add('Segment length', 'tcp.len', payloadLength, offset + 12, 0);
  tree?.add('Sequence number', 'tcp.seq_raw', u32(bytes, offset + 4), offset + 4, 4);
  tree?.add('Acknowledgement number', 'tcp.ack_raw', u32(bytes, offset + 8), offset + 8, 4);
  tree?.add('Header length', 'tcp.hdr_len', headerLength, offset + 12, 1);
  tree?.add('Flags', 'tcp.flags', hexNumber(flags, 4), offset + 12, 2);
  flagFilters.forEach((filterName, bit) => tree?.add(flagNames[bit] ?? '', filterName, (flags & (1 << bit)) !== 0, offset + (bit === 8 ? 12 : 13), 1));
  tree?.add('Window', 'tcp.window_size_value', u16(bytes, offset + 14), offset + 14, 2);
  tree?.add('Checksum', 'tcp.checksum', hexNumber(u16(bytes, offset + 16), 4), offset + 16, 2);
  tree?.add('Urgent pointer', 'tcp.urgent_pointer', u16(bytes, offset + 18), offset + 18, 2);
  if (tree !== null) options(d, tree, offset + 20, offset + headerLength);
}

function options(d: Dissection, tree: LayerBuilder, start: number, end: number): void {
  if (end > d.end) tree.warn('The options are not whole');
  for (let offset = start; offset < Math.min(end, d.end);) {
    const kind = u8(d.bytes, offset);
    const length = kind < 2 ? 1 : u8(d.bytes, offset + 1);
    if (kind === 0) return;
    if (length < 1 || (kind >= 2 && length < 2) || offset + length > end) return tree.warn('An option has a length that cannot be true');
    option(d.bytes, tree, kind, length, offset);
    offset += length;
  }
}

function option(bytes: Uint8Array, tree: LayerBuilder, kind: number, length: number, offset: number): void {
  if (kind === 2 && length === 4) tree.add('Maximum segment size', 'tcp.options.mss_val', u16(bytes, offset + 2), offset + 2, 2);
  else if (kind === 3 && length === 3) tree.add('Window scale', 'tcp.options.wscale.shift', u8(bytes, offset + 2), offset + 2, 1);
  else if (kind === 4) tree.add('SACK permitted', 'tcp.options.sack_perm', true, offset, length);
  else if (kind === 8 && length === 10) {
    tree.add('Timestamp value', 'tcp.options.timestamp.tsval', u32(bytes, offset + 2), offset + 2, 4);
    tree.add('Timestamp echo', 'tcp.options.timestamp.tsecr', u32(bytes, offset + 6), offset + 6, 4);
  } else if (kind !== 1) tree.add('Option', 'tcp.option_kind', kind, offset, length);
}
