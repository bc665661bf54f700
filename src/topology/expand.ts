/**
 * Turns a document into a `Topology`: the pods' shorthand becomes a veth pair with addresses and a default route, links
 * become two interfaces, every namespace gets its loopback, MACs are filled in, IPv6 is switched off where nobody asked
 * for it, presets become programs. Pure and total: what is wrong (a link to nowhere, a name used twice) is left for
 * `validate`, which finds in `paths` where in the document each object stands.
 */
import { createHash } from 'node:crypto';
import { canonicalAddress, contains, familyOf, formatCidr, parseCidr } from './address.js';
import { containerId, fdbId, fileId, firewallId, hostId, interfaceId, linkId, namespaceId, neighbourId, nftId, podId, processId, routeId, ruleId } from './ids.js';
import { presetProgram } from './presets.js';
import type { ProcessDocument } from './presets.js';
import type { Builder, FirewallTable, FirewallTool, LinkEnd, Place, TopologyDocument, TopologyInterface, TopologyNamespace, TopologyPod, TopologyProcess, TopologyFile, TopologyRoute, Topology, TopologyLink } from './schema.js';

type HostDocument = TopologyDocument['hosts'][number];
type PodDocument = HostDocument['pods'][number];
type InterfaceDocument = HostDocument['interfaces'][number];
type LinkDocument = TopologyDocument['links'][number];
type RouteDocument = HostDocument['routes'][number];
type RuleTableDocument = NonNullable<NonNullable<HostDocument['firewall']['iptables']>['nat']>;

export interface Expansion {
  topology: Topology;
  /** Object id to its place in the document, such as `hosts[0].pods[1].address`; the first of several. */
  paths: Map<string, string>;
  /** Ids that the document gives to more than one object. */
  duplicates: { id: string; path: string }[];
}

/** A namespace while it is filled. */
interface Scope {
  namespace: TopologyNamespace;
  /** First two parts of its MACs: number of the host, number of the pod (0 is the host itself). */
  hostNumber: number;
  podNumber: number;
  path: string;
}

class Expander {
  readonly topology: Topology = { hosts: [], links: [], namespaces: [], processes: [], files: [] };
  readonly paths = new Map<string, string>();
  readonly duplicates: Expansion['duplicates'] = [];
  private readonly scopes = new Map<string, Scope>();

  constructor(private readonly document: TopologyDocument) {}

  run(): Expansion {
    this.document.hosts.forEach((host, index) => this.openHost(host, index));
    this.document.links.forEach((link, index) => this.addLink(link, `links[${index}]`));
    this.document.hosts.forEach((host, hostIndex) => host.pods.forEach((pod, index) => this.addPodLink(host, pod, `hosts[${hostIndex}].pods[${index}]`)));
    for (const scope of this.scopes.values()) {
      fillDefaults(scope);
      inheritBuilder(scope.namespace);
    }
    return { topology: this.topology, paths: this.paths, duplicates: this.duplicates };
  }

  private declare(id: string, path: string): void {
    if (this.paths.has(id)) this.duplicates.push({ id, path });
    else this.paths.set(id, path);
  }

  private openHost(host: HostDocument, index: number): void {
    const path = `hosts[${index}]`;
    const namespace = namespaceId(host.name, null);
    this.declare(hostId(host.name), path);
    this.openNamespace(host, { host: host.name, pod: null }, 'service', { hostNumber: index + 1, podNumber: 0, path });
    const pods = host.pods.map((pod, podIndex) => this.openPod(host, pod, index + 1, podIndex));
    this.topology.hosts.push({ id: hostId(host.name), name: host.name, namespace, role: host.role, pods, at: host.at ?? null });
  }

  private openPod(host: HostDocument, pod: PodDocument, hostNumber: number, podIndex: number): TopologyPod {
    const path = `hosts[${hostNumber - 1}].pods[${podIndex}]`;
    this.declare(podId(host.name, pod.name), path);
    this.openNamespace(pod, { host: host.name, pod: pod.name }, pod.builtBy, { hostNumber, podNumber: podIndex + 1, path });
    const containers = pod.containers.map((container, index) => {
      const place = { host: host.name, pod: pod.name, container: container.name };
      this.declare(containerId(place), `${path}.containers[${index}]`);
      this.addPrograms(container, place, pod.ipv6 ?? this.document.ipv6, `${path}.containers[${index}]`);
      return { id: containerId(place), name: container.name, image: container.image ?? null };
    });
    return { id: podId(host.name, pod.name), name: pod.name, namespace: namespaceId(host.name, pod.name), labels: pod.labels, containers, at: pod.at ?? null, builtBy: pod.builtBy };
  }

