/**
 * The two pictures of a topology that everything else compares: `Topology`, what is desired, with every shorthand
 * of the document expanded and checked, and `Observation`, what the kernel says. Both are plain JSON data.
 *
 * Ids name an object in drift, plans and drawings alike (see `ids.ts`). A namespace's id is `node1` for a host and
 * `node1/pod1` for a pod on it. Lists are sorted, so that equal topologies give equal values.
 */

export type HostRole = 'node' | 'router' | 'switch' | 'server' | 'loadbalancer';

/** `learner`: drawn and compared, but never created, repaired or deleted by the service. */
export type Builder = 'service' | 'learner';

/** Where to draw an object; the unit is the author's, x to the right, y down. */
export interface Position {
  x: number;
  y: number;
}

export interface TopologyContainer {
  /** `container:node1/pod1/web` */
  id: string;
  name: string;
  image: string | null;
}

export interface TopologyPod {
  /** `pod:node1/pod1` */
  id: string;
  name: string;
  /** The namespace's id, `node1/pod1`. */
  namespace: string;
  labels: Record<string, string>;
  containers: TopologyContainer[];
  at: Position | null;
  builtBy: Builder;
}

export interface TopologyHost {
  /** `host:node1` */
  id: string;
  name: string;
  namespace: string;
  role: HostRole;
  pods: TopologyPod[];
  at: Position | null;
}

/** One end of a cable. */
export interface LinkEnd {
  namespace: string;
  interface: string;
}

/** A veth pair, for drawing. `id` is `link:node1:veth-pod1--node1/pod1:eth0`, the ends sorted. */
export interface TopologyLink {
  id: string;
  ends: [LinkEnd, LinkEnd];
  builtBy: Builder;
}

export interface BridgePortOptions {
  learning?: boolean;
  flood?: boolean;
  hairpin?: boolean;
  isolated?: boolean;
}

export interface BridgeOptions {
  stp: boolean;
  ageingTimeSeconds: number;
}

export interface VxlanOptions {
  vni: number;
  /** UDP port. */
  port: number;
  local: string | null;
  remote: string | null;
  /** The interface under it, in the same namespace. */
  device: string | null;
  learning: boolean;
}

export interface MacvlanOptions {
  device: string;
  mode: 'private' | 'vepa' | 'bridge' | 'passthru';
}

export type InterfaceKind = 'loopback' | 'veth' | 'bridge' | 'vxlan' | 'dummy' | 'macvlan';

export interface TopologyInterface {
  /** `interface:node1/pod1:eth0` */
  id: string;
  name: string;
  kind: InterfaceKind;
  mac: string | null;
  mtu: number | null;
  up: boolean;
  /** The bridge that it is a port of, in the same namespace. */
  bridge: string | null;
  port: BridgePortOptions | null;
  /** The other end of a veth pair. */
  peer: LinkEnd | null;
  bridgeOptions: BridgeOptions | null;
  vxlan: VxlanOptions | null;
  macvlan: MacvlanOptions | null;
  /** With prefix length: `10.244.1.2/24`. */
  addresses: string[];
  builtBy: Builder;
}

export type RouteType = 'unicast' | 'blackhole' | 'unreachable' | 'prohibit';

export interface TopologyRoute {
  /** `route:node1:10.244.2.0/24` */
  id: string;
  /** `default` or a prefix in canonical form. */
  to: string;
  family: 4 | 6;
  via: string | null;
  interface: string | null;
  source: string | null;
  metric: number | null;
  mtu: number | null;
  table: number;
  type: RouteType;
  onLink: boolean;
  builtBy: Builder;
}

export interface TopologyNeighbour {
  /** `neighbour:node1:eth0:192.168.100.2` */
  id: string;
  interface: string;
  address: string;
  mac: string;
  builtBy: Builder;
}

export interface TopologyFdbEntry {
  /** `fdb:node1:vxlan0:02:00:…` with `>REMOTE` where it has one. */
  id: string;
  interface: string;
  mac: string;
  /** A VXLAN peer. */
  remote: string | null;
  builtBy: Builder;
}

export type FirewallTool = 'iptables' | 'ip6tables';
export type FirewallTableName = 'filter' | 'nat' | 'mangle' | 'raw';

export interface FirewallRule {
  /** `rule:node1:nat:1a2b3c4d` */
  id: string;
  /** As `iptables-restore` reads it, `-A CHAIN …`, without our mark. */
  line: string;
  /** The comment that marks the rule as ours, `lab:1a2b3c4d`. */
  mark: string;
}

export interface FirewallTable {
  /** `firewall:node1:iptables:nat` */
  id: string;
  tool: FirewallTool;
  table: FirewallTableName;
  chains: string[];
  policies: Record<string, 'ACCEPT' | 'DROP'>;
  rules: FirewallRule[];
}

