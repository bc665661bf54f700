/** A packet that a namespace took in for routing, or for itself, and did nothing visible with. In the kernel's order: ip_rcv, ip_route_input, ip_forward, ip_output. */
import type { Copy } from '../copy.js';
import { ttlName, type IpHeader } from '../packet.js';
import { depthOf } from '../path.js';
import { grew, interfaceOf, isLocal, routeText, routeTo, sysctl } from '../kernel.js';
import { effectiveDestination } from '../nat.js';
import { place, say } from '../say.js';
import type { Scene } from '../scene.js';
import { cause, type Cause, type CauseCode } from './cause.js';
import { filtered } from './filter.js';
import { noArpAnswer } from './neighbour.js';

/** `copy` came in at an interface that is no bridge's port, and the frame was for it. */
export function diedInNamespace(scene: Scene, copy: Copy): Cause {
  const found = findCause(scene, copy);
  // Nobody sent it on, so it was last in the hands of who took it in.
  return found.interface === null && found.namespace === copy.namespace ? { ...found, interface: copy.interface } : found;
}

function findCause(scene: Scene, copy: Copy): Cause {
  const ip = copy.packet.ip;
  if (ip === null) return unknown(copy);
  if (depthOf(copy) > 0) return diedInTunnel(scene, copy);
  const target = effectiveDestination(scene, copy.namespace, copy.packet);
  const forwarded = !isLocal(scene.after, copy.namespace, target.destination);
  const dropped = filtered(scene, copy, forwarded ? ['PREROUTING', 'FORWARD', 'POSTROUTING'] : ['PREROUTING', 'INPUT']);
  if (dropped?.certainty === 'sure') return dropped;
  const found = refusedSource(scene, copy) ?? (forwarded ? notForwarded(scene, copy, target.destination) : undefined);
  if (found !== undefined) return target.by === null || found.code === 'forwarding-off' || found.code === 'rp-filter' ? found : nowhere(copy, target.destination, target.by, found);
  return dropped ?? (forwarded ? unknown(copy) : silent(scene, copy));
}

/** The outer packet came to the host that the tunnel ends at, and nothing came out of it. */
function diedInTunnel(scene: Scene, copy: Copy): Cause {
  const outer = copy.packet.tunnels[0];
  const dropped = filtered(scene, copy, ['PREROUTING', 'INPUT']);
  if (dropped !== undefined || outer === undefined) return dropped ?? unknown(copy);
  const devices = scene.after.observation.namespaces.find(({ id }) => id === copy.namespace)?.interfaces.filter(({ kind }) => kind === 'vxlan') ?? [];
  const fitting = devices.find(({ vxlan }) => vxlan?.vni === outer.vni && vxlan.port === outer.destinationPort);
  const where = place(copy.namespace);
  const evidence = devices.map(({ name, vxlan }) => `${name} id ${vxlan?.vni ?? 0} dstport ${vxlan?.port ?? 0}`);
  if (fitting === undefined) return cause('vxlan-not-taken', copy.namespace, copy.interface, say(`${where.en} has no VXLAN interface for network ${outer.vni} on port ${outer.destinationPort}`, `${where['zh-CN']} 没有网络号 ${outer.vni}、端口 ${outer.destinationPort} 的 VXLAN 接口`), { certainty: 'sure', evidence });
  if (!fitting.up) return cause('link-down', copy.namespace, fitting.name, say(`${fitting.name} of ${where.en} is down`, `${where['zh-CN']}的 ${fitting.name} 没有启用`), { certainty: 'sure', evidence: [`${fitting.name} state DOWN`] });
  return cause('vxlan-not-taken', copy.namespace, fitting.name, say(`${fitting.name} did not take the packet in`, `${fitting.name} 没有收下这个包`), { evidence });
}

function nowhere(copy: Copy, destination: string, rule: string, because: Cause): Cause {
  const where = place(copy.namespace);
  return cause('nat-to-nowhere', copy.namespace, copy.interface, say(`a NAT rule of ${where.en} sends it to ${destination}, where it cannot go`, `${where['zh-CN']} 的 NAT 规则把它送往 ${destination}，而那里去不了`), { certainty: because.certainty, evidence: [rule], because });
}

