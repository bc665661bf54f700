/** A question for a MAC (ARP, of IPv6 a neighbour solicitation) that nobody answered, and why: who has the address, did the question come there, did the answer come back? */
import type { ObservedInterface } from '../../../topology/schema.js';
import type { Copy } from '../copy.js';
import { familyOf } from '../../../topology/address.js';
import { fdbPort, interfaceOf, namespaceOf, neighbourOf, ownersOf, sysctl } from '../kernel.js';
import { place, say } from '../say.js';
import type { Scene } from '../scene.js';
import { portDown } from './bridge.js';
import { cause, type Cause } from './cause.js';
import { filteredPacket } from './filter.js';
import { pretended } from './pretended.js';
import { cannotAskYet, notYetUsed } from './tentative.js';

const arp = { code: 'no-arp-answer', question: 'ARP question(s)', by: say('ARP', ' ARP ') } as const;
const ndp = { code: 'no-neighbour-answer', question: 'neighbour solicitation(s)', by: say('neighbour discovery', '邻居发现') } as const;

/** The namespace asked on `device` for the MAC of `address` in vain; undefined where it did not ask, or was answered. */
export function noArpAnswer(scene: Scene, namespace: string, device: string | null, address: string): Cause | undefined {
  const asked = questions(scene, address).filter((copy) => copy.namespace === namespace && copy.direction === 'out' && (device === null || sameLink(scene, namespace, copy.interface, device)));
  const entry = neighbourOf(scene.after, namespace, device, address);
  const failed = entry !== undefined && (entry.state === 'failed' || entry.state === 'incomplete');
  const early = asked.length === 0 ? cannotAskYet(scene, namespace, device, address) : undefined;
  if (early !== undefined && entry?.mac == null) return early;
  if ((asked.length === 0 && !failed) || (entry?.mac != null && !failed)) return undefined;
  const where = place(namespace);
  const asks = familyOf(address) === 6 ? ndp : arp;
  const evidence = [asked.length > 0 ? `${asked.length} ${asks.question} for ${address} went out` : '', failed ? `${address} dev ${device ?? ''} ${entry.state.toUpperCase()}` : ''].filter((text) => text !== '');
  return cause(asks.code, namespace, device, say(`${where.en} asked by ${asks.by.en} who has ${address}, and nobody answered`, `${where['zh-CN']} 用${asks.by['zh-CN']}询问谁有 ${address}，没有人应答`), { certainty: 'sure', evidence, because: whyNobody(scene, namespace, device, address) });
}

/** A question that the bridge device sends is seen again at its ports. */
function sameLink(scene: Scene, namespace: string, seen: string, device: string): boolean {
  return seen === device || interfaceOf(scene.after, namespace, seen)?.bridge === device;
}

function questions(scene: Scene, address: string): Copy[] {
  return scene.copies.filter(({ packet: { neighbour } }) => neighbour?.operation === 'request' && neighbour.targetAddress === address);
}

function whyNobody(scene: Scene, namespace: string, device: string | null, address: string): Cause | null {
  const owners = ownersOf(scene.after, address).filter((owner) => owner.namespace !== namespace);
  const [owner] = owners;
  const asker = device === null ? undefined : interfaceOf(scene.after, namespace, device);
  const atAsker = asker === undefined ? undefined : whyUnheard(scene, namespace, asker);
  if (owner === undefined) return atAsker ?? cause('nobody-has-address', namespace, device, say(`no interface has the address ${address}`, `没有任何接口有地址 ${address}`), { certainty: 'sure' });
  const { namespace: there, interface: own } = owner;
  if (!own.up) return cause('link-down', there, own.name, say(`${address} is on ${own.name} of ${place(there).en}, which is down`, `${address} 在${place(there)['zh-CN']}的 ${own.name} 上，而它没有启用`), { certainty: 'sure', evidence: [`${own.name} state DOWN`] });
  const heard = questions(scene, address).some((copy) => copy.namespace === there && copy.direction === 'in' && sameLink(scene, there, copy.interface, own.name));
  if (heard) return whyNoWord(scene, there, own, address);
  return atAsker ?? whyUnheard(scene, there, own) ?? lastHeard(scene, address, namespace) ?? cause('not-on-link', namespace, device, say(`${address} is on ${own.name} of ${place(there).en}, which the question does not reach`, `${address} 在${place(there)['zh-CN']}的 ${own.name} 上，询问到不了那里`));
}

/** What stands between this interface and its link: its cable's other end. */
function whyUnheard(scene: Scene, namespace: string, own: ObservedInterface): Cause | undefined {
  const { peer } = own;
  if (!own.up) return cause('link-down', namespace, own.name, say(`${own.name} of ${place(namespace).en} is down`, `${place(namespace)['zh-CN']}的 ${own.name} 没有启用`), { certainty: 'sure', evidence: [`${own.name} state DOWN`] });
  const far = peer && interfaceOf(scene.after, peer.namespace, peer.interface);
  if (peer === null || far == null) return undefined;
  if (!far.up) return cause(far.bridge === null ? 'peer-down' : 'bridge-port-down', peer.namespace, far.name, say(`the other end of its cable, ${far.name} of ${place(peer.namespace).en}, is down`, `这根线的另一端，${place(peer.namespace)['zh-CN']}的 ${far.name}，没有启用`), { certainty: 'sure', evidence: [`${far.name} state DOWN`] });
  if (far.bridge === null) return unplugged(scene, peer.namespace, far);
  const bridge = interfaceOf(scene.after, peer.namespace, far.bridge);
  if (bridge?.up === false) return cause('bridge-down', peer.namespace, far.bridge, say(`the bridge ${far.bridge} is down`, `网桥 ${far.bridge} 没有启用`), { certainty: 'sure', evidence: [`${far.bridge} state DOWN`] });
  if (far.port !== null && far.port.state !== 'forwarding') return cause('bridge-port-blocked', peer.namespace, far.name, say(`the port ${far.name} of ${far.bridge} is in the state "${far.port.state}"`, `${far.bridge} 的端口 ${far.name} 处于“${far.port.state}”状态`), { certainty: 'sure', evidence: [`bridge link: ${far.name} state ${far.port.state}`] });
  return whyIsolated(scene, peer.namespace, far);
}

