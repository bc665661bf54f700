/** Interfaces: which have to go, which have to be made, what has to be set. */
import { compareInterface } from './compare.js';
import type { Difference } from './compare.js';
import { stepTexts } from './step-texts.js';
import { say, type Words } from './words.js';
import { interfaceId } from './ids.js';
import { addBridge, addDummy, addMacvlan, addVeth, addVxlan, setBridge, setBridgePort, setLink } from './netlink/encode.js';
import type { NewLink } from './netlink/encode.js';
import type { EncodedMessage } from './netlink/message.js';
import { targetOf } from './observe.js';
import { closure, deleteLinkStep, withoutInterfaces } from './prune.js';
import type { PlanContext } from './plan-context.js';
import type { ObservedInterface, TopologyInterface, TopologyNamespace } from './schema.js';

/** Deletes what stands in the way of what is wanted. */
export function planDeletions(context: PlanContext): void {
  const doomed = new Map<string, Words>();
  for (const namespace of context.desired.namespaces) {
    for (const item of namespace.interfaces) {
      const seen = context.interface(item.id);
      const [difference] = seen === undefined || item.builtBy === 'learner' ? [] : compareInterface(item, seen).replace;
      if (difference !== undefined) doomed.set(item.id, stepTexts.changedInterface(item.name, namespace.id, difference));
    }
  }
  emitDeletions(context, doomed);
  context.look(withoutInterfaces(context.observed, closure(context.observed, new Set(doomed.keys()))));
}

/** One step for a pair: its second end goes with the first. */
function emitDeletions(context: PlanContext, doomed: ReadonlyMap<string, Words>): void {
  let gone = new Set<string>();
  for (const namespace of context.observed.namespaces) {
    for (const item of namespace.interfaces) {
      const why = doomed.get(item.id);
      if (why === undefined || gone.has(item.id)) continue;
      context.steps.push(deleteLinkStep(namespace, item, why));
      gone = closure(context.observed, new Set([...gone, item.id]));
    }
  }
}

/** Bridges first, then cables and the like, last what lies on another interface. */
export function planLinks(context: PlanContext): void {
  const stages: TopologyInterface['kind'][][] = [['bridge'], ['dummy', 'veth'], ['vxlan', 'macvlan']];
  const namespaces = context.desired.namespaces.filter((namespace) => context.exists(namespace.id));
  for (const namespace of namespaces) for (const kinds of stages.slice(0, 2)) planMissing(context, namespace, kinds);
  for (const namespace of namespaces) planMissing(context, namespace, stages[2] ?? []);
}

function planMissing(context: PlanContext, namespace: TopologyNamespace, kinds: readonly string[]): void {
  for (const item of namespace.interfaces) {
    if (!kinds.includes(item.kind) || item.builtBy === 'learner' || context.interface(item.id) !== undefined) continue;
    if (item.kind === 'veth') planVeth(context, namespace, item);
    else planSimple(context, namespace, item);
  }
}

function newLink(context: PlanContext, namespace: TopologyNamespace, item: TopologyInterface): NewLink {
  const master = item.bridge === null || context.isLearnersBridge(namespace, item) ? null : context.indexOf(namespace.id, item.bridge);
  return { name: item.name, index: context.takeIndex(namespace.id), mac: item.mac, mtu: item.mtu, up: item.up, master };
}

function planSimple(context: PlanContext, namespace: TopologyNamespace, item: TopologyInterface): void {
  const device = item.vxlan?.device ?? item.macvlan?.device ?? null;
  const deviceIndex = device === null ? null : context.indexOf(namespace.id, device);
  if (device !== null && deviceIndex === null) return;
  const link = newLink(context, namespace, item);
  const message = encodeSimple(link, item, deviceIndex);
  if (message === null) return;
  const { kind, bridge } = item;
  context.netlink(namespace, { action: 'create', object: item.id, why: stepTexts.noInterface(item.name, namespace.id), command: `ip link add ${linkWords(item, bridge)} type ${kind}${kindWords(item)}` }, message);
  context.add(asCreated(item, link));
}

function encodeSimple(link: NewLink, item: TopologyInterface, device: number | null): EncodedMessage | null {
  if (item.bridgeOptions !== null) return addBridge(link, item.bridgeOptions);
  if (item.vxlan !== null) return addVxlan(link, item.vxlan, device);
  if (item.macvlan !== null && device !== null) return addMacvlan(link, item.macvlan, device);
  return item.kind === 'dummy' ? addDummy(link) : null;
}

/** The end that is made in its own namespace: the bridge port, since only it can be put on a bridge at once, else a host's. */
function isFirstEnd(a: TopologyNamespace, itemA: TopologyInterface, b: TopologyNamespace, itemB: TopologyInterface): boolean {
  if ((itemA.bridge === null) !== (itemB.bridge === null)) return itemA.bridge !== null;
  if ((a.pod === null) !== (b.pod === null)) return a.pod === null;
  return itemA.id < itemB.id;
}

