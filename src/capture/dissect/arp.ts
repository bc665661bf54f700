/** ARP for IPv4 over Ethernet (RFC 826), with the gratuitous forms, and probes of RFC 5227. */
import type { Dissection } from './dissection.js';
import { ipv4, mac, u16, u8 } from './read.js';

export function arp(d: Dissection, offset: number): void {
  if (d.end - offset < 8) return d.cut('ARP', offset);
  const operation = u16(d.bytes, offset + 6);
  const ordinary = u16(d.bytes, offset) === 1 && u16(d.bytes, offset + 2) === 0x0800 && u8(d.bytes, offset + 4) === 6 && u8(d.bytes, offset + 5) === 4;
  if (!ordinary) return unusual(d, offset, operation);
  if (d.end - offset < 28) return d.cut('ARP', offset);
  d.row('ARP', describe(d.bytes, offset, operation));
  if (d.layers !== null) addTree(d, offset, operation);
}

function unusual(d: Dissection, offset: number, operation: number): void {
  d.row('ARP', `Operation ${operation}, not of IPv4 over Ethernet`);
  d.tree('ARP', 'Address resolution (not of IPv4 over Ethernet)', offset, d.end - offset)?.add('Operation', 'arp.opcode', operation, offset + 6, 2);
}

function describe(bytes: Uint8Array, offset: number, operation: number): string {
  const senderMac = mac(bytes, offset + 8);
  const sender = ipv4(bytes, offset + 14);
  const target = ipv4(bytes, offset + 24);
  if (operation !== 1 && operation !== 2) return `Operation ${operation} from ${sender} (${senderMac})`;
  if (sender === target) return operation === 1 ? `ARP Announcement for ${sender}` : `Gratuitous ARP for ${sender} (Reply)`;
  if (operation === 2) return `${sender} is at ${senderMac}`;
  return sender === '0.0.0.0' ? `Who has ${target}? (ARP Probe)` : `Who has ${target}? Tell ${sender}`;
}

function addTree(d: Dissection, offset: number, operation: number): void {
  const kind = operation === 1 ? 'request' : operation === 2 ? 'reply' : `operation ${operation}`;
  const tree = d.tree('ARP', `Address resolution, ${kind}`, offset, 28);
  tree?.add('Hardware type', 'arp.hw.type', u16(d.bytes, offset), offset, 2);
  tree?.add('Protocol type', 'arp.proto.type', 'IPv4 (0x0800)', offset + 2, 2);
  tree?.add('Hardware size', 'arp.hw.size', 6, offset + 4, 1);
  tree?.add('Protocol size', 'arp.proto.size', 4, offset + 5, 1);
  tree?.add('Operation', 'arp.opcode', operation, offset + 6, 2);
  tree?.add('Sender MAC', 'arp.src.hw_mac', mac(d.bytes, offset + 8), offset + 8, 6);
  tree?.add('Sender IP', 'arp.src.proto_ipv4', ipv4(d.bytes, offset + 14), offset + 14, 4);
  tree?.add('Target MAC', 'arp.dst.hw_mac', mac(d.bytes, offset + 18), offset + 18, 6);
  tree?.add('Target IP', 'arp.dst.proto_ipv4', ipv4(d.bytes, offset + 24), offset + 24, 4);
}