  private openNamespace(document: HostDocument | PodDocument, owner: { host: string; pod: string | null }, builtBy: Builder, numbers: { hostNumber: number; podNumber: number; path: string }): void {
    const id = namespaceId(owner.host, owner.pod);
    const ipv6 = document.ipv6 ?? this.document.ipv6;
    const namespace: TopologyNamespace = { id, ...owner, builtBy, ipv6, interfaces: [], routes: [], neighbours: [], fdb: [], sysctls: expandSysctls(document, ipv6), firewall: [], nft: [] };
    const scope: Scope = { namespace, ...numbers };
    if (!this.scopes.has(id)) {
      this.scopes.set(id, scope);
      this.topology.namespaces.push(namespace);
    }
    this.addInterfaces(scope, document.interfaces);
    document.routes.forEach((route, index) => this.addRoute(scope, route, `${scope.path}.routes[${index}]`));
    this.addNeighbours(scope, document);
    this.addFirewall(scope, document.firewall);
    this.addPrograms(document, { ...owner, container: null }, ipv6, scope.path);
  }

  private addInterfaces(scope: Scope, documents: readonly InterfaceDocument[]): void {
    const loopback = documents.find((item) => item.kind === 'loopback');
    if (loopback === undefined) this.addInterface(scope, { name: 'lo', kind: 'loopback', up: true }, `${scope.path}`);
    documents.forEach((item, index) => this.addInterface(scope, expandInterface(item), `${scope.path}.interfaces[${index}]`));
  }

  private addInterface(scope: Scope, given: Partial<TopologyInterface> & Pick<TopologyInterface, 'name' | 'kind'>, path: string): void {
    const id = interfaceId(scope.namespace.id, given.name);
    const builtBy = scope.namespace.builtBy === 'learner' ? 'learner' : given.builtBy ?? 'service';
    this.declare(id, path);
    scope.namespace.interfaces.push({
      mac: null, mtu: null, up: true, bridge: null, port: null, peer: null, bridgeOptions: null, vxlan: null, macvlan: null,
      ...given, id, builtBy, addresses: (given.addresses ?? []).map((cidr) => formatCidr(parseCidr(cidr))),
    });
  }

  private addLink(link: LinkDocument, path: string): void {
    const ends = link.ends.map((end): LinkEnd => ({ namespace: namespaceId(end.host, end.pod ?? null), interface: end.interface }));
    const [a, b] = [ends[0], ends[1]];
    if (a === undefined || b === undefined) return;
    this.addCable(a, b, link.builtBy, path);
    link.ends.forEach((end, index) => {
      const scope = this.scopes.get(namespaceId(end.host, end.pod ?? null));
      if (scope === undefined) return;
      const peer = index === 0 ? b : a;
      const { mac = null, mtu = link.mtu ?? null, up, addresses, bridge = null, port = null } = end;
      this.addInterface(scope, { name: end.interface, kind: 'veth', mac, mtu, up, addresses, bridge, port, peer, builtBy: link.builtBy }, `${path}.ends[${index}]`);
    });
  }

  private addPodLink(host: HostDocument, pod: PodDocument, path: string): void {
    const hostScope = this.scopes.get(namespaceId(host.name, null));
    const podScope = this.scopes.get(namespaceId(host.name, pod.name));
    if (hostScope === undefined || podScope === undefined || (pod.bridge === undefined && pod.address === undefined)) return;
    const inside: LinkEnd = { namespace: podScope.namespace.id, interface: 'eth0' };
    const outside: LinkEnd = { namespace: hostScope.namespace.id, interface: pod.hostInterface ?? `veth-${pod.name}` };
    const mtu = pod.mtu ?? null;
    this.addCable(inside, outside, pod.builtBy, path);
    this.addInterface(podScope, { name: inside.interface, kind: 'veth', mac: pod.mac ?? null, mtu, addresses: pod.address === undefined ? [] : [pod.address], peer: outside }, path);
    this.addInterface(hostScope, { name: outside.interface, kind: 'veth', mtu, bridge: pod.bridge ?? null, peer: inside, builtBy: pod.builtBy }, `${path}.hostInterface`);
    if (pod.gateway !== undefined) {
      const to = familyOf(pod.gateway) === 6 ? 'default6' : 'default';
      this.addRoute(podScope, { to, via: pod.gateway, interface: 'eth0', table: 254, type: 'unicast', onLink: false, builtBy: pod.builtBy }, `${path}.gateway`);
    }
  }

