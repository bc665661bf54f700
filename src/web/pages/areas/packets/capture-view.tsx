/** One capture: its packets, the filter over them, the layers of the chosen one, and what can be done with it. */
import type { ComponentChildren, JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { api, data, type Schemas } from '../../lib/api.js';
import { Badge, Button, Problem } from '../../ui/ui.js';
import { toastProblem } from '../../ui/toasts.js';
import { useWorkspace } from '../workspace/context.js';
import { conversationOf, displayFilter, type Conversation } from './display-filter.js';
import { PacketList } from './packet-list.js';
import { PacketTree } from './packet-tree.js';
import { texts } from './texts.js';
import { useConversation } from './use-conversation.js';
import { mostKept, usePackets, type LivePackets, type Tree } from './use-packets.js';
import { WiresharkDialog } from './wireshark.js';

export function CaptureView({ capture, reload, choice, last }: { capture: Schemas['Capture']; reload: () => void; choice: ComponentChildren; last: ComponentChildren }): JSX.Element {
  const { id } = useWorkspace();
  const text = texts();
  const running = capture.state === 'running';
  const live = usePackets(id, capture.id, running, reload);
  const [filter, setFilter] = useState('');
  const [sideBySide, setSideBySide] = useState(false);
  const [tail, setTail] = useState(running);
  const [tree, setTree] = useState<Tree>();
  const [selected, setSelected] = useState<number>();
  const [error, setError] = useState<unknown>(null);
  const [conversation, setConversation] = useState<Conversation>();
  const follows = useConversation(conversation, live.packets, live.turn, live.decode);
  const keep = useMemo(() => displayFilter(filter), [filter]);
  const shown = filter.trim() === '' && conversation === undefined ? live.packets : live.packets.filter((packet) => keep(packet) && follows(packet));
  const columns = sideBySide ? [...new Set(live.packets.map((packet) => packet.interface))].sort() : undefined;
  const select = (number: number): void => {
    setSelected(number);
    setError(null);
    live.decode(number).then(setTree, setError);
  };
  const own = tree?.number === selected ? tree : undefined;
  const talk = own && conversationOf(own);
  return (
    <>
      <div class="panel-bar">
        {choice}
        <Badge kind={running ? 'good' : 'info'}>{running ? `● ${text.running}` : `${text.ended}${capture.reason === null ? '' : `: ${capture.reason}`}`}</Badge>
        <Counts live={live} shown={shown.length} />
        <span class="grow" />
        <CaptureActions capture={capture} reload={reload} />
        {last}
      </div>
      <div class="panel-bar">
        <input class="input packet-filter mono" type="search" aria-label={text.display} placeholder={text.display} title={text.displayNote} spellcheck={false} value={filter} onInput={(event) => { setFilter(event.currentTarget.value); }} />
        {conversation !== undefined
          ? <Badge kind="accent">{text.following}: {conversation.ends.join(' ↔ ')} <Button small kind="quiet" onClick={() => { setConversation(undefined); }}>{text.all}</Button></Badge>
          : <Button small disabled={talk === undefined} onClick={() => { setConversation(talk); }}>{text.follow}</Button>}
        <div class="row" role="group" aria-label={text.view}>
          <Button small pressed={!sideBySide} onClick={() => { setSideBySide(false); }}>{text.list}</Button>
          <Button small pressed={sideBySide} onClick={() => { setSideBySide(true); }}>{text.columns}</Button>
          <Button small pressed={tail} onClick={() => { setTail(!tail); }}>{text.tail}</Button>
        </div>
      </div>
      <Problem error={error} />
      <div class="packets-body">
        <PacketList packets={shown} turn={live.turn} base={BigInt(live.packets[0]?.timeNs ?? 0)} selected={selected} onSelect={select} columns={columns} tail={tail} stopTail={() => { setTail(false); }} />
        {own !== undefined && <PacketTree key={own.number} tree={own} />}
      </div>
      {shown.length === 0 && <p class="packets-none muted" role="status">{live.packets.length === 0 ? text.waiting : text.noMatch}</p>}
    </>
  );
}

function Counts({ live, shown }: { live: LivePackets; shown: number }): JSX.Element {
  const text = texts();
  const { packets: { length }, dropped, skipped, lost } = live;
  return (
    <span class="row" role="status">
      <span>{shown === length ? text.packets(length) : text.shown(shown, length)}</span>
      {dropped > 0 && <Badge kind="warn">{text.dropped(dropped)}</Badge>}
      {skipped > 0 && <Badge kind="warn">{text.skipped(skipped)}</Badge>}
      {lost && <Badge kind="bad">{text.reconnecting}</Badge>}
      {length >= mostKept && <span class="muted">{text.kept(mostKept)}</span>}
    </span>
  );
}

function CaptureActions({ capture, reload }: { capture: Schemas['Capture']; reload: () => void }): JSX.Element {
  const { id, mine } = useWorkspace();
  const text = texts();
  const [wireshark, setWireshark] = useState(false);
  const running = capture.state === 'running';
  const stop = (): void => { data(api.POST('/v1/sessions/{id}/captures/{captureId}/stop', { params: { path: { id, captureId: capture.id } } })).then(reload, toastProblem); };
  return (
    <>
      {running && mine && <Button small onClick={stop}>■ {text.stop}</Button>}
      <a class="button button-small" href={`/v1/sessions/${id}/captures/${capture.id}/file`} download={`${capture.id}.pcapng`} title={text.downloadTitle}>↓ {text.download}</a>
      <Button small onClick={() => { setWireshark(true); }}>{text.live}…</Button>
      {wireshark && <WiresharkDialog session={id} capture={capture.id} onClose={() => { setWireshark(false); }} />}
    </>
  );
}
