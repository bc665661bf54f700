/** What the kernel answers to dumps, as data. The bytes come out of a sandbox: fields that do not fit are left out. */
import { formatAddress, formatMac } from '../address.js';
import { AddressFamily, Address, Bridge, bridgePortStates, BridgePort, InterfaceFlag, Link, LinkInfo, macvlanModes, Macvlan, Message, Metric, NamespaceId, Neighbour, neighbourStates, operStates, Route, RouteFlag, routeProtocols, routeScopes, RouteTable, routeTypes, Vxlan } from './constants.js';
import { decodeAttributes, decodeMessages, readText, readU32, readU8 } from './message.js';
import type { BridgeOptions, BridgePortOptions, LinkCounters } from '../model.js';

export interface RawLink {
  index: number;
  name: string;
  /** `IFLA_INFO_KIND`, `loopback`, or `other`. */
  kind: string;
  mac: string | null;
  mtu: number;
  up: boolean;
  carrier: boolean;
  promiscuous: boolean;
  operState: string;
  master: number | null;
  /** IFLA_LINK: of a veth the peer's index, of a macvlan the device under it. */
  link: number | null;
  /** The namespace that `link` counts in, as this one knows it; `null` where it is this one. */
  linkNamespaceId: number | null;
  port: (Required<BridgePortOptions> & { state: string }) | null;
  bridge: BridgeOptions | null;
  vxlan: { vni: number; port: number; local: string | null; remote: string | null; device: number | null; learning: boolean } | null;
  macvlanMode: 'private' | 'vepa' | 'bridge' | 'passthru' | null;
  counters: LinkCounters | null;
}

export interface RawAddress { index: number; family: 4 | 6; cidr: string }
export interface RawRoute {
  family: 4 | 6; to: string; via: string | null; device: number | null; source: string | null; metric: number | null;
  mtu: number | null; table: number; type: string; onLink: boolean; protocol: string; scope: string;
}
export interface RawNeighbour { index: number; address: string; mac: string | null; state: string }
export interface RawFdbEntry { index: number; mac: string; remote: string | null; state: string; self: boolean }

const addressText = (value: Buffer | undefined): string | null => (value === undefined ? null : formatAddress(value));
const family = (number: number | undefined): 4 | 6 | null => (number === AddressFamily.inet ? 4 : number === AddressFamily.inet6 ? 6 : null);

/** Bodies of the messages of one type that are long enough for their fixed structure. */
function* bodies(data: Buffer, type: number, minBytes: number): Generator<Buffer> {
  for (const message of decodeMessages(data)) if (message.type === type && message.body.length >= minBytes) yield message.body;
}

export function decodeLinks(data: Buffer): RawLink[] {
  return Array.from(bodies(data, Message.newLink, 16), decodeLink);
}

function decodeLink(body: Buffer): RawLink {
  const flags = body.readUInt32LE(8);
  const attributes = decodeAttributes(body, 16);
  const info = nested(attributes.get(Link.linkInfo));
  const data = nested(info.get(LinkInfo.data));
  const kind = readText(info.get(LinkInfo.kind)) ?? (flags & InterfaceFlag.loopback ? 'loopback' : 'other');
  const isPort = readText(info.get(LinkInfo.slaveKind)) === 'bridge';
  return {
    index: body.readInt32LE(4), name: readText(attributes.get(Link.name)) ?? '', kind,
    mac: formatMac(attributes.get(Link.address) ?? Buffer.alloc(0)), mtu: readU32(attributes.get(Link.mtu)) ?? 0,
    up: (flags & InterfaceFlag.up) !== 0, carrier: (flags & InterfaceFlag.lowerUp) !== 0, promiscuous: (readU32(attributes.get(Link.promiscuity)) ?? 0) > 0,
    operState: operStates[readU8(attributes.get(Link.operState)) ?? 0] ?? 'unknown',
    master: readU32(attributes.get(Link.master)), link: readU32(attributes.get(Link.link)), linkNamespaceId: readU32(attributes.get(Link.linkNetnsId)),
    port: isPort ? decodePort(nested(info.get(LinkInfo.slaveData))) : null,
    bridge: kind === 'bridge' ? { stp: (readU32(data.get(Bridge.stpState)) ?? 0) !== 0, ageingTimeSeconds: Math.round((readU32(data.get(Bridge.ageingTime)) ?? 0) / 100) } : null,
    vxlan: kind === 'vxlan' ? decodeVxlan(data) : null,
    macvlanMode: kind === 'macvlan' ? macvlanMode(readU32(data.get(Macvlan.mode))) : null,
    counters: decodeCounters(attributes.get(Link.stats64)),
  };
}

function nested(value: Buffer | undefined): Map<number, Buffer> {
  return value === undefined ? new Map() : decodeAttributes(value, 0);
}

function decodePort(data: Map<number, Buffer>): RawLink['port'] {
  const on = (type: number): boolean => readU8(data.get(type)) === 1;
  return {
    learning: on(BridgePort.learning), flood: on(BridgePort.flood), hairpin: on(BridgePort.hairpin), isolated: on(BridgePort.isolated),
    state: bridgePortStates[readU8(data.get(BridgePort.state)) ?? 0] ?? 'disabled',
  };
}

