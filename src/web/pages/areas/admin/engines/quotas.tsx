/** How many sessions may live at once, in all and of one learner. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { api, data } from '../../../lib/api.js';
import { useForm } from '../../../lib/use-form.js';
import { useLoad } from '../../../lib/use-load.js';
import { Field } from '../../../ui/field.js';
import { toast, toastProblem } from '../../../ui/toasts.js';
import { Button, Problem } from '../../../ui/ui.js';
import { words } from '../../../ui/texts.js';
import { texts } from './texts.js';

export function Quotas(): JSX.Element {
  const text = texts();
  const quotas = useLoad(() => data(api.GET('/v1/admin/quotas')), '');
  const form = useForm({ total: '', perUser: '' });
  const { value } = quotas;
  const typed = (limit: number, configured: number): string => (limit === configured ? '' : String(limit));
  useEffect(() => { if (value) form.set({ total: typed(value.total.limit, value.total.configured), perUser: typed(value.perUser.limit, value.perUser.configured) }); }, [value]);
  const number = (text: string): number | null => (text === '' ? null : Number(text));
  const save = (event: Event): void => {
    event.preventDefault();
    data(api.PATCH('/v1/admin/quotas', { body: { total: number(form.value.total), perUser: number(form.value.perUser) } })).then((next) => { quotas.set(next); toast(text.saved, 'good'); }, toastProblem);
  };
  const lift = (id: string): void => { api.PUT('/v1/admin/quotas/users/{id}', { params: { path: { id } }, body: { limit: null } }).then(quotas.reload, toastProblem); };
  return (
    <form class="card" onSubmit={save}>
      <h2>{text.quotas}</h2>
      <Problem error={quotas.error} retry={quotas.reload} />
      {value && <p class="muted">{text.inUse(value.total.inUse, value.total.limit)}</p>}
      <div class="fields">
        {(['total', 'perUser'] as const).map((key) => <Field key={key} label={text[key]} note={text.configured(value?.[key].configured ?? 0)}>{(ids) => <input {...ids} type="number" min="0" {...form.bind(key)} />}</Field>)}
      </div>
      <Button type="submit" kind="primary" disabled={value === undefined}>{words().save}</Button>
      {value !== undefined && value.users.length > 0 && <><h3 class="exceptions">{text.exceptions}</h3><ul class="checks">{value.users.map(({ id, email, limit }) => <li key={id}><span class="grow">{email}</span><strong>{limit}</strong><Button small label={`${text.noLimit} ${email}`} onClick={() => { lift(id); }}>{text.noLimit}</Button></li>)}</ul></>}
    </form>
  );
}
