/**
 * One walk of a packet of ours. At once: the kernel's state is read, captures start in every namespace, the sender gets
 * ready. Then the packet goes; the walk is over when the reply is there, when the kernel said no, or when nothing of it
 * moves any more. Then the state is read again, and `buildWalk` makes the story.
 */
import type { KernelState } from '../../capture/walk/kernel.js';
import type { Copy } from '../../capture/walk/copy.js';
import type { Sent } from '../../capture/walk/scene.js';
import type { WalkResult } from '../../capture/walk/schema.js';
import { decodeFrame } from '../../capture/walk/decode.js';
import { isEcho } from '../../capture/walk/packet.js';
import { buildWalk } from '../../capture/walk/walk.js';
import { AppError } from '../../errors.js';
import type { Sandbox } from '../../sandbox/contract.js';
import { addressOf, canonicalAddress, familyOf } from '../../topology/address.js';
import type { RawCopy } from '../../capture/walk/copy.js';
import { probeFilter } from './filter.js';
import { defaultPorts, drawIdentity, isProbe, prepareProbe, type Identity, type Probe } from './probe.js';
import { maxReaders, readLinks, readState, type Links } from './read-state.js';
import { WalkRecorder } from './recorder.js';
import type { ProbeWalk } from './request.js';

const maxCopies = 4_000;
const maxBytes = 8 * 1024 * 1024;
/** Nothing of the packet was seen for so long: the kernel needs microseconds, a busy machine some more. */
const quietMs = 250;
const pollMs = 20;

export interface WalkOutcome {
  result: WalkResult;
  copies: Copy[];
}

export interface RunOptions {
  signal?: AbortSignal;
  /** Each copy as it is seen. */
  onCopy?: (copy: RawCopy) => void;
}

/** Throws `target-not-found`, `invalid-request`, and what the sandbox throws. */
export async function runProbeWalk(sandbox: Sandbox, walk: ProbeWalk, options: RunOptions = {}): Promise<WalkOutcome> {
  const links = await readLinks(sandbox);
  const address = destinationOf(walk, links);
  const warnings = [...links.observation.warnings];
  const namespaces = links.observation.namespaces.map(({ id }) => id);
  const identity = drawIdentity(walk.protocol, vxlanPorts(links));
  const near = likely(namespaces, links, walk);
  const open = opened();
  try {
    const [before, recorder, probe] = await all([
      readState(sandbox, { links, namespaces: near, warnings }),
      WalkRecorder.start(sandbox, { namespaces, filter: probeFilter(identity), maxCopies, maxBytes, ...(options.onCopy === undefined ? {} : { onCopy: options.onCopy }) }).then(open.keep),
      prepareProbe(sandbox, walk, address, identity).then(open.keep),
    ]);
    const sent = await send(probe, recorder, options.signal);
    await recorder.stop();
    probe.stop();
    const after = await readAfter(sandbox, near, recorder.copies, identity, warnings);
    complain(recorder, warnings);
    return build({ walk, address, identity, before, after, recorder, sent, warnings });
  } finally {
    open.close();
  }
}

/** Where one of them fails, the others are waited for, so that what they opened is known and can be closed. */
async function all<A, B, C>(work: [Promise<A>, Promise<B>, Promise<C>]): Promise<[A, B, C]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}

function opened(): { keep: <T extends { stop(): unknown }>(thing: T) => T; close(): void } {
  const things: { stop(): unknown }[] = [];
  return {
    keep: (thing) => {
      things.push(thing);
      return thing;
    },
    close: () => { for (const thing of things) void thing.stop(); },
  };
}

function destinationOf({ from, to, address, family }: ProbeWalk, { observation }: Links): string {
  const find = ({ host, pod }: { host: string; pod?: string | undefined }) => observation.namespaces.find(({ id }) => id === nameOf({ host, pod }));
  for (const where of [from, ...(to === undefined ? [] : [to])]) if (find(where) === undefined) throw new AppError('target-not-found', `There is no ${nameOf(where)}; there are ${observation.namespaces.map(({ id }) => id).join(', ').slice(0, 500)}.`);
  if (address !== undefined || to === undefined) return address === undefined ? '' : canonicalAddress(address);
  const all = find(to)?.interfaces.flatMap(({ addresses }) => addresses).map((cidr) => addressOf(cidr)).filter((text) => !text.startsWith('127.')) ?? [];
  const own = (family === undefined ? [4, 6] : [family]).flatMap((wanted) => all.filter((text) => familyOf(text) === wanted))[0];
  if (own === undefined) throw new AppError('invalid-request', `${nameOf(to)} has no ${family === undefined ? 'IP' : `IPv${family}`} address now. Say which \`address\` the packet should go to.`);
  return own;
}