/** fib_validate_source: rp_filter (RFC 3704), and sources that cannot be. */
function refusedSource(scene: Scene, copy: Copy): Cause | undefined {
  const { namespace, interface: device } = copy;
  const source = copy.packet.ip?.source ?? '';
  const where = place(namespace);
  // IPv6 has neither.
  if (copy.packet.ip?.version === 6) return undefined;
  if (device !== 'lo' && isLocal(scene.after, namespace, source)) return cause('martian-source', namespace, device, say(`it comes from ${source}, which is ${where.en}'s own address: the kernel takes that for a forgery`, `它来自 ${source}，而这是${where['zh-CN']}自己的地址：内核把它当作伪造`), { certainty: 'sure', evidence: [`${source} is local`] });
  const mode = Math.max(Number(sysctl(scene.after, namespace, 'net.ipv4.conf.all.rp_filter') ?? 0), Number(sysctl(scene.after, namespace, `net.ipv4.conf.${device}.rp_filter`) ?? 0));
  const counted = grew(scene.before, scene.after, namespace, 'TcpExt.IPReversePathFilter') > 0;
  const back = routeTo(scene.after, namespace, source, null);
  const fails = mode === 1 ? back?.route.interface !== device : mode === 2 ? back === undefined : false;
  if (!fails && !(counted && mode > 0)) return undefined;
  const evidence = [`rp_filter ${mode}`, back === undefined ? `no route to ${source}` : `${source}: ${routeText(back.route)}`, ...(counted ? ['TcpExt IPReversePathFilter grew'] : [])];
  return cause('rp-filter', namespace, device, say(`it came in by ${device}, but ${where.en} would send to ${source} ${back === undefined ? 'nowhere' : `by ${back.route.interface ?? ''}`}: rp_filter drops it`, `它从 ${device} 进来，但${where['zh-CN']}去往 ${source} ${back === undefined ? '没有路' : `要走 ${back.route.interface ?? ''}`}：rp_filter 把它丢弃`), { certainty: counted ? 'sure' : 'likely', evidence });
}

function notForwarded(scene: Scene, copy: Copy, destination: string): Cause | undefined {
  const { namespace, interface: device } = copy;
  const ip = copy.packet.ip;
  const where = place(namespace);
  const off = forwardingOff(scene, copy);
  if (off !== undefined) return cause('forwarding-off', namespace, device, say(`the packet is for ${destination}, and ${where.en} does not forward: ${off.global} is 0`, `包的目的地是 ${destination}，而${where['zh-CN']}不转发：${off.global} 是 0`), { certainty: 'sure', evidence: off.evidence });
  const name = ttlName(ip?.version);
  if (ip !== null && ip.ttl <= 1) return cause('ttl-expired', namespace, device, say(`its ${name.en} is ${ip.ttl}: ${where.en} may not pass it on`, `它的${name['zh-CN']}是 ${ip.ttl}：${where['zh-CN']}不能再转发`), { certainty: 'sure', evidence: [`${name.en} ${ip.ttl}`] });
  const bad = badRoute(scene, namespace, destination, ip?.source ?? null, null);
  const answer = routeTo(scene.after, namespace, destination, ip?.source ?? null);
  if (bad !== undefined || answer === undefined) return bad;
  return beyond(scene, copy, answer.route.interface, answer.route.mtu, answer.nextHop);
}

interface Off { global: string; evidence: string[] }

/** IPv4 has it for each interface; of IPv6 the switch for all decides (ip6_forward). */
function forwardingOff(scene: Scene, { namespace, interface: device, packet }: Copy): Off | undefined {
  const global = packet.ip?.version === 6 ? 'net.ipv6.conf.all.forwarding' : 'net.ipv4.ip_forward';
  const key = packet.ip?.version === 6 ? global : `net.ipv4.conf.${device}.forwarding`;
  if ((sysctl(scene.after, namespace, key) ?? sysctl(scene.after, namespace, global)) !== '0') return undefined;
  const counted = grew(scene.before, scene.after, namespace, packet.ip?.version === 6 ? 'Ip6.InAddrErrors' : 'Ip.InAddrErrors') > 0;
  return { global, evidence: [`${key} = 0`, ...(counted ? ['InAddrErrors grew'] : [])] };
}

/** There is a route; what is behind it? */
function beyond(scene: Scene, copy: Copy, name: string | null, routeMtu: number | null, nextHop: string): Cause | undefined {
  const out = name === null ? undefined : interfaceOf(scene.after, copy.namespace, name);
  const ip = copy.packet.ip;
  const where = place(copy.namespace);
  if (out !== undefined && (!out.up || !out.carrier)) return cause('link-down', copy.namespace, out.name, say(`${out.name} of ${where.en} ${out.up ? 'has no carrier' : 'is down'}`, `${where['zh-CN']}的 ${out.name} ${out.up ? '没有载波' : '没有启用'}`), { certainty: 'sure', evidence: [`${out.name} ${out.up ? 'NO-CARRIER' : 'state DOWN'}`] });
  const mtu = routeMtu ?? out?.mtu ?? 65535;
  if (ip?.dontFragment === true && ip.length > mtu) return tooLong(copy, ip, out?.name ?? null, mtu);
  return noArpAnswer(scene, copy.namespace, name, nextHop);
}

