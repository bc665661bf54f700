import type { CheckOf } from '../../labs/checks.js';
import { namespaceOf } from '../../labs/places.js';
import { judgeNamespace } from '../evidence.js';
import type { Prepare } from '../needs.js';

/** A process of the topology still runs. */
export const prepareProcess: Prepare<CheckOf<'process'>> = (check) => ({
  needs: { observation: true },
  judge: (evidence) => judgeNamespace(evidence, check.on, `${check.name} runs on ${check.on}`, (_, { processes }) => {
    const found = processes.find(({ host, pod, name }) => name === check.name && (pod === null ? host : `${host}/${pod}`) === namespaceOf(check.on));
    if (!found) return { holds: false, seen: `${check.on} has no process ${check.name}` };
    return { holds: found.running, seen: `${check.name} ${found.running ? 'runs' : 'has ended'}` };
  }),
});
