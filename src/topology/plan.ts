/**
 * What has to be done so that the observed topology becomes the desired one: ordered steps, each with its reason.
 *
 * Method: what cannot be changed into what is wanted (a veth with another peer, an interface of another kind) is deleted
 * first, and taken out of the observation with all that the kernel deletes along; from there on every step only adds or
 * sets. Order: hosts, pods, containers; sysctls (IPv6 has to be off before a link comes up); links; then namespace by
 * namespace addresses, neighbours, routes, forwarding entries; firewalls, files, processes. Interface indexes are chosen
 * here, so that one message can name an interface that the one before makes, and no answer has to be waited for.
 *
 * Invariants: equal arguments give equal plans; a step only touches what is declared as the service's to build;
 * `plan(desired, observed)` is empty once its steps have been applied.
 */
import type { BatchOperation, Target } from '../sandbox/contract.js';
import { PlanContext } from './plan-context.js';
import { planDeletions, planLinks, planLinkChanges } from './plan-links.js';
import { planAddresses, planFdb, planNeighbours, planRoutes, planSysctls } from './plan-network.js';
import { planLostPods, planNamespaces } from './plan-namespaces.js';
import { planFirewalls, planPrograms } from './plan-services.js';
import { withoutHost } from './prune.js';
import type { Observation, Topology } from './schema.js';
import { stepTexts } from './step-texts.js';
import type { Words } from './words.js';

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
  /** Why, in an English sentence. */
  reason: string;
  /** The same in each language. */
  text: Words;
  /** What a person would type on the target for the same effect. */
  command: string;
  /** Leave it out of what is sent to clients. */
  work: StepWork;
}

export interface Plan {
  steps: PlanStep[];
}

/** Repair; with `emptyObservation` a build. Empty where nothing differs. */
export function plan(desired: Topology, observed: Observation): Plan {
  const context = new PlanContext(desired, observed);
  planDeletions(context);
  planLostPods(context);
  planNamespaces(context);
  for (const namespace of desired.namespaces) planSysctls(context, namespace, 'before links');
  planLinks(context);
  for (const namespace of desired.namespaces) {
    planLinkChanges(context, namespace);
    planAddresses(context, namespace);
    planNeighbours(context, namespace);
    planRoutes(context, namespace);
    planFdb(context, namespace);
    planSysctls(context, namespace, 'after links');
  }
  for (const namespace of desired.namespaces) planFirewalls(context, namespace);
  planPrograms(context);
  return { steps: context.steps };
}

/**
 * Deletes a host, or all of them, with everything that the learner made there, and builds it anew. Terminals and
 * processes in it end. Throws nothing: a host that is not declared is only deleted where it exists.
 */
export function planReset(desired: Topology, observed: Observation, host?: string): Plan {
  const hosts = host === undefined ? observed.hosts : observed.hosts.filter((name) => name === host);
  let rest = observed;
  const deletions: PlanStep[] = [];
  for (const name of hosts) {
    const pruned = withoutHost(rest, name, stepTexts.reset(name));
    deletions.push(...pruned.steps);
    rest = pruned.observation;
  }
  return { steps: [...deletions, ...plan(desired, rest).steps] };
}

/** Deletes everything that exists. */
export function planTeardown(observed: Observation): Plan {
  return planReset({ hosts: [], links: [], namespaces: [], processes: [], files: [] }, observed);
}
