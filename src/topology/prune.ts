/** An observation after something was deleted: without it and without what the kernel deletes along with it. */
import { hostId, namespaceId, podId } from './ids.js';
import { deleteLink } from './netlink/encode.js';
import { targetOf } from './observe.js';
import type { PlanStep } from './plan.js';
import type { Observation, ObservedInterface, ObservedNamespace } from './schema.js';
import { stepTexts } from './step-texts.js';
import type { Words } from './words.js';

/** With an interface go its veth peer and the VXLANs and macvlans that lie on it. `doomed` holds interface ids. */
export function closure(observed: Observation, doomed: ReadonlySet<string>): Set<string> {
  const gone = new Set(doomed);
  for (let before = -1; before !== gone.size;) {
    before = gone.size;
    for (const namespace of observed.namespaces) for (const item of namespace.interfaces) if (dependsOn(namespace, item, gone)) gone.add(item.id);
  }
  return gone;
}

function dependsOn(namespace: ObservedNamespace, item: ObservedInterface, gone: ReadonlySet<string>): boolean {
  const device = item.vxlan?.device ?? item.macvlan?.device ?? null;
  return (item.peer !== null && gone.has(`interface:${item.peer.namespace}:${item.peer.interface}`)) || (device !== null && gone.has(`interface:${namespace.id}:${device}`));
}

export function withoutInterfaces(observed: Observation, gone: ReadonlySet<string>): Observation {
  if (gone.size === 0) return observed;
  return { ...observed, namespaces: observed.namespaces.map((namespace) => withoutInNamespace(namespace, gone)) };
}

function withoutInNamespace(namespace: ObservedNamespace, gone: ReadonlySet<string>): ObservedNamespace {
  const names = new Set(namespace.interfaces.filter((item) => gone.has(item.id)).map((item) => item.name));
  if (names.size === 0) return namespace;
  const stays = (item: { interface: string | null }): boolean => item.interface === null || !names.has(item.interface);
  return {
    ...namespace,
    interfaces: namespace.interfaces.filter((item) => !names.has(item.name)).map((item) => (item.bridge !== null && names.has(item.bridge) ? { ...item, bridge: null, port: null } : item)),
    routes: namespace.routes.filter(stays), neighbours: namespace.neighbours.filter(stays), fdb: namespace.fdb.filter(stays),
  };
}

/** Steps that delete a host, and what is left. */
export function withoutHost(observed: Observation, host: string, why: Words): Pruned {
  const ids = observed.namespaces.filter((namespace) => namespace.host === host).map((namespace) => namespace.id);
  const cut = cutCables(observed, new Set(ids), why);
  const step: PlanStep = { target: { host }, action: 'delete', object: hostId(host), reason: why.en, text: why, command: `# ${host} is shut down`, work: { kind: 'operation', operation: { op: 'host-delete', host } } };
  const { hosts, containers, processes } = cut.observation;
  return {
    steps: [...cut.steps, step],
    observation: { ...cut.observation, hosts: hosts.filter((name) => name !== host), containers: containers.filter((place) => place.host !== host), processes: processes.filter((process) => process.host !== host) },
  };
}

/** Steps that delete a pod, and what is left. Its processes are still known, as ended. */
export function withoutPod(observed: Observation, host: string, pod: string, why: Words): Pruned {
  const cut = cutCables(observed, new Set([namespaceId(host, pod)]), why);
  const step: PlanStep = { target: { host }, action: 'delete', object: podId(host, pod), reason: why.en, text: why, command: `ip netns delete ${pod}`, work: { kind: 'operation', operation: { op: 'pod-delete', host, pod } } };
  return { steps: [...cut.steps, step], observation: { ...cut.observation, containers: cut.observation.containers.filter((place) => place.host !== host || place.pod !== pod) } };
}

export interface Pruned {
  steps: PlanStep[];
  observation: Observation;
}

/**
 * Cables out of namespaces that are to go are deleted by their other ends first: the kernel takes a namespace down in
 * the background, and until then the names would still be taken.
 */
function cutCables(observed: Observation, own: ReadonlySet<string>, why: Words): Pruned {
  const steps: PlanStep[] = [];
  const gone = new Set<string>();
  for (const namespace of observed.namespaces) {
    if (own.has(namespace.id)) continue;
    for (const item of namespace.interfaces) {
      if (item.peer === null || !own.has(item.peer.namespace)) continue;
      gone.add(item.id);
      steps.push(deleteLinkStep(namespace, item, stepTexts.cut(item.name, namespace.id, item.peer.namespace, why)));
    }
  }
  const rest = withoutInterfaces(observed, closure(observed, gone));
  return { steps, observation: { ...rest, namespaces: rest.namespaces.filter((namespace) => !own.has(namespace.id)) } };
}

export function deleteLinkStep(namespace: ObservedNamespace, item: ObservedInterface, why: Words): PlanStep {
  const { bytes, fixups } = deleteLink(item.index);
  return {
    target: targetOf(namespace), action: 'delete', object: item.id, reason: why.en, text: why,
    command: `ip link delete ${item.name}`, work: { kind: 'netlink', message: bytes, fixups },
  };
}
