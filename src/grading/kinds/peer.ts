import type { CheckOf } from '../../labs/checks.js';
import { judgeInterface } from '../evidence.js';
import type { Prepare } from '../needs.js';

/** The other end of a veth pair is in that namespace. */
export const preparePeer: Prepare<CheckOf<'peer'>> = (check) => ({
  needs: { observation: true },
  judge: (evidence) => {
    const expected = `the other end of ${check.on} is ${check.interface ?? 'an interface'} in ${check.in}`;
    return judgeInterface(evidence, check.on, expected, ({ kind, peer }) => {
      if (kind !== 'veth') return { holds: false, seen: `${check.on} is not a veth, but of type ${kind}` };
      if (!peer) return { holds: false, seen: `the other end of ${check.on} is in no namespace of the lab` };
      const holds = peer.namespace === check.in && (check.interface === undefined || peer.interface === check.interface);
      return { holds, seen: `the other end of ${check.on} is ${peer.interface} in ${peer.namespace}` };
    });
  },
});
