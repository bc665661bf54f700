/** Frames byte by byte, and the kernel's state around them. */
import type { RawCopy } from '../../../src/capture/walk/copy.js';
import type { KernelState, NamespaceDetail } from '../../../src/capture/walk/kernel.js';
import { nothingKnown } from '../../../src/capture/walk/kernel.js';
import type { ObservedInterface, ObservedNamespace, ObservedRoute } from '../../../src/topology/schema.js';

export interface IpOptions { source: string; destination: string; ttl?: number; id?: number; protocol?: number; flags?: number; offset?: number; payload: Buffer }

const bytesOf = (address: string): Buffer => Buffer.from(address.split('.').map(Number));

export function ethernet(payload: Buffer, { source = '02:00:00:00:00:01', destination = '02:00:00:00:00:02', type = 0x0800 } = {}): Buffer {
  const head = Buffer.alloc(14);
  Buffer.from(destination.replaceAll(':', ''), 'hex').copy(head, 0);
  Buffer.from(source.replaceAll(':', ''), 'hex').copy(head, 6);
  head.writeUInt16BE(type, 12);
  return Buffer.concat([head, payload]);
}

export function ip({ source, destination, ttl = 64, id = 7, protocol = 1, flags = 0, offset = 0, payload }: IpOptions): Buffer {
  const head = Buffer.alloc(20);
  head[0] = 0x45;
  head.writeUInt16BE(20 + payload.length, 2);
  head.writeUInt16BE(id, 4);
  head.writeUInt16BE((flags << 13) | (offset / 8), 6);
  head[8] = ttl;
  head[9] = protocol;
  bytesOf(source).copy(head, 12);
  bytesOf(destination).copy(head, 16);
  return Buffer.concat([head, payload]);
}

export function echo(type: number, payload = 'nonce-nonce-nonce', { id = 5, sequence = 1, code = 0 } = {}): Buffer {
  return Buffer.concat([Buffer.from([type, code, 0, 0, id >> 8, id & 255, sequence >> 8, sequence & 255]), Buffer.from(payload)]);
}

export function udp(sourcePort: number, destinationPort: number, payload: Buffer | string): Buffer {
  const body = Buffer.from(payload);
  const head = Buffer.alloc(8);
  head.writeUInt16BE(sourcePort, 0);
  head.writeUInt16BE(destinationPort, 2);
  head.writeUInt16BE(8 + body.length, 4);
  return Buffer.concat([head, body]);
}

export function tcp(sourcePort: number, destinationPort: number, { sequence = 1000, acknowledgement = 0, flags = 2, payload = '' } = {}): Buffer {
  const head = Buffer.alloc(20);
  head.writeUInt16BE(sourcePort, 0);
  head.writeUInt16BE(destinationPort, 2);
  head.writeUInt32BE(sequence, 4);
  head.writeUInt32BE(acknowledgement, 8);
  head[12] = 0x50;
  head[13] = flags;
  return Buffer.concat([head, Buffer.from(payload)]);
}

export function vxlan(vni: number, inner: Buffer): Buffer {
  return Buffer.concat([Buffer.from([8, 0, 0, 0, vni >> 16, (vni >> 8) & 255, vni & 255, 0]), inner]);
}

let clock = 1_000_000_000n;

/** `place` is `node1/pod1:eth0>` for out, `>node1:eth0` for in. Each is a microsecond later than the one before. */
export function copy(place: string, bytes: Buffer): RawCopy {
  clock += 1_000n;
  const [namespace = '', device = ''] = place.replaceAll('>', '').split(':');
  return { timeNs: clock, namespace, interface: device, direction: place.startsWith('>') ? 'in' : 'out', bytes, length: bytes.length };
}

export function device(name: string, more: Partial<ObservedInterface> = {}): ObservedInterface {
  return {
    id: name, name, index: 1, kind: 'veth', mac: null, mtu: 1500, up: true, operState: 'up', carrier: true, promiscuous: false, bridge: null, port: null, peer: null,
    bridgeOptions: null, vxlan: null, macvlan: null, addresses: [], counters: null, ...more,
  };
}

export const port = { learning: true, flood: true, hairpin: false, isolated: false, state: 'forwarding' };

export function route(to: string, device: string | null, more: Partial<ObservedRoute> = {}): ObservedRoute {
  return { id: to, to, family: 4, via: null, interface: device, source: null, metric: null, mtu: null, table: 254, type: 'unicast', onLink: false, protocol: 'boot', scope: 'global', ...more };
}

export function namespace(id: string, more: Partial<ObservedNamespace>): ObservedNamespace {
  const [host = '', pod = null] = id.split('/');
  return { id, host, pod, pausePid: null, interfaces: [], routes: [], neighbours: [], fdb: [], sysctls: {}, firewall: null, ...more };
}

export function state(namespaces: ObservedNamespace[], details: Record<string, Partial<NamespaceDetail>> = {}): KernelState {
  return {
    observation: { hosts: [], namespaces, containers: [], processes: [], warnings: [] },
    details: new Map(namespaces.map(({ id }) => [id, { ...nothingKnown, ...details[id] }])),
  };
}
