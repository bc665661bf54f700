import { randomBytes } from 'node:crypto';
import type { CheckOf } from '../../labs/checks.js';
import { splitInterface } from '../../labs/places.js';
import { Failure, interfaceIn, list, unknown, type Evidence } from '../evidence.js';
import type { Prepare, Verdict } from '../needs.js';
import type { Heard } from '../probe/report.js';
import { describe, journey, noReachTimeoutMs, packet, reachTimeoutMs, type Packet } from '../traffic.js';

type PacketCheck = CheckOf<'packet'>;

/** A packet of ours is seen at an interface, by a packet socket, with these headers. */
export const preparePacket: Prepare<PacketCheck> = (check) => {
  const sent = packet(check.send, check.not ? noReachTimeoutMs : reachTimeoutMs);
  const id = `sniff-${randomBytes(8).toString('hex')}`;
  const { place, interface: device } = splitInterface(check.at);
  const wanted = [...describeHeaders(check), ...macNames(check)];
  const expected = `${describe(check.send)} is seen at ${check.at}${wanted.length === 0 ? '' : ` with ${wanted.join(', ')}`}`;
  return {
    needs: { observation: check.sourceMacOf !== undefined || check.destinationMacOf !== undefined, probes: [...sent.needs, { place, action: { do: 'sniff', id, interface: device, protocol: check.send.protocol, nonce: sent.nonce } }] },
    judge: (evidence) => {
      const tried = journey(evidence, sent);
      const report = evidence.probe(place);
      const failure = tried instanceof Failure ? tried : report instanceof Failure ? report : undefined;
      if (failure) return unknown(expected, failure);
      if (report instanceof Failure) return unknown(expected, report);
      const error = report.errors[id];
      if (error !== undefined) return unknown(expected, new Failure(`nobody can listen at ${check.at}: ${error}`));
      return { expected, ...judge(check, sent, (report.heard[id] ?? []).filter((each) => each.echoReply !== true), evidence) };
    },
  };
};

function judge(check: PacketCheck, sent: Packet, frames: Heard[], evidence: Evidence): Omit<Verdict, 'expected'> {
  const macs = { source: macOf(check.sourceMacOf, evidence), destination: macOf(check.destinationMacOf, evidence) };
  const fits = (frame: Heard): boolean =>
    (check.source === undefined || frame.source === check.source)
    && (check.destination === undefined || frame.destination === check.destination)
    && (check.ttlDrop === undefined || frame.ttl === sent.ttl - check.ttlDrop)
    && (check.sourceMacOf === undefined || frame.sourceMac === macs.source)
    && (check.destinationMacOf === undefined || frame.destinationMac === macs.destination);
  if (frames.length === 0) return { holds: false, seen: `it was not seen at ${check.at}` };
  return { holds: frames.some(fits), seen: `seen at ${check.at}: ${list(frames.slice(0, 3).map((frame) => say(frame, sent.ttl)))}` };
}

function macOf(ref: string | undefined, { observation }: Evidence): string | null {
  if (ref === undefined || observation instanceof Failure) return null;
  return interfaceIn(observation, ref)?.mac ?? null;
}

function describeHeaders({ source, destination, ttlDrop }: PacketCheck): string[] {
  const parts = [source && `source ${source}`, destination && `destination ${destination}`, ttlDrop !== undefined && `a TTL that dropped by ${ttlDrop}`];
  return parts.filter((part) => typeof part === 'string');
}

function macNames({ sourceMacOf, destinationMacOf }: PacketCheck): string[] {
  const parts = [sourceMacOf && `the MAC of ${sourceMacOf} as source`, destinationMacOf && `the MAC of ${destinationMacOf} as destination`];
  return parts.filter((part) => typeof part === 'string');
}

function say(frame: Heard, sentTtl: number): string {
  return `${frame.source} > ${frame.destination ?? '?'}, TTL ${sentTtl} → ${String(frame.ttl)}, ${frame.sourceMac ?? '?'} > ${frame.destinationMac ?? '?'}`;
}
