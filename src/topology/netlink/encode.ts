/** Requests of rtnetlink: the messages that `ip` and `bridge` would send, with fixed interface indexes. */
import type { Target } from '../../sandbox/contract.js';
import { networkOf, parseAddress, parseCidr, parseMac } from '../address.js';
import { Address, AddressFamily, Bridge, BridgePort, Flag, InterfaceFlag, Link, LinkInfo, macvlanModes, Macvlan, Message, Metric, NamespaceId, Neighbour, NeighbourFlag, NeighbourState, Route, RouteFlag, RouteTable, routeTypes, Veth, Vxlan } from './constants.js';
import { be16, encodeMessage, text, u32, u8 } from './message.js';
import type { Attribute, EncodedMessage } from './message.js';
import type { BridgeOptions, BridgePortOptions, MacvlanOptions, RouteType, VxlanOptions } from '../model.js';

const create = Flag.request | Flag.create | Flag.exclusive;
const createOrReplace = Flag.request | Flag.create | Flag.replace;
const familyNumber = (bytes: Uint8Array): number => (bytes.length === 4 ? AddressFamily.inet : AddressFamily.inet6);

/** struct ifinfomsg */
function linkHeader(index: number, flags = 0, change = 0): Buffer {
  const header = Buffer.alloc(16);
  header.writeInt32LE(index, 4);
  header.writeUInt32LE(flags, 8);
  header.writeUInt32LE(change, 12);
  return header;
}

/** What a new interface has whatever its kind. `index` is chosen by the caller: it must be free in its namespace. */
export interface NewLink {
  name: string;
  index: number;
  mac: string | null;
  mtu: number | null;
  up: boolean;
  /** Index of its bridge. */
  master: number | null;
}

function newLinkHeader(link: NewLink): Buffer {
  return linkHeader(link.index, link.up ? InterfaceFlag.up : 0, link.up ? InterfaceFlag.up : 0);
}

function newLinkAttributes(link: NewLink): Attribute[] {
  const attributes: Attribute[] = [[Link.name, text(link.name)]];
  if (link.mac !== null) attributes.push([Link.address, parseMac(link.mac)]);
  if (link.mtu !== null) attributes.push([Link.mtu, u32(link.mtu)]);
  if (link.master !== null) attributes.push([Link.master, u32(link.master)]);
  return attributes;
}

function addLink(link: NewLink, kind: string, data: Attribute[], extra: Attribute[] = []): EncodedMessage {
  const info: Attribute[] = [[LinkInfo.kind, text(kind)]];
  if (data.length > 0) info.push([LinkInfo.data, data]);
  return encodeMessage(Message.newLink, create, newLinkHeader(link), [...newLinkAttributes(link), ...extra, [Link.linkInfo, info]]);
}

/**
 * Both ends at once: `link` in the namespace of the socket, `peer` in `peerTarget`'s. The peer's MASTER is ignored by
 * the kernel (veth_newlink), so the end that is a bridge port has to be `link`; and it refuses a
 * peer that is to come up at once (ENOTCONN). One queue each: the kernel would
 * allocate one per CPU, which a lab never needs.
 */
export function addVeth(link: NewLink, peer: NewLink, peerTarget: Target): EncodedMessage {
  const queues: Attribute[] = [[Link.txQueues, u32(1)], [Link.rxQueues, u32(1)]];
  const peerAttributes: Attribute[] = [...newLinkAttributes({ ...peer, master: null }), ...queues, [Link.netnsFd, { namespaceOf: peerTarget }]];
  return addLink(link, 'veth', [[Veth.peer, { header: newLinkHeader(peer), attributes: peerAttributes }]], queues);
}

/** Ageing time goes in hundredths of a second (USER_HZ). */
export function addBridge(link: NewLink, options: BridgeOptions): EncodedMessage {
  return addLink(link, 'bridge', bridgeData(options));
}

function bridgeData(options: BridgeOptions): Attribute[] {
  return [[Bridge.ageingTime, u32(options.ageingTimeSeconds * 100)], [Bridge.stpState, u32(options.stp ? 1 : 0)]];
}

export function setBridge(index: number, options: BridgeOptions): EncodedMessage {
  return encodeMessage(Message.newLink, Flag.request, linkHeader(index), [[Link.linkInfo, [[LinkInfo.kind, text('bridge')], [LinkInfo.data, bridgeData(options)]]]]);
}

export function addDummy(link: NewLink): EncodedMessage {
  return addLink(link, 'dummy', []);
}

