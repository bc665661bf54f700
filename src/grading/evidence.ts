/** What came back from a sandbox, for checks to judge. A part that could not be had is a `Failure` with the reason. */
import type { RunAnswer } from '../sandbox/contract.js';
import type { Observation, ObservedInterface, ObservedNamespace } from '../topology/schema.js';
import { namespaceOf, splitInterface } from '../labs/places.js';
import type { ProbeReport } from './probe/report.js';
import type { Verdict } from './needs.js';

export class Failure {
  constructor(readonly reason: string) {}
}

/** What can be read of the kernel at a moment. */
export interface Look {
  observation: Observation | Failure;
  sysctl(place: string, key: string): string | Failure;
}

export interface Evidence extends Look {
  /** The same, read again when the packets had come and gone; absent where nothing was sent or run. */
  after?: Look;
  run(id: string): RunAnswer | Failure;
  /** By namespace; containers share their pod's. */
  probe(place: string): ProbeReport | Failure;
  /** What others did to the network while packets were on their way, in words; empty where nothing was sent. */
  changes: string[];
  /** Quiz to the ids of the options chosen. */
  answers: Record<string, string[]>;
}

/** The verdict on something that could not be looked at. */
export function unknown(expected: string, failure: Failure): Verdict {
  return { holds: null, expected, seen: failure.reason };
}

export function namespaceIn(observation: Observation, place: string): ObservedNamespace | undefined {
  const id = namespaceOf(place);
  return observation.namespaces.find((namespace) => namespace.id === id);
}

export function interfaceIn(observation: Observation, ref: string): ObservedInterface | undefined {
  const { place, interface: name } = splitInterface(ref);
  return namespaceIn(observation, place)?.interfaces.find((each) => each.name === name);
}

/** Judges a namespace that was observed; says so where it was not, or is not there. */
export function judgeNamespace(evidence: Evidence, place: string, expected: string, judge: (namespace: ObservedNamespace, observation: Observation) => Omit<Verdict, 'expected'>): Verdict {
  const { observation } = evidence;
  if (observation instanceof Failure) return unknown(expected, observation);
  const namespace = namespaceIn(observation, place);
  if (!namespace) return { holds: false, absent: true, expected, seen: `there is no namespace ${place}` };
  return { expected, ...judge(namespace, observation) };
}

/** The same for an interface; its absence is a plain no. */
export function judgeInterface(evidence: Evidence, ref: string, expected: string, judge: (found: ObservedInterface, observation: Observation) => Omit<Verdict, 'expected'>): Verdict {
  const { place, interface: name } = splitInterface(ref);
  return judgeNamespace(evidence, place, expected, (namespace, observation) => {
    const found = namespace.interfaces.find((each) => each.name === name);
    if (!found) return { holds: false, seen: `${place} has no interface ${name}, only ${list(namespace.interfaces.map((each) => each.name))}` };
    return judge(found, observation);
  });
}

export function list(items: string[]): string {
  return items.length === 0 ? 'none' : items.join(', ');
}
