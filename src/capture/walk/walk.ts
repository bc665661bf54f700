/**
 * From what the captures and the kernel said to a walk: one packet's way, its reply's way, and where it died.
 *
 * Method: find the request's first copy; gather its copies and its reply's by identity (`legs`); make a way of each
 * (`path`); explain each step (`why`); where a way does not end where it should, find out why (`death`). Pure: the same
 * input gives the same walk.
 */
import { decodeCopies, type Copy, type RawCopy } from './copy.js';
import { neverSent } from './death/sender.js';
import { hopsOf, maxHops, placeOf } from './hops.js';
import { identityOf } from './identity.js';
import type { KernelState } from './kernel.js';
import { findLegs, type Legs } from './legs.js';
import { icmpText } from './icmp-text.js';
import { deathOf, judge } from './judge.js';
import { protocolName, type Decoded } from './packet.js';
import { findWay, type Way } from './path.js';
import type { Asked, Scene, Sent } from './scene.js';
import type { WalkResult } from './schema.js';
import { tell } from './tell.js';

export interface WalkInput {
  copies: readonly RawCopy[];
  before: KernelState;
  after: KernelState;
  asked: Asked;
  sent: Sent | null;
  /** True for the packet that is to be followed. */
  isProbe(packet: Decoded): boolean;
  /** True for a program's own request that carries the probe's mark. */
  isMarked?(packet: Decoded): boolean;
  /** Whether the captures went on long enough for a reply. */
  awaited: boolean;
  warnings?: string[];
}

export interface WalkOutput {
  result: WalkResult;
  /** The copies of the packet, of its reply and of the ARP or neighbour discovery around them, in order: what the pcapng file holds. */
  copies: Copy[];
}

export function buildWalk(input: WalkInput): WalkOutput {
  const ports = new Set([4789, 8472, ...input.after.observation.namespaces.flatMap(({ interfaces }) => interfaces.flatMap(({ vxlan }) => (vxlan === null ? [] : [vxlan.port])))]);
  const copies = decodeCopies(input.copies, ports);
  const scene: Scene = { ...input, copies };
  const first = copies.find(({ packet }) => packet.ip !== null && packet.ip.fragmentOffset === 0 && identityOf(packet) !== null && input.isProbe(packet));
  return first === undefined ? unseen(scene, input) : seen(scene, input, first);
}

function unseen(scene: Scene, input: WalkInput): WalkOutput {
  const isWaiting = scene.asked.address === null;
  const kept = scene.copies.filter(({ packet }) => packet.neighbour !== null);
  const death = isWaiting ? null : deathOf(neverSent(scene), 'request');
  return finish({ outcome: isWaiting ? 'nothing-seen' : 'not-sent', packet: null, request: [], reply: null, death, namespaces: [], flooded: [], retransmissions: 0 }, input, kept);
}

/** A storm makes more copies of one packet than anybody follows, and a way is looked for among all pairs of them. */
const maxLegCopies = 512;

function cut(legs: Legs): { legs: Legs; warnings: string[] } {
  const { request, reply } = legs;
  if (Math.max(request.length, reply?.copies.length ?? 0) <= maxLegCopies) return { legs, warnings: [] };
  const shorter = { ...legs, request: request.slice(0, maxLegCopies), reply: reply && { ...reply, copies: reply.copies.slice(0, maxLegCopies) } };
  return { legs: shorter, warnings: [`There were more than ${maxLegCopies} copies of the packet or of its reply; only the first ${maxLegCopies} were followed.`] };
}

/** What a walk's file holds at most: a session keeps many. */
const maxKeptCopies = 2_048;

function untold(way: Way, back: Way | null, copies: number): string[] {
  return [
    ...(Math.max(way.trunk.length, back?.trunk.length ?? 0) > maxHops ? [`The way is longer than ${maxHops} places; only the first ${maxHops} are told.`] : []),
    ...(copies > maxKeptCopies ? [`There were ${copies} copies of the packet, its reply and the ARP around them; only the first ${maxKeptCopies} are in the file.`] : []),
  ];
}

function seen(scene: Scene, given: WalkInput, first: Copy): WalkOutput {
  const { legs, warnings } = cut(findLegs(scene.copies, first, given.isMarked));
  const way = findWay(legs.request, scene.after);
  const back = legs.reply === null ? null : findWay(legs.reply.copies, scene.after);
  const found = keep(scene, legs);
  const kept = found.slice(0, maxKeptCopies);
  const input = { ...given, warnings: [...given.warnings ?? [], ...warnings, ...untold(way, back, found.length)] };
  const numbers = new Map(kept.map((copy, index) => [copy, index + 1]));
  const { outcome, death } = judge(scene, legs, way, back, input.awaited);
  return finish({
    outcome, death, packet: packetOf(first.packet), retransmissions: legs.retransmissions,
    request: hopsOf(way.trunk, scene, numbers, first.timeNs), namespaces: passed(way),
    reply: legs.reply === null || back === null ? null : { kind: legs.reply.kind, error: icmpText(legs.reply.copies[0]?.packet), hops: hopsOf(back.trunk, scene, numbers, first.timeNs) },
    flooded: way.branches.slice(0, 64).map(({ copy }) => ({ ...placeOf(copy), direction: copy.direction, copy: numbers.get(copy) ?? 0, timeNs: String(copy.timeNs) })),
  }, input, kept);
}

function finish(walk: Omit<WalkResult, 'sentences' | 'warnings' | 'copies'>, input: WalkInput, copies: Copy[]): WalkOutput {
  return { copies, result: { ...walk, sentences: tell(walk), warnings: input.warnings ?? [], copies: copies.length } };
}

/** With the questions for a MAC that the packet may have waited for. */
function keep(scene: Scene, { all, reply }: Legs): Copy[] {
  const wanted = new Set<Copy>([...all, ...(reply?.copies ?? [])]);
  const addresses = new Set([...wanted].flatMap(({ packet: { ip } }) => (ip === null ? [] : [ip.source, ip.destination])));
  const isNear = ({ packet: { neighbour } }: Copy): boolean => neighbour !== null && (addresses.has(neighbour.targetAddress) || addresses.has(neighbour.senderAddress));
  return scene.copies.filter((copy) => wanted.has(copy) || isNear(copy));
}

function passed({ trunk }: Way): string[] {
  const names = trunk.map(({ copy }) => copy.namespace);
  return names.filter((name, index) => name !== names[index - 1]).slice(0, 64);
}

function packetOf({ ip, tcp, udp, icmp }: Decoded): WalkResult['packet'] {
  const ports = tcp ?? udp;
  return { protocol: protocolName({ ip, tcp, udp, icmp }), source: ip?.source ?? null, destination: ip?.destination ?? null, sourcePort: ports?.sourcePort ?? null, destinationPort: ports?.destinationPort ?? null };
}