/** `device` is the index of the interface under it. */
export function addVxlan(link: NewLink, options: VxlanOptions, device: number | null): EncodedMessage {
  const data: Attribute[] = [[Vxlan.id, u32(options.vni)], [Vxlan.port, be16(options.port)], [Vxlan.learning, u8(options.learning ? 1 : 0)]];
  if (options.local !== null) data.push(vxlanAddress(Vxlan.local, Vxlan.local6, options.local));
  if (options.remote !== null) data.push(vxlanAddress(Vxlan.group, Vxlan.group6, options.remote));
  if (device !== null) data.push([Vxlan.link, u32(device)]);
  return addLink(link, 'vxlan', data);
}

function vxlanAddress(type4: number, type6: number, address: string): Attribute {
  const bytes = parseAddress(address);
  return [bytes.length === 4 ? type4 : type6, bytes];
}

export function addMacvlan(link: NewLink, options: MacvlanOptions, device: number): EncodedMessage {
  return addLink(link, 'macvlan', [[Macvlan.mode, u32(macvlanModes[options.mode])]], [[Link.link, u32(device)]]);
}

export interface LinkChange {
  up?: boolean;
  mac?: string;
  mtu?: number;
  /** Index of the bridge; 0 takes it out of the one that it is in. */
  master?: number;
}

export function setLink(index: number, change: LinkChange): EncodedMessage {
  const attributes: Attribute[] = [];
  if (change.mac !== undefined) attributes.push([Link.address, parseMac(change.mac)]);
  if (change.mtu !== undefined) attributes.push([Link.mtu, u32(change.mtu)]);
  if (change.master !== undefined) attributes.push([Link.master, u32(change.master)]);
  const header = change.up === undefined ? linkHeader(index) : linkHeader(index, change.up ? InterfaceFlag.up : 0, InterfaceFlag.up);
  return encodeMessage(Message.newLink, Flag.request, header, attributes);
}

/** Options of a bridge port, as `ip link set … type bridge_slave` gives them. */
export function setBridgePort(index: number, options: BridgePortOptions): EncodedMessage {
  const data: Attribute[] = [];
  const push = (type: number, value: boolean | undefined): void => { if (value !== undefined) data.push([type, u8(value ? 1 : 0)]); };
  push(BridgePort.hairpin, options.hairpin);
  push(BridgePort.learning, options.learning);
  push(BridgePort.flood, options.flood);
  push(BridgePort.isolated, options.isolated);
  return encodeMessage(Message.newLink, Flag.request, linkHeader(index), [[Link.linkInfo, [[LinkInfo.slaveKind, text('bridge')], [LinkInfo.slaveData, data]]]]);
}

export function deleteLink(index: number): EncodedMessage {
  return encodeMessage(Message.deleteLink, Flag.request, linkHeader(index), []);
}

/** IFA_F_NODAD: IPv6 addresses are usable at once, without the second of duplicate address detection. */
const noDuplicateDetection = 0x02;

/** struct ifaddrmsg; no broadcast address, like `ip address add` without `brd`. */
function addressMessage(type: number, flags: number, index: number, cidr: string): EncodedMessage {
  const { bytes, prefixLength } = parseCidr(cidr);
  const scope = bytes.length === 4 && bytes[0] === 127 ? 254 : 0;
  const header = Buffer.from([familyNumber(bytes), prefixLength, bytes.length === 16 ? noDuplicateDetection : 0, scope, 0, 0, 0, 0]);
  header.writeUInt32LE(index, 4);
  return encodeMessage(type, flags, header, [[Address.local, bytes], [Address.address, bytes]]);
}

export const addAddress = (index: number, cidr: string): EncodedMessage => addressMessage(Message.newAddress, createOrReplace, index, cidr);
export const deleteAddress = (index: number, cidr: string): EncodedMessage => addressMessage(Message.deleteAddress, Flag.request, index, cidr);

export interface RouteRequest {
  to: string;
  family: 4 | 6;
  via: string | null;
  /** Index of the interface. */
  device: number | null;
  source: string | null;
  metric: number | null;
  mtu: number | null;
  table: number;
  type: RouteType;
  onLink: boolean;
}

const scopeUniverse = 0;
const scopeLink = 253;
const scopeNowhere = 255;
const protocolBoot = 3;

/** struct rtmsg; a table beyond 255 stands in RTA_TABLE alone. */
function routeHeader(route: RouteRequest, prefixLength: number, scope: number, protocol: number): Buffer {
  const family = route.family === 4 ? AddressFamily.inet : AddressFamily.inet6;
  const table = route.table < 256 ? route.table : RouteTable.unspecified;
  const header = Buffer.from([family, prefixLength, 0, 0, table, protocol, scope, routeTypes.indexOf(route.type), 0, 0, 0, 0]);
  header.writeUInt32LE(route.onLink ? RouteFlag.onLink : 0, 8);
  return header;
}

