/**
 * What to ask a sandbox, and what its answers mean. One batch asks everything: the inventory, rtnetlink dumps of every
 * namespace, the declared sysctls and the firewalls. A second, small one follows only where it could not be told who is
 * at the other end of a veth (see `peers.ts`). Drive it like this:
 *
 *     const questions = observeOperations(topology);
 *     const first = decodeObservation(questions, await sandbox.batch(questions, { continueOnError: true }));
 *     if (first.questions.length > 0) … first.answer(await sandbox.batch(first.questions, …))
 */
import type { BatchOperation, BatchResult, Inventory, NetlinkAnswer, Target } from '../sandbox/contract.js';
import { parseNft, parseSave } from './firewall-text.js';
import { addressOf, parseCidr } from './address.js';
import { fdbId, interfaceId, namespaceId, neighbourId, processId, routeId } from './ids.js';
import { decodeAddresses, decodeFdb, decodeLinks, decodeNamespaceId, decodeNeighbours, decodeRoutes } from './netlink/decode.js';
import type { RawAddress, RawFdbEntry, RawLink, RawNeighbour, RawRoute } from './netlink/decode.js';
import { dumpEverything, getNamespaceId } from './netlink/encode.js';
import { concatenate } from './netlink/message.js';
import { findPeers, peerOf } from './peers.js';
import type { NamespaceIds, PeerQuestion, Peers } from './peers.js';
import type { FirewallTool, Observation, ObservedFirewall, ObservedInterface, ObservedNamespace, Topology, TopologyNamespace } from './schema.js';

const toolTimeoutMs = 10_000;
const maxToolOutputBytes = 1024 * 1024;

export const targetOf = (namespace: { host: string; pod: string | null }): Target => (namespace.pod === null ? { host: namespace.host } : { host: namespace.host, pod: namespace.pod });
const idOf = (target: Target): string => namespaceId(target.host, target.pod ?? null);

export interface ObserveOptions {
  /** `declared`: firewalls only of the namespaces that declare one. `hosts` (default): also those of all hosts but switches, where the learner may have made one. */
  firewalls?: 'declared' | 'hosts';
}

/** Run them with `continueOnError`: a host may be gone. */
export function observeOperations(topology: Topology, options: ObserveOptions = {}): BatchOperation[] {
  const switches = new Set(topology.hosts.filter((host) => host.role === 'switch').map((host) => host.name));
  const everyHost = (options.firewalls ?? 'hosts') === 'hosts';
  return [
    { op: 'inventory' },
    { op: 'netlink-everywhere', messages: concatenate(dumpEverything()).bytes },
    ...topology.namespaces.flatMap(sysctlQuestions),
    ...topology.namespaces.flatMap((namespace) => firewallQuestions(namespace, everyHost && namespace.pod === null && !switches.has(namespace.host))),
  ];
}

function sysctlQuestions(namespace: TopologyNamespace): BatchOperation[] {
  if (namespace.builtBy === 'learner') return [];
  return Object.keys(namespace.sysctls).map((key) => ({ op: 'sysctl', target: targetOf(namespace), key }));
}

function firewallQuestions(namespace: TopologyNamespace, always: boolean): BatchOperation[] {
  const run = (argv: string[]): BatchOperation => ({ op: 'run', target: targetOf(namespace), argv, as: 'checker', timeoutMs: toolTimeoutMs, maxOutputBytes: maxToolOutputBytes });
  const tools = new Set(namespace.firewall.map((table) => table.tool));
  if (always) tools.add('iptables');
  const questions = [...tools].sort().map((tool) => run([`${tool}-save`]));
  if (namespace.nft.length > 0) questions.push(run(['nft', '-t', 'list', 'ruleset']));
  return questions;
}

interface RawNamespace {
  id: string;
  host: string;
  pod: string | null;
  links: RawLink[];
  addresses: RawAddress[];
  routes: RawRoute[];
  neighbours: RawNeighbour[];
  fdb: RawFdbEntry[];
}

export interface PartialObservation {
  observation: Observation;
  /** A second batch that would tell more, empty where everything is known. */
  questions: BatchOperation[];
  /** The observation with the second batch's results. */
  answer(results: readonly BatchResult[]): Observation;
}

