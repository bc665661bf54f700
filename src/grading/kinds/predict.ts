import { requestOf } from '../../sessions/walks/lab-walk.js';
import { runProbeWalk } from '../../sessions/walks/run-probe-walk.js';
import type { WalkHop, WalkResult } from '../../capture/walk/schema.js';
import type { CheckOf } from '../../labs/checks.js';
import { splitInterface } from '../../labs/places.js';
import type { Verdict } from '../needs.js';
import { noPrediction } from '../result.js';
import type { Trial } from '../try-checks.js';

type PredictCheck = CheckOf<'predict'>;

/**
 * The learner says before what a packet will do; a real one is walked, and both are compared. The evidence does not tell
 * what would have been right, only how far the prediction was.
 */
export async function tryPredict({ sandbox, walks, answers }: Trial, check: PredictCheck): Promise<Verdict> {
  const expected = check.ask === 'path' ? `the way of the walk ${check.walk}` : `the ${check.ask.field} at ${check.ask.at} in the walk ${check.walk}`;
  const walk = walks.find(({ id }) => id === check.walk);
  const said = (Object.hasOwn(answers, check.id) ? answers[check.id] ?? [] : []).map((text) => text.trim().toLowerCase());
  if (walk === undefined) return { holds: null, expected, seen: `the lab has no walk ${check.walk}` };
  if (said.length === 0) return { holds: false, expected, seen: noPrediction };
  try {
    const { result } = await runProbeWalk(sandbox, requestOf(walk));
    return { expected, ...(check.ask === 'path' ? comparePath(said, result) : compareField(said, result, check.ask)) };
  } catch (error) {
    return { holds: null, expected, seen: `the packet could not be walked: ${error instanceof Error ? error.message : 'no reason known'}` };
  }
}

function comparePath(said: string[], { namespaces }: WalkResult): Omit<Verdict, 'expected'> {
  const real = namespaces.map((name) => name.toLowerCase());
  const wrong = real.findIndex((name, index) => said[index] !== name);
  if (wrong < 0 && said.length === real.length) return { holds: true, seen: `the packet went ${namespaces.join(', ')}, as predicted` };
  if (wrong < 0) return { holds: false, seen: 'the packet ends before the prediction does' };
  return { holds: false, seen: wrong < said.length ? `the prediction is right up to place ${wrong}, and wrong at place ${wrong + 1}` : `the packet goes on after the ${said.length} places that were predicted` };
}

type Field = Exclude<PredictCheck['ask'], 'path'>;

function compareField(said: string[], result: WalkResult, ask: Field): Omit<Verdict, 'expected'> {
  const { place, interface: name } = splitInterface(ask.at);
  const hops = ask.leg === 'request' ? result.request : result.reply?.hops ?? [];
  const hop = hops.find((each) => each.namespace === place && each.interface === name && each.direction === ask.direction);
  if (hop === undefined) return { holds: false, seen: `the packet was not seen ${ask.direction === 'in' ? 'coming in' : 'going out'} at ${ask.at}` };
  const holds = said.length === 1 && said[0] === valueOf(hop, ask.field);
  return { holds, seen: holds ? `the packet has ${said[0] ?? ''} there, as predicted` : `the packet has something else there than ${said.join(', ').slice(0, 100)}` };
}

function valueOf({ headers }: WalkHop, field: Field['field']): string {
  const ports = headers.tcp ?? headers.udp;
  const outer = headers.tunnels[0];
  const values: Record<Field['field'], string | number | undefined> = {
    'source': headers.ip?.source, 'destination': headers.ip?.destination, 'ttl': headers.ip?.ttl, 'source-port': ports?.sourcePort, 'destination-port': ports?.destinationPort,
    'source-mac': headers.ethernet.source, 'destination-mac': headers.ethernet.destination, 'outer-source': outer?.source, 'outer-destination': outer?.destination,
  };
  return String(values[field] ?? '');
}
