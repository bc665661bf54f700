/** A packet that never left: what the kernel told the program, and the state that explains it. */
import type { Decoded } from '../packet.js';
import { interfaceOf, isLocal, routeTo } from '../kernel.js';
import { effectiveDestination } from '../nat.js';
import { place, say } from '../say.js';
import type { Scene } from '../scene.js';
import { cause, type Cause } from './cause.js';
import { filteredPacket } from './filter.js';
import { noArpAnswer } from './neighbour.js';
import { pretended } from './pretended.js';
import { badRoute } from './route.js';

export function neverSent(scene: Scene): Cause {
  const { asked, sent } = scene;
  const namespace = asked.from;
  const destination = asked.address ?? '';
  const error = sent?.error ?? null;
  const packet = pretended(asked.protocol ?? 'icmp', destination, asked.port);
  const target = effectiveDestination(scene, namespace, packet);
  const found = whyNot(scene, namespace, target.destination, packet, error);
  const told = error === null ? [] : [`the kernel told the sender ${error}`];
  if (found !== undefined) return { ...found, evidence: [...told, ...found.evidence] };
  const where = place(namespace);
  return cause('not-sent', namespace, null, say(`${where.en} did not send it${error === null ? '' : `: the kernel answered ${error}`}`, `${where['zh-CN']} 没有发出它${error === null ? '' : `：内核答复 ${error}`}`), { evidence: told });
}

function whyNot(scene: Scene, namespace: string, destination: string, packet: Decoded, error: string | null): Cause | undefined {
  const answer = routeTo(scene.after, namespace, destination, null);
  const device = answer?.route.interface ?? null;
  const dropped = (error === 'EPERM' || error === null || error === 'ETIMEDOUT') ? filteredPacket(scene, namespace, device, packet, ['OUTPUT', 'POSTROUTING']) : undefined;
  if (dropped?.certainty === 'sure' || (dropped !== undefined && error === 'EPERM')) return dropped;
  if (isLocal(scene.after, namespace, destination)) return loopbackDown(scene, namespace);
  const bad = badRoute(scene, namespace, destination, null, error);
  if (bad !== undefined || answer === undefined) return bad;
  if (error === 'EMSGSIZE') return tooLong(scene, namespace, device);
  return downDevice(scene, namespace, device) ?? noArpAnswer(scene, namespace, device, answer.nextHop) ?? dropped;
}

function loopbackDown(scene: Scene, namespace: string): Cause | undefined {
  const device = interfaceOf(scene.after, namespace, 'lo');
  return device?.up === false ? cause('link-down', namespace, 'lo', say(`lo of ${place(namespace).en} is down, and what a host sends to itself goes through it`, `${place(namespace)['zh-CN']}的 lo 没有启用，而发给自己的包要经过它`), { certainty: 'sure', evidence: ['lo state DOWN'] }) : undefined;
}

function downDevice(scene: Scene, namespace: string, name: string | null): Cause | undefined {
  const device = name === null ? undefined : interfaceOf(scene.after, namespace, name);
  if (device === undefined || (device.up && device.carrier)) return undefined;
  const { peer } = device;
  const far = peer && interfaceOf(scene.after, peer.namespace, peer.interface);
  const evidence = [`${device.name} ${device.up ? 'NO-CARRIER' : 'state DOWN'}`];
  if (device.up && peer !== null && far?.up === false) return cause('peer-down', peer.namespace, peer.interface, say(`${device.name} of ${place(namespace).en} has no carrier: the other end of its cable, ${peer.interface} of ${place(peer.namespace).en}, is down`, `${place(namespace)['zh-CN']}的 ${device.name} 没有载波：线的另一端，${place(peer.namespace)['zh-CN']}的 ${peer.interface}，没有启用`), { certainty: 'sure', evidence });
  return cause('link-down', namespace, device.name, say(`${device.name} of ${place(namespace).en} is down`, `${place(namespace)['zh-CN']}的 ${device.name} 没有启用`), { certainty: 'sure', evidence });
}

function tooLong(scene: Scene, namespace: string, device: string | null): Cause {
  const mtu = device === null ? 0 : interfaceOf(scene.after, namespace, device)?.mtu ?? 0;
  return cause('mtu', namespace, device, say(`the packet may not be fragmented and is longer than the MTU ${mtu} of ${device ?? 'its route'}`, `这个包不允许分片，又超过了 ${device ?? '路由'} 的 MTU ${mtu}`), { certainty: 'sure', evidence: [`${device ?? ''} mtu ${mtu}`] });
}