/** `operations` are those of `observeOperations`, `results` what the sandbox said; failed ones leave gaps and warnings. */
export function decodeObservation(operations: readonly BatchOperation[], results: readonly BatchResult[]): PartialObservation {
  const warnings: string[] = [];
  const inventory = results.find((result) => result.ok && result.op === 'inventory');
  const everywhere = results.find((result) => result.ok && result.op === 'netlink-everywhere');
  if (inventory?.ok !== true || inventory.op !== 'inventory') warnings.push('The sandbox did not say what exists in it.');
  if (everywhere?.ok !== true || everywhere.op !== 'netlink-everywhere') warnings.push('The sandbox did not answer for its namespaces.');
  const raw = everywhere?.ok === true && everywhere.op === 'netlink-everywhere' ? everywhere.namespaces.map((item) => decodeNamespace(item, warnings)) : [];
  const base: Base = { raw, warnings, inventory: inventory?.ok === true && inventory.op === 'inventory' ? inventory.inventory : { hosts: [] }, sysctls: new Map(), firewalls: new Map() };
  operations.forEach((operation, index) => collect(base, operation, results[index]));
  const peers = findPeers(raw);
  return {
    observation: assemble(base, peers), questions: peers.questions.map(questionOperation),
    answer: (answers) => assemble(base, findPeers(raw, readIds(peers.questions, answers))),
  };
}

interface Base {
  raw: RawNamespace[];
  warnings: string[];
  inventory: Inventory;
  sysctls: Map<string, Record<string, string>>;
  firewalls: Map<string, ObservedFirewall>;
}

/** The answers stand in the order of `dumpEverything`. */
function decodeNamespace(item: { host: string; pod: string | null; answers: NetlinkAnswer[] }, warnings: string[]): RawNamespace {
  const id = namespaceId(item.host, item.pod);
  const failed = item.answers.find((answer) => answer.error !== 0);
  if (failed !== undefined) warnings.push(`A dump of ${id} failed (${failed.error}${failed.text === '' ? '' : `, ${failed.text}`}).`);
  const data = (index: number): Buffer => item.answers[index]?.data ?? Buffer.alloc(0);
  return {
    id, host: item.host, pod: item.pod, links: decodeLinks(data(0)), addresses: decodeAddresses(data(1)),
    routes: [...decodeRoutes(data(2)), ...decodeRoutes(data(3))], neighbours: decodeNeighbours(data(4)), fdb: decodeFdb(data(5)),
  };
}

function collect(base: Base, operation: BatchOperation, result: BatchResult | undefined): void {
  if (result?.ok !== true) return;
  if (operation.op === 'sysctl' && result.op === 'sysctl') {
    const id = idOf(operation.target);
    base.sysctls.set(id, { ...base.sysctls.get(id), [operation.key]: result.value.trim() });
  } else if (operation.op === 'run' && result.op === 'run') collectFirewall(base, operation, result.answer);
}

function collectFirewall(base: Base, operation: Extract<BatchOperation, { op: 'run' }>, answer: { code: number | null; truncated: boolean; stdout: Buffer; stderr: Buffer }): void {
  const id = idOf(operation.target);
  const program = operation.argv[0] ?? '';
  if (answer.code !== 0 || answer.truncated) {
    base.warnings.push(`${program} in ${id} ${answer.truncated ? 'printed too much' : `failed: ${answer.stderr.toString('utf8').slice(0, 200).trim()}`}`);
    if (answer.code !== 0) return;
  }
  const firewall = base.firewalls.get(id) ?? { asked: [], chains: [], rules: [], nft: null };
  const output = answer.stdout.toString('utf8');
  if (program === 'nft') firewall.nft = parseNft(output);
  else {
    const tool: FirewallTool = program === 'ip6tables-save' ? 'ip6tables' : 'iptables';
    const { chains, rules } = parseSave(tool, output);
    firewall.asked.push(tool);
    firewall.chains.push(...chains);
    firewall.rules.push(...rules);
  }
  base.firewalls.set(id, firewall);
}

const targetById = (id: string): Target => {
  const [host = '', pod] = id.split('/');
  return pod === undefined ? { host } : { host, pod };
};

function questionOperation(question: PeerQuestion): BatchOperation {
  const { bytes, fixups } = concatenate(question.candidates.map((id) => getNamespaceId(targetById(id))));
  return { op: 'netlink', target: targetById(question.namespace), messages: bytes, fixups };
}

function readIds(questions: readonly PeerQuestion[], results: readonly BatchResult[]): NamespaceIds {
  const known = new Map<string, Map<string, number>>();
  questions.forEach(({ namespace, candidates }, index) => {
    const result = results[index];
    if (result?.ok !== true || result.op !== 'netlink') return;
    const ids = known.get(namespace) ?? new Map<string, number>();
    // -1 where no id is assigned: then no interface of this namespace leads there.
    candidates.forEach((candidate, position) => ids.set(candidate, decodeNamespaceId(result.answers[position]?.data ?? Buffer.alloc(0)) ?? -1));
    known.set(namespace, ids);
  });
  return known;
}

