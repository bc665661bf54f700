import type { CheckOf } from '../../labs/checks.js';
import { shortName } from '../../labs/places.js';
import { Failure, unknown } from '../evidence.js';
import type { Prepare, Verdict } from '../needs.js';
import { describe, fate, journey, packet, reachTimeoutMs, type Journey } from '../traffic.js';

/** A packet arrives at our receiver and its answer comes back; `nat` and `seenFrom` say whom the receiver must see. */
export const prepareReach: Prepare<CheckOf<'reach'>> = (check) => {
  const sent = packet(check, reachTimeoutMs);
  const expected = `${describe(check)} arrives${seenAs(check)} and is answered`;
  return {
    needs: { probes: sent.needs },
    judge: (evidence) => {
      const result = journey(evidence, sent);
      return result instanceof Failure ? unknown(expected, result) : { expected, ...judge(check, result) };
    },
  };
};

function judge(check: CheckOf<'reach'>, result: Journey): Omit<Verdict, 'expected'> {
  const { sent, arrived } = result;
  if (!arrived || !sent.replied) return { holds: false, seen: fate(result, check) };
  const wanted = check.seenFrom ?? (check.nat === false ? sent.local : null);
  const seen = `${shortName(check.to)} saw it come from ${arrived.source}; it was sent from ${sent.local ?? 'an unknown address'}`;
  return { holds: wanted === null || arrived.source === wanted, seen };
}

function seenAs(check: CheckOf<'reach'>): string {
  if (check.seenFrom !== undefined) return ` with the source address ${check.seenFrom}`;
  return check.nat === false ? ' with the sender\'s own address as source' : '';
}
