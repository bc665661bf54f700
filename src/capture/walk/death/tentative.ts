/** IPv6 addresses that are there and not used yet: the kernel first asks whether somebody else has them (RFC 4862 §5.4), for a second or two. */
import { familyOf } from '../../../topology/address.js';
import { detailOf, type TentativeAddress } from '../kernel.js';
import { place, say, type Words } from '../say.js';
import type { Scene } from '../scene.js';
import { cause, type Cause } from './cause.js';

/** Who routes asks for MACs from its link-local address; while it has none that it may use, it asks nothing at all. */
export function cannotAskYet(scene: Scene, namespace: string, device: string | null, address: string): Cause | undefined {
  const own = familyOf(address) === 6 ? tentativeAt(scene, namespace).find((each) => each.interface === device && each.address.startsWith('fe80:')) : undefined;
  if (own === undefined) return undefined;
  const where = place(namespace);
  const why = reasonOf(own);
  return cause('address-tentative', namespace, device, say(`${where.en} cannot ask who has ${address}: its own address ${own.address} on ${own.interface} is not in use, ${why.en}`, `${where['zh-CN']}无法询问谁有 ${address}：它在 ${own.interface} 上自己的地址 ${own.address} 还不能使用，${why['zh-CN']}`), { certainty: 'sure', evidence: [textOf(own)] });
}

/** An address that is not used yet does not answer either. */
export function notYetUsed(scene: Scene, namespace: string, device: string, address: string): Cause | undefined {
  const own = tentativeAt(scene, namespace).find((each) => each.interface === device && each.address === address);
  if (own === undefined) return undefined;
  const where = place(namespace);
  const why = reasonOf(own);
  return cause('address-tentative', namespace, device, say(`the question came to ${device} of ${where.en}, whose address ${address} is not in use, ${why.en}`, `询问到达了${where['zh-CN']}的 ${device}，但地址 ${address} 还不能使用，${why['zh-CN']}`), { certainty: 'sure', evidence: [textOf(own)] });
}

/** At the packet's time, as far as it is known: before it, or after it. */
function tentativeAt({ before, after }: Scene, namespace: string): TentativeAddress[] {
  return [...detailOf(before, namespace).tentative, ...detailOf(after, namespace).tentative];
}

function reasonOf({ duplicate }: TentativeAddress): Words {
  if (duplicate) return say('since somebody else was found to have it (duplicate address detection)', '因为发现别处已有同一地址（重复地址检测）');
  return say('while the kernel makes sure that nobody else has it (duplicate address detection takes a second or two): walk again', '因为内核正在确认没有别人使用它（重复地址检测需要一两秒）：请再追踪一次');
}

function textOf({ address, interface: device, duplicate }: TentativeAddress): string {
  return `ip -6 address: ${address} dev ${device} tentative${duplicate ? ' dadfailed' : ''}`;
}
