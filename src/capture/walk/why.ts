/** Why the packet went from one place to the next, and why it looks different there. */
import { changesBetween, type Change } from './changes.js';
import type { Copy } from './copy.js';
import { fdbPort, interfaceOf, neighbourOf, routeText, routeTo, vxlanRemote } from './kernel.js';
import { ttlName, type IpHeader } from './packet.js';
import { depthOf, isGroup, outerEthernet, type Node } from './path.js';
import { reason, type Reason } from './reason.js';
import { say } from './say.js';
import type { Scene } from './scene.js';
import { whyNat, whyNatAtSender } from './why-nat.js';

export interface Explained { changes: Change[]; reasons: Reason[] }

export function explain(node: Node, scene: Scene): Explained {
  const { parent } = node;
  if (parent === null) return { changes: [], reasons: whySent(node, scene) };
  const changes = changesBetween(parent.copy, node.copy, { before: parent.fragments.length + 1, after: node.fragments.length + 1 });
  return { changes, reasons: [...whyMoved(node, parent, scene), ...whyNat(node, parent, changes, scene), ...whyCut(node, parent, scene)] };
}

function whySent(node: Node, scene: Scene): Reason[] {
  const { copy } = node;
  const isInside = copy.direction === 'in' ? [reason('loopback', 'it stays inside: the loopback gives it back', '它没有离开：回环接口把它交还')] : [];
  const start = reason('sent', `a program in ${copy.namespace} sent it`, `${copy.namespace} 里的程序发出了它`);
  const nat = scene.asked.address !== null && scene.asked.from === copy.namespace ? whyNatAtSender(node, scene, scene.asked.address) : [];
  return [start, ...isInside, ...nat, ...whyRouted(node, scene)];
}

function whyMoved(node: Node, parent: Node, scene: Scene): Reason[] {
  const { copy } = node;
  switch (node.via) {
    case 'cable': return [reason('cable', `${copy.interface} is the other end of the cable`, `${copy.interface} 是这根线的另一端`)];
    case 'bridge': case 'from-bridge': return [whyBridged(node, parent, scene)];
    case 'to-bridge': return [reason('bridge-own', `the frame is for the bridge ${copy.interface} itself`, `这个帧是发给网桥 ${copy.interface} 自己的`)];
    case 'encapsulated': return [...whyEncapsulated(node, parent, scene), ...whyRouted(node, scene)];
    case 'decapsulated': return [reason('vxlan-end', `${copy.interface} takes the frame out of the VXLAN packet of network ${parent.copy.packet.tunnels.at(-1)?.vni ?? ''}`, `${copy.interface} 从网络号 ${parent.copy.packet.tunnels.at(-1)?.vni ?? ''} 的 VXLAN 包里取出这个帧`)];
    case 'routed': return [...whyRouted(node, scene), ...whyTtl(node, parent)];
    case 'loopback': return [reason('loopback', 'it stays inside: the loopback gives it back', '它没有离开：回环接口把它交还')];
    case 'macvlan': return [reason('macvlan', `${copy.interface} and ${parent.copy.interface} are a macvlan and its device`, `${copy.interface} 和 ${parent.copy.interface} 是 macvlan 及其下层设备`)];
    case 'proxied': return [reason('proxy', `a program in ${copy.namespace} took the request in and sent one of its own`, `${copy.namespace} 里的程序收下请求，自己另发了一个`), ...whyRouted(node, scene)];
    case 'origin': case 'unknown': return [reason('unknown', 'nobody can say how it came here', '说不清它是怎么到这里的')];
  }
}

function whyBridged(node: Node, parent: Node, scene: Scene): Reason {
  const { copy } = node;
  const bridge = interfaceOf(scene.after, copy.namespace, copy.interface)?.bridge ?? '';
  const mac = outerEthernet(copy).destination;
  const entry = fdbPort(scene.after, copy.namespace, bridge, mac);
  const flooded = parent.children.filter(({ via }) => via === node.via).length > 1;
  if (flooded) return reason('bridge-flood', `${bridge} ${isGroup(mac) ? 'sends a frame for everybody' : `did not know ${mac} yet and sent the frame`} to every port`, `${bridge} ${isGroup(mac) ? '把发给所有人的帧送到每个端口' : `还不认识 ${mac}，把帧送到每个端口`}`);
  if (entry?.port === copy.interface) return reason('bridge-entry', `${bridge} knows ${mac} behind ${copy.interface}`, `${bridge} 知道 ${mac} 在 ${copy.interface} 后面`, `${mac} dev ${entry.port} master ${bridge} ${entry.state}`);
  return reason('bridge-flood', `${bridge} had no entry for ${mac}, and ${copy.interface} is a port of it`, `${bridge} 没有 ${mac} 的表项，${copy.interface} 是它的端口`);
}