function whyIsolated(scene: Scene, namespace: string, port: ObservedInterface): Cause | undefined {
  const others = namespaceOf(scene.after, namespace)?.interfaces.filter((each) => each.bridge === port.bridge && each.name !== port.name && each.up) ?? [];
  if (port.port?.isolated !== true || !others.some((each) => each.port?.isolated === true)) return undefined;
  return cause('bridge-isolated', namespace, port.name, say(`${port.name} is an isolated port of ${port.bridge ?? ''}, and a bridge passes nothing between isolated ports`, `${port.name} 是 ${port.bridge ?? ''} 的隔离端口，网桥不在隔离端口之间转发`), { certainty: 'sure', evidence: [`bridge -d link: ${port.name} isolated on`] });
}

/** An end without address and bridge, in a namespace that has a bridge, was meant to be a port of it. */
function unplugged(scene: Scene, namespace: string, far: ObservedInterface): Cause | undefined {
  const bridges = namespaceOf(scene.after, namespace)?.interfaces.filter(({ kind }) => kind === 'bridge') ?? [];
  if (bridges.length === 0 || far.addresses.length > 0) return undefined;
  return cause('not-a-bridge-port', namespace, far.name, say(`${far.name} of ${place(namespace).en} is a port of no bridge`, `${place(namespace)['zh-CN']}的 ${far.name} 不是任何网桥的端口`), { certainty: 'sure', evidence: [`bridge link does not list ${far.name}; bridges there: ${bridges.map(({ name }) => name).join(', ')}`] });
}

/** The question came to who has the address. */
function whyNoWord(scene: Scene, namespace: string, own: ObservedInterface, address: string): Cause {
  const replies = scene.copies.filter(({ packet: { neighbour } }) => neighbour?.operation === 'reply' && neighbour.senderAddress === address);
  const [where, last] = [place(namespace), replies.at(-1)];
  if (last === undefined && familyOf(address) === 6) return ignored6(scene, namespace, own, address);
  if (last === undefined) {
    const ignore = sysctl(scene.after, namespace, `net.ipv4.conf.${own.name}.arp_ignore`) ?? '0';
    const all = sysctl(scene.after, namespace, 'net.ipv4.conf.all.arp_ignore') ?? '0';
    return cause('arp-ignored', namespace, own.name, say(`the question came to ${own.name} of ${where.en}, which did not answer it`, `询问到达了${where['zh-CN']}的 ${own.name}，但它没有应答`), { certainty: 'sure', evidence: [`arp_ignore ${ignore} (all: ${all})`] });
  }
  const port = interfaceOf(scene.after, last.namespace, last.interface);
  const known = port?.bridge == null || last.packet.neighbour === null ? undefined : fdbPort(scene.after, last.namespace, port.bridge, last.packet.ethernet.destination);
  const out = known && interfaceOf(scene.after, last.namespace, known.port);
  if (out !== undefined && (!out.up || !out.carrier)) return portDown(last.namespace, out);
  return cause('unknown', last.namespace, last.interface, say(`${where.en} answered; the answer was seen last at ${last.interface} of ${place(last.namespace).en}`, `${where['zh-CN']} 应答了；应答最后出现在${place(last.namespace)['zh-CN']}的 ${last.interface}`));
}

/** Neighbour discovery is ICMPv6: a rule may drop the question, or the answer. */
function ignored6(scene: Scene, namespace: string, own: ObservedInterface, address: string): Cause {
  const early = notYetUsed(scene, namespace, own.name, address);
  if (early !== undefined) return early;
  const dropped = filteredPacket(scene, namespace, own.name, pretended('icmp', address, null), ['PREROUTING', 'INPUT', 'OUTPUT', 'POSTROUTING']);
  const where = place(namespace);
  return cause('neighbour-ignored', namespace, own.name, say(`the question came to ${own.name} of ${where.en}, which did not answer it`, `询问到达了${where['zh-CN']}的 ${own.name}，但它没有应答`), { certainty: 'sure', evidence: [`${own.name} has ${address}`], because: dropped ?? null });
}

function lastHeard(scene: Scene, address: string, namespace: string): Cause | undefined {
  const last = questions(scene, address).findLast((copy) => copy.direction === 'in' && copy.namespace !== namespace);
  const device = last && interfaceOf(scene.after, last.namespace, last.interface);
  if (last === undefined || device === undefined || device.bridge !== null) return undefined;
  return unplugged(scene, last.namespace, device);
}
