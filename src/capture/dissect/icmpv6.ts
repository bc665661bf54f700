/** ICMPv6 (RFC 4443), neighbour discovery (RFC 4861) and multicast listener reports. */
import type { Dissection, LayerBuilder } from './dissection.js';
import { hexNumber, ipv6, mac, u16, u32, u8 } from './read.js';

const types: Record<number, string> = {
  1: 'Destination Unreachable', 2: 'Packet Too Big', 3: 'Time Exceeded', 4: 'Parameter Problem', 128: 'Echo (ping) request', 129: 'Echo (ping) reply', 130: 'Multicast Listener Query',
  131: 'Multicast Listener Report', 132: 'Multicast Listener Done', 133: 'Router Solicitation', 134: 'Router Advertisement', 135: 'Neighbor Solicitation', 136: 'Neighbor Advertisement',
  137: 'Redirect', 143: 'Multicast Listener Report Message v2',
};

const codes: Record<number, string[]> = {
  1: ['no route to destination', 'Administratively prohibited', 'Beyond scope of source address', 'Address unreachable', 'Port unreachable'],
  3: ['hop limit exceeded in transit', 'fragment reassembly time exceeded'],
};

/** Bytes before the options of each neighbour discovery message. */
const optionsAt: Record<number, number> = { 133: 8, 134: 16, 135: 24, 136: 24, 137: 40 };

export function icmpv6(d: Dissection, offset: number): void {
  if (d.end - offset < (d.quoted ? 4 : 8)) return d.cut('ICMPv6', offset);
  const type = u8(d.bytes, offset);
  const fixed = optionsAt[type];
  if (fixed !== undefined && d.end - offset < fixed) return d.cut('ICMPv6', offset);
  d.row('ICMPv6', describe(d, type, offset));
  const tree = d.tree('ICMPv6', `Internet control message 6, ${types[type] ?? `type ${type}`}`, offset, fixed ?? 8);
  if (tree !== null) addFields(d, tree, type, offset);
  if (tree !== null && fixed !== undefined) options(d, tree, offset + fixed);
  if (type >= 1 && type <= 4) d.quote(() => d.dispatch.network(d, offset + 8));
  else if (fixed === undefined) d.data(offset + 8);
}

function describe(d: Dissection, type: number, offset: number): string {
  const name = types[type] ?? `Type ${type}`;
  if (type === 128 || type === 129) return `${name} id=${hexNumber(u16(d.bytes, offset + 4), 4)}, seq=${u16(d.bytes, offset + 6)}`;
  if (type === 135) return `${name} for ${ipv6(d.bytes, offset + 8)}${from(d, offset + 24, 1, ' from ')}`;
  if (type === 136) return `${name} ${ipv6(d.bytes, offset + 8)}${flags(u8(d.bytes, offset + 4))}${from(d, offset + 24, 2, ' is at ')}`;
  if (type === 133 || type === 134) return `${name}${from(d, offset + (optionsAt[type] ?? 8), 1, ' from ')}`;
  const reason = codes[type]?.[u8(d.bytes, offset + 1)];
  return reason === undefined ? name : `${name} (${reason})`;
}

function flags(byte: number): string {
  const names = [byte & 0x80 ? 'rtr' : '', byte & 0x40 ? 'sol' : '', byte & 0x20 ? 'ovr' : ''].filter(Boolean);
  return names.length === 0 ? '' : ` (${names.join(', ')})`;
}

/** The link-layer address option of `kind` (1 source, 2 target), if it is there, after `words`. */
function from(d: Dissection, start: number, kind: number, words: string): string {
  for (let offset = start; offset + 8 <= d.end;) {
    const length = u8(d.bytes, offset + 1) * 8;
    if (u8(d.bytes, offset) === kind) return words + mac(d.bytes, offset + 2);
    if (length === 0) return '';
    offset += length;
  }
  return '';
}

function addFields(d: Dissection, tree: LayerBuilder, type: number, offset: number): void {
  tree.add('Type', 'icmpv6.type', type, offset, 1);
  tree.add('Code', 'icmpv6.code', u8(d.bytes, offset + 1), offset + 1, 1);
  tree.add('Checksum', 'icmpv6.checksum', hexNumber(u16(d.bytes, offset + 2), 4), offset + 2, 2);
  if (type === 128 || type === 129) {
    tree.add('Identifier', 'icmpv6.echo.identifier', hexNumber(u16(d.bytes, offset + 4), 4), offset + 4, 2);
    tree.add('Sequence number', 'icmpv6.echo.sequence_number', u16(d.bytes, offset + 6), offset + 6, 2);
  } else if (type === 2) tree.add('MTU', 'icmpv6.mtu', u32(d.bytes, offset + 4), offset + 4, 4);
  else if (type === 135) tree.add('Target address', 'icmpv6.nd.ns.target_address', ipv6(d.bytes, offset + 8), offset + 8, 16);
  else if (type === 136) advertisement(d, tree, offset);
}

function advertisement(d: Dissection, tree: LayerBuilder, offset: number): void {
  const byte = u8(d.bytes, offset + 4);
  tree.add('Router', 'icmpv6.nd.na.flag.r', (byte & 0x80) !== 0, offset + 4, 1);
  tree.add('Solicited', 'icmpv6.nd.na.flag.s', (byte & 0x40) !== 0, offset + 4, 1);
  tree.add('Override', 'icmpv6.nd.na.flag.o', (byte & 0x20) !== 0, offset + 4, 1);
  tree.add('Target address', 'icmpv6.nd.na.target_address', ipv6(d.bytes, offset + 8), offset + 8, 16);
}

function options(d: Dissection, tree: LayerBuilder, start: number): void {
  let offset = start;
  while (offset + 8 <= d.end) {
    const kind = u8(d.bytes, offset);
    const length = u8(d.bytes, offset + 1) * 8;
    if (length === 0 || offset + length > d.end) return tree.warn('An option has a length that cannot be true');
    if (kind === 1 || kind === 2) tree.add(kind === 1 ? 'Source link-layer address' : 'Target link-layer address', 'icmpv6.opt.linkaddr', mac(d.bytes, offset + 2), offset + 2, 6);
    else tree.add('Option', 'icmpv6.opt.type', kind, offset, length);
    offset += length;
  }
  tree.endAt(offset);
}
