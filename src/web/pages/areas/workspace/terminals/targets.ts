/** Where a terminal may be opened: the hosts, pods and containers that the kernel has now. */
import { api, data } from '../../../lib/api.js';
import { nameOf, type Target } from '../context.js';

interface Place { host: string; pod?: string | null; container?: string | null }
interface Observed { namespaces?: Place[]; containers?: (Place & { name?: string })[] }

export async function loadTargets(sessionId: string): Promise<Target[]> {
  const { observed, desired } = await data(api.GET('/v1/sessions/{id}/topology', { params: { path: { id: sessionId } } })) as unknown as { observed: Observed; desired: Observed & { hosts?: { name: string }[] } };
  const hosts = (desired.hosts ?? []).map(({ name }): Place => ({ host: name }));
  const containers = (observed.containers ?? []).map(({ host, pod, container, name }): Place => ({ host, pod: pod ?? null, container: container ?? name ?? null }));
  const all = [...hosts, ...(observed.namespaces ?? []), ...containers].map(plain);
  return [...new Map(all.map((target) => [nameOf(target), target])).values()].sort((one, other) => nameOf(one).localeCompare(nameOf(other), 'en', { numeric: true }));
}

/** Where to begin: the first host that has pods, since that is where there is something to do. */
export function firstTarget(targets: readonly Target[]): Target | undefined {
  const hosts = targets.filter(({ pod }) => pod === undefined);
  return hosts.find(({ host }) => targets.some((target) => target.host === host && target.pod !== undefined)) ?? hosts[0];
}

function plain({ host, pod, container }: Place): Target {
  return { host, ...(pod != null && { pod }), ...(pod != null && container != null && { container }) };
}
