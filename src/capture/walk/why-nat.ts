/** Why addresses or ports changed inside a namespace: the NAT rule, and the connection that remembers what it did. */
import type { Change } from './changes.js';
import { detailOf, type ConntrackEntry, type Tuple } from './kernel.js';
import { dnatTargets, natRule, snatTargets, trackedBy, trackedLeaving, type Tracked } from './nat.js';
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

export function whyNat({ copy, via }: Node, parent: Node, changes: readonly Change[], scene: Scene): Reason[] {
  if (via === 'cable' || via === 'proxied' || copy.namespace !== parent.copy.namespace) return [];
  const tracked = trackedBy(scene, copy.namespace, parent.copy.packet);
  const change = (field: Change['field']): Change | undefined => changes.find((each) => each.field === field);
  const [destination, source] = [change('destination') ?? change('destination-port'), change('source') ?? change('source-port')];
  return [
    ...(destination === undefined ? [] : [natReason(parent, destination, tracked, scene, 'dnat')]),
    ...(source === undefined ? [] : [natReason(parent, source, tracked, scene, 'snat')]),
  ];
}

function natReason({ copy: { namespace, packet } }: Node, change: Change, tracked: Tracked | undefined, scene: Scene, kind: Kind): Reason {
  if (tracked?.forth === false) return undone(namespace, kind, change, tracked.entry);
  const rule = natRule(scene, namespace, packet, kind === 'dnat' ? dnatTargets : snatTargets, change.after ?? undefined);
  return changed(namespace, kind, change, rule ?? oneNatRule(namespace, scene, kind), tracked?.entry);
}

type Values = Pick<Change, 'before' | 'after'>;
const which = (kind: Kind): Words => (kind === 'dnat' ? say('destination', '目的') : say('source', '源'));

function changed(namespace: string, kind: Kind, { before, after }: Values, rule: string | null, entry: ConntrackEntry | undefined): Reason {
  const [what, by, kept] = [which(kind), rule === null ? say('', '') : say(` (${rule})`, `（${rule}）`), entry === undefined ? say('', '') : remembered(entry)];
  const told = reason(kind, `a NAT rule of ${namespace}${by.en} changed the ${what.en} from ${before ?? ''} to ${after ?? ''}${kept.en}`, `${namespace} 的 NAT 规则${by['zh-CN']}把${what['zh-CN']}从 ${before ?? ''} 改为 ${after ?? ''}${kept['zh-CN']}`, rule);
  return { ...told, connection: entry?.line ?? null };
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

/** Without counters to tell it, a rule that is the only one of its kind. */
function oneNatRule(namespace: string, scene: Scene, kind: Kind): string | null {
  const rules = detailOf(scene.after, namespace).filter.filter(({ table, target }) => table === 'nat' && (kind === 'dnat' ? dnatTargets : snatTargets).includes(target));
  return rules.length === 1 ? `-t nat ${rules[0]?.line ?? ''}` : null;
}
