/** Who one is here; one's password; one's keys. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api } from '../../lib/api.js';
import { me } from '../../lib/me.js';
import { useAction } from '../../lib/use-action.js';
import { Page } from '../../ui/page.js';
import { toast } from '../../ui/toasts.js';
import { Badge, Button, Problem } from '../../ui/ui.js';
import { ApiKeys } from '../keys/api-keys.js';
import { isComplete, NewPasswordFields, PasswordField } from './password-fields.js';
import { texts } from './texts.js';

export function Account(): JSX.Element | null {
  const text = texts();
  const user = me.value;
  if (user === null) return null;
  return (
    <Page title={text.account}>
      <div class="account">
        <section class="card"><h2>{user.name}</h2><p class="muted">{user.email}</p><p><Badge kind="accent">{text[user.role]}</Badge></p></section>
        <section class="card"><h2>{text.change}</h2><ChangePassword /></section>
      </div>
      {user.role !== 'learner' && <section><div class="section-head"><div><h2>{text.keys}</h2><p class="muted">{text.keysLead}</p></div></div><ApiKeys of="me" /></section>}
    </Page>
  );
}

function ChangePassword(): JSX.Element {
  const text = texts();
  const [old, setOld] = useState('');
  const [value, setValue] = useState({ first: '', again: '' });
  const { busy, error, run } = useAction();
  const submit = (event: Event): void => {
    event.preventDefault();
    run(async () => {
      await api.POST('/v1/auth/password', { body: { oldPassword: old, newPassword: value.first } });
      toast(text.changed, 'good');
      setOld('');
      setValue({ first: '', again: '' });
    });
  };
  return (
    <form onSubmit={submit}>
      <Problem error={error} />
      <PasswordField label={text.old} name="password" value={old} onInput={setOld} />
      <NewPasswordFields value={value} onChange={setValue} />
      <Button kind="primary" type="submit" busy={busy} disabled={old === '' || !isComplete(value)}>{text.change}</Button>
    </form>
  );
}
