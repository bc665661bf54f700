/**
 * What is to be drawn: the union of what is declared and what is observed. A thing that is only declared is a ghost (`missing`),
 * one that is only observed is `extra`, one that drift names is `changed`. Drift of a route, rule or address marks
 * the interface or namespace that it belongs to.
 */
import { driftSentence, interfaceId, type Drift, type Interface, type Namespace, type Pod, type Point, type Topology } from './model.js';

export type State = 'ok' | 'missing' | 'extra' | 'changed';
export type Kind = 'host' | 'pod' | 'container' | 'interface' | 'bridge';

export interface Item { id: string; kind: Kind; name: string; namespace: string; state: State; up: boolean; note: string; sentences: string[] }
export interface ScenePod extends Item { containers: Item[]; interfaces: Item[]; at: Point | null }
export interface SceneHost extends Item { role: string; pods: ScenePod[]; inner: Item[]; bridges: Item[]; outer: Item[]; at: Point | null }
export interface Link { id: string; kind: 'veth' | 'port' | 'vxlan'; from: string; to: string; state: State }
export interface Scene { hosts: SceneHost[]; links: Link[] }

export function makeScene(topology: Topology): Scene {
  const { desired, observed } = topology;
  const names = [...new Set([...desired.hosts.map(({ name }) => name), ...observed.hosts])];
  const hosts = names.map((name) => sceneHost(topology, name));
  return { hosts, links: links(topology) };
}

function sceneHost(topology: Topology, name: string): SceneHost {
  const declared = topology.desired.hosts.find((host) => host.name === name);
  const own = interfacesOf(topology, name);
  const items = own.map((one) => ({ one, item: interfaceItem(topology, name, one) }));
  const isOuter = ({ peer, kind }: Interface): boolean => kind === 'vxlan' || (peer !== null && peer.namespace.split('/')[0] !== name);
  const observedPods = topology.observed.namespaces.filter(({ host, pod }) => host === name && pod !== null).map(({ pod }) => pod ?? '');
  const pods = [...new Set([...(declared?.pods ?? []).map((pod) => pod.name), ...observedPods])];
  return {
    ...namespaceItem(topology, `host:${name}`, 'host', name, name, declared !== undefined), role: declared?.role ?? 'node', at: declared?.at ?? null,
    pods: pods.map((pod) => scenePod(topology, name, pod, declared?.pods.find((one) => one.name === pod))),
    bridges: items.filter(({ one }) => one.kind === 'bridge').map(({ item }) => item),
    outer: items.filter(({ one }) => one.kind !== 'bridge' && isOuter(one)).map(({ item }) => item),
    inner: items.filter(({ one }) => one.kind !== 'bridge' && !isOuter(one)).map(({ item }) => item),
  };
}

function scenePod(topology: Topology, host: string, name: string, declared: Pod | undefined): ScenePod {
  const namespace = `${host}/${name}`;
  const seen = topology.observed.containers.filter((one) => one.host === host && one.pod === name).map(({ container }) => container ?? '');
  const containers = [...new Set([...(declared?.containers ?? []).map((one) => one.name), ...seen])];
  return {
    ...namespaceItem(topology, `pod:${namespace}`, 'pod', name, namespace, declared !== undefined), at: declared?.at ?? null,
    containers: containers.map((container): Item => ({
      id: `container:${namespace}/${container}`, kind: 'container', name: container, namespace, up: true, note: declared?.containers.find((one) => one.name === container)?.image ?? '',
      state: !seen.includes(container) ? 'missing' : declared?.containers.some((one) => one.name === container) === true ? 'ok' : 'extra',
      sentences: sentencesOf(topology.drift, `container:${namespace}/${container}`),
    })),
    interfaces: interfacesOf(topology, namespace).map((one) => interfaceItem(topology, namespace, one)),
  };
}

function namespaceItem(topology: Topology, id: string, kind: Kind, name: string, namespace: string, declared: boolean): Item {
  const exists = topology.observed.namespaces.some((one) => one.id === namespace);
  const sentences = topology.drift.filter((drift) => drift.namespace === namespace && !/^(interface|address|container):/.test(drift.object)).map(driftSentence);
  return { id, kind, name, namespace, up: true, note: '', sentences, state: !exists ? 'missing' : !declared ? 'extra' : sentences.length > 0 ? 'changed' : 'ok' };
}

/** Declared first, in the author's order; then what was made. The loopback only where it is not as everywhere. */
function interfacesOf(topology: Topology, namespace: string): Interface[] {
  const of = (namespaces: readonly Namespace[]): Interface[] => namespaces.find(({ id }) => id === namespace)?.interfaces ?? [];
  const observed = of(topology.observed.namespaces);
  const declared = of(topology.desired.namespaces);
  const all = [...declared.map((one) => observed.find(({ id }) => id === one.id) ?? one), ...observed.filter(({ id }) => !declared.some((one) => one.id === id))];
  return all.filter(({ name, id }) => name !== 'lo' || topology.drift.some(({ object }) => object === id));
}

function interfaceItem({ desired, observed, drift }: Topology, namespace: string, one: Interface): Item {
  const inside = (namespaces: readonly Namespace[]): boolean => namespaces.some(({ id, interfaces }) => id === namespace && interfaces.some((other) => other.id === one.id));
  const sentences = [...sentencesOf(drift, one.id), ...drift.filter(({ object }) => object.startsWith(`address:${namespace}:${one.name}:`)).map(driftSentence)];
  const state = !inside(observed.namespaces) ? 'missing' : !inside(desired.namespaces) ? 'extra' : sentences.length > 0 ? 'changed' : 'ok';
  return { id: one.id, kind: one.kind === 'bridge' ? 'bridge' : 'interface', name: one.name, namespace, up: one.up, note: one.addresses.find((address) => !address.startsWith('fe80')) ?? '', state, sentences };
}

const sentencesOf = (drift: readonly Drift[], object: string): string[] => drift.filter((one) => one.object === object).map(driftSentence);

function links(topology: Topology): Link[] {
  const now = linksOf(topology.observed.namespaces);
  const declared = linksOf(topology.desired.namespaces);
  return [
    ...now.map((link): Link => ({ ...link, state: declared.some(({ id }) => id === link.id) ? 'ok' : 'extra' })),
    ...declared.filter(({ id }) => !now.some((link) => link.id === id)).map((link): Link => ({ ...link, state: 'missing' })),
  ];
}

/** One for each pair of interfaces, whichever end names the other. */
function linksOf(namespaces: readonly Namespace[]): Omit<Link, 'state'>[] {
  const found = new Map<string, Omit<Link, 'state'>>();
  const add = (kind: Link['kind'], a: string, b: string): void => {
    const [from, to] = [a, b].sort() as [string, string];
    found.set(`${kind}:${from}:${to}`, { id: `${kind}:${from}:${to}`, kind, from, to });
  };
  const tunnels = namespaces.flatMap(({ id, interfaces }) => interfaces.filter(({ vxlan }) => vxlan !== null).map((one) => ({ namespace: id, one })));
  for (const { id, interfaces } of namespaces) {
    for (const one of interfaces) {
      if (one.peer !== null) add('veth', one.id, interfaceId(one.peer.namespace, one.peer.interface));
      if (one.bridge !== null) add('port', one.id, interfaceId(id, one.bridge));
    }
  }
  for (const { namespace, one } of tunnels) {
    for (const other of tunnels) if (other.namespace !== namespace && other.one.vxlan?.vni === one.vxlan?.vni) add('vxlan', one.id, other.one.id);
  }
  return [...found.values()];
}