function decodeVxlan(data: Map<number, Buffer>): RawLink['vxlan'] {
  const port = data.get(Vxlan.port);
  return {
    vni: readU32(data.get(Vxlan.id)) ?? 0, port: port !== undefined && port.length >= 2 ? port.readUInt16BE(0) : 0,
    local: addressText(data.get(Vxlan.local) ?? data.get(Vxlan.local6)), remote: addressText(data.get(Vxlan.group) ?? data.get(Vxlan.group6)),
    device: readU32(data.get(Vxlan.link)) || null, learning: readU8(data.get(Vxlan.learning)) === 1,
  };
}

function macvlanMode(value: number | null): RawLink['macvlanMode'] {
  return (['private', 'vepa', 'bridge', 'passthru'] as const).find((mode) => macvlanModes[mode] === value) ?? null;
}

/** struct rtnl_link_stats64: rx and tx packets, bytes, errors, dropped, in that order, 64 bits each. */
function decodeCounters(value: Buffer | undefined): LinkCounters | null {
  if (value === undefined || value.length < 64) return null;
  const at = (index: number): number => Number(value.readBigUInt64LE(index * 8));
  return { rxPackets: at(0), txPackets: at(1), rxBytes: at(2), txBytes: at(3), rxErrors: at(4), txErrors: at(5), rxDropped: at(6), txDropped: at(7) };
}

export function decodeAddresses(data: Buffer): RawAddress[] {
  return Array.from(bodies(data, Message.newAddress, 8)).flatMap((body) => {
    const attributes = decodeAttributes(body, 8);
    const version = family(body[0]);
    // IFA_ADDRESS is the peer's on a point-to-point link; IFA_LOCAL is ours, but IPv6 has none without a peer.
    const text = addressText(attributes.get(Address.local) ?? attributes.get(Address.address));
    return version === null || text === null ? [] : [{ index: body.readUInt32LE(4), family: version, cidr: `${text}/${body[1] ?? 0}` }];
  });
}

/** Without the local table and cached routes. */
export function decodeRoutes(data: Buffer): RawRoute[] {
  return Array.from(bodies(data, Message.newRoute, 12)).flatMap((body) => decodeRoute(body) ?? []);
}

function decodeRoute(body: Buffer): RawRoute | null {
  const version = family(body[0]);
  const flags = body.readUInt32LE(8);
  const attributes = decodeAttributes(body, 12);
  const table = readU32(attributes.get(Route.table)) ?? body[4] ?? 0;
  if (version === null || table === RouteTable.local || flags & RouteFlag.cloned) return null;
  const destination = addressText(attributes.get(Route.destination));
  const via = attributes.get(Route.via);
  return {
    family: version, to: destination === null ? 'default' : `${destination}/${body[1] ?? 0}`,
    via: addressText(attributes.get(Route.gateway)) ?? (via === undefined ? null : formatAddress(via.subarray(2))),
    device: readU32(attributes.get(Route.outInterface)), source: addressText(attributes.get(Route.preferredSource)), metric: readU32(attributes.get(Route.priority)),
    mtu: readU32(nested(attributes.get(Route.metrics)).get(Metric.mtu)), table, type: routeTypes[body[7] ?? 0] ?? 'unspec', onLink: (flags & RouteFlag.onLink) !== 0,
    protocol: routeProtocols[body[5] ?? 0] ?? String(body[5] ?? 0), scope: routeScopes[body[6] ?? 0] ?? String(body[6] ?? 0),
  };
}

/** struct ndmsg is 12 bytes: family, index at 4, state at 8, flags at 10. */
export function decodeNeighbours(data: Buffer): RawNeighbour[] {
  return Array.from(bodies(data, Message.newNeighbour, 12)).flatMap((body) => {
    const attributes = decodeAttributes(body, 12);
    const address = addressText(attributes.get(Neighbour.destination));
    if (family(body[0]) === null || address === null) return [];
    return [{ index: body.readInt32LE(4), address, mac: formatMac(attributes.get(Neighbour.linkAddress) ?? Buffer.alloc(0)), state: stateName(body.readUInt16LE(8)) }];
  });
}

/** A bridge's own entries and those of VXLANs. */
export function decodeFdb(data: Buffer): RawFdbEntry[] {
  return Array.from(bodies(data, Message.newNeighbour, 12)).flatMap((body) => {
    const attributes = decodeAttributes(body, 12);
    const mac = formatMac(attributes.get(Neighbour.linkAddress) ?? Buffer.alloc(0));
    if (body[0] !== AddressFamily.bridge || mac === null) return [];
    const flags = body[10] ?? 0;
    return [{ index: body.readInt32LE(4), mac, remote: addressText(attributes.get(Neighbour.destination)), state: fdbStateName(body.readUInt16LE(8)), self: (flags & 2) !== 0 }];
  });
}

const stateName = (state: number): string => neighbourStates[state] ?? 'unknown';
/** In a forwarding table NOARP alone is what `bridge fdb` calls static. */
const fdbStateName = (state: number): string => (state === 0x40 ? 'static' : state & 0x80 ? 'permanent' : 'learned');

/** The id in an answer to RTM_GETNSID; `null` where none is assigned. */
export function decodeNamespaceId(data: Buffer): number | null {
  for (const body of bodies(data, Message.newNamespaceId, 4)) {
    const id = readU32(decodeAttributes(body, 4).get(NamespaceId.id));
    if (id !== null && id !== 0xffff_ffff) return id;
  }
  return null;
}
