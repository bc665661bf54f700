/** What the parts of `plan` share: both pictures, the steps so far, and the interface indexes that were chosen. */
import { targetOf } from './observe.js';
import type { BatchOperation } from '../sandbox/contract.js';
import type { EncodedMessage } from './netlink/message.js';
import type { PlanStep, StepAction } from './plan.js';
import type { Observation, ObservedInterface, ObservedNamespace, Topology, TopologyInterface, TopologyNamespace } from './schema.js';
import type { Words } from './words.js';

/**
 * A new namespace has its loopback as 1, and where the kernel has tunnel modules loaded, their fallback devices
 * (tunl0, gre0, gretap0, erspan0, ip_vti0, ip6_vti0, sit0, ip6tnl0, ip6gre0) after it.
 */
const firstIndex = 11;

export class PlanContext {
  readonly steps: PlanStep[] = [];
  /** Hosts, pods and containers that this plan makes, by id of namespace or place. */
  readonly created = new Set<string>();
  private readonly nextIndexes = new Map<string, number>();
  private observedById = new Map<string, ObservedNamespace>();
  private readonly desiredById: Map<string, TopologyNamespace>;
  /** Interfaces as they will stand when the steps so far are done, by id. */
  private interfaces = new Map<string, ObservedInterface>();

  constructor(readonly desired: Topology, public observed: Observation) {
    this.desiredById = new Map(desired.namespaces.map((namespace) => [namespace.id, namespace]));
    for (const namespace of observed.namespaces) this.nextIndexes.set(namespace.id, Math.max(firstIndex - 1, ...namespace.interfaces.map((item) => item.index)) + 1);
    this.look(observed);
  }

  /** Goes on with another observation, after deletions. */
  look(observed: Observation): void {
    this.observed = observed;
    this.observedById = new Map(observed.namespaces.map((namespace) => [namespace.id, namespace]));
    this.interfaces = new Map(observed.namespaces.flatMap((namespace) => namespace.interfaces.map((item) => [item.id, item] as const)));
  }

  observedNamespace(id: string): ObservedNamespace | undefined {
    return this.observedById.get(id);
  }

  desiredNamespace(id: string): TopologyNamespace | undefined {
    return this.desiredById.get(id);
  }

  /** The namespace is there, or will be. */
  exists(id: string): boolean {
    return this.observedById.has(id) || this.created.has(id);
  }

  interface(id: string): ObservedInterface | undefined {
    return this.interfaces.get(id);
  }

  /** The index of an interface by name. A loopback is 1 in every namespace. */
  indexOf(namespace: string, name: string): number | null {
    return name === 'lo' ? 1 : this.interfaces.get(`interface:${namespace}:${name}`)?.index ?? null;
  }

  takeIndex(namespace: string): number {
    const index = this.nextIndexes.get(namespace) ?? firstIndex;
    this.nextIndexes.set(namespace, index + 1);
    return index;
  }

  /** Notes that `item` will exist, as `created` says. */
  add(item: ObservedInterface): void {
    this.interfaces.set(item.id, item);
  }

  /** A service-built port of a bridge that the learner builds is the learner's to connect. */
  isLearnersBridge(namespace: TopologyNamespace, item: TopologyInterface): boolean {
    return item.bridge !== null && namespace.interfaces.some((other) => other.name === item.bridge && other.builtBy === 'learner');
  }

  netlink(namespace: { host: string; pod: string | null }, step: StepFacts, message: EncodedMessage): void {
    this.steps.push({ target: targetOf(namespace), ...told(step), work: { kind: 'netlink', message: message.bytes, fixups: message.fixups } });
  }

  operation(target: PlanStep['target'], step: StepFacts, operation: BatchOperation): void {
    this.steps.push({ target, ...told(step), work: { kind: 'operation', operation } });
  }
}

interface StepFacts { action: StepAction; object: string; why: Words; command: string }

const told = ({ why, ...step }: StepFacts): Omit<PlanStep, 'target' | 'work'> => ({ ...step, reason: why.en, text: why });
