/** One difference between declared and observed topology. */
import { hostId, podId } from './ids.js';
import type { Words } from './words.js';

export type DriftKind = 'missing' | 'changed' | 'extra';

export interface Drift {
  /** `missing`: declared, not there; `changed`: there, but different; `extra`: there, not declared. */
  kind: DriftKind;
  /** Id of the object itself, as in `Topology` and `Observation`. */
  object: string;
  /** Id of the namespace that it is in (`node1`, `node1/pod1`). */
  namespace: string;
  /** For example: `eth0` in `pod1` has lost 10.244.1.2/24. */
  sentence: string;
  /** The same in each language; English is `sentence`. */
  text: Words;
  /** `learner`: declared as the learner's to build, so that nothing repairs it. `null` for extras. */
  builtBy: 'service' | 'learner' | null;
}

export const named = (namespace: { host: string; pod: string | null }): string => namespace.pod ?? namespace.host;
export const ownerOf = (namespace: { host: string; pod: string | null }): string => (namespace.pod === null ? hostId(namespace.host) : podId(namespace.host, namespace.pod));
export const told = (text: Words): Pick<Drift, 'sentence' | 'text'> => ({ sentence: text.en, text });
export const extra = (object: string, namespace: string, text: Words): Drift => ({ kind: 'extra', object, namespace, ...told(text), builtBy: null });
