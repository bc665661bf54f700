import type { CheckOf } from '../../labs/checks.js';
import { judgeNamespace } from '../evidence.js';
import type { Prepare } from '../needs.js';

/** The neighbour table (ARP) has an entry for the address. */
export const prepareNeighbour: Prepare<CheckOf<'neighbour'>> = (check) => ({
  needs: { observation: true },
  judge: (evidence) => {
    const expected = `${check.on} knows ${check.address}${check.mac === undefined ? '' : ` as ${check.mac}`}${check.state === undefined ? '' : ` (${check.state.join(' or ')})`}`;
    return judgeNamespace(evidence, check.on, expected, ({ neighbours }) => {
      const found = neighbours.find(({ address }) => address === check.address);
      if (!found) return { holds: false, seen: `${check.on} has no neighbour ${check.address}` };
      const holds = found.mac !== null && (check.mac === undefined || found.mac === check.mac) && (check.state?.includes(found.state) ?? true);
      return { holds, seen: `${check.on} knows ${found.address} as ${found.mac ?? 'nobody'} (${found.state})` };
    });
  },
});
