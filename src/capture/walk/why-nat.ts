/** Why addresses or ports changed inside a namespace: the NAT rule, and the connection that remembers what it did. */
import type { Change } from './changes.js';
import { serviceText, serviceThatRewrote } from './ipvs.js';
import { detailOf, isLocal, type ConntrackEntry, type FilterRule, type Tuple } from './kernel.js';
import { suits } from './filter-rules.js';
import { dnatTargets, natRule, protocolOf, snatTargets, trackedBy, trackedLeaving, tupleOf, type Tracked } from './nat.js';
import type { Decoded } from './packet.js';
import type { Node } from './path.js';
import { reason, type Reason } from './reason.js';
import { say, type Words } from './say.js';
import type { Scene } from './scene.js';

type Kind = 'dnat' | 'snat';

/** The first copy is seen behind the sender's own OUTPUT chain. */
export function whyNatAtSender({ copy }: Node, scene: Scene, address: string): Reason[] {
  const { ip } = copy.packet;
  if (ip === null || ip.destination === address || ip.source === address || copy.direction !== 'out') return [];
  const rule = natRule(scene, copy.namespace, { ...copy.packet, ip: { ...ip, destination: address } }, dnatTargets, ip.destination);
  const entry = trackedLeaving(scene, copy.namespace, copy.packet);
  return rule === undefined && entry === undefined ? [] : [changed(copy.namespace, 'dnat', { before: address, after: ip.destination }, rule ?? null, entry)];
}

export function whyNat(node: Node, parent: Node, changes: readonly Change[], scene: Scene): Reason[] {
  const { copy, via } = node;
  if (via === 'cable' || via === 'proxied' || copy.namespace !== parent.copy.namespace) return [];
  const tracked = trackedBy(scene, copy.namespace, parent.copy.packet);
  const change = (field: Change['field']): Change | undefined => changes.find((each) => each.field === field);
  const [destination, source] = [change('destination') ?? change('destination-port'), change('source') ?? change('source-port')];
  return [
    ...(destination === undefined ? [] : [natReason({ node, parent, scene, tracked }, destination, 'dnat')]),
    ...(source === undefined ? [] : [natReason({ node, parent, scene, tracked }, source, 'snat')]),
  ];
}

interface Rewritten { node: Node; parent: Node; scene: Scene; tracked: Tracked | undefined }

function natReason(rewritten: Rewritten, change: Change, kind: Kind): Reason {
  const { parent: { copy: { namespace, packet } }, scene, tracked } = rewritten;
  const byService = whyIpvs(rewritten, change, kind);
  if (byService !== undefined) return byService;
  if (tracked?.forth === false) return undone(namespace, kind, change, tracked.entry);
  const rule = natRule(scene, namespace, packet, kind === 'dnat' ? dnatTargets : snatTargets, change.after ?? undefined);
  return changed(namespace, kind, change, rule ?? (tracked === undefined ? null : oneNatRule({ namespace, packet, scene }, kind, change)), tracked?.entry);
}

type Values = Pick<Change, 'before' | 'after'>;
const which = (kind: Kind): Words => (kind === 'dnat' ? say('destination', '目的') : say('source', '源'));

function changed(namespace: string, kind: Kind, { before, after }: Values, rule: string | null, entry: ConntrackEntry | undefined): Reason {
  const [what, kept] = [which(kind), entry === undefined ? say('', '') : remembered(entry)];
  if (rule === null) return { ...unruled(namespace, entry === undefined ? 'rewritten' : kind, what, { before, after }, kept), connection: entry?.line ?? null };
  const by = say(` (${rule})`, `（${rule}）`);
  const told = reason(kind, `a NAT rule of ${namespace}${by.en} changed the ${what.en} from ${before ?? ''} to ${after ?? ''}${kept.en}`, `${namespace} 的 NAT 规则${by['zh-CN']}把${what['zh-CN']}从 ${before ?? ''} 改为 ${after ?? ''}${kept['zh-CN']}`, rule);
  return { ...told, connection: entry?.line ?? null };
}