  private addCable(a: LinkEnd, b: LinkEnd, builtBy: Builder, path: string): void {
    const link: TopologyLink = { id: linkId(a, b), ends: [a, b], builtBy };
    this.declare(link.id, path);
    this.topology.links.push(link);
  }

  private addRoute(scope: Scope, document: RouteDocument, path: string): void {
    const isDefault = document.to === 'default' || document.to === 'default6';
    const to = isDefault ? 'default' : formatCidr(parseCidr(document.to));
    const family: 4 | 6 = isDefault ? (document.to === 'default6' ? 6 : 4) : parseCidr(document.to).family;
    const { metric = null, mtu = null, table, type, onLink } = document;
    const builtBy = scope.namespace.builtBy === 'learner' ? 'learner' : document.builtBy;
    const key = { to: to === '0.0.0.0/0' || to === '::/0' ? 'default' : to, family, table, metric };
    const route: TopologyRoute = { id: routeId(scope.namespace.id, key), ...key, via: canonicalOrNull(document.via), interface: document.interface ?? null, source: canonicalOrNull(document.source), mtu, type, onLink, builtBy };
    this.declare(route.id, path);
    scope.namespace.routes.push(route);
  }

  private addNeighbours(scope: Scope, document: HostDocument | PodDocument): void {
    const namespace = scope.namespace;
    const builder = (given: Builder): Builder => (namespace.builtBy === 'learner' ? 'learner' : given);
    document.neighbours.forEach((item, index) => {
      const address = canonicalAddress(item.address);
      const id = neighbourId(namespace.id, item.interface, address);
      this.declare(id, `${scope.path}.neighbours[${index}]`);
      namespace.neighbours.push({ id, interface: item.interface, address, mac: item.mac, builtBy: builder(item.builtBy) });
    });
    document.fdb.forEach((item, index) => {
      const remote = canonicalOrNull(item.remote);
      const id = fdbId(namespace.id, item.interface, item.mac, remote);
      this.declare(id, `${scope.path}.fdb[${index}]`);
      namespace.fdb.push({ id, interface: item.interface, mac: item.mac, remote, builtBy: builder(item.builtBy) });
    });
  }

  private addFirewall(scope: Scope, firewall: HostDocument['firewall']): void {
    const namespace = scope.namespace;
    for (const tool of ['iptables', 'ip6tables'] as const) {
      for (const table of ['raw', 'mangle', 'nat', 'filter'] as const) {
        const document = firewall[tool]?.[table];
        if (document === undefined) continue;
        this.declare(firewallId(namespace.id, tool, table), `${scope.path}.firewall.${tool}.${table}`);
        namespace.firewall.push(expandTable(namespace.id, tool, table, document));
      }
    }
    firewall.nft.forEach((table, index) => {
      const id = nftId(namespace.id, table.family, table.name);
      this.declare(id, `${scope.path}.firewall.nft[${index}]`);
      namespace.nft.push({ id, family: table.family, name: table.name, body: table.body, mark: `lab:${hash(table.body)}` });
    });
  }

  private addPrograms(document: { processes: ProcessDocument[]; files: HostDocument['files'] }, place: Place, ipv6: boolean, path: string): void {
    document.files.forEach((file, index) => this.addFile({ id: fileId(place, file.path), place, path: file.path, mode: file.mode, content: file.content }, `${path}.files[${index}]`));
    document.processes.forEach((process, index) => {
      const program = presetProgram(process, place.container ?? place.pod ?? place.host, ipv6);
      const name = [place.pod, place.container, process.name].filter((part) => part !== null).join('.');
      const entry: TopologyProcess = { id: processId(place.host, name), place, name, argv: program.argv, env: process.env, preset: program.preset, listens: program.ports };
      this.declare(entry.id, `${path}.processes[${index}]`);
      this.topology.processes.push(entry);
      for (const file of program.files) {
        const id = fileId(place, file.path);
        if (!this.paths.has(id)) this.addFile({ id, place, ...file }, `${path}.processes[${index}]`);
      }
    });
  }

