/** A frame that came in at a bridge's port and went no farther, or that a bridge sent to none of its ports. */
import type { ObservedInterface, ObservedNamespace } from '../../../topology/schema.js';
import type { Copy } from '../copy.js';
import { fdbPort, interfaceOf, namespaceOf, neighbourOf, ownersOf } from '../kernel.js';
import { isGroup, outerEthernet } from '../path.js';
import { place, say } from '../say.js';
import type { Scene } from '../scene.js';
import { cause, type Cause } from './cause.js';
import { filtered } from './filter.js';

/** `copy` came in at `port`, which is a port of a bridge. */
export function diedInBridge(scene: Scene, copy: Copy, port: ObservedInterface): Cause {
  const { namespace } = copy;
  const bridge = port.bridge ?? '';
  const device = interfaceOf(scene.after, namespace, bridge);
  if (device?.up === false) return cause('bridge-down', namespace, bridge, say(`the bridge ${bridge} is down`, `网桥 ${bridge} 没有启用`), { certainty: 'sure', evidence: [`${bridge} state DOWN`] });
  if (port.port !== null && port.port.state !== 'forwarding') return blocked(namespace, port);
  return filtered(scene, copy, ['FORWARD', 'PREROUTING', 'POSTROUTING', 'INPUT']) ?? towards(scene, copy, port, bridge);
}

function blocked(namespace: string, port: ObservedInterface): Cause {
  const state = port.port?.state ?? '';
  return cause('bridge-port-blocked', namespace, port.name, say(`the port ${port.name} of ${port.bridge ?? ''} is in the state "${state}" and passes nothing on`, `${port.bridge ?? ''} 的端口 ${port.name} 处于“${state}”状态，什么也不转发`), { certainty: 'sure', evidence: [`bridge link: ${port.name} state ${state}`] });
}

function towards(scene: Scene, copy: Copy, port: ObservedInterface, bridge: string): Cause {
  const mac = outerEthernet(copy).destination;
  const known = fdbPort(scene.after, copy.namespace, bridge, mac);
  const out = known && interfaceOf(scene.after, copy.namespace, known.port);
  const entry = known === undefined ? [] : [`${mac} dev ${known.port} master ${bridge} ${known.state}`];
  if (out !== undefined) return behind(copy, port, out, entry) ?? unknownBridge(copy.namespace, bridge, mac, entry);
  const others = namespaceOf(scene.after, copy.namespace)?.interfaces.filter((each) => each.bridge === bridge && each.name !== port.name) ?? [];
  return noPort(scene, copy, port, others, bridge) ?? unknownBridge(copy.namespace, bridge, mac, entry);
}

/** The bridge knows the port: then the port, or what lies between both. */
function behind(copy: Copy, port: ObservedInterface, out: ObservedInterface, evidence: string[]): Cause | undefined {
  const { namespace } = copy;
  if (out.name === port.name) {
    return cause('hairpin-off', namespace, port.name, say(`the frame would have to go back out of the port ${port.name} that it came in by, and its hairpin mode is off`, `这个帧要从它进来的端口 ${port.name} 再出去，而该端口没有打开 hairpin`), { certainty: port.port?.hairpin === false ? 'sure' : 'likely', evidence: [...evidence, `bridge -d link: ${port.name} hairpin off`] });
  }
  if (!out.up || !out.carrier) return portDown(namespace, out, evidence);
  if (out.port !== null && out.port.state !== 'forwarding') return blocked(namespace, out);
  if (port.port?.isolated === true && out.port?.isolated === true) return isolated(namespace, port, out);
  if (copy.length - 14 > out.mtu) return cause('mtu', namespace, out.name, say(`the packet has ${copy.length - 14} bytes and the MTU of ${out.name} is ${out.mtu}: a bridge cannot say so, it lets it fall`, `包有 ${copy.length - 14} 字节，而 ${out.name} 的 MTU 是 ${out.mtu}：网桥无法告知，只能丢弃`), { certainty: 'sure', evidence: [`${out.name} mtu ${out.mtu}`] });
  return undefined;
}

