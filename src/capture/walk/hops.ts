/** A way as the hops that go over the wire. */
import type { Copy } from './copy.js';
import { tcpFlag, type Decoded } from './packet.js';
import { interfaceOf } from './kernel.js';
import type { Node } from './path.js';
import type { Scene } from './scene.js';
import type { WalkHeaders, WalkHop } from './schema.js';
import { explain } from './why.js';

/** A loop goes on until the TTL is used up: nobody reads so far. */
export const maxHops = 96;

/** `numbers` give each copy its place in the pcapng file. */
export function hopsOf(trunk: readonly Node[], scene: Scene, numbers: ReadonlyMap<Copy, number>, start: bigint): WalkHop[] {
  return trunk.slice(0, maxHops).map((node) => ({
    ...placeOf(node.copy), direction: node.copy.direction,
    interfaceKind: interfaceOf(scene.after, node.copy.namespace, node.copy.interface)?.kind ?? 'unknown',
    copy: numbers.get(node.copy) ?? 0, timeNs: String(node.copy.timeNs), afterUs: Number(node.copy.timeNs - start) / 1000, fragments: node.fragments.length + 1,
    headers: headersOf(node.copy.packet), ...explain(node, scene),
  }));
}

export function placeOf({ namespace, interface: device }: Pick<Copy, 'namespace' | 'interface'>): Pick<WalkHop, 'namespace' | 'host' | 'pod' | 'interface'> {
  const [host = '', pod = null] = namespace.split('/');
  return { namespace, host, pod, interface: device };
}

function headersOf({ ethernet, ip, icmp, tcp, udp, tunnels }: Decoded): WalkHeaders {
  return {
    ethernet: { source: ethernet.source, destination: ethernet.destination },
    ip: ip && { version: ip.version, source: ip.source, destination: ip.destination, ttl: ip.ttl, id: ip.id, length: ip.length, dontFragment: ip.dontFragment },
    icmp: icmp && { type: icmp.type, code: icmp.code, id: icmp.id, sequence: icmp.sequence },
    tcp: tcp && { sourcePort: tcp.sourcePort, destinationPort: tcp.destinationPort, flags: flagsOf(tcp.flags), sequence: tcp.sequence, acknowledgement: tcp.acknowledgement, payloadBytes: tcp.payloadBytes },
    udp: udp && { sourcePort: udp.sourcePort, destinationPort: udp.destinationPort, payloadBytes: udp.payloadBytes },
    tunnels: tunnels.map((tunnel) => ({ vni: tunnel.vni, source: tunnel.ip.source, destination: tunnel.ip.destination, sourceMac: tunnel.ethernet.source, destinationMac: tunnel.ethernet.destination, destinationPort: tunnel.destinationPort, ttl: tunnel.ip.ttl })),
  };
}

function flagsOf(flags: number): NonNullable<WalkHeaders['tcp']>['flags'] {
  const names = [['SYN', tcpFlag.syn], ['ACK', tcpFlag.ack], ['PSH', tcpFlag.psh], ['FIN', tcpFlag.fin], ['RST', tcpFlag.rst]] as const;
  return names.flatMap(([name, bit]) => ((flags & bit) === 0 ? [] : [name]));
}
