/** A lab that an instructor shows: the whole course may watch it. */
import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';
import { api, data } from '../../../lib/api.js';
import { inLocale } from '../../../lib/texts.js';
import { useForm } from '../../../lib/use-form.js';
import { useLoad } from '../../../lib/use-load.js';
import { Field } from '../../../ui/field.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { Badge, Button } from '../../../ui/ui.js';
import type { Card } from './board-state.js';
import { texts } from './texts.js';

export function Demonstrations({ cards }: { cards: readonly Card[] }): JSX.Element | null {
  const text = texts();
  if (cards.length === 0) return null;
  return (
    <ul class="demonstrations" aria-label={text.demonstrations}>
      {cards.map(({ id, labTitle, state }) => <li key={id} class="notice"><p><strong>{text.demonstrations}:</strong> {labTitle} <Badge>{text[state as 'ready']}</Badge></p><Button small href={`/sessions/${id}`}>{text.open}</Button></li>)}
    </ul>
  );
}

export function DemonstrateDialog({ courseId, onClose }: { courseId: string; onClose: () => void }): JSX.Element {
  const text = texts();
  const { route } = useLocation();
  const labs = useLoad(() => data(api.GET('/v1/labs')), '');
  const items = (labs.value?.items ?? []).filter(({ unavailable }) => unavailable === null);
  const form = useForm({ lab: '', tell: true });
  const slug = form.value.lab || items[0]?.slug;
  const start = async (): Promise<void> => {
    if (slug === undefined) return;
    const { id, lab } = await data(api.POST('/v1/sessions', { body: { lab: slug, demonstration: true, course: courseId } }));
    if (form.value.tell) await api.POST('/v1/courses/{id}/messages', { params: { path: { id: courseId } }, body: { to: 'all', kind: 'note', text: text.told(lab.title, `${location.origin}/sessions/${id}`) } });
    route(`/sessions/${id}`);
  };
  return (
    <FormDialog title={text.demonstrateTitle} submit={text.start} disabled={slug === undefined} onSubmit={start} onClose={onClose}>
      <p class="muted">{text.demonstrateLead}</p>
      <Field label={text.lab}>{(ids) => <select {...ids} {...form.bind('lab')} value={slug ?? ''}>{items.map(({ slug: key, title }) => <option key={key} value={key}>{inLocale(title)}</option>)}</select>}</Field>
      <label class="check"><input type="checkbox" {...form.check('tell')} /><span>{text.tell}</span></label>
    </FormDialog>
  );
}