function routeMessage(type: number, flags: number, route: RouteRequest, scope: number, protocol: number): EncodedMessage {
  const destination = route.to === 'default' ? null : networkOf(parseCidr(route.to));
  const attributes: Attribute[] = [];
  if (destination !== null) attributes.push([Route.destination, destination.bytes]);
  if (route.via !== null) attributes.push([Route.gateway, parseAddress(route.via)]);
  if (route.device !== null) attributes.push([Route.outInterface, u32(route.device)]);
  if (route.source !== null) attributes.push([Route.preferredSource, parseAddress(route.source)]);
  if (route.metric !== null) attributes.push([Route.priority, u32(route.metric)]);
  if (route.mtu !== null) attributes.push([Route.metrics, [[Metric.mtu, u32(route.mtu)]]]);
  if (route.table > 255) attributes.push([Route.table, u32(route.table)]);
  return encodeMessage(type, flags, routeHeader(route, destination?.prefixLength ?? 0, scope, protocol), attributes);
}

/** Replaces a route with the same key (table, destination, metric). */
export function addRoute(route: RouteRequest): EncodedMessage {
  const scope = route.type === 'unicast' && route.via === null && route.family === 4 ? scopeLink : scopeUniverse;
  return routeMessage(Message.newRoute, createOrReplace, route, scope, protocolBoot);
}

export const deleteRoute = (route: RouteRequest): EncodedMessage => routeMessage(Message.deleteRoute, Flag.request, route, scopeNowhere, 0);

/** struct ndmsg */
function neighbourHeader(family: number, index: number, state: number, flags: number): Buffer {
  const header = Buffer.alloc(12);
  header.writeUInt8(family, 0);
  header.writeInt32LE(index, 4);
  header.writeUInt16LE(state, 8);
  header.writeUInt8(flags, 10);
  return header;
}

/** A permanent entry; replaces what was learned. */
export function addNeighbour(index: number, address: string, mac: string): EncodedMessage {
  const bytes = parseAddress(address);
  return encodeMessage(Message.newNeighbour, createOrReplace, neighbourHeader(familyNumber(bytes), index, NeighbourState.permanent, 0), [[Neighbour.destination, bytes], [Neighbour.linkAddress, parseMac(mac)]]);
}

export function deleteNeighbour(index: number, address: string): EncodedMessage {
  const bytes = parseAddress(address);
  return encodeMessage(Message.deleteNeighbour, Flag.request, neighbourHeader(familyNumber(bytes), index, 0, 0), [[Neighbour.destination, bytes]]);
}

/** With `remote`: where a VXLAN finds the MAC (`bridge fdb append … dst`). Without: a static entry of the port's bridge (`… master static`). */
export function addFdb(index: number, mac: string, remote: string | null): EncodedMessage {
  const attributes: Attribute[] = [[Neighbour.linkAddress, parseMac(mac)]];
  if (remote !== null) attributes.push([Neighbour.destination, parseAddress(remote)]);
  const header = remote === null
    ? neighbourHeader(AddressFamily.bridge, index, NeighbourState.noArp | NeighbourState.reachable, NeighbourFlag.master)
    : neighbourHeader(AddressFamily.bridge, index, NeighbourState.permanent | NeighbourState.noArp, NeighbourFlag.self);
  return encodeMessage(Message.newNeighbour, Flag.request | Flag.create | (remote === null ? Flag.replace : Flag.append), header, attributes);
}

export function deleteFdb(index: number, mac: string, remote: string | null): EncodedMessage {
  const attributes: Attribute[] = [[Neighbour.linkAddress, parseMac(mac)]];
  if (remote !== null) attributes.push([Neighbour.destination, parseAddress(remote)]);
  return encodeMessage(Message.deleteNeighbour, Flag.request, neighbourHeader(AddressFamily.bridge, index, 0, remote === null ? NeighbourFlag.master : NeighbourFlag.self), attributes);
}

const dump = Flag.request | Flag.dump;

/** What `observe` asks every namespace, in this order (see `decodeNamespace`). */
export function dumpEverything(): EncodedMessage[] {
  return [
    encodeMessage(Message.getLink, dump, linkHeader(0), []),
    encodeMessage(Message.getAddress, dump, Buffer.alloc(8), []),
    encodeMessage(Message.getRoute, dump, Buffer.from([AddressFamily.inet, ...new Uint8Array(11)]), []),
    encodeMessage(Message.getRoute, dump, Buffer.from([AddressFamily.inet6, ...new Uint8Array(11)]), []),
    encodeMessage(Message.getNeighbour, dump, Buffer.alloc(12), []),
    encodeMessage(Message.getNeighbour, dump, neighbourHeader(AddressFamily.bridge, 0, 0, 0), []),
  ];
}

/** Asks which id the socket's namespace knows `target`'s by (RTM_GETNSID). */
export function getNamespaceId(target: Target): EncodedMessage {
  return encodeMessage(Message.getNamespaceId, Flag.request, Buffer.alloc(4), [[NamespaceId.fd, { namespaceOf: target }]]);
}
