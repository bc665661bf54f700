/** Dropped by a rule: iptables or nft, also where a bridge shows its frames to them (br_netfilter). */
import type { Copy } from '../copy.js';
import type { Decoded } from '../packet.js';
import { whoDropped } from '../filter-rules.js';
import { effectiveDestination } from '../nat.js';
import { place, say } from '../say.js';
import type { Scene } from '../scene.js';
import { cause, type Cause } from './cause.js';

export type Hook = 'PREROUTING' | 'INPUT' | 'FORWARD' | 'OUTPUT' | 'POSTROUTING';

export function filtered(scene: Scene, copy: Copy, hooks: readonly Hook[]): Cause | undefined {
  return filteredPacket(scene, copy.namespace, copy.interface, copy.packet, hooks);
}

/** Each packet in the two forms that it has in this namespace: as it came, and as NAT makes it. */
export function filteredPacket(scene: Scene, namespace: string, device: string | null, packet: Decoded, hooks: readonly Hook[]): Cause | undefined {
  const suspect = whoDropped({ ...scene, namespace }, [packet, translated(scene, namespace, packet)], hooks);
  if (suspect === undefined) return undefined;
  const where = place(namespace);
  const isPolicy = suspect.text.startsWith('-P') || suspect.text.endsWith('policy drop');
  const verb = suspect.verdict === 'reject' ? say('refused it', '拒绝了它') : say('dropped it', '丢弃了它');
  const what = isPolicy ? say(`the policy of the chain ${suspect.chain} of ${where.en}`, `${where['zh-CN']} 的链 ${suspect.chain} 的默认策略`) : say(`a rule in the chain ${suspect.chain} of ${where.en}`, `${where['zh-CN']} 的链 ${suspect.chain} 中的一条规则`);
  return cause(isPolicy ? 'filter-policy' : 'filter-rule', namespace, device, say(`${what.en} ${verb.en}: ${suspect.text}`, `${what['zh-CN']}${verb['zh-CN']}：${suspect.text}`), { certainty: suspect.counted ? 'sure' : 'likely', evidence: [suspect.text, ...(suspect.counted ? ['its counter grew while the packet was on its way'] : [])] });
}

function translated(scene: Scene, namespace: string, packet: Decoded): Decoded {
  const { destination, destinationPort } = effectiveDestination(scene, namespace, packet);
  if (packet.ip === null) return packet;
  const port = destinationPort ?? 0;
  return { ...packet, ip: { ...packet.ip, destination }, tcp: packet.tcp && { ...packet.tcp, destinationPort: port }, udp: packet.udp && { ...packet.udp, destinationPort: port } };
}
