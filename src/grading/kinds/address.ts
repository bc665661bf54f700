import type { CheckOf } from '../../labs/checks.js';
import { judgeInterface, list } from '../evidence.js';
import type { Prepare } from '../needs.js';

/** The interface has the address with this prefix length. Textual forms are the kernel's canonical ones. */
export const prepareAddress: Prepare<CheckOf<'address'>> = (check) => ({
  needs: { observation: true },
  judge: (evidence) => judgeInterface(evidence, check.on, `${check.on} has ${check.only ? 'only ' : ''}${check.address}`, ({ addresses }) => {
    const family = addresses.filter((each) => each.includes(':') === check.address.includes(':'));
    const holds = family.includes(check.address) && (!check.only || family.length === 1);
    return { holds, seen: `${check.on} has ${list(family)}` };
  }),
});