/** By IPVS, by nft, by a program: no rule that can be read says so. */
function unruled(namespace: string, kind: Kind | 'rewritten', what: Words, { before, after }: Values, kept: Words): Reason {
  return reason(kind, `${namespace} rewrote the ${what.en} from ${before ?? ''} to ${after ?? ''}; no iptables rule counted it${kept.en}`, `${namespace} 把${what['zh-CN']}从 ${before ?? ''} 改写为 ${after ?? ''}；没有 iptables 规则为它计数${kept['zh-CN']}`);
}

function whyIpvs({ node, parent: { copy: { namespace, packet } }, scene, tracked }: Rewritten, { before, after }: Values, kind: Kind): Reason | undefined {
  const [from, to] = [tupleOf(packet), tupleOf(node.copy.packet)];
  const found = from === null || to === null ? undefined : serviceThatRewrote(scene, namespace, protocolOf(packet), { before: from, after: to });
  if (found === undefined || found.forth !== (kind === 'dnat')) return undefined;
  const [what, text] = [which(kind), serviceText(found.service)];
  const told = found.forth
    ? reason('ipvs', `IPVS of ${namespace} sends it to a server of the virtual service "${text}" and changes the ${what.en} from ${before ?? ''} to ${after ?? ''}`, `${namespace} 的 IPVS 把它交给虚拟服务“${text}”的一个服务器，${what['zh-CN']}从 ${before ?? ''} 改为 ${after ?? ''}`, text)
    : reason('ipvs', `IPVS of ${namespace} puts the ${what.en} back from ${before ?? ''} to ${after ?? ''}, the virtual service "${text}"`, `${namespace} 的 IPVS 把${what['zh-CN']}从 ${before ?? ''} 改回 ${after ?? ''}，即虚拟服务“${text}”`, text);
  return { ...told, connection: tracked?.entry.line ?? null };
}

function remembered({ protocol, original, reply }: ConntrackEntry): Words {
  const [forth, back] = [`${protocol} ${ends(original)}`, ends(reply)];
  return say(`, and connection tracking remembers it: ${forth}, answered as ${back}`, `，连接跟踪记住了它：${forth}，应答为 ${back}`);
}

function ends({ source, sourcePort, destination, destinationPort }: Tuple): string {
  const end = (address: string, port: number): string => `${address.includes(':') ? `[${address}]` : address}:${port}`;
  return `${end(source, sourcePort)} → ${end(destination, destinationPort)}`;
}

function undone(namespace: string, kind: Kind, { before, after }: Values, { line }: ConntrackEntry): Reason {
  const what = which(kind);
  return { ...reason('nat-undone', `connection tracking of ${namespace} puts the ${what.en} back from ${before ?? ''} to ${after ?? ''}`, `${namespace} 的连接跟踪把${what['zh-CN']}从 ${before ?? ''} 改回 ${after ?? ''}`, line), connection: line };
}

/** An established connection's rule counts no more: then the rule that is the only one of its kind, where it may have made this change. */
function oneNatRule({ namespace, packet, scene }: { namespace: string; packet: Decoded; scene: Scene }, kind: Kind, { after }: Values): string | null {
  const rules = detailOf(scene.after, namespace).filter.filter(({ table, target }) => table === 'nat' && (kind === 'dnat' ? dnatTargets : snatTargets).includes(target));
  const [rule] = rules;
  return rules.length === 1 && rule !== undefined && suits(rule, packet) && mayGive(rule, after ?? '', scene, namespace) ? `-t nat ${rule.line}` : null;
}

/** A rule names what it changes to, or takes an address of the namespace's own. A port may come from anywhere. */
function mayGive({ line, target }: FilterRule, after: string, scene: Scene, namespace: string): boolean {
  if (/^\d+$/.test(after) || / --to-(?:source|destination) \S*-/.test(line)) return true;
  return target === 'MASQUERADE' || target === 'REDIRECT' ? isLocal(scene.after, namespace, after) : line.includes(after);
}
