/** What a new capture listens to. tcpdump's own words say what is wrong with a filter. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, data, type Schemas } from '../../lib/api.js';
import { useLoad } from '../../lib/use-load.js';
import { useAction } from '../../lib/use-action.js';
import { Dialog } from '../../ui/dialog.js';
import { Field } from '../../ui/field.js';
import { Button, Loading, Problem } from '../../ui/ui.js';
import { useWorkspace, type CaptureWish } from '../workspace/context.js';
import { endOf, type Topology } from '../topology/model.js';
import { texts } from './texts.js';

export function StartForm({ wish, onStarted, onClose }: { wish: CaptureWish; onStarted: (capture: Schemas['Capture']) => void; onClose: () => void }): JSX.Element {
  const { id, guide } = useWorkspace();
  const text = texts();
  const topology = useLoad(async () => (await data(api.GET('/v1/sessions/{id}/topology', { params: { path: { id } } }))) as unknown as Topology, id);
  const [points, setPoints] = useState<ReadonlySet<string>>(new Set((wish.points ?? []).map(pointName)));
  const [filter, setFilter] = useState(wish.filter ?? '');
  const { busy, error, run } = useAction();
  const submit = (event: Event): void => {
    event.preventDefault();
    run(async () => {
      if (points.size === 0) throw new Error(text.noPoint);
      onStarted(await startCapture(id, [...points], filter));
    });
  };
  const toggle = (name: string): void => { setPoints(new Set(points.has(name) ? [...points].filter((one) => one !== name) : [...points, name])); };
  const suggestions = guide.value?.captures ?? [];
  return (
    <Dialog title={wish.title ?? text.start} onClose={onClose} wide>
      <form onSubmit={submit} class="capture-form">
        <Problem error={error} />
        {suggestions.length > 0 && <div class="row capture-suggestions"><span class="muted">{text.suggested}:</span>{suggestions.map((one) => <Button key={one.id} small onClick={() => { setPoints(new Set(one.points.map(pointName))); setFilter(one.filter); }}>{one.title}</Button>)}</div>}
        <fieldset class="capture-points">
          <legend>{text.points}</legend>
          <p class="note muted">{text.pointsNote}</p>
          {topology.value === undefined ? <>{topology.loading && <Loading />}<Problem error={topology.error} retry={topology.reload} /></> : <Points topology={topology.value} points={points} toggle={toggle} />}
        </fieldset>
        <Field label={text.filter} note={text.filterNote}>{(ids) => <input {...ids} class="input mono" name="filter" spellcheck={false} autocomplete="off" value={filter} onInput={(event) => { setFilter(event.currentTarget.value); }} />}</Field>
        <div class="row row-end form-foot"><Button onClick={onClose}>{text.cancel}</Button><Button kind="primary" type="submit" busy={busy}>{text.begin}</Button></div>
      </form>
    </Dialog>
  );
}

function Points({ topology, points, toggle }: { topology: Topology; points: ReadonlySet<string>; toggle: (name: string) => void }): JSX.Element {
  return (
    <div class="points-grid">
      {topology.observed.namespaces.map((namespace) => (
        <div key={namespace.id} role="group" aria-label={namespace.id}>
          <b class="mono">{namespace.id}</b>
          {[...namespace.interfaces.map(({ name }) => name), 'any'].map((name) => {
            const point = `${namespace.id}:${name}`;
            return <label key={name} class="point"><input type="checkbox" name={point} checked={points.has(point)} onChange={() => { toggle(point); }} /> <span class="mono">{name}</span></label>;
          })}
        </div>
      ))}
    </div>
  );
}

function pointName(name: string): string {
  const end = endOf(name);
  return `${end.namespace}:${end.interface}`;
}

/** One point for each namespace; `any` takes the place of all its interfaces. */
async function startCapture(id: string, names: readonly string[], filter: string): Promise<Schemas['Capture']> {
  const all = names.map(endOf);
  const points = [...new Set(all.map(({ namespace }) => namespace))].map((namespace) => {
    const [host = '', pod] = namespace.split('/');
    const ends = all.filter((end) => end.namespace === namespace);
    const interfaces = ends.some((end) => end.interface === 'any') ? 'any' as const : ends.map((end) => end.interface);
    return { host, ...(pod !== undefined && { pod }), interfaces };
  });
  const body = { points, ...(filter.trim() !== '' && { filter: filter.trim() }) };
  return data(api.POST('/v1/sessions/{id}/captures', { params: { path: { id } }, body: body as never }));
}
