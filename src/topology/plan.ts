/**
 * What has to be done so that the observed topology becomes the desired one: ordered steps, each with its reason.
 */
import type { BatchOperation, Target } from '../sandbox/contract.js';

export type StepAction = 'create' | 'change' | 'delete' | 'start' | 'stop' | 'write';

/** What carries a step out: a netlink message (see `netlink/`), or an operation of the agent. */
export type StepWork =
  | { kind: 'netlink'; message: Uint8Array; fixups: { offset: number; target: Target }[] }
  | { kind: 'operation'; operation: BatchOperation };

export interface PlanStep {
  /** The namespace that the step acts in. */
  target: Target;
  action: StepAction;
  /** Id of the object, as in `Topology`. */
  object: string;
  /** Why, in a sentence. */
  reason: string;
  /** What a person would type on the target for the same effect. */
  command: string;
  /** Leave it out of what is sent to clients. */
  work: StepWork;
}

export interface Plan {
  steps: PlanStep[];
}