/** One nft table, compared by a mark in its comment: a change inside it is not noticed, its loss is. */
export interface NftTable {
  /** `nft:node1:inet:lab` */
  id: string;
  family: 'ip' | 'ip6' | 'inet' | 'arp' | 'bridge' | 'netdev';
  name: string;
  /** What stands between the braces. */
  body: string;
  mark: string;
}

export interface TopologyNamespace {
  id: string;
  host: string;
  pod: string | null;
  builtBy: Builder;
  ipv6: boolean;
  interfaces: TopologyInterface[];
  routes: TopologyRoute[];
  neighbours: TopologyNeighbour[];
  fdb: TopologyFdbEntry[];
  /** `net.*` key to value, the ones that switch IPv6 off included. */
  sysctls: Record<string, string>;
  firewall: FirewallTable[];
  nft: NftTable[];
}

/** Where a file or process belongs. */
export interface Place {
  host: string;
  pod: string | null;
  container: string | null;
}

export interface TopologyProcess {
  /** `process:node1:pod1.web`; `name` is what the agent knows it by, unique on its host. */
  id: string;
  place: Place;
  name: string;
  argv: string[];
  env: Record<string, string>;
  /** What it is, where a preset made it. */
  preset: 'web' | 'echo' | 'dns' | null;
  /** Known of presets only. */
  listens: { protocol: 'tcp' | 'udp'; port: number }[];
}

export interface TopologyFile {
  /** `file:node1/pod1/web:/etc/app.conf` */
  id: string;
  place: Place;
  path: string;
  mode: number;
  content: string;
}

/** The desired topology, expanded and valid. Made by `parseTopology` only. */
export interface Topology {
  hosts: TopologyHost[];
  links: TopologyLink[];
  namespaces: TopologyNamespace[];
  processes: TopologyProcess[];
  files: TopologyFile[];
}

export interface LinkCounters {
  rxPackets: number;
  txPackets: number;
  rxBytes: number;
  txBytes: number;
  rxErrors: number;
  txErrors: number;
  rxDropped: number;
  txDropped: number;
}

export interface ObservedInterface {
  id: string;
  name: string;
  index: number;
  /** The kernel's kind (`veth`, `bridge`, …), `loopback`, or `other`. */
  kind: string;
  mac: string | null;
  mtu: number;
  up: boolean;
  /** IFLA_OPERSTATE in words: `up`, `down`, `lowerlayerdown`, `unknown`, … */
  operState: string;
  carrier: boolean;
  promiscuous: boolean;
  bridge: string | null;
  port: (Required<BridgePortOptions> & { state: string }) | null;
  /** `null` also where the other end cannot be told. */
  peer: LinkEnd | null;
  bridgeOptions: BridgeOptions | null;
  vxlan: VxlanOptions | null;
  macvlan: MacvlanOptions | null;
  addresses: string[];
  counters: LinkCounters | null;
}

export interface ObservedRoute {
  id: string;
  to: string;
  family: 4 | 6;
  via: string | null;
  interface: string | null;
  source: string | null;
  metric: number | null;
  mtu: number | null;
  table: number;
  type: string;
  onLink: boolean;
  /** `kernel` for the routes that come with an address, `boot`, `static`, `ra`, … */
  protocol: string;
  scope: string;
}

export interface ObservedNeighbour {
  id: string;
  interface: string;
  address: string;
  mac: string | null;
  /** NUD state: `reachable`, `stale`, `permanent`, `failed`, … */
  state: string;
}

export interface ObservedFdbEntry {
  id: string;
  interface: string;
  mac: string;
  remote: string | null;
  state: string;
}

/** A rule as `iptables-save` prints it. `mark` is set for ours. */
export interface ObservedRule {
  tool: FirewallTool;
  table: string;
  line: string;
  mark: string | null;
}

export interface ObservedFirewall {
  /** Which tools were asked; the others' rules are unknown. */
  asked: FirewallTool[];
  chains: { tool: FirewallTool; table: string; name: string; policy: string | null }[];
  rules: ObservedRule[];
  nft: { family: string; name: string; mark: string | null }[] | null;
}

export interface ObservedNamespace {
  id: string;
  host: string;
  pod: string | null;
  pausePid: number | null;
  interfaces: ObservedInterface[];
  routes: ObservedRoute[];
  neighbours: ObservedNeighbour[];
  fdb: ObservedFdbEntry[];
  /** Only the declared ones were read. */
  sysctls: Record<string, string>;
  /** `null` where nobody looked. */
  firewall: ObservedFirewall | null;
}

export interface ObservedProcess {
  id: string;
  host: string;
  pod: string | null;
  container: string | null;
  name: string;
  pid: number;
  running: boolean;
}

/** What exists in a sandbox now. */
export interface Observation {
  hosts: string[];
  namespaces: ObservedNamespace[];
  containers: Place[];
  processes: ObservedProcess[];
  /** What could not be read, in words. */
  warnings: string[];
}