function tooLong({ namespace }: Copy, { length, version }: IpHeader, device: string | null, mtu: number): Cause {
  const why = version === 6 ? say('no router fragments IPv6', 'IPv6 路由器不分片') : say('it may not be fragmented', '它不允许分片');
  const evidence = [`${device ?? ''} mtu ${mtu}`, version === 6 ? 'IPv6 (RFC 8200 §5)' : 'DF is set'];
  return cause('mtu', namespace, device, say(`it has ${length} bytes and ${why.en}; the MTU of ${device ?? 'the route'} is ${mtu}`, `它有 ${length} 字节，${why['zh-CN']}；${device ?? '路由'} 的 MTU 是 ${mtu}`), { certainty: 'sure', evidence });
}

const typeCodes: Record<string, CauseCode> = { blackhole: 'blackhole', unreachable: 'unreachable-route', prohibit: 'prohibit-route' };

/** No route, or one that is there to refuse. */
export function badRoute(scene: Scene, namespace: string, destination: string, source: string | null, error: string | null): Cause | undefined {
  const answer = routeTo(scene.after, namespace, destination, source);
  const where = place(namespace);
  if (answer === undefined) {
    return cause('no-route', namespace, null, say(`${where.en} has no route to ${destination}`, `${where['zh-CN']} 没有去往 ${destination} 的路由`), { certainty: 'sure', evidence: error === null && ['Ip.OutNoRoutes', 'Ip6.OutNoRoutes', 'Ip6.InNoRoutes'].some((name) => grew(scene.before, scene.after, namespace, name) > 0) ? ['its counter of packets without a route grew'] : [] });
  }
  const code = typeCodes[answer.route.type];
  if (code === undefined) return undefined;
  return cause(code, namespace, null, say(`the route "${routeText(answer.route)}" of ${where.en} lets it fall`, `${where['zh-CN']} 的路由“${routeText(answer.route)}”把它丢弃`), { certainty: 'sure', evidence: [routeText(answer.route)] });
}

/** It arrived, and nothing came back. */
function silent(scene: Scene, copy: Copy): Cause {
  const { namespace, interface: device } = copy;
  const where = place(namespace);
  const key = copy.packet.ip?.version === 6 ? 'net.ipv6.icmp.echo_ignore_all' : 'net.ipv4.icmp_echo_ignore_all';
  if (copy.packet.icmp?.kind === 'echo-request' && sysctl(scene.after, namespace, key) === '1') {
    return cause('icmp-ignored', namespace, device, say(`${where.en} does not answer pings: ${key} is 1`, `${where['zh-CN']} 不应答 ping：${key} 是 1`), { certainty: 'sure', evidence: [`${key} = 1`] });
  }
  return noWayBack(scene, copy) ?? cause('no-answer', namespace, device, say(`it arrived at ${where.en}, and nothing there answered it`, `它到达了${where['zh-CN']}，但那里没有应答`));
}

function noWayBack(scene: Scene, copy: Copy): Cause | undefined {
  const { namespace } = copy;
  const source = copy.packet.ip?.source ?? '';
  if (isLocal(scene.after, namespace, source)) return undefined;
  const dropped = filtered(scene, { ...copy, packet: reversed(copy) }, ['OUTPUT', 'POSTROUTING']);
  if (dropped?.certainty === 'sure') return dropped;
  const bad = badRoute(scene, namespace, source, null, null);
  if (bad !== undefined) return bad;
  const answer = routeTo(scene.after, namespace, source, null);
  return answer && noArpAnswer(scene, namespace, answer.route.interface, answer.nextHop);
}

/** As the answer would look. */
function reversed({ packet }: Copy): Copy['packet'] {
  const turn = <T extends { sourcePort: number; destinationPort: number }>(ports: T | null): T | null => ports && { ...ports, sourcePort: ports.destinationPort, destinationPort: ports.sourcePort };
  return { ...packet, ip: packet.ip && { ...packet.ip, source: packet.ip.destination, destination: packet.ip.source }, tcp: turn(packet.tcp), udp: turn(packet.udp) };
}

export function unknown(copy: Copy): Cause {
  return cause('unknown', copy.namespace, copy.interface, say(`it was seen last at ${copy.interface} of ${place(copy.namespace).en}; the kernel does not say why`, `它最后出现在${place(copy.namespace)['zh-CN']}的 ${copy.interface}；内核没有说明原因`));
}
