/**
 * The display filter: words, all of which must fit. `proto:`, `addr:`, `if:` and `port:` look at one column, any other word at all of
 * them; `!` before a word turns it round; "quotes" keep spaces. Letters' case does not matter. (Described in docs/pages.md.)
 */
import type { Schemas } from '../../lib/api.js';

export type Packet = Schemas['Packet'];
export type Keep = (packet: Packet) => boolean;

export function displayFilter(text: string): Keep {
  const tests = [...text.matchAll(/(!?)(?:(proto|addr|if|port):)?("[^"]*"?|\S+)/g)].map(([, not = '', column = '', word = '']) => {
    const wanted = word.replaceAll('"', '').toLowerCase();
    const fits = one(column, wanted);
    return (packet: Packet) => fits(packet) !== (not === '!');
  });
  return (packet) => tests.every((test) => test(packet));
}

function one(column: string, wanted: string): Keep {
  if (column === 'proto') return ({ protocol }) => protocol.toLowerCase() === wanted;
  if (column === 'addr') return ({ source, destination }) => source.toLowerCase() === wanted || destination.toLowerCase() === wanted;
  if (column === 'if') return (packet) => packet.interface.toLowerCase().includes(wanted);
  if (column === 'port') return (packet) => portsOf(packet)?.some((port) => String(port) === wanted) ?? false;
  return (packet) => `${packet.source} ${packet.destination} ${packet.protocol} ${packet.info} ${packet.interface}`.toLowerCase().includes(wanted);
}

/** TCP and UDP rows begin with their ports: `40000 → 80 [SYN]`. */
export function portsOf({ info }: Packet): [number, number] | undefined {
  const found = /(?:^|\s)(\d{1,5}) (?:→|->|>) (\d{1,5})\b/.exec(info);
  return found === null ? undefined : [Number(found[1]), Number(found[2])];
}

/** Both ends of a TCP or UDP conversation, `address port` each, and the interface that it was found on. */
export interface Conversation { transport: string; ends: readonly [string, string]; interface: string }

/** From a packet's layers, for the row of an HTTP or DNS packet does not tell its ports. The innermost, where packets are in packets. */
export function conversationOf({ layers, interface: place }: Schemas['PacketTree']): Conversation | undefined {
  const fields = new Map(layers.flatMap((layer) => layer.fields).map(({ filterName, value }) => [filterName, value]));
  const transport = [...layers].reverse().map(({ protocol }) => protocol.toLowerCase()).find((name) => name === 'tcp' || name === 'udp');
  if (transport === undefined) return undefined;
  const end = (address: string, port: string): string => `${String(fields.get(`ip.${address}`) ?? fields.get(`ipv6.${address}`))} ${String(fields.get(`${transport}.${port}`))}`;
  return { transport, ends: [end('src', 'srcport'), end('dst', 'dstport')], interface: place };
}

/** Undefined where only the packet's layers can tell. */
export function inConversation(packet: Packet, { ends: [a, b] }: Conversation): boolean | undefined {
  const addresses = [a, b].map((end) => end.split(' ')[0]);
  if (!(addresses.includes(packet.source) && addresses.includes(packet.destination))) return false;
  const ports = portsOf(packet);
  if (ports === undefined) return ['ARP', 'ICMP', 'ICMPv6', 'STP'].includes(packet.protocol) ? false : undefined;
  const [from, to] = [`${packet.source} ${ports[0]}`, `${packet.destination} ${ports[1]}`];
  return (from === a && to === b) || (from === b && to === a);
}
