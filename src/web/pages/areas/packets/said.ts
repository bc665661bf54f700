/**
 * What both ends of a conversation said, put together from the packets of one interface. TCP's bytes stand in the order of their
 * sequence numbers, each once: what came again is left out, what came early waits for what lies before it. Bytes that were not
 * caught are a gap with its size. UDP's datagrams stand as they came.
 */
import type { Schemas } from '../../lib/api.js';
import { conversationOf, type Conversation } from './display-filter.js';

type Tree = Schemas['PacketTree'];
type Side = 0 | 1;

/** A turn of one end (its place in `ends`); `missing` bytes before it were not caught. */
export interface Said { from: Side; text: string; number: number; missing: number }
interface Segment { from: Side; start: number; bytes: Uint8Array; number: number; missing: number }

/** `trees` in order of time. Text is UTF-8; what no letter stands for is a dot. */
export function saidIn(trees: readonly Tree[], conversation: Conversation): Said[] {
  const segments = trees.flatMap((tree) => segmentOf(tree, conversation) ?? []);
  return turns(conversation.transport === 'tcp' ? inOrder(segments) : segments);
}

function segmentOf(tree: Tree, { transport, ends }: Conversation): Segment | undefined {
  const layer = [...tree.layers].reverse().find(({ protocol }) => protocol.toLowerCase() === transport);
  const from = conversationOf(tree)?.ends[0] === ends[0] ? 0 : 1;
  if (layer === undefined || tree.layers.some(({ protocol }) => protocol.startsWith('ICMP'))) return undefined;
  const field = (name: string): number => Number(layer.fields.find(({ filterName }) => filterName === name)?.value ?? 0);
  const length = transport === 'tcp' ? field('tcp.len') : field('udp.length') - 8;
  const bytes = bytesOf(tree.hex, layer.offset + layer.length, length);
  return bytes.length === 0 ? undefined : { from, start: field('tcp.seq_raw'), bytes, number: tree.number, missing: 0 };
}

function bytesOf(hex: string, offset: number, length: number): Uint8Array {
  return Uint8Array.from(hex.slice(offset * 2, (offset + Math.max(0, length)) * 2).match(/../g) ?? [], (digits) => parseInt(digits, 16));
}

function inOrder(segments: readonly Segment[]): Segment[] {
  const next: [number?, number?] = [];
  const said: Segment[] = [];
  let early: Segment[] = [];
  const take = (segment: Segment, missing = 0): void => {
    const fresh = withoutKnown(segment, next[segment.from] ?? segment.start);
    if (fresh === undefined) return;
    next[segment.from] = (fresh.start + fresh.bytes.length) >>> 0;
    said.push({ ...fresh, missing });
    const waiting = early;
    early = [];
    waiting.forEach(offer);
  };
  const offer = (segment: Segment): void => { if (ahead(segment, next) > 0) early.push(segment); else take(segment); };
  segments.forEach(offer);
  while (early[0] !== undefined) {
    const first = early.reduce((one, other) => (ahead(other, next) < ahead(one, next) ? other : one));
    early = early.filter((one) => one !== first);
    const missing = ahead(first, next);
    next[first.from] = first.start;
    take(first, missing);
  }
  return said;
}

/** Bytes between what is known of that end and the segment; sequence numbers go round at 2^32. */
function ahead({ from, start }: Segment, next: readonly [number?, number?]): number {
  return (start - (next[from] ?? start)) | 0;
}

function withoutKnown(segment: Segment, next: number): Segment | undefined {
  const known = Math.max(0, (next - segment.start) | 0);
  if (known >= segment.bytes.length) return undefined;
  return { ...segment, start: (segment.start + known) >>> 0, bytes: segment.bytes.subarray(known) };
}

/** What one end said without a break is one text, so that a letter of several bytes may lie across two packets. */
function turns(segments: readonly Segment[]): Said[] {
  const groups: Segment[][] = [];
  for (const segment of segments) {
    const last = groups.at(-1);
    if (last?.[0]?.from === segment.from && segment.missing === 0) last.push(segment);
    else groups.push([segment]);
  }
  return groups.flatMap((group) => (group[0] === undefined ? [] : [{ from: group[0].from, number: group[0].number, missing: group[0].missing, text: textOf(group) }]));
}

function textOf(group: readonly Segment[]): string {
  const bytes = group.flatMap((segment) => [...segment.bytes]);
  // eslint-disable-next-line no-control-regex -- what a terminal or a page would not show
  return new TextDecoder().decode(Uint8Array.from(bytes)).replaceAll('\r\n', '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffd]/g, '·');
}
