/**
 * A packet of ours from one namespace to another, for the checks that are about reaching. The receiver is our own
 * program in the destination's namespace, its port and words are drawn at random, so neither an impostor elsewhere
 * nor a constant answer can pass for it. The TTL is random too: what arrives tells how many routers there were.
 */
import { randomBytes, randomInt } from 'node:crypto';
import type { TrafficSpec } from '../labs/checks.js';
import { namespaceOf, shortName } from '../labs/places.js';
import { Failure, type Evidence } from './evidence.js';
import type { Needs } from './needs.js';
import type { Heard, Sent } from './probe/report.js';

export const reachTimeoutMs = 1_000;
export const noReachTimeoutMs = 500;

export interface Packet {
  spec: TrafficSpec;
  nonce: string;
  ttl: number;
  needs: NonNullable<Needs['probes']>;
  sendId: string;
  receiveId: string;
}

export interface Journey {
  sent: Sent;
  /** What the receiver saw: the first packet with our nonce. */
  arrived: Heard | undefined;
}

export function packet(spec: TrafficSpec, timeoutMs: number): Packet {
  const [nonce = '', answer = '', key = ''] = [16, 16, 8].map((bytes) => randomBytes(bytes).toString('hex'));
  const ttl = randomInt(48, 128);
  const [sendId, receiveId] = [`send-${key}`, `receive-${key}`];
  const { protocol } = spec;
  const port = spec.port === undefined ? {} : { port: spec.port };
  return {
    spec, nonce, ttl, sendId, receiveId,
    needs: [
      { place: spec.to, action: { do: 'receive', id: receiveId, protocol, nonce, answer, ...port } },
      { place: spec.from, action: { do: 'send', id: sendId, protocol, address: spec.address, nonce, answer, ttl, timeoutMs: spec.timeoutMs ?? timeoutMs, receiver: receiveId } },
    ],
  };
}

/** What became of it; a `Failure` where it could not be tried. */
export function journey(evidence: Evidence, { spec, sendId, receiveId }: Packet): Journey | Failure {
  const [from, to] = [evidence.probe(spec.from), evidence.probe(spec.to)];
  if (to instanceof Failure) return to;
  if (from instanceof Failure) return from;
  if (from.netns === to.netns && namespaceOf(spec.from) !== namespaceOf(spec.to)) return new Failure(`${spec.from} and ${spec.to} are one and the same network namespace`);
  const error = to.errors[receiveId];
  if (error !== undefined) return new Failure(`our receiver in ${spec.to} could not listen: ${error}`);
  const sent = from.sent[sendId];
  if (!sent) return new Failure(`the probe in ${spec.from} sent nothing`);
  return { sent, arrived: to.heard[receiveId]?.[0] };
}

/** `ICMP from pod1 to 10.244.1.12 (pod2)` */
export function describe({ protocol, port, from, to, address }: TrafficSpec): string {
  const what = `${protocol.toUpperCase()}${port === undefined ? '' : ` port ${port}`}`;
  return `${what} from ${shortName(from)} to ${address} (${shortName(to)})`;
}

const errors: Record<string, string> = {
  ENETUNREACH: 'the sender has no route to that address',
  EHOSTUNREACH: 'no host answered for that address (ARP, or an ICMP "unreachable")',
  ECONNREFUSED: 'the connection was refused: the packet came to a place where our receiver is not',
  ETIMEDOUT: 'nothing came back in time',
  EADDRNOTAVAIL: 'the sender has no address',
  EPERM: 'a firewall rule on the sender stopped it',
  EINVAL: 'the sender has a route that swallows it (blackhole)',
  EACCES: 'the sender may not send there',
};

/** How far it came, in words. */
export function fate({ sent, arrived }: Journey, { to, protocol }: TrafficSpec): string {
  if (sent.replied && arrived) return `it arrived at ${shortName(to)} and was answered`;
  if (sent.replied) return `somebody answered, but not ${shortName(to)}: our receiver there saw nothing`;
  const why = errors[sent.error ?? ''] ?? sent.error ?? 'no answer';
  if (arrived) return `it arrived at ${shortName(to)}, but no answer came back`;
  // A connection needs both ways, so nobody can say here which of them failed.
  return protocol === 'tcp' ? `no connection: ${why}` : `it did not arrive: ${why}`;
}