export function portDown(namespace: string, out: ObservedInterface, evidence: string[] = []): Cause {
  const why = out.up ? say('has no carrier', '没有载波') : say('is down', '没有启用');
  return cause('bridge-port-down', namespace, out.name, say(`the port ${out.name} ${why.en}`, `端口 ${out.name} ${why['zh-CN']}`), { certainty: 'sure', evidence: [...evidence, `${out.name} ${out.up ? 'NO-CARRIER' : 'state DOWN'}`] });
}

function isolated(namespace: string, port: ObservedInterface, out: ObservedInterface): Cause {
  return cause('bridge-isolated', namespace, port.name, say(`${port.name} and ${out.name} are both isolated: a bridge passes nothing between isolated ports`, `${port.name} 和 ${out.name} 都被隔离：网桥不在隔离端口之间转发`), { certainty: 'sure', evidence: [`bridge -d link: ${port.name} isolated on`, `bridge -d link: ${out.name} isolated on`] });
}

/** The bridge does not know the port: the frame goes to all that take such frames. */
function noPort(scene: Scene, copy: Copy, port: ObservedInterface, others: readonly ObservedInterface[], bridge: string): Cause | undefined {
  const able = others.filter((each) => each.up && each.port?.state === 'forwarding');
  const mac = outerEthernet(copy).destination;
  if (others.length > 0 && able.length === 0) return portDown(copy.namespace, others[0] ?? port);
  if (port.port?.isolated === true && able.length > 0 && able.every((each) => each.port?.isolated === true)) return isolated(copy.namespace, port, able[0] ?? port);
  if (!isGroup(mac) && able.length > 0 && able.every((each) => each.port?.flood === false)) {
    return cause('bridge-no-flood', copy.namespace, port.name, say(`${bridge} does not know ${mac}, and its ports do not take frames that it does not know`, `${bridge} 不认识 ${mac}，而它的端口不接受未知目的的帧`), { certainty: 'sure', evidence: able.map(({ name }) => `bridge -d link: ${name} flood off`) });
  }
  return wrongMac(scene, copy) ?? (others.length === 0 ? cause('bridge-unknown-mac', copy.namespace, port.name, say(`${port.name} is the only port of ${bridge}: there is nobody to pass it to`, `${port.name} 是 ${bridge} 唯一的端口：没有可以交付的对象`), { certainty: 'sure' }) : undefined);
}

function unknownBridge(namespace: string, bridge: string, mac: string, evidence: string[]): Cause {
  return cause('bridge-unknown-mac', namespace, bridge, say(`the bridge ${bridge} passed it to no port; it is for ${mac}`, `网桥 ${bridge} 没有把它送到任何端口；它是发给 ${mac} 的`), { evidence });
}

/** The frame is for a MAC that is not the one of the station that has the address: somebody's neighbour entry is wrong. */
export function wrongMac(scene: Scene, copy: Copy): Cause | undefined {
  const { destination, source } = outerEthernet(copy);
  const sender = scene.after.observation.namespaces.find((namespace) => namespace.interfaces.some(({ mac }) => mac === source));
  const entry = sender?.neighbours.find(({ mac }) => mac === destination);
  if (isGroup(destination) || sender === undefined || entry === undefined || !isWrong(scene, sender, entry.address, destination)) return undefined;
  const where = place(sender.id);
  const state = neighbourOf(scene.after, sender.id, entry.interface, entry.address)?.state ?? '';
  return cause('wrong-mac', copy.namespace, copy.interface, say(`the frame is for ${destination}, which is not the MAC of ${entry.address}: the neighbour entry of ${where.en} is wrong`, `帧是发给 ${destination} 的，但这不是 ${entry.address} 的 MAC：${where['zh-CN']} 的邻居表项是错的`), { certainty: 'sure', evidence: [`${sender.id}: ${entry.address} dev ${entry.interface} lladdr ${destination} ${state.toUpperCase()}`] });
}

function isWrong(scene: Scene, sender: ObservedNamespace, address: string, mac: string): boolean {
  const owners = ownersOf(scene.after, address).filter(({ namespace }) => namespace !== sender.id);
  return owners.length > 0 && !owners.some((owner) => owner.interface.mac === mac);
}