  private addFile(file: TopologyFile, path: string): void {
    this.declare(file.id, path);
    this.topology.files.push(file);
  }
}

export function expand(document: TopologyDocument): Expansion {
  return new Expander(document).run();
}

const canonicalOrNull = (address: string | undefined): string | null => (address === undefined ? null : canonicalAddress(address));
const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** Writing `all.disable_ipv6` reaches `default` and every interface (addrconf_disable_ipv6 in the kernel). */
function expandSysctls(document: HostDocument | PodDocument, ipv6: boolean): Record<string, string> {
  const declared = Object.fromEntries(Object.entries(document.sysctls).map(([key, value]) => [key, String(value)]));
  return ipv6 ? declared : { 'net.ipv6.conf.all.disable_ipv6': '1', ...declared };
}

function expandInterface(item: InterfaceDocument): Partial<TopologyInterface> & Pick<TopologyInterface, 'name' | 'kind'> {
  if (item.kind === 'loopback') return { name: item.name, kind: item.kind, up: item.up, addresses: item.addresses };
  const { kind, name, mac = null, mtu = null, up, addresses, builtBy } = item;
  const common = { kind, name, mac, mtu, up, addresses, builtBy };
  if (item.kind === 'bridge') return { ...common, bridgeOptions: { stp: item.stp, ageingTimeSeconds: item.ageingTimeSeconds } };
  if (item.kind === 'macvlan') return { ...common, macvlan: { device: item.device, mode: item.mode } };
  const port = { bridge: item.bridge ?? null, port: item.port ?? null };
  if (item.kind === 'dummy') return { ...common, ...port };
  const { vni, udpPort, local, remote, device = null, learning } = item;
  return { ...common, ...port, vxlan: { vni, port: udpPort, local: canonicalOrNull(local), remote: canonicalOrNull(remote), device, learning } };
}

function expandTable(namespace: string, tool: FirewallTool, table: FirewallTable['table'], document: RuleTableDocument): FirewallTable {
  const { chains, policies, rules } = Array.isArray(document) ? { chains: [], policies: {}, rules: document } : document;
  const seen = new Map<string, number>();
  return {
    id: firewallId(namespace, tool, table), tool, table, chains, policies,
    rules: rules.map((line) => {
      const times = (seen.get(line) ?? 0) + 1;
      seen.set(line, times);
      const mark = `lab:${hash(`${table} ${line} ${times}`)}`;
      return { id: ruleId(namespace, tool, table, mark), line, mark };
    }),
  };
}

/**
 * Fixed and readable: 02, the host's number, the pod's (0000 is the host), the interface's, in decimal digits. eth0 of the
 * second pod of the first host is 02:01:00:02:00:01. What the learner builds has the MAC that the kernel gives it.
 */
function fillDefaults(scope: Scope): void {
  const digits = (value: number, bytes: number): string => String(value).padStart(bytes * 2, '0').match(/../g)?.join(':') ?? '';
  scope.namespace.interfaces.filter((item) => item.kind !== 'loopback').forEach((item, index) => {
    // What the kernel gives a veth or dummy; written down, so that a changed one is noticed.
    if (item.mtu === null && (item.kind === 'veth' || item.kind === 'dummy')) item.mtu = 1500;
    if (item.mac === null && item.builtBy === 'service') item.mac = `02:${digits(scope.hostNumber, 1)}:${digits(scope.podNumber, 2)}:${digits(index + 1, 2)}`;
  });
}

/** What stands on an interface that the learner builds, the learner builds too. */
function inheritBuilder(namespace: TopologyNamespace): void {
  const own = namespace.interfaces.filter((item) => item.builtBy === 'learner');
  const isLearners = (name: string | null): boolean => name !== null && own.some((item) => item.name === name);
  const reaches = (item: TopologyInterface, address: string): boolean => item.addresses.some((cidr) => contains(parseCidr(cidr), parseCidr(address)));
  for (const entry of [...namespace.neighbours, ...namespace.fdb]) if (isLearners(entry.interface)) entry.builtBy = 'learner';
  for (const route of namespace.routes) {
    const { via } = route;
    const onlyTheirs = via !== null && own.some((item) => reaches(item, via)) && !namespace.interfaces.some((item) => item.builtBy === 'service' && reaches(item, via));
    if (isLearners(route.interface) || onlyTheirs) route.builtBy = 'learner';
  }
}
