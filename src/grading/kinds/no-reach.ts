import type { CheckOf } from '../../labs/checks.js';
import { Failure, unknown } from '../evidence.js';
import type { Prepare } from '../needs.js';
import { describe, fate, journey, noReachTimeoutMs, packet } from '../traffic.js';

/** A packet does not arrive at our receiver, which was listening. */
export const prepareNoReach: Prepare<CheckOf<'no-reach'>> = (check) => {
  const sent = packet(check, noReachTimeoutMs);
  const expected = `${describe(check)} does not arrive`;
  return {
    needs: { probes: sent.needs },
    judge: (evidence) => {
      const result = journey(evidence, sent);
      if (result instanceof Failure) return unknown(expected, result);
      return { holds: !result.arrived && !result.sent.replied, expected, seen: fate(result, check) };
    },
  };
};
