/** Packets in order of time: a list, or a column for each interface. Only rows that can be seen are in the document. */
import type { JSX } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import { useVirtualRows } from '../../lib/use-virtual-rows.js';
import { moved } from '../../ui/grid-keys.js';
import type { Packet } from './display-filter.js';
import { texts } from './texts.js';

export interface PacketListProps { packets: readonly Packet[]; turn: number; base: bigint; selected: number | undefined; onSelect: (number: number) => void; columns: readonly string[] | undefined; tail: boolean; stopTail: () => void }

const rowHeight = 26;
const headHeight = 30;
/** Rows that scroll away are used again for those that come: more than fit on any screen. */
const slots = 200;
const known = new Set(['arp', 'icmp', 'icmpv6', 'tcp', 'udp', 'http', 'dns', 'vxlan', 'stp']);
const colour = ({ protocol }: Packet): string => (known.has(protocol.toLowerCase()) ? `proto-${protocol.toLowerCase()}` : 'proto-other');

export function PacketList({ packets, turn, base, selected, onSelect, columns, tail, stopTail }: PacketListProps): JSX.Element {
  const { element, virtualizer } = useVirtualRows<HTMLDivElement>(packets.length, rowHeight, headHeight);
  const id = useId();
  const text = texts();
  const at = packets.findIndex(({ number }) => number === selected);
  useEffect(() => { if (tail && packets.length > 0) virtualizer.scrollToIndex(packets.length - 1, { align: 'end' }); }, [tail, turn, packets.length]);
  const press = (event: KeyboardEvent): void => {
    const next = event.key === 'Home' || event.key === 'End' ? { row: event.key === 'Home' ? 0 : packets.length - 1 } : moved({ row: Math.max(0, at), column: 0 }, event, { rows: packets.length, columns: 1, page: 20 });
    const packet = next && packets[next.row];
    if (packet === undefined) return;
    event.preventDefault();
    stopTail();
    onSelect(packet.number);
    virtualizer.scrollToIndex(next?.row ?? 0);
  };
  const heads = columns === undefined ? [text.number, text.time, text.where, text.source, text.destination, text.protocol, text.length, text.info] : [text.number, text.time, ...columns];
  const template = columns === undefined ? '62px 96px minmax(130px, .8fr) minmax(110px, .8fr) minmax(110px, .8fr) 74px 62px minmax(220px, 2.4fr)' : `62px 96px ${columns.map(() => 'minmax(210px, 1fr)').join(' ')}`;
  const minWidth = columns === undefined ? '880px' : `${170 + columns.length * 210}px`;
  const visible = virtualizer.getVirtualItems();
  return (
    <div ref={element} class="packet-list" role="grid" aria-label={text.title} aria-rowcount={packets.length + 1} tabIndex={0} onKeyDown={press} onWheel={(event) => { if (event.deltaY < 0) stopTail(); }}
      aria-activedescendant={visible.some(({ index }) => index === at) ? `${id}-${selected}` : undefined}>
      <div class="packet-head" role="row" aria-rowindex={1} style={{ gridTemplateColumns: template, minWidth }}>{heads.map((head) => <span key={head} role="columnheader">{head}</span>)}</div>
      <div class="packet-rows" role="rowgroup" style={{ height: `${virtualizer.getTotalSize()}px`, minWidth }}>
        {visible.map(({ index, start }) => {
          const packet = packets[index];
          if (packet === undefined) return null;
          return (
            <div key={index % slots} id={`${id}-${packet.number}`} class={`packet-row ${colour(packet)}${packet.number === selected ? ' is-selected' : ''}`} role="row" aria-rowindex={index + 2} aria-selected={packet.number === selected}
              style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }} onClick={() => { stopTail(); onSelect(packet.number); }}>
              {cells(packet, base, columns).map((cell, column) => <span key={column} role="gridcell">{cell}</span>)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function cells(packet: Packet, base: bigint, columns: readonly string[] | undefined): string[] {
  const way = packet.direction === null ? '' : packet.direction === 'in' ? '→ ' : '← ';
  const first = [String(packet.number), since(packet.timeNs, base)];
  if (columns !== undefined) return [...first, ...columns.map((name) => (name === packet.interface ? `${way}${packet.protocol} ${packet.source} > ${packet.destination} ${packet.info}` : ''))];
  return [...first, `${way}${packet.interface}`, packet.source, packet.destination, packet.protocol, String(packet.length), packet.info];
}

/** Seconds since the first packet, to the microsecond. */
function since(timeNs: string, base: bigint): string {
  const micro = (BigInt(timeNs) - base) / 1000n;
  const sign = micro < 0n ? '-' : '';
  const size = micro < 0n ? -micro : micro;
  return `${sign}${size / 1_000_000n}.${String(size % 1_000_000n).padStart(6, '0')}`;
}
