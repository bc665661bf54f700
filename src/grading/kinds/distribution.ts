/**
 * Many connections to one address, counted where they come in: at the backends' own interfaces, so that no server
 * can lie about who it is. Whether the shares are as wanted is a question of chance, and is answered with a bound that
 * holds for every number of connections (Chernoff): for independent draws with share p, a count of k in n is met with
 * a probability of at most 2·exp(−n·D), where D is the divergence of k/n from p. A network that shares as wanted fails
 * this check less than once in a million gradings.
 */
import { randomBytes } from 'node:crypto';
import type { CheckOf } from '../../labs/checks.js';
import { shortName, splitInterface } from '../../labs/places.js';
import { Failure, list, unknown, type Evidence } from '../evidence.js';
import type { Needs, Prepare, Verdict } from '../needs.js';
import type { Tally } from '../probe/report.js';

type Distribution = CheckOf<'distribution'>;

const falseAlarm = 1e-6;
/** So many come in even where a machine is busy enough to drop some on the way, whoever they are for. */
const mustArrive = 0.98;
/** As many packets as a receive buffer of the smallest size holds. */
const perNonce = 250;
/** For a machine that hardly gets to it; the sender ends by itself when nobody answers any more. */
const timeoutMs = 6_000;

export const prepareDistribution: Prepare<Distribution> = (check) => {
  const key = randomBytes(8).toString('hex');
  const nonces = Array.from({ length: Math.ceil(check.connections / perNonce) }, () => randomBytes(8).toString('hex'));
  const total = nonces.length * perNonce;
  const burst = { do: 'burst' as const, id: `burst-${key}`, address: check.address, port: check.port, nonces, perNonce, ttl: 64, timeoutMs, nonce: '', answer: '' };
  const tallies = check.backends.map((ref, index) => ({ ...splitInterface(ref), id: `tally-${key}-${index}` }));
  const port = check.backendPort === undefined ? {} : { port: check.backendPort };
  const probes: NonNullable<Needs['probes']> = [
    { place: check.from, action: burst },
    ...tallies.map(({ place, interface: device, id }) => ({ place, action: { do: 'tally' as const, id, interface: device, nonces, ...port } })),
  ];
  const shares = sharesOf(check);
  const expected = `${total} connections from ${shortName(check.from)} to ${check.address}:${check.port} are shared ${shares.map((share) => `${Math.round(share * 100)} %`).join(' / ')} by ${list(tallies.map(({ place }) => shortName(place)))}${check.seenFrom === undefined ? '' : `, who see ${list([check.seenFrom].flat())}`}`;
  return {
    needs: { probes },
    judge: (evidence) => {
      const counted = count(evidence, tallies);
      const sender = evidence.probe(check.from);
      if (counted instanceof Failure) return unknown(expected, counted);
      if (sender instanceof Failure) return unknown(expected, sender);
      const sent = sender.sent[burst.id];
      if (!sent) return unknown(expected, new Failure(`the probe in ${check.from} sent nothing`));
      if (sent.error !== null && sent.error !== 'ETIMEDOUT') return { holds: false, expected, seen: `the connections could not be sent: ${sent.error}` };
      return { expected, ...judge({ check, shares, total, answered: sent.answered ?? 0, tallies: counted, names: tallies.map(({ place }) => shortName(place)) }) };
    },
  };
};

function sharesOf({ backends, shares }: Distribution): number[] {
  const given = shares ?? backends.map(() => 1);
  const sum = given.reduce((left, right) => left + right, 0);
  return given.map((share) => share / sum);
}

/** One tally for each backend. A packet that we were too slow for could bend the shares, so none may be lost. */
function count(evidence: Evidence, wanted: { place: string; id: string }[]): Tally[] | Failure {
  const tallies: Tally[] = [];
  for (const { place, id } of wanted) {
    const report = evidence.probe(place);
    if (report instanceof Failure) return report;
    const [tally, error] = [report.tallies[id], report.errors[id]];
    if (!tally || error !== undefined) return new Failure(`nobody can listen at ${place}: ${error ?? 'the probe counted nothing'}`);
    if (tally.lost > 0) return new Failure(`the count at ${place} is not whole: ${tally.lost} packets came too fast`);
    tallies.push(tally);
  }
  return tallies;
}

interface Count { check: Distribution; shares: number[]; total: number; answered: number; tallies: Tally[]; names: string[] }

function judge({ check, shares, total, answered, tallies, names }: Count): Omit<Verdict, 'expected'> {
  const counts = tallies.map(({ count: each }) => each);
  const arrived = counts.reduce((left, right) => left + right, 0);
  const sources = [...new Set(tallies.flatMap((tally) => Object.keys(tally.sources)))].sort();
  const seen = `of ${total} connections ${arrived} came in (${list(names.map((name, index) => `${name} ${counts[index] ?? 0}`))}) and ${answered} were answered${arrived === 0 ? '' : `; they came from ${list(sources)}`}`;
  const whole = arrived >= mustArrive * total && answered >= mustArrive * total;
  return { holds: whole && tallies.every(({ sources: from }, index) => Object.keys(from).every((source) => source === (wantedSource(check, index) ?? source))) && isLikely(counts, shares), seen };
}

function wantedSource({ seenFrom }: Distribution, index: number): string | undefined {
  return Array.isArray(seenFrom) ? seenFrom[index] : seenFrom;
}

/** False where chance alone makes one of these counts with a probability of less than one in a million in all. */
export function isLikely(counts: number[], shares: number[]): boolean {
  const total = counts.reduce((left, right) => left + right, 0);
  const bound = Math.log(2 * shares.length / falseAlarm);
  return total > 0 && shares.every((share, index) => total * divergence((counts[index] ?? 0) / total, share) <= bound);
}

/** Kullback–Leibler divergence of two coins. */
function divergence(x: number, p: number): number {
  const term = (a: number, b: number): number => (a === 0 ? 0 : a * Math.log(a / b));
  return term(x, p) + term(1 - x, 1 - p);
}
