/** The login: an account of this service, or an OpenID provider where there is one. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { api, data, languageOf, messageOf, Refused } from '../../lib/api.js';
import { logIn, me } from '../../lib/me.js';
import { useLoad } from '../../lib/use-load.js';
import { useAction } from '../../lib/use-action.js';
import { Field } from '../../ui/field.js';
import { Button, Notice } from '../../ui/ui.js';
import { useTitle } from '../../ui/page.js';
import { PasswordField } from './password-fields.js';
import { refusal } from './refusals.js';
import { texts } from './texts.js';

export function Login(): JSX.Element {
  const text = texts();
  const { query, route } = useLocation();
  const returnTo = safePath(query['returnTo']);
  useTitle(text.title);
  useEffect(() => { if (me.value !== null) route(returnTo, true); }, [me.value]);
  return (
    <div class="login">
      <div class="login-card card">
        <h1>{text.title}</h1>
        <p class="muted">{text.lead}</p>
        {query['refused'] !== undefined && <Notice kind="bad"><p>{refusal(query['refused'])}</p></Notice>}
        <LocalLogin />
        <Provider returnTo={returnTo} />
        <p class="login-forgotten muted">{text.forgotten}</p>
      </div>
    </div>
  );
}

function LocalLogin(): JSX.Element {
  const text = texts();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { busy, error, run } = useAction();
  const submit = (event: Event): void => {
    event.preventDefault();
    run(() => logIn(email, password));
  };
  return (
    <form onSubmit={submit}>
      {error !== null && <Notice kind="bad">{error instanceof Refused && error.code === 'wrong-credentials' ? <p>{text.wrong}</p> : <p lang={languageOf(error)}>{messageOf(error)}</p>}</Notice>}
      <Field label={text.email}>{(ids) => <input {...ids} type="email" name="email" autocomplete="username" required value={email} onInput={(event) => { setEmail(event.currentTarget.value); }} />}</Field>
      <PasswordField label={text.password} name="password" value={password} onInput={setPassword} />
      <Button kind="primary" type="submit" busy={busy}>{text.submit}</Button>
    </form>
  );
}

function Provider({ returnTo }: { returnTo: string }): JSX.Element | null {
  const methods = useLoad(() => data(api.GET('/v1/auth/methods')), '');
  const provider = methods.value?.provider;
  if (!provider) return null;
  return <><p class="login-or muted">{texts().or}</p><a class="button" href={`${provider.url}?returnTo=${encodeURIComponent(returnTo)}`}>{texts().with(provider.name)}</a></>;
}

/** A path of this service, never another site. */
function safePath(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])/.test(path) && !path.startsWith('/login') ? path : '/labs';
}
