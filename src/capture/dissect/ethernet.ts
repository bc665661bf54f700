/** Ethernet II and 802.3 with LLC, 802.1Q and 802.1ad tags. */
import { arp } from './arp.js';
import type { Dissection } from './dissection.js';
import { ipv4Packet } from './ipv4.js';
import { ipv6Packet } from './ipv6.js';
import { hexNumber, mac, u16, u8 } from './read.js';

const etherTypes: Record<number, string> = {
  0x0800: 'IPv4', 0x0806: 'ARP', 0x86dd: 'IPv6', 0x8100: '802.1Q', 0x88a8: '802.1ad', 0x88cc: 'LLDP', 0x8847: 'MPLS', 0x8863: 'PPPoE discovery', 0x8864: 'PPPoE', 0x888e: 'EAPOL',
};

export function ethernet(d: Dissection, offset: number): void {
  if (!d.enter()) return d.data(offset);
  if (d.end - offset < 14) return d.cut('Ethernet', offset);
  d.link = offset;
  // Addresses of an outer packet are not those of this frame.
  d.source = d.destination = '';
  const type = u16(d.bytes, offset + 12);
  const tree = d.tree('Ethernet', `Ethernet, ${mac(d.bytes, offset + 6)} → ${mac(d.bytes, offset)}`, offset, 14);
  tree?.add('Destination', 'eth.dst', mac(d.bytes, offset), offset, 6);
  tree?.add('Source', 'eth.src', mac(d.bytes, offset + 6), offset + 6, 6);
  if (type < 0x600) {
    tree?.add('Length', 'eth.len', type, offset + 12, 2);
    return llc(d, offset + 14, type);
  }
  tree?.add('Type', 'eth.type', etherTypeName(type), offset + 12, 2);
  etherType(d, type, offset + 14);
}

function etherType(d: Dissection, type: number, offset: number): void {
  if (type === 0x0800) ipv4Packet(d, offset);
  else if (type === 0x86dd) ipv6Packet(d, offset);
  else if (type === 0x0806) arp(d, offset);
  else if (type === 0x8100 || type === 0x88a8) vlan(d, offset);
  else {
    d.row(etherTypes[type] ?? hexNumber(type, 4), etherTypes[type] ?? `EtherType ${hexNumber(type, 4)}`);
    d.data(offset);
  }
}

function vlan(d: Dissection, offset: number): void {
  if (!d.enter()) return d.data(offset);
  if (d.end - offset < 4) return d.cut('802.1Q', offset);
  const tag = u16(d.bytes, offset);
  const type = u16(d.bytes, offset + 2);
  const tree = d.tree('802.1Q', `802.1Q, VLAN ${tag & 0xfff}`, offset, 4);
  tree?.add('Priority', 'vlan.priority', tag >> 13, offset, 1);
  tree?.add('Drop eligible', 'vlan.dei', (tag & 0x1000) !== 0, offset, 1);
  tree?.add('VLAN', 'vlan.id', tag & 0xfff, offset, 2);
  tree?.add('Type', 'vlan.etype', etherTypeName(type), offset + 2, 2);
  etherType(d, type, offset + 4);
}

function llc(d: Dissection, offset: number, length: number): void {
  if (d.end - offset < 3) return d.cut('LLC', offset);
  const stp = u8(d.bytes, offset) === 0x42 && u8(d.bytes, offset + 1) === 0x42;
  const tree = d.tree('LLC', 'Logical link control', offset, 3);
  tree?.add('DSAP', 'llc.dsap', hexNumber(u8(d.bytes, offset), 2), offset, 1);
  tree?.add('SSAP', 'llc.ssap', hexNumber(u8(d.bytes, offset + 1), 2), offset + 1, 1);
  tree?.add('Control', 'llc.control', hexNumber(u8(d.bytes, offset + 2), 2), offset + 2, 1);
  d.row(stp ? 'STP' : 'LLC', stp ? 'Spanning tree' : `802.3 frame of ${length} bytes`);
  d.data(offset + 3);
}

function etherTypeName(type: number): string {
  const name = etherTypes[type];
  return name === undefined ? hexNumber(type, 4) : `${name} (${hexNumber(type, 4)})`;
}