function assemble(base: Base, peers: Peers): Observation {
  const pods = new Map(base.inventory.hosts.flatMap((host) => host.pods.map((pod) => [namespaceId(host.name, pod.name), pod] as const)));
  return {
    hosts: base.inventory.hosts.map((host) => host.name).sort(),
    namespaces: base.raw.map((raw) => assembleNamespace(base, raw, peers, pods.get(raw.id)?.pausePid ?? null)).sort((a, b) => compareText(a.id, b.id)),
    containers: base.inventory.hosts.flatMap((host) => host.containers.map((item) => ({ host: host.name, pod: item.pod, container: item.name }))),
    processes: base.inventory.hosts.flatMap((host) => host.processes.map((item) => ({
      id: processId(host.name, item.name), host: host.name, pod: item.pod, container: item.container, name: item.name, pid: item.pid, running: item.exit === null,
    }))),
    warnings: base.warnings,
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function assembleNamespace(base: Base, raw: RawNamespace, peers: Peers, pausePid: number | null): ObservedNamespace {
  const names = new Map(raw.links.map((link) => [link.index, link.name]));
  const name = (index: number | null): string | null => (index === null ? null : names.get(index) ?? null);
  return {
    id: raw.id, host: raw.host, pod: raw.pod, pausePid,
    interfaces: raw.links.map((link) => assembleInterface(raw, link, name, peerOf(peers, raw.id, link.index))),
    routes: raw.routes.map((route) => {
      // 1024 is what IPv6 routes get that ask for no metric, 0 the same in IPv4.
      const metric = route.metric === 0 || (route.family === 6 && route.metric === 1024) ? null : route.metric;
      return { ...route, metric, id: routeId(raw.id, { ...route, metric }), interface: name(route.device) };
    }).map(({ device: _, ...route }) => route),
    neighbours: raw.neighbours.flatMap((item) => {
      const on = name(item.index);
      return on === null || on === 'lo' ? [] : [{ id: neighbourId(raw.id, on, item.address), interface: on, address: item.address, mac: item.mac, state: item.state }];
    }),
    fdb: raw.fdb.flatMap((item) => {
      const on = name(item.index);
      // "self" entries without a destination are the multicast groups of an ordinary interface, no forwarding table.
      return on === null || (item.self && item.remote === null) ? [] : [{ id: fdbId(raw.id, on, item.mac, item.remote), interface: on, mac: item.mac, remote: item.remote, state: item.state }];
    }),
    sysctls: base.sysctls.get(raw.id) ?? {}, firewall: base.firewalls.get(raw.id) ?? null,
  };
}

function assembleInterface(raw: RawNamespace, link: RawLink, name: (index: number | null) => string | null, peer: ObservedInterface['peer']): ObservedInterface {
  return {
    id: interfaceId(raw.id, link.name), name: link.name, index: link.index, kind: link.kind, mac: link.kind === 'loopback' ? null : link.mac, mtu: link.mtu, up: link.up,
    operState: link.operState, carrier: link.carrier, promiscuous: link.promiscuous, bridge: link.port === null ? null : name(link.master), port: link.port,
    peer, bridgeOptions: link.bridge, vxlan: link.vxlan === null ? null : { ...link.vxlan, device: name(link.vxlan.device) },
    macvlan: link.macvlanMode === null ? null : { device: name(link.link) ?? '', mode: link.macvlanMode },
    addresses: raw.addresses.filter((address) => address.index === link.index && !isAutomatic(link, address)).map((address) => address.cidr), counters: link.counters,
  };
}

/** The addresses that the kernel gives by itself: those of a loopback, and link-local IPv6 ones. */
function isAutomatic(link: RawLink, address: RawAddress): boolean {
  if (link.kind === 'loopback') return address.cidr === '127.0.0.1/8' || address.cidr === '::1/128';
  const bytes = parseCidr(addressOf(address.cidr)).bytes;
  return address.family === 6 && bytes[0] === 0xfe && ((bytes[1] ?? 0) & 0xc0) === 0x80;
}

/** A sandbox with nothing in it: what a build starts from. */
export const emptyObservation: Observation = { hosts: [], namespaces: [], containers: [], processes: [], warnings: [] };
