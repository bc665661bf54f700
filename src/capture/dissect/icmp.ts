/** ICMP (RFC 792); an error's quoted packet is taken apart too. */
import type { Dissection, LayerBuilder } from './dissection.js';
import { hexNumber, ipv4, onesSum, u16, u8 } from './read.js';

const types: Record<number, string> = {
  0: 'Echo (ping) reply', 3: 'Destination unreachable', 4: 'Source quench', 5: 'Redirect', 8: 'Echo (ping) request', 9: 'Router advertisement', 10: 'Router solicitation',
  11: 'Time-to-live exceeded', 12: 'Parameter problem', 13: 'Timestamp request', 14: 'Timestamp reply',
};

const codes: Record<number, string[]> = {
  3: ['Network unreachable', 'Host unreachable', 'Protocol unreachable', 'Port unreachable', 'Fragmentation needed', 'Source route failed', 'Destination network unknown', 'Destination host unknown',
    'Source host isolated', 'Network administratively prohibited', 'Host administratively prohibited', 'Network unreachable for TOS', 'Host unreachable for TOS', 'Communication administratively filtered'],
  5: ['Redirect for network', 'Redirect for host', 'Redirect for TOS and network', 'Redirect for TOS and host'],
  11: ['Time to live exceeded in transit', 'Fragment reassembly time exceeded'],
};

export function icmp(d: Dissection, offset: number, wireEnd: number): void {
  if (d.end - offset < (d.quoted ? 4 : 8)) return d.cut('ICMP', offset);
  const type = u8(d.bytes, offset);
  const code = u8(d.bytes, offset + 1);
  d.row('ICMP', describe(d, type, code, offset));
  const tree = d.tree('ICMP', `Internet control message, ${types[type] ?? `type ${type}`}`, offset, 8);
  if (tree !== null) addFields(d, tree, type, code, offset, wireEnd);
  if (isError(type)) d.quote(() => d.dispatch.network(d, offset + 8));
  else d.data(offset + 8);
}

function isError(type: number): boolean {
  return type === 3 || type === 4 || type === 5 || type === 11 || type === 12;
}

function describe(d: Dissection, type: number, code: number, offset: number): string {
  if (type === 8 || type === 0) {
    const sequence = u16(d.bytes, offset + 6);
    const swapped = ((sequence & 0xff) << 8) | (sequence >> 8);
    return `${types[type] ?? ''} id=${hexNumber(u16(d.bytes, offset + 4), 4)}, seq=${sequence}/${swapped}${timeToLive(d)}`;
  }
  const name = types[type] ?? `Type ${type}`;
  const reason = codes[type]?.[code] ?? (isError(type) ? `Code ${code}` : '');
  return reason === '' ? name : `${name} (${reason})`;
}

/** The TTL of the IP header before: Wireshark shows it in the row of a ping. */
function timeToLive(d: Dissection): string {
  return d.network < 0 ? '' : `, ttl=${u8(d.bytes, d.network + 8)}`;
}

function addFields(d: Dissection, tree: LayerBuilder, type: number, code: number, offset: number, wireEnd: number): void {
  tree.add('Type', 'icmp.type', type, offset, 1);
  tree.add('Code', 'icmp.code', code, offset + 1, 1);
  tree.add('Checksum', 'icmp.checksum', hexNumber(u16(d.bytes, offset + 2), 4), offset + 2, 2);
  if (!d.quoted && wireEnd === d.end && !d.fragmented && onesSum(d.bytes, offset, wireEnd) !== 0xffff) tree.warn('The checksum is wrong');
  if (type === 8 || type === 0 || type === 13 || type === 14) {
    tree.add('Identifier', 'icmp.ident', u16(d.bytes, offset + 4), offset + 4, 2);
    tree.add('Sequence number', 'icmp.seq', u16(d.bytes, offset + 6), offset + 6, 2);
  } else if (type === 3 && code === 4) tree.add('MTU of next hop', 'icmp.mtu', u16(d.bytes, offset + 6), offset + 6, 2);
  else if (type === 5) tree.add('Gateway', 'icmp.redir_gw', ipv4(d.bytes, offset + 4), offset + 4, 4);
}
