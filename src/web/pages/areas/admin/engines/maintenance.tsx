/** Lets nobody start a session for a while, and says why. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, data } from '../../../lib/api.js';
import { useLoad } from '../../../lib/use-load.js';
import { Field } from '../../../ui/field.js';
import { toastProblem } from '../../../ui/toasts.js';
import { Badge, Button, Problem } from '../../../ui/ui.js';
import { texts } from './texts.js';

export function Maintenance(): JSX.Element {
  const text = texts();
  const [message, setMessage] = useState('');
  const now = useLoad(() => data(api.GET('/v1/admin/maintenance')), '');
  const on = now.value?.on === true;
  const change = (event: Event): void => {
    event.preventDefault();
    data(api.PUT('/v1/admin/maintenance', { body: { on: !on, message: on ? '' : message } })).then(now.set, toastProblem);
  };
  return (
    <form class="card" onSubmit={change}>
      <h2>{text.maintenance} <Badge kind={on ? 'warn' : undefined}>{on ? text.on : text.off}</Badge></h2>
      <p class="muted">{text.maintenanceLead}</p>
      <Problem error={now.error} retry={now.reload} />
      {on ? <p>{now.value?.message}</p> : <Field label={text.message}>{(ids) => <input {...ids} maxLength={500} value={message} onInput={(event) => { setMessage(event.currentTarget.value); }} />}</Field>}
      <Button type="submit" kind={on ? 'primary' : 'danger'} disabled={now.value === undefined}>{on ? text.finish : text.begin}</Button>
    </form>
  );
}
