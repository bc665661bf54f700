/** A packet that an interface sent and that came out nowhere. */
import type { ObservedInterface } from '../../../topology/schema.js';
import type { Copy } from '../copy.js';
import { interfaceOf, namespaceOf, routeTo, vxlanRemote } from '../kernel.js';
import { isGroup } from '../path.js';
import { place, say } from '../say.js';
import type { Scene } from '../scene.js';
import { portDown } from './bridge.js';
import { cause, type Cause } from './cause.js';
import { filtered } from './filter.js';
import { noArpAnswer } from './neighbour.js';
import { badRoute, unknown } from './route.js';

export function diedBehind(scene: Scene, copy: Copy): Cause {
  const device = interfaceOf(scene.after, copy.namespace, copy.interface);
  if (device === undefined) return unknown(copy);
  if (device.kind === 'vxlan') return behindVxlan(scene, copy, device);
  if (device.kind === 'bridge') return behindBridge(scene, copy, device);
  return behindCable(scene, copy, device);
}

function behindCable(scene: Scene, copy: Copy, device: ObservedInterface): Cause {
  const { peer } = device;
  if (peer === null) return cause('left-topology', copy.namespace, device.name, say(`it left by ${device.name} of ${place(copy.namespace).en}, and nobody knows what is at the other end`, `它从${place(copy.namespace)['zh-CN']}的 ${device.name} 离开，不知道另一端是什么`));
  const far = interfaceOf(scene.after, peer.namespace, peer.interface);
  if (far === undefined) return unknown(copy);
  if (!far.up) return cause('peer-down', peer.namespace, far.name, say(`the other end of the cable, ${far.name} of ${place(peer.namespace).en}, is down`, `线的另一端，${place(peer.namespace)['zh-CN']}的 ${far.name}，没有启用`), { certainty: 'sure', evidence: [`${far.name} state DOWN`] });
  const bytes = copy.length - 14;
  // is_skb_forwardable: a veth does not deliver what is longer than the other end's MTU.
  if (bytes > far.mtu) return cause('mtu', peer.namespace, far.name, say(`the packet has ${bytes} bytes and the MTU of ${far.name} of ${place(peer.namespace).en} is ${far.mtu}: the cable lets it fall, and nobody is told`, `包有 ${bytes} 字节，而${place(peer.namespace)['zh-CN']}的 ${far.name} 的 MTU 是 ${far.mtu}：它在线上被丢弃，没有人得到通知`), { certainty: 'sure', evidence: [`${far.name} mtu ${far.mtu}`] });
  return unknown(copy);
}

function behindBridge(scene: Scene, copy: Copy, bridge: ObservedInterface): Cause {
  const ports = namespaceOf(scene.after, copy.namespace)?.interfaces.filter((each) => each.bridge === bridge.name) ?? [];
  const down = ports.find((each) => !each.up || !each.carrier);
  if (ports.length === 0) return cause('bridge-unknown-mac', copy.namespace, bridge.name, say(`the bridge ${bridge.name} has no port`, `网桥 ${bridge.name} 没有端口`), { certainty: 'sure' });
  const dropped = filtered(scene, copy, ['FORWARD', 'OUTPUT', 'POSTROUTING']);
  if (dropped?.certainty === 'sure') return dropped;
  return down === undefined ? dropped ?? unknown(copy) : portDown(copy.namespace, down);
}

function behindVxlan(scene: Scene, copy: Copy, device: ObservedInterface): Cause {
  const mac = copy.packet.ethernet.destination;
  const { namespace } = copy;
  const entry = vxlanRemote(scene.after, namespace, device.name, mac);
  if (entry === undefined) return cause('vxlan-no-remote', namespace, device.name, say(`${device.name} does not know which host ${isGroup(mac) ? 'frames for everybody go to' : `has ${mac}`}: there is no forwarding entry, and no remote`, `${device.name} 不知道 ${isGroup(mac) ? '发给所有人的帧' : mac} 该送往哪台主机：没有转发表项，也没有 remote`), { certainty: 'sure', evidence: [`bridge fdb show dev ${device.name} has no entry for ${mac}`] });
  const dropped = filtered(scene, copy, ['OUTPUT', 'POSTROUTING']);
  if (dropped?.certainty === 'sure') return dropped;
  const bad = badRoute(scene, namespace, entry.remote, null, null);
  const answer = routeTo(scene.after, namespace, entry.remote, null);
  return bad ?? (answer && noArpAnswer(scene, namespace, answer.route.interface, answer.nextHop)) ?? dropped ?? unknown(copy);
}
