/**
 * Which copies are the request, which its answer, and which an error about it. The request is what its first copy is;
 * the answer is what a receiver sends back to one of the request's copies, whatever NAT made of it on the way.
 */
import type { Copy } from './copy.js';
import { tcpFlag, type Decoded } from './packet.js';
import { answers, copiesOf, quotes, samePacket } from './identity.js';
import { samePoint } from './path.js';

export interface Leg { copies: Copy[]; kind: 'answer' | 'refusal' | 'error' }

export interface Legs {
  /** One sending of it. */
  request: Copy[];
  /** Of all sendings, for the pcapng file. */
  all: Copy[];
  retransmissions: number;
  reply: Leg | null;
}

/** Pairs of copies are looked at; in a storm no more than so many requests can be the one that was answered. */
const maxAsked = 512;

/** `first` tells the request's first copy; `marked` what belongs to it besides: a program's own request for the same thing. */
export function findLegs(copies: readonly Copy[], first: Copy, marked: (packet: Decoded) => boolean = () => false): Legs {
  const same = copiesOf(copies, (packet) => samePacket(packet, first.packet) || marked(packet)).filter(({ index }) => index >= first.index);
  const echoed = echoedFrom(same, first);
  const sendings = splitSendings(same.filter(({ index }) => echoed === null || index < echoed.index));
  const request = sendings[0] ?? [];
  const all = sendings.flat();
  return { request, all, retransmissions: sendings.length - 1, reply: findReply(copies, sendings, echoed) };
}

/** A server that sends back what it got: the same payload, turned round. */
function echoedFrom(same: readonly Copy[], first: Copy): Copy | null {
  if (first.packet.udp === null) return null;
  return same.slice(0, maxAsked).find((copy, position) => copy.direction === 'out' && same.slice(0, position).some((earlier) => answers(copy.packet, earlier.packet))) ?? null;
}

/** It is sent again where it began. NAT and routers keep the IP identification, so later copies find their sending by it. */
function splitSendings(copies: readonly Copy[]): Copy[][] {
  const [origin] = copies;
  const sendings: Copy[][] = [];
  const byId = new Map<number, Copy[]>();
  for (const copy of copies) {
    const { ip } = copy.packet;
    const isStart = origin !== undefined && samePoint(copy, origin) && ip?.fragmentOffset === 0 && ip.ttl >= (origin.packet.ip?.ttl ?? 0);
    const id = ip?.id ?? 0;
    const sending = isStart ? [] : (id === 0 ? undefined : byId.get(id)) ?? sendings.at(-1) ?? [];
    if (isStart || sendings.length === 0) {
      sendings.push(sending);
      if (id !== 0) byId.set(id, sending);
    }
    sending.push(copy);
  }
  return sendings;
}

function findReply(copies: readonly Copy[], sendings: readonly Copy[][], echoed: Copy | null): Leg | null {
  const requests = sendings.flat().slice(0, maxAsked);
  const start = requests[0]?.index ?? 0;
  if (echoed !== null) return { kind: 'answer', copies: copiesOf(copies, (packet) => samePacket(packet, echoed.packet)).filter(({ index }) => index >= echoed.index) };
  const answer = copies.find((copy) => copy.index > start && requests.some((request) => request.index < copy.index && answers(copy.packet, request.packet)));
  if (answer !== undefined) return { kind: isRefusal(answer.packet) ? 'refusal' : 'answer', copies: one(copies, answer) };
  // A redirect is a router's hint to take another way next time (RFC 792): the packet itself goes on.
  const error = copies.find((copy) => copy.index > start && copy.packet.quoted !== null && copy.packet.icmp?.kind !== 'redirect' && requests.some((request) => quotes(copy.packet, request.packet)));
  return error === undefined ? null : { kind: 'error', copies: one(copies, error) };
}

/** One sending of what `sample` is. */
function one(copies: readonly Copy[], sample: Copy): Copy[] {
  return splitSendings(copiesOf(copies, (packet) => samePacket(packet, sample.packet)).filter(({ index }) => index >= sample.index))[0] ?? [];
}

function isRefusal({ tcp }: Decoded): boolean {
  return tcp !== null && (tcp.flags & tcpFlag.rst) !== 0;
}
