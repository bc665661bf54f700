/** Hosts, pods and containers. */
import { containerId, hostId, podId } from './ids.js';
import { withoutPod } from './prune.js';
import type { PlanContext } from './plan-context.js';
import type { TopologyHost, TopologyPod } from './schema.js';
import { stepTexts } from './step-texts.js';

/** A namespace of a pod's name that no pause process of ours holds is another one than its containers and servers joined. */
export function planLostPods(context: PlanContext): void {
  for (const host of context.desired.hosts) {
    for (const pod of host.pods) {
      const seen = context.observedNamespace(pod.namespace);
      if (pod.builtBy === 'learner' || seen === undefined || seen.pausePid !== null) continue;
      const pruned = withoutPod(context.observed, host.name, pod.name, stepTexts.noPause(pod.name));
      context.steps.push(...pruned.steps);
      context.look(pruned.observation);
    }
  }
}

export function planNamespaces(context: PlanContext): void {
  for (const host of context.desired.hosts) {
    if (context.observed.hosts.includes(host.name)) continue;
    context.operation({ host: host.name }, { action: 'create', object: hostId(host.name), why: stepTexts.noHost(host.name), command: `unshare --net --mount --uts  # becomes ${host.name}` }, { op: 'host-create', host: host.name });
    context.created.add(host.namespace);
  }
  for (const host of context.desired.hosts) for (const pod of host.pods) if (pod.builtBy === 'service') planPod(context, host, pod);
}

function planPod(context: PlanContext, host: TopologyHost, pod: TopologyPod): void {
  if (!context.exists(pod.namespace)) {
    context.operation({ host: host.name }, { action: 'create', object: podId(host.name, pod.name), why: stepTexts.noPod(pod.name, host.name), command: `ip netns add ${pod.name}` }, { op: 'pod-create', host: host.name, pod: pod.name });
    context.created.add(pod.namespace);
  }
  for (const container of pod.containers) planContainer(context, host.name, pod, container.name);
}

function planContainer(context: PlanContext, host: string, pod: TopologyPod, container: string): void {
  const place = { host, pod: pod.name, container };
  const isNewPod = context.created.has(pod.namespace);
  const there = context.observed.containers.some((other) => other.host === host && other.pod === pod.name && other.container === container);
  // Those of a pod that is made anew are gone with the old one.
  if (there && !isNewPod) return;
  const target = { host, pod: pod.name, container };
  context.operation(target, { action: 'create', object: containerId(place), why: stepTexts.noContainer(container, pod.namespace), command: `nsenter --net=/run/netns/${pod.name} unshare --mount --uts  # becomes ${container}` }, { op: 'container-create', ...target });
  context.created.add(`${pod.namespace}/${container}`);
}