function whyEncapsulated(node: Node, parent: Node, scene: Scene): Reason[] {
  const { copy } = node;
  const device = parent.copy.interface;
  const outer = copy.packet.tunnels[0];
  const mac = parent.copy.packet.ethernet.destination;
  const entry = vxlanRemote(scene.after, copy.namespace, device, mac);
  const by = entry?.by === 'entry' ? say(`its entry for ${mac} says ${outer?.ip.destination ?? ''}`, `${mac} 的表项指向 ${outer?.ip.destination ?? ''}`) : say(`it has no entry for ${mac} and sends to its default ${outer?.ip.destination ?? ''}`, `没有 ${mac} 的表项，送往默认的 ${outer?.ip.destination ?? ''}`);
  return [reason('vxlan-entry', `${device} puts the frame into a VXLAN packet: ${by.en}`, `${device} 把帧装进 VXLAN 包：${by['zh-CN']}`, entry === undefined ? null : `${entry.by === 'entry' ? mac : '00:00:00:00:00:00'} dev ${device} dst ${entry.remote}`)];
}

/** Of an encapsulated packet it is the outer one that is routed. */
function whyRouted({ copy }: Node, scene: Scene): Reason[] {
  const outer = copy.packet.tunnels[0];
  const ip = depthOf(copy) > 0 ? outer?.ip : copy.packet.ip;
  if (ip == null || copy.direction !== 'out') return [];
  const answer = routeTo(scene.after, copy.namespace, ip.destination, ip.source);
  if (answer === undefined) return [];
  const route = routeText(answer.route);
  const found = neighbourOf(scene.after, copy.namespace, answer.route.interface, answer.nextHop);
  const neighbour = found?.mac == null ? [] : [reason('neighbour', `${answer.nextHop} has the MAC ${found.mac}`, `${answer.nextHop} 的 MAC 是 ${found.mac}`, `${answer.nextHop} dev ${answer.route.interface ?? ''} lladdr ${found.mac} ${found.state.toUpperCase()}`)];
  return [reason('route', `the route "${route}" of ${copy.namespace}`, `${copy.namespace} 的路由“${route}”`, route), ...neighbour];
}

/** Who routes an encapsulated packet touches its outer header only. */
function whyTtl({ copy }: Node, parent: Node): Reason[] {
  const isCarried = depthOf(copy) > 0 && depthOf(parent.copy) === depthOf(copy);
  const header = ({ packet }: Copy): IpHeader | null => (isCarried ? packet.tunnels[0]?.ip ?? null : packet.ip);
  const [before, after] = [header(parent.copy)?.ttl ?? 0, header(copy)?.ttl ?? 0];
  const name = ttlName(header(copy)?.version);
  const of = isCarried ? say(' of the outer header', '外层首部的') : say('', '');
  return after < before ? [reason('ttl', `${copy.namespace} routed it, so the ${name.en}${of.en} is ${after} in place of ${before}`, `${copy.namespace} 路由了它，所以${of['zh-CN']}${name['zh-CN']}从 ${before} 变为 ${after}`)] : [];
}

function whyCut(node: Node, parent: Node, scene: Scene): Reason[] {
  if (node.fragments.length <= parent.fragments.length) return [];
  const mtu = interfaceOf(scene.after, node.copy.namespace, node.copy.interface)?.mtu ?? 0;
  return [reason('mtu', `it is too long for the MTU ${mtu} of ${node.copy.interface} and goes in ${node.fragments.length + 1} fragments`, `它超过 ${node.copy.interface} 的 MTU ${mtu}，分成 ${node.fragments.length + 1} 个分片`)];
}
