/**
 * Packets for people: a row as in Wireshark's list (`summary`), or all layers with their fields (`tree`).
 * Neither throws, whatever the bytes are.
 */
import { Dissection } from './dissect/dissection.js';
import { ethernet } from './dissect/ethernet.js';
import { ipv4Packet } from './dissect/ipv4.js';
import { ipv6Packet } from './dissect/ipv6.js';
import { mac, u16, u8 } from './dissect/read.js';
import type { PacketLayer } from './schema.js';

export interface Summary {
  protocol: string;
  source: string;
  destination: string;
  info: string;
}

/** One `Dissector` serves many packets, one after another; it keeps nothing of a packet. */
export class Dissector {
  readonly #d = new Dissection({ ethernet, network });

  /** The packet is `bytes` from `start` to `end`. `linkType`: pcapng's; 1 Ethernet, 101 raw IP, 113 Linux cooked. */
  summary(linkType: number, bytes: Uint8Array, start = 0, end = bytes.length): Summary {
    return this.#run(linkType, bytes, start, end, false);
  }

  tree(linkType: number, bytes: Uint8Array, start = 0, end = bytes.length): Summary & { layers: PacketLayer[] } {
    const row = this.#run(linkType, bytes, start, end, true);
    return { ...row, layers: this.#d.layers ?? [] };
  }

  #run(linkType: number, bytes: Uint8Array, start: number, end: number, wantTree: boolean): Summary {
    const d = this.#d;
    d.begin(bytes, start, end, wantTree);
    link(d, linkType);
    if (d.source === '' && d.link >= 0) {
      d.source = station(mac(bytes, d.link + 6));
      d.destination = station(mac(bytes, d.link));
    }
    return { protocol: d.protocol, source: d.source, destination: d.destination, info: d.info };
  }
}

function link(d: Dissection, linkType: number): void {
  if (linkType === 1) ethernet(d, d.base);
  else if (linkType === 101 || linkType === 228 || linkType === 229) network(d, d.base);
  else if (linkType === 113 && d.end - d.base >= 16) cooked(d);
  else {
    d.row('Data', `${d.end - d.base} bytes of link type ${linkType}`);
    d.data(d.base);
  }
}

/** Linux cooked capture: 16 bytes, the EtherType last. */
function cooked(d: Dissection): void {
  d.tree('SLL', 'Linux cooked capture', d.base, 16)?.add('Packet type', 'sll.pkttype', u16(d.bytes, d.base), d.base, 2);
  network(d, d.base + 16);
}

function network(d: Dissection, offset: number): void {
  const version = d.end > offset ? u8(d.bytes, offset) >> 4 : 0;
  if (version === 4) return ipv4Packet(d, offset);
  if (version === 6) return ipv6Packet(d, offset);
  d.row('Data', `${d.end - offset} bytes`);
  d.data(offset);
}

function station(address: string): string {
  return address === 'ff:ff:ff:ff:ff:ff' ? 'Broadcast' : address;
}
