/** Above the packets: how the capture goes, how many there are, and what can be done with it as a whole. */
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, data, type Schemas } from '../../lib/api.js';
import { toastProblem } from '../../ui/toasts.js';
import { Badge, Button } from '../../ui/ui.js';
import { useWorkspace } from '../workspace/context.js';
import { endTexts, texts } from './texts.js';
import { mostKept, type LivePackets } from './use-packets.js';
import { WiresharkDialog } from './wireshark.js';

export interface CaptureBarProps {
  capture: Schemas['Capture'];
  reload: () => void;
  live: LivePackets;
  /** How many of the packets are shown. */
  shown: number;
  first: ComponentChildren;
  last: ComponentChildren;
}

export function CaptureBar({ capture, reload, live, shown, first, last }: CaptureBarProps): JSX.Element {
  return (
    <div class="panel-bar">
      {first}
      <State capture={capture} />
      <Counts live={live} shown={shown} />
      <span class="grow" />
      <Actions capture={capture} reload={reload} />
      {last}
    </div>
  );
}

function State({ capture: { state, reason } }: { capture: Schemas['Capture'] }): JSX.Element {
  const text = texts();
  if (state === 'running') return <Badge kind="good">● {text.running}</Badge>;
  return <><Badge kind="info">{text.ended}</Badge>{reason !== null && <span class="muted">{endTexts()[reason]}</span>}</>;
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

function Actions({ capture, reload }: { capture: Schemas['Capture']; reload: () => void }): JSX.Element {
  const { id, mine } = useWorkspace();
  const text = texts();
  const [wireshark, setWireshark] = useState(false);
  return (
    <>
      {capture.state === 'running' && mine && <Button small onClick={() => { stop(id, capture.id).then(reload, toastProblem); }}>■ {text.stop}</Button>}
      <a class="button button-small" href={`/v1/sessions/${id}/captures/${capture.id}/file`} download={`${capture.id}.pcapng`} title={text.downloadTitle}>↓ {text.download}</a>
      <Button small onClick={() => { setWireshark(true); }}>{text.live}…</Button>
      {wireshark && <WiresharkDialog session={id} capture={capture.id} onClose={() => { setWireshark(false); }} />}
    </>
  );
}

function stop(id: string, captureId: string): Promise<unknown> {
  return data(api.POST('/v1/sessions/{id}/captures/{captureId}/stop', { params: { path: { id, captureId } } }));
}