function planVeth(context: PlanContext, namespace: TopologyNamespace, item: TopologyInterface): void {
  const peerNamespace = item.peer === null ? undefined : context.desiredNamespace(item.peer.namespace);
  const peer = peerNamespace?.interfaces.find((other) => other.name === item.peer?.interface);
  if (peerNamespace === undefined || peer === undefined || !context.exists(peerNamespace.id) || context.interface(peer.id) !== undefined) return;
  const swapped = !isFirstEnd(namespace, item, peerNamespace, peer);
  const [firstNamespace, first, secondNamespace, second] = swapped ? [peerNamespace, peer, namespace, item] : [namespace, item, peerNamespace, peer];
  const link = newLink(context, firstNamespace, first);
  // The kernel refuses to bring a peer up before the pair is complete (veth_open: ENOTCONN); that is a step of its own.
  const peerLink = { ...newLink(context, secondNamespace, second), master: null, up: false };
  const why = stepTexts.noCable(first.name, firstNamespace.id, second.name, secondNamespace.id);
  const command = `ip link add ${linkWords(first, first.bridge)} type veth peer ${linkWords({ ...second, up: false }, null)} netns ${secondNamespace.pod ?? secondNamespace.host}`;
  context.netlink(firstNamespace, { action: 'create', object: first.id, why, command }, addVeth(link, peerLink, targetOf(secondNamespace)));
  context.add(asCreated(first, link));
  context.add(asCreated(second, peerLink));
}

function linkWords(item: TopologyInterface, bridge: string | null): string {
  return `${item.name}${item.mac === null ? '' : ` address ${item.mac}`}${item.mtu === null ? '' : ` mtu ${item.mtu}`}${bridge === null ? '' : ` master ${bridge}`}${item.up ? ' up' : ''}`;
}

function kindWords({ bridgeOptions, vxlan, macvlan }: TopologyInterface): string {
  if (bridgeOptions !== null) return ` ageing_time ${bridgeOptions.ageingTimeSeconds * 100} stp_state ${bridgeOptions.stp ? 1 : 0}`;
  if (macvlan !== null) return ` mode ${macvlan.mode} link ${macvlan.device}`;
  if (vxlan === null) return '';
  const { vni, port, local, remote, device, learning } = vxlan;
  return ` id ${vni} dstport ${port}${local === null ? '' : ` local ${local}`}${remote === null ? '' : ` remote ${remote}`}${device === null ? '' : ` dev ${device}`}${learning ? '' : ' nolearning'}`;
}

/** How an interface stands right after the message that makes it: what the message did not say is the kernel's default. */
function asCreated(item: TopologyInterface, link: NewLink): ObservedInterface {
  const { id, name, kind, peer, bridgeOptions, vxlan, macvlan } = item;
  return {
    id, name, index: link.index, kind, mac: item.mac, mtu: item.mtu ?? 0, up: link.up, operState: 'unknown', carrier: false, promiscuous: false,
    bridge: link.master === null ? null : item.bridge, port: link.master === null ? null : { learning: true, flood: true, hairpin: false, isolated: false, state: 'disabled' },
    peer, bridgeOptions, vxlan, macvlan, addresses: [], counters: null,
  };
}

/** Sets what differs on interfaces that exist, those just made included. */
export function planLinkChanges(context: PlanContext, namespace: TopologyNamespace): void {
  if (!context.exists(namespace.id)) return;
  for (const item of namespace.interfaces) {
    const seen = context.interface(item.id) ?? (item.kind === 'loopback' ? newLoopback(item) : undefined);
    if (seen === undefined || item.builtBy === 'learner') continue;
    for (const difference of withPort(item, compareInterface(item, seen).change)) planChange(context, namespace, item, seen.index, difference);
  }
}

/** A port that changes its bridge has the new one's defaults: its options are set after that. */
function withPort(item: TopologyInterface, differences: readonly Difference[]): Difference[] {
  const moved = item.port !== null && item.bridge !== null && differences.some((difference) => difference.aspect === 'bridge');
  return differences.flatMap((difference) => (moved && difference.aspect === 'bridge' ? [difference, { aspect: 'port', expected: say('as declared', '声明的值'), seen: say('the default', '默认值') } as const] : [difference]));
}

function newLoopback(item: TopologyInterface): ObservedInterface {
  return { ...asCreated(item, { name: 'lo', index: 1, mac: null, mtu: null, up: false, master: null }) };
}

function planChange(context: PlanContext, namespace: TopologyNamespace, item: TopologyInterface, index: number, difference: Difference): void {
  const change = encodeChange(context, namespace, item, index, difference.aspect);
  if (change === null) return;
  context.netlink(namespace, { action: 'change', object: item.id, why: stepTexts.changedInterface(item.name, namespace.id, difference), command: change.command }, change.message);
}

function encodeChange(context: PlanContext, namespace: TopologyNamespace, item: TopologyInterface, index: number, aspect: Difference['aspect']): { message: EncodedMessage; command: string } | null {
  const set = `ip link set dev ${item.name}`;
  const { mac, mtu, up, port, bridgeOptions } = item;
  if (aspect === 'mac' && mac !== null) return { message: setLink(index, { mac }), command: `${set} address ${mac}` };
  if (aspect === 'mtu' && mtu !== null) return { message: setLink(index, { mtu }), command: `${set} mtu ${mtu}` };
  if (aspect === 'state') return { message: setLink(index, { up }), command: `${set} ${up ? 'up' : 'down'}` };
  if (aspect === 'bridge options' && bridgeOptions !== null) return { message: setBridge(index, bridgeOptions), command: `${set} type bridge${kindWords(item)}` };
  if (context.isLearnersBridge(namespace, item)) return null;
  if (aspect === 'port' && port !== null) return { message: setBridgePort(index, port), command: `${set} type bridge_slave ${portWords(port)}` };
  if (aspect !== 'bridge') return null;
  const master = item.bridge === null ? 0 : context.interface(interfaceId(namespace.id, item.bridge))?.index ?? null;
  return master === null ? null : { message: setLink(index, { master }), command: item.bridge === null ? `${set} nomaster` : `${set} master ${item.bridge}` };
}

function portWords(port: NonNullable<TopologyInterface['port']>): string {
  return Object.entries(port).map(([name, value]) => `${name} ${value === true ? 'on' : 'off'}`).join(' ');
}
