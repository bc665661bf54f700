import type { CheckOf } from '../../labs/checks.js';
import { Failure, unknown } from '../evidence.js';
import type { Prepare } from '../needs.js';
import { describe, fate, journey, packet, reachTimeoutMs } from '../traffic.js';

/** So many routers on the way: each takes one off the TTL (RFC 1812 §5.3.1). TCP does not tell the TTL, so ICMP or UDP. */
export const prepareTtl: Prepare<CheckOf<'ttl'>> = (check) => {
  const sent = packet({ ...check, protocol: check.protocol === 'tcp' ? 'udp' : check.protocol }, reachTimeoutMs);
  const expected = `${describe(check)} passes ${routers(check.hops)}: its TTL drops by ${check.hops}`;
  return {
    needs: { probes: sent.needs },
    judge: (evidence) => {
      const result = journey(evidence, sent);
      if (result instanceof Failure) return unknown(expected, result);
      const arrived = result.arrived?.ttl ?? null;
      if (arrived === null) return { holds: false, expected, seen: fate(result, check) };
      return { holds: sent.ttl - arrived === check.hops, expected, seen: `it was sent with TTL ${sent.ttl} and arrived with ${arrived}` };
    },
  };
};

function routers(count: number): string {
  if (count === 0) return 'no router';
  return count === 1 ? 'one router' : `${count} routers`;
}
