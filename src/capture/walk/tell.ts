/** The story of a walk in plain sentences, one a step: what a screen reader speaks, and what a learner reads who is lost in the picture. */
import type { Change, ChangeField } from './changes.js';
import { ttlName } from './packet.js';
import { at, join, place, say, type Words } from './say.js';
import type { WalkDeath, WalkHop, WalkResult } from './schema.js';

type Told = Pick<WalkResult, 'outcome' | 'packet' | 'request' | 'reply' | 'death' | 'flooded' | 'retransmissions'>;

export function tell(walk: Told): WalkResult['sentences'] {
  const sentences = [
    opening(walk), ...walk.request.map((hop, index) => step(hop, index === 0)),
    ...also(walk), ...replyStory(walk), closing(walk), ...(walk.death?.because ?? []).map(({ words }) => say(`Behind it: ${words.en}.`, `背后的原因：${words['zh-CN']}。`)),
  ];
  return { en: sentences.map(({ en }) => en), 'zh-CN': sentences.map((each) => each['zh-CN']) };
}

/** The sentence that says how it ended; what lies behind it comes after. */
export function closingOf({ sentences, death }: Pick<WalkResult, 'sentences' | 'death'>): Words {
  const at = sentences.en.length - 1 - (death?.because.length ?? 0);
  return say(sentences.en[at] ?? '', sentences['zh-CN'][at] ?? '');
}

function opening({ packet, request }: Told): Words {
  if (packet === null) return say('No packet was seen.', '没有看到任何包。');
  const ports = packet.destinationPort === null ? '' : `:${packet.destinationPort}`;
  const what = `${packet.protocol} ${packet.source ?? '?'} → ${packet.destination ?? '?'}${ports}`;
  const count = request.length;
  return say(`The packet: ${what}. It was seen at ${count} ${count === 1 ? 'place' : 'places'} on its way.`, `这个包：${what}。它在路上的 ${count} 处被看到。`);
}

function step(hop: WalkHop, first: boolean): Words {
  const where = at(hop.namespace, hop.interface);
  const did = hop.direction === 'out' ? say(`It leaves by ${where.en}`, `它从${where['zh-CN']}出去`) : say(`It comes in at ${where.en}`, `它从${where['zh-CN']}进来`);
  const reasons = hop.reasons.filter(({ kind }) => kind !== 'sent' || first).map(({ words }) => words);
  const why = reasons.length === 0 ? say('', '') : prefixed(say(': ', '：'), join(reasons, say('; ', '；')));
  const changed = hop.changes.filter(({ field }) => field !== 'length').map((each) => change(each, hop.headers.ip?.version));
  const what = changed.length === 0 ? say('', '') : prefixed(say('. Changed: ', '。变化：'), join(changed, say(', ', '，')));
  return say(`${did.en}${why.en}${what.en}.`, `${did['zh-CN']}${why['zh-CN']}${what['zh-CN']}。`);
}

function prefixed(prefix: Words, words: Words): Words {
  return say(prefix.en + words.en, prefix['zh-CN'] + words['zh-CN']);
}

const fieldNames: Record<ChangeField, Words> = {
  'source-mac': say('source MAC', '源 MAC'), 'destination-mac': say('destination MAC', '目的 MAC'), 'ttl': say('TTL', 'TTL'), 'source': say('source address', '源地址'), 'destination': say('destination address', '目的地址'),
  'source-port': say('source port', '源端口'), 'destination-port': say('destination port', '目的端口'), 'icmp-id': say('echo identifier', '回显标识'), 'encapsulation': say('encapsulation', '封装'),
  'outer-source': say('outer source address', '外层源地址'), 'outer-destination': say('outer destination address', '外层目的地址'),
  'outer-source-mac': say('outer source MAC', '外层源 MAC'), 'outer-destination-mac': say('outer destination MAC', '外层目的 MAC'), 'outer-ttl': say('outer TTL', '外层 TTL'), 'fragments': say('fragments', '分片数'), 'length': say('length', '长度'),
};

function change({ field, before, after }: Change, version: 4 | 6 | undefined): Words {
  const name = field === 'ttl' ? ttlName(version) : fieldNames[field];
  return say(`${name.en} ${before ?? 'none'} → ${after ?? 'none'}`, `${name['zh-CN']} ${before ?? '无'} → ${after ?? '无'}`);
}

function also({ flooded, retransmissions }: Told): Words[] {
  const places = [...new Set(flooded.filter(({ direction }) => direction === 'in').map(({ namespace, interface: device }) => at(namespace, device)))];
  return [
    ...(places.length === 0 ? [] : [say(`Copies also came to ${[...new Set(places.map(({ en }) => en))].join(', ')}, where nobody wanted them.`, `还有副本到了${[...new Set(places.map((each) => each['zh-CN']))].join('、')}，那里没有人要。`)]),
    ...(retransmissions === 0 ? [] : [say(`The sender sent it again ${retransmissions} ${retransmissions === 1 ? 'time' : 'times'}.`, `发送方又重发了 ${retransmissions} 次。`)]),
  ];
}

function replyStory({ reply }: Told): Words[] {
  if (reply === null || reply.hops.length === 0) return [];
  const first = reply.hops[0];
  const who = place(first?.namespace ?? '');
  const kinds = {
    answer: say(`${who.en} answers.`, `${who['zh-CN']}应答。`),
    refusal: say(`${who.en} refuses the connection (RST).`, `${who['zh-CN']}拒绝连接（RST）。`),
    error: say(`${who.en} sends an error back: ${reply.error ?? 'ICMP'}.`, `${who['zh-CN']}发回一个错误：${reply.error ?? 'ICMP'}。`),
  };
  return [kinds[reply.kind], ...reply.hops.map((hop) => step(hop, false))];
}

function closing({ outcome, death, request, packet }: Told): Words {
  const last = request.at(-1);
  const there = last === undefined ? say('', '') : place(last.namespace);
  switch (outcome) {
    case 'answered': return say(`It arrived at ${there.en}, and the reply came back.`, `它到达了${there['zh-CN']}，应答也回来了。`);
    case 'delivered': return say(`It arrived at ${there.en}.`, `它到达了${there['zh-CN']}。`);
    case 'nothing-seen': return say('Nothing that fits was seen in time.', '在限定时间内没有看到符合的包。');
    case 'not-sent': return died(say('It was never sent', '它没有被发出'), death);
    case 'reply-lost': return died(say('It arrived, but the reply did not come back', '它到达了，但应答没有回来'), death);
    case 'refused': return died(say('It was refused', '它被拒绝'), death);
    case 'rejected': return died(say('It was sent back with an error', '它被退回并附上错误'), death);
    case 'misdelivered': return died(say('It came to somebody else', '它到了别处'), death);
    case 'lost': return died(say(packet === null ? 'It was lost' : 'It died on the way', '它在路上丢失'), death);
  }
}

function died(what: Words, death: WalkDeath | null): Words {
  if (death === null) return say(`${what.en}.`, `${what['zh-CN']}。`);
  const where = at(death.namespace, death.interface);
  const sure = death.certainty === 'sure' ? say('', '') : say(' (most likely)', '（很可能）');
  return say(`${what.en}, at ${where.en}: ${death.words.en}${sure.en}.`, `${what['zh-CN']}，地点：${where['zh-CN']}。原因：${death.words['zh-CN']}${sure['zh-CN']}。`);
}
