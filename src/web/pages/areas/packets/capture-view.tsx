/** One capture: its packets, the filter over them, and beside them the layers of the chosen one or what was said in a conversation. */
import type { ComponentChildren, JSX } from 'preact';
import type { Schemas } from '../../lib/api.js';
import { Problem } from '../../ui/ui.js';
import { CaptureBar } from './capture-bar.js';
import type { Packet } from './display-filter.js';
import { FilterBar } from './filter-bar.js';
import { PacketList } from './packet-list.js';
import { PacketTree } from './packet-tree.js';
import { SaidView } from './said-view.js';
import { texts } from './texts.js';
import { useCapture, type Looking } from './use-capture.js';

export function CaptureView({ capture, reload, choice, last }: { capture: Schemas['Capture']; reload: () => void; choice: ComponentChildren; last: ComponentChildren }): JSX.Element {
  const looking = useCapture(capture, reload);
  return (
    <>
      <CaptureBar capture={capture} reload={reload} live={looking.live} shown={looking.shown.length} first={choice} last={last} />
      <FilterBar looking={looking} />
      <Problem error={looking.error} />
      <div class="packets-body">
        <Rows looking={looking} />
        <Beside looking={looking} />
      </div>
      <None looking={looking} />
    </>
  );
}

function Rows({ looking: { live, shown, number, choose, sideBySide, tail, setTail } }: { looking: Looking }): JSX.Element {
  const columns = sideBySide ? [...new Set(live.packets.map((packet) => packet.interface))].sort() : undefined;
  return <PacketList packets={shown} turn={live.turn} base={beginOf(live.packets)} selected={number} onSelect={choose} columns={columns} tail={tail} stopTail={() => { setTail(false); }} />;
}

/** The earliest of those that came first: places send in turns. */
function beginOf(packets: readonly Packet[]): bigint {
  return packets.slice(0, 100).map(({ timeNs }) => BigInt(timeNs)).reduce((first, time) => (time < first ? time : first), BigInt(packets[0]?.timeNs ?? 0));
}

function Beside({ looking: { conversation, listens, talk, tree } }: { looking: Looking }): JSX.Element | null {
  if (conversation !== undefined && listens) return <SaidView conversation={conversation} talk={talk} />;
  return tree === undefined ? null : <PacketTree key={tree.number} tree={tree} />;
}

function None({ looking: { live, shown } }: { looking: Looking }): JSX.Element | null {
  const text = texts();
  return shown.length > 0 ? null : <p class="packets-none muted" role="status">{live.packets.length === 0 ? text.waiting : text.noMatch}</p>;
}
