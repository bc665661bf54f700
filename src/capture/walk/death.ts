/**
 * Where a packet ended, and why. Looked at is the last place where it was seen, and what the kernel would have had to do
 * next there. An ICMP error that quotes the packet says the place by itself.
 */
import type { Copy } from './copy.js';
import { interfaceOf, isLocal, namespaceOf, ownersOf } from './kernel.js';
import { effectiveDestination } from './nat.js';
import { ttlName } from './packet.js';
import { depthOf, isForeign, isGroup, outerEthernet, type Way } from './path.js';
import { diedInBridge, wrongMac } from './death/bridge.js';
import { cause, type Cause } from './death/cause.js';
import { diedBehind } from './death/link.js';
import { diedInNamespace, unknown } from './death/route.js';
import { place, say } from './say.js';
import type { Scene } from './scene.js';

/** `way` did not end where it should: after its last place nothing is known. */
export function whyDied(scene: Scene, way: Way): Cause | undefined {
  const last = way.trunk.at(-1)?.copy;
  if (last === undefined) return undefined;
  if (isLooping(way)) return { ...diedAt(scene, last), ...looped(way, last) };
  return diedAt(scene, last);
}

function diedAt(scene: Scene, last: Copy): Cause {
  const device = interfaceOf(scene.after, last.namespace, last.interface);
  if (device === undefined) return unknown(last);
  if (last.direction === 'out') return diedBehind(scene, last);
  // br_netfilter shows bridged packets to NAT, which may send them elsewhere.
  if (device.bridge !== null && effectiveDestination(scene, last.namespace, last.packet).by !== null) return diedInNamespace(scene, last);
  if (device.bridge !== null && !isOwn(scene, last)) return diedInBridge(scene, last, device);
  if (isForeign(last, device)) return notForIt(scene, last);
  return diedInNamespace(scene, last);
}

/** A frame for the bridge itself goes up to the namespace. */
function isOwn(scene: Scene, copy: Copy): boolean {
  const device = interfaceOf(scene.after, copy.namespace, copy.interface);
  const bridge = device?.bridge == null ? undefined : interfaceOf(scene.after, copy.namespace, device.bridge);
  return bridge !== undefined && bridge.up && depthOf(copy) === 0 && bridge.mac === outerEthernet(copy).destination && isLocal(scene.after, copy.namespace, copy.packet.ip?.destination ?? '');
}

/** The interface lets frames for other stations fall. */
function notForIt(scene: Scene, copy: Copy): Cause {
  const { destination } = outerEthernet(copy);
  const bridges = namespaceOf(scene.after, copy.namespace)?.interfaces.filter(({ kind }) => kind === 'bridge') ?? [];
  const device = interfaceOf(scene.after, copy.namespace, copy.interface);
  const where = place(copy.namespace);
  if (bridges.length > 0 && device?.addresses.length === 0 && !isGroup(destination)) {
    return cause('not-a-bridge-port', copy.namespace, copy.interface, say(`${copy.interface} of ${where.en} is a port of no bridge, and the frame is for ${destination}`, `${where['zh-CN']}的 ${copy.interface} 不是任何网桥的端口，而帧是发给 ${destination} 的`), { certainty: 'sure', evidence: [`bridges there: ${bridges.map(({ name }) => name).join(', ')}`] });
  }
  return wrongMac(scene, copy) ?? cause('wrong-mac', copy.namespace, copy.interface, say(`the frame is for ${destination}, not for ${copy.interface} of ${where.en}`, `帧是发给 ${destination} 的，不是发给${where['zh-CN']}的 ${copy.interface}`), { certainty: 'sure' });
}

/** Three times at one place: a routing loop. */
export function isLooping({ trunk }: Way): boolean {
  const times = new Map<string, number>();
  for (const { copy } of trunk) {
    const key = `${copy.namespace} ${copy.interface} ${copy.direction}`;
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return Math.max(0, ...times.values()) >= 3;
}

function looped({ trunk }: Way, last: Copy): Pick<Cause, 'code' | 'words' | 'certainty' | 'evidence'> {
  const namespaces = [...new Set(trunk.slice(-8).filter(({ via }) => via === 'routed').map(({ copy }) => copy.namespace))];
  const names = namespaces.join(', ');
  const name = ttlName(last.packet.ip?.version);
  return {
    code: 'loop', certainty: 'sure', evidence: [`${name.en} ${trunk[0]?.copy.packet.ip?.ttl ?? ''} at the start, ${last.packet.ip?.ttl ?? ''} at the end`],
    words: say(`${names} send it to each other until its ${name.en} is used up: a routing loop`, `${names} 互相把它送来送去，直到${name['zh-CN']}用完：路由环路`),
  };
}

/** The address that was meant is there twice, and the packet came to another one than was meant. */
export function duplicateAddress(scene: Scene, way: Way): Cause | undefined {
  const last = way.trunk.at(-1)?.copy;
  const { to, address } = scene.asked;
  const destination = last?.packet.ip?.destination;
  if (last === undefined || to === null || destination === undefined || destination !== address || last.namespace === to) return undefined;
  const owners = ownersOf(scene.after, destination);
  if (!owners.some(({ namespace }) => namespace === to) || !owners.some(({ namespace }) => namespace === last.namespace)) return undefined;
  const names = owners.map((owner) => `${owner.namespace}:${owner.interface.name}`);
  const here = place(last.namespace);
  return cause('duplicate-address', last.namespace, last.interface, say(`${destination} is there ${names.length} times (${names.join(', ')}); the packet came to ${here.en}`, `${destination} 出现了 ${names.length} 次（${names.join('、')}）；包到了${here['zh-CN']}`), { certainty: 'sure', evidence: names });
}
