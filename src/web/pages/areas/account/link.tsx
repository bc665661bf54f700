/**
 * Where one-time links lead. The secret stands behind `#`, so no server and no log sees it; it is taken out of the address at
 * once. It is used when a person presses the button and not before: programs that look at mail open links, too.
 */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { api, data } from '../../lib/api.js';
import { me } from '../../lib/me.js';
import { useAction } from '../../lib/use-action.js';
import { useTitle } from '../../ui/page.js';
import { toast } from '../../ui/toasts.js';
import { Button, Problem } from '../../ui/ui.js';
import { isComplete, NewPasswordFields } from './password-fields.js';
import { texts } from './texts.js';

export function OneTimeLink(): JSX.Element {
  const text = texts();
  const [link] = useState(() => parse(location.hash));
  const title = link === undefined ? text.noLink : link.purpose === 'login' ? text.loginLink : text.choose;
  useTitle(title);
  useEffect(() => { history.replaceState(null, '', location.pathname); }, []);
  return (
    <div class="login">
      <div class="login-card card">
        <h1>{title}</h1>
        {link === undefined ? <p>{text.noLinkText}</p> : link.purpose === 'login' ? <LogIn secret={link.secret} /> : <Choose secret={link.secret} />}
      </div>
    </div>
  );
}

/** `#password=vlo_…`, `#login=vlo_…`, or the secret alone. */
function parse(hash: string): { purpose: string; secret: string } | undefined {
  const match = /^#(?:(password|login)=)?(vlo_[\w-]+)$/.exec(hash);
  return match?.[2] === undefined ? undefined : { purpose: match[1] ?? 'password', secret: match[2] };
}

function Choose({ secret }: { secret: string }): JSX.Element {
  const text = texts();
  const { route } = useLocation();
  const [value, setValue] = useState({ first: '', again: '' });
  const { busy, error, run } = useAction();
  const submit = (event: Event): void => {
    event.preventDefault();
    run(async () => {
      await api.POST('/v1/auth/password/reset', { body: { secret, password: value.first } });
      me.value = null;
      toast(text.chosen, 'good');
      route('/login', true);
    });
  };
  return (
    <form onSubmit={submit}>
      <p class="muted">{text.chooseLead}</p>
      <Problem error={error} />
      <NewPasswordFields value={value} onChange={setValue} />
      <Button kind="primary" type="submit" busy={busy} disabled={!isComplete(value)}>{text.chooseSubmit}</Button>
    </form>
  );
}

function LogIn({ secret }: { secret: string }): JSX.Element {
  const text = texts();
  const { route } = useLocation();
  const { busy, error, run } = useAction();
  const enter = async (): Promise<void> => {
    me.value = (await data(api.POST('/v1/auth/link', { body: { secret, cookie: true } }))).user;
    route('/labs', true);
  };
  return <><p class="muted">{text.loginLinkLead}</p><Problem error={error} /><Button kind="primary" busy={busy} onClick={() => { run(enter); }}>{text.submit}</Button></>;
}
