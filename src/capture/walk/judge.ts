/** How a walk ended: from the way of the packet and that of its reply to an outcome, and to a death where there is one. */
import type { Copy } from './copy.js';
import { cause, type Cause } from './death/cause.js';
import { duplicateAddress, whyDied } from './death.js';
import { whoDropped } from './filter-rules.js';
import { placeOf } from './hops.js';
import { icmpText, isPortUnreachable } from './icmp-text.js';
import type { Legs } from './legs.js';
import { isDelivered, type Way } from './path.js';
import { place, say } from './say.js';
import type { Scene } from './scene.js';
import type { WalkDeath, WalkOutcome } from './schema.js';

interface Verdict { outcome: WalkOutcome; death: WalkDeath | null }

/** `awaited`: the captures went on long enough for a reply. */
export function judge(scene: Scene, { reply }: Legs, way: Way, back: Way | null, awaited: boolean): Verdict {
  const last = way.trunk.at(-1)?.copy;
  const delivered = last !== undefined && isDelivered(last, scene.after);
  const twice = delivered ? duplicateAddress(scene, way) : undefined;
  if (twice !== undefined) return { outcome: 'misdelivered', death: deathOf(twice, 'request') };
  if (reply !== null && back !== null && reply.kind !== 'answer') return refusedBy(scene, reply.kind, way, back);
  if (reply !== null && back !== null) return judgeReply(scene, way, back);
  if (!delivered || awaited) {
    const why = whyDied(scene, way);
    const leg = delivered && why !== undefined && isOfReply(why, last) ? 'reply' : 'request';
    return { outcome: leg === 'reply' ? 'reply-lost' : 'lost', death: why === undefined ? null : deathOf(why, leg) };
  }
  return { outcome: 'delivered', death: null };
}

/** The request was taken in; what was missing was a way for the answer. */
function isOfReply(why: Cause, last: Copy): boolean {
  return why.namespace === last.namespace && ['no-route', 'blackhole', 'unreachable-route', 'prohibit-route', 'no-arp-answer', 'no-neighbour-answer', 'address-tentative'].includes(why.code);
}

function judgeReply(scene: Scene, way: Way, back: Way): Verdict {
  const [start, end] = [way.trunk[0]?.copy.namespace, back.trunk.at(-1)?.copy];
  if (end !== undefined && end.direction === 'in' && (end.namespace === start || isDelivered(end, scene.after))) return { outcome: 'answered', death: null };
  const why = whyDied(scene, back);
  return { outcome: 'reply-lost', death: why === undefined ? null : deathOf(why, 'reply') };
}

/** Who said no: the destination itself, or somebody on the way. */
function refusedBy(scene: Scene, kind: 'refusal' | 'error', way: Way, back: Way): Verdict {
  const from = back.trunk[0]?.copy;
  const last = way.trunk.at(-1)?.copy;
  if (from === undefined || last === undefined) return { outcome: 'lost', death: null };
  const rule = whoDropped({ ...scene, namespace: from.namespace }, [last.packet], ['INPUT', 'FORWARD', 'OUTPUT']);
  if (rule?.verdict === 'reject') {
    const where = place(from.namespace);
    const by = cause('filter-rule', from.namespace, last.interface, say(`a rule in the chain ${rule.chain} of ${where.en} refused it: ${rule.text}`, `${where['zh-CN']} 的链 ${rule.chain} 中的规则拒绝了它：${rule.text}`), { certainty: rule.counted ? 'sure' : 'likely', evidence: [rule.text] });
    return { outcome: 'rejected', death: deathOf(by, 'request') };
  }
  const isPort = kind === 'refusal' || isPortUnreachable(from.packet);
  if (isPort) return { outcome: 'refused', death: deathOf(portClosed(last), 'request') };
  const why = whyDied(scene, way);
  const told = icmpText(from.packet) ?? '';
  return { outcome: 'rejected', death: why === undefined ? null : deathOf({ ...why, certainty: 'sure', evidence: [...why.evidence, `${place(from.namespace).en} sent ICMP: ${told}`] }, 'request') };
}

function portClosed(last: Copy): Cause {
  const where = place(last.namespace);
  const port = (last.packet.tcp ?? last.packet.udp)?.destinationPort ?? 0;
  const protocol = last.packet.tcp === null ? 'UDP' : 'TCP';
  return cause('port-closed', last.namespace, last.interface, say(`it came to ${where.en}, and nothing listens on ${protocol} port ${port} there`, `它到达了${where['zh-CN']}，但那里没有程序监听 ${protocol} 端口 ${port}`), { certainty: 'sure', evidence: [protocol === 'TCP' ? 'RST' : 'ICMP port unreachable'] });
}

/** As the result tells it: with what lies behind, step by step. */
export function deathOf(why: Cause, leg: WalkDeath['leg']): WalkDeath {
  const because: WalkDeath['because'] = [];
  for (let next = why.because; next !== null && because.length < 8; next = next.because) because.push(flat(next));
  return { ...flat(why), leg, because };
}

function flat({ code, namespace, interface: device, certainty, words, evidence }: Cause): WalkDeath['because'][number] {
  const { host, pod } = placeOf({ namespace, interface: '' });
  return { code, namespace, host, pod, interface: device, certainty, words, evidence };
}