export function nameOf({ host, pod }: { host: string; pod?: string | undefined }): string {
  return pod === undefined ? host : `${host}/${pod}`;
}

export function vxlanPorts({ observation }: Links): number[] {
  const own = observation.namespaces.flatMap(({ interfaces }) => interfaces.flatMap(({ vxlan }) => (vxlan === null ? [] : [vxlan.port])));
  return [...new Set([4789, 8472, ...own])].slice(0, 16);
}

/** All, or in a big topology the hosts and both ends. */
function likely(namespaces: readonly string[], { observation }: Links, { from, to }: ProbeWalk): string[] {
  if (namespaces.length <= maxReaders) return [...namespaces];
  const ends = new Set([nameOf(from), ...(to === undefined ? [] : [nameOf(to)])]);
  const hosts = observation.namespaces.filter(({ id, pod }) => pod === null && !ends.has(id)).map(({ id }) => id);
  return [...ends, ...hosts].slice(0, maxReaders);
}

async function send(probe: Probe, recorder: WalkRecorder, signal: AbortSignal | undefined): Promise<Sent> {
  let sentAt = Infinity;
  let patient = false;
  let result: Sent | undefined;
  const done = probe.send((what) => {
    sentAt = performance.now();
    // A program has the request now: it may take its time.
    if (what === 'connected') patient = true;
  }).then((sent) => { result = sent; });
  const isQuiet = (): boolean => !patient && performance.now() - Math.max(sentAt, recorder.lastAt) > quietMs;
  while (result === undefined && !(isQuiet() && await recorder.isCaughtUp())) {
    if (signal?.aborted === true) throw new AppError('invalid-request', 'The walk was cancelled.');
    await Promise.race([done, new Promise((resolve) => { setTimeout(resolve, pollMs); })]);
  }
  done.catch(() => undefined);
  return result ?? { error: null, replied: false };
}

/** Connection tracking is asked for the ports and identifiers that the copies really had. */
export async function readAfter(sandbox: Sandbox, near: readonly string[], copies: readonly RawCopy[], identity: Identity | null, warnings: string[]): Promise<KernelState> {
  const links = await readLinks(sandbox);
  const passed = new Set([...near, ...copies.map(({ namespace }) => namespace)]);
  const namespaces = links.observation.namespaces.map(({ id }) => id).filter((id) => passed.has(id)).slice(0, maxReaders * 2);
  return readState(sandbox, { links, namespaces, tracked: trackedWords(copies, identity), warnings });
}

function trackedWords(copies: readonly RawCopy[], identity: Identity | null): string[] {
  const words = new Set<string>(identity === null ? [] : [`sport=${identity.port}`, `id=${identity.id}`]);
  for (const { bytes } of copies.slice(0, 400)) {
    const { tcp, udp, icmp } = decodeFrame(bytes);
    const ports = tcp ?? udp;
    if (ports !== null) words.add(`sport=${ports.sourcePort}`);
    else if (icmp !== null && isEcho({ icmp })) words.add(`id=${icmp.id}`);
    if (words.size > 24) break;
  }
  return [...words];
}

export function complain(recorder: WalkRecorder, warnings: string[]): void {
  if (recorder.left > 0) warnings.push(`${recorder.left} packets were too many to be kept.`);
  if (recorder.dropped > 0) warnings.push(`The kernel had no room for ${recorder.dropped} packets; places may be missing.`);
  if (recorder.late > 0) warnings.push(`The kernel did not hand over ${recorder.late} packets in time; places may be missing.`);
  if (!recorder.isWhole) warnings.push('The captures did not end as they should; places may be missing.');
}

interface Built { walk: ProbeWalk; address: string; identity: Identity; before: KernelState; after: KernelState; recorder: WalkRecorder; sent: Sent; warnings: string[] }

function build({ walk, address, identity, before, after, recorder, sent, warnings }: Built): WalkOutcome {
  const { probe, fallback, marked } = isProbe(identity, walk);
  const copies = recorder.copies;
  const isThere = copies.some(({ bytes }) => probe(decodeFrame(bytes)));
  return buildWalk({
    copies, before, after, sent, warnings, awaited: true, isProbe: isThere ? probe : fallback, isMarked: marked,
    asked: {
      from: nameOf(walk.from), to: walk.to === undefined ? null : nameOf(walk.to), address, protocol: walk.protocol,
      port: walk.port ?? defaultPorts[walk.protocol], bytes: walk.options.bytes ?? null, dontFragment: walk.options.dontFragment,
    },
  });
}
