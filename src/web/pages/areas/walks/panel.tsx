/** The workspace's panel "walks": one packet followed, live and afterwards. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { api, data, type Schemas } from '../../lib/api.js';
import { inLocale } from '../../lib/texts.js';
import { useLoad } from '../../lib/use-load.js';
import { Button, Empty, Loading, Problem } from '../../ui/ui.js';
import { toastProblem } from '../../ui/toasts.js';
import type { Topology } from '../topology/model.js';
import { useEvents, useWorkspace, type WalkWish } from '../workspace/context.js';
import { Predictions } from './prediction.js';
import { texts } from './texts.js';
import { useWalk, type Running } from './use-walk.js';
import { WalkForm } from './walk-form.js';
import { WalkPlayer } from './walk-player.js';

export function WalksPanel(): JSX.Element {
  const { id, mine, walkWish, guide, answers } = useWorkspace();
  const text = texts();
  const params = { params: { path: { id } } };
  const earlier = useLoad(() => data(api.GET('/v1/sessions/{id}/walks', params)), id);
  const topology = useLoad(async () => (await data(api.GET('/v1/sessions/{id}/topology', params))) as unknown as Topology, id);
  const [walk, setWalk] = useState<Schemas['Walk']>();
  const [wish, setWish] = useState<WalkWish | undefined>(mine ? {} : undefined);
  const [told, setTold] = useState<string>();
  const running = useWalk(id, (done) => { setWish(undefined); setWalk(done); earlier.reload(); topology.reload(); });
  useEvents(['walk.finished'], earlier.reload);
  const start = (body: unknown): void => { setWalk(undefined); setTold(undefined); running.start(body); };
  useEffect(() => {
    const asked = walkWish.value;
    if (asked === undefined) return;
    walkWish.value = undefined;
    if (asked.id !== undefined) start({ walk: asked.id });
    else { setWalk(undefined); setWish(asked); }
  }, [walkWish.value]);
  const show = (walkId: string): void => {
    data(api.GET('/v1/sessions/{id}/walks/{walkId}', { params: { path: { id, walkId } } })).then((value) => { setWish(undefined); setWalk(value); }, toastProblem);
  };
  const named = walk?.request['walk'];
  const asked = mine ? (guide.value?.predictions ?? []).filter((one) => one.walk === named && answers.value[one.id] === undefined) : [];
  const items = earlier.value?.items ?? [];
  return (
    <div class="walks">
      <div class="panel-bar">
        {mine && <Button small kind="primary" onClick={() => { running.stop(); setWalk(undefined); setWish({}); }}>{text.start}</Button>}
        {items.length > 0 && (
          <select class="choice walk-choice" aria-label={text.earlier} value={walk?.id ?? ''} onChange={(event) => { if (event.currentTarget.value !== '') show(event.currentTarget.value); }}>
            <option value="">{text.earlier}</option>
            {items.map((one) => <option key={one.id} value={one.id}>{new Date(one.createdAt).toLocaleTimeString()} · {text[one.outcome]} · {inLocale(one.sentence)?.slice(0, 90)}</option>)}
          </select>
        )}
      </div>
      {isPredictedFirst(running.error) ? <PredictFirst task={running.refusedBy} /> : <Problem error={running.error} />}
      {running.busy ? <Live running={running} />
        : walk !== undefined && asked.length > 0 && told !== walk.id ? <Predictions key={walk.id} asked={asked} onDone={() => { setTold(walk.id); }} />
          : walk !== undefined ? (topology.value === undefined ? <Loading /> : <WalkPlayer key={walk.id} walk={walk} topology={topology.value} onAgain={() => { start(named === undefined || named === null ? walk.request : { walk: named }); }} />)
            : wish !== undefined ? <WalkForm key={JSON.stringify(wish)} wish={wish} topology={topology.value} onStart={start} /> : <div class="packets-empty"><Empty title={text.empty}><p>{text.emptyText}</p></Empty></div>}
    </div>
  );
}

/** The service closes the stream with the error's code and its sentence. */
function isPredictedFirst(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('prediction-first');
}

function PredictFirst({ task }: { task: string | undefined }): JSX.Element {
  const text = texts();
  return <p class="notice" role="alert">{text.predictRefused} {task !== undefined && <a href={`#task-${task}`} onClick={(event) => { event.preventDefault(); document.getElementById(`task-${task}`)?.scrollIntoView({ behavior: 'smooth' }); }}>{text.predictTask}</a>}</p>;
}

function Live({ running: { copies, stop } }: { running: Running }): JSX.Element {
  const text = texts();
  return (
    <div class="walk-live" role="status">
      <p class="row"><span class="spinner" aria-hidden="true" /> {text.running}. {text.seen(copies.length)} <Button small onClick={stop}>{text.stop}</Button></p>
      <ol class="lines mono">{copies.slice(-30).map((copy, index) => <li key={index}>{copy.direction === 'in' ? '→' : '←'} {copy.namespace} {copy.interface} {copy.protocol} {copy.source} &gt; {copy.destination} {copy.info}</li>)}</ol>
    </div>
  );
}
