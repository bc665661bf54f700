import type { CheckOf } from '../../labs/checks.js';
import { judgeNamespace } from '../evidence.js';
import type { Prepare } from '../needs.js';

/** A host, or a namespace named in a host's /run/netns, is there. */
export const prepareNamespace: Prepare<CheckOf<'namespace'>> = (check) => ({
  needs: { observation: true },
  judge: (evidence) => {
    const { absent: _, ...verdict } = judgeNamespace(evidence, check.on, `the namespace ${check.on} exists`, () => ({ holds: true, seen: `the namespace ${check.on} exists` }));
    return verdict;
  },
});
