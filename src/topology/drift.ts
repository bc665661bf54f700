/**
 * The difference between declared and observed topology in sentences for people, with the ids that a drawing marks.
 */

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
  /** `learner`: declared as the learner's to build, so that nothing repairs it. `null` for extras. */
  builtBy: 'service' | 'learner' | null;
}
