/** The workspace's panel "packets": captures, and the packets of the one that is looked at. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { api, data, type Schemas } from '../../lib/api.js';
import { useLoad } from '../../lib/use-load.js';
import { Button, Empty, Loading, Problem } from '../../ui/ui.js';
import { toastProblem } from '../../ui/toasts.js';
import { useWorkspace, type CaptureWish } from '../workspace/context.js';
import { StartForm } from './start-form.js';
import { CaptureView } from './capture-view.js';
import { texts } from './texts.js';

const everyMs = 5_000;

export function PacketsPanel(): JSX.Element {
  const { id, mine, panel, captureWish } = useWorkspace();
  const text = texts();
  const captures = useLoad(() => data(api.GET('/v1/sessions/{id}/captures', { params: { path: { id } } })), id);
  const [chosen, setChosen] = useState<string>();
  const [wish, setWish] = useState<CaptureWish>();
  const active = panel.value === 'packets';
  useEffect(() => {
    if (captureWish.value === undefined) return;
    setWish(captureWish.value);
    captureWish.value = undefined;
  }, [captureWish.value]);
  useEffect(() => {
    if (!active) return;
    captures.reload();
    const timer = setInterval(captures.reload, everyMs);
    return () => { clearInterval(timer); };
  }, [active]);
  if (captures.value === undefined) return <div class="packets">{captures.loading ? <Loading /> : <Problem error={captures.error} retry={captures.reload} />}</div>;
  const items = [...captures.value.items].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  const capture = items.find((one) => one.id === chosen) ?? items[0];
  const started = (one: Schemas['Capture']): void => {
    setWish(undefined);
    captures.set({ items: [one, ...items] });
    setChosen(one.id);
  };
  const remove = (one: Schemas['Capture']): void => { data(api.DELETE('/v1/sessions/{id}/captures/{captureId}', { params: { path: { id, captureId: one.id } } })).then(captures.reload, toastProblem); };
  const begin = mine && <Button small kind="primary" onClick={() => { setWish({}); }}>{text.start}</Button>;
  const choice = <select class="choice capture-choice" aria-label={text.choose} value={capture?.id} onChange={(event) => { setChosen(event.currentTarget.value); }}>{items.map((one) => <option key={one.id} value={one.id}>{captureTitle(one)}</option>)}</select>;
  return (
    <div class="packets">
      {capture === undefined
        ? <><div class="panel-bar">{begin}</div><div class="packets-empty"><Empty title={text.none}><p>{text.noneText}</p></Empty></div></>
        : <CaptureView key={capture.id} capture={capture} reload={captures.reload} choice={<>{begin}{choice}</>} last={mine && <Button small icon kind="quiet" label={text.remove} onClick={() => { remove(capture); }}>✕</Button>} />}
      {wish !== undefined && <StartForm wish={wish} onStarted={started} onClose={() => { setWish(undefined); }} />}
    </div>
  );
}

function captureTitle({ spec, createdAt, state }: Schemas['Capture']): string {
  const points = spec.points.map(({ host, pod, interfaces }) => `${[host, pod].filter(Boolean).join('/')}:${interfaces === 'any' ? 'any' : interfaces.join(',')}`).join(' ');
  return [state === 'running' ? '●' : '○', new Date(createdAt).toLocaleTimeString(), points, spec.filter].filter(Boolean).join(' · ');
}
