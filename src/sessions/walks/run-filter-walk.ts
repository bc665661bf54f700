/**
 * Walks a packet of somebody else's: the next one that a filter lets through. Two captures run: a narrow one with the
 * filter tells which packet it is; a wide one keeps all that passed lately everywhere, because NAT and tunnels make of
 * the packet what the filter would not know again. The wide one is bounded, and forgets the oldest.
 */
import type { RawCopy } from '../../capture/walk/copy.js';
import { decodeFrame } from '../../capture/walk/decode.js';
import { tcpFlag, type Decoded } from '../../capture/walk/packet.js';
import { identityOf, samePacket } from '../../capture/walk/identity.js';
import { sidesOf } from '../../capture/walk/joined.js';
import type { KernelState } from '../../capture/walk/kernel.js';
import { buildWalk } from '../../capture/walk/walk.js';
import { AppError } from '../../errors.js';
import type { Sandbox } from '../../sandbox/contract.js';
import { compileFilter } from '../captures/filter.js';
import { maxReaders, readLinks, readState } from './read-state.js';
import { WalkRecorder } from './recorder.js';
import type { FilterWalk } from './request.js';
import { complain, readAfter, type RunOptions, type WalkOutcome } from './run-probe-walk.js';

const maxCopies = 8_000;
const maxBytes = 16 * 1024 * 1024;
/** After the first copy: time for the others, and for the reply. */
const afterMs = 400;
const pollMs = 25;
const snapLength = 16_384;

/** Throws `filter-invalid`, `invalid-request` where it was cancelled, and what the sandbox throws. */
export async function runFilterWalk(sandbox: Sandbox, walk: FilterWalk, options: RunOptions = {}): Promise<WalkOutcome> {
  const links = await readLinks(sandbox);
  const warnings = [...links.observation.warnings];
  const namespaces = links.observation.namespaces.map(({ id }) => id);
  const [place] = links.observation.namespaces;
  if (place === undefined) throw new AppError('session-not-ready', 'There is no namespace in this session now. Reset it.');
  const target = { host: place.host, ...(place.pod === null ? {} : { pod: place.pod }) };
  const filter = await compileFilter(sandbox, target, walk.filter, snapLength);
  const near = namespaces.slice(0, maxReaders);
  const before = await readState(sandbox, { links, namespaces: near, warnings });
  const wide = await WalkRecorder.start(sandbox, { namespaces, maxCopies, maxBytes, newest: true });
  let narrow: WalkRecorder | undefined;
  try {
    narrow = await WalkRecorder.start(sandbox, { namespaces, filter, maxCopies: 64, maxBytes: 1024 * 1024, ...(options.onCopy === undefined ? {} : { onCopy: options.onCopy }) });
    const match = await firstOf(narrow, walk.waitSeconds * 1000, options.signal);
    wide.rolling = false;
    if (match !== undefined) await pause(afterMs);
    await Promise.all([narrow.stop(), wide.stop()]);
    complain(wide, warnings);
    const after = await readAfter(sandbox, near, match === undefined ? [] : relevant(wide.copies, match), null, warnings);
    return buildFilterWalk(match, wide.copies, { before, after, warnings });
  } finally {
    void wide.stop();
    void narrow?.stop();
  }
}

/** A copy with an identity; questions for a MAC and later fragments have none. */
async function firstOf(narrow: WalkRecorder, waitMs: number, signal: AbortSignal | undefined): Promise<RawCopy | undefined> {
  for (const until = performance.now() + waitMs; performance.now() < until; await pause(pollMs)) {
    if (signal?.aborted === true) throw new AppError('invalid-request', 'The walk was cancelled.');
    const found = narrow.copies.find(({ bytes }) => identityOf(decodeFrame(bytes)) !== null);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whose ports connection tracking is asked for. */
function relevant(copies: readonly RawCopy[], match: RawCopy): RawCopy[] {
  const looksAlike = alike(decodeFrame(match.bytes));
  return copies.filter(({ bytes }) => looksAlike(decodeFrame(bytes)));
}

/** An empty datagram has nothing of its own but the ports, and NAT may change these. */
function alike(packet: Decoded): (other: Decoded) => boolean {
  const identity = identityOf(packet);
  return isEmptyDatagram(packet) ? isEmptyDatagram : (other) => identity !== null && identityOf(other) === identity;
}

function isEmptyDatagram({ ip, udp, payloadHash }: Decoded): boolean {
  return udp !== null && payloadHash === '' && ip?.moreFragments === false;
}

type State = Pick<Parameters<typeof buildWalk>[0], 'before' | 'after' | 'warnings'>;

/** Without a match nothing is walked. Of copies that look like it, those of other senders are left out. */
export function buildFilterWalk(match: RawCopy | undefined, copies: readonly RawCopy[], state: State): WalkOutcome {
  const packet = match === undefined ? null : decodeFrame(match.bytes);
  const awaited = packet !== null && (packet.icmp?.kind === 'echo-request' || (packet.tcp !== null && (packet.tcp.flags & (tcpFlag.syn | tcpFlag.ack)) === tcpFlag.syn));
  const { isIt, isStrangers } = packet === null ? nothing : tellApart(state.after, packet);
  return buildWalk({
    ...state, copies: copies.filter(({ bytes }) => !isStrangers(decodeFrame(bytes))), sent: null, awaited, isProbe: isIt, isMarked: isIt,
    asked: { from: match?.namespace ?? '', to: null, address: null, protocol: null, port: null, bytes: null, dontFragment: false },
  });
}

interface Apart { isIt(this: void, other: Decoded): boolean; isStrangers(this: void, other: Decoded): boolean }
const nothing: Apart = { isIt: () => false, isStrangers: () => false };

/** A server that echoes sends the same payload back: that is nobody else's. */
function tellApart(after: KernelState, packet: Decoded): Apart {
  const [looksAlike, sideOf] = [alike(packet), sidesOf(after, packet)];
  return {
    isIt: (other) => looksAlike(other) && sideOf(other) === 'own',
    isStrangers: (other) => (looksAlike(other) || samePacket(other, packet)) && sideOf(other) === 'stranger',
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, ms); });
}
