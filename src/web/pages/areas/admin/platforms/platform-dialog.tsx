/** One platform: its deployments, and the test of the connection step by step. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, data, type Schemas } from '../../../lib/api.js';
import { useLoad } from '../../../lib/use-load.js';
import { useAction } from '../../../lib/use-action.js';
import { Dialog } from '../../../ui/dialog.js';
import { Sentence } from '../../../ui/sentence.js';
import { toastProblem } from '../../../ui/toasts.js';
import { Badge, Button, Loading, Notice, Problem } from '../../../ui/ui.js';
import { words } from '../../../ui/texts.js';
import { texts } from './texts.js';

export function PlatformDialog({ id, changed, onClose }: { id: string; changed: () => void; onClose: () => void }): JSX.Element {
  const platform = useLoad(() => data(api.GET('/v1/lti/platforms/{id}', { params: { path: { id } } })), id);
  const reload = (): void => { platform.reload(); changed(); };
  return (
    <Dialog wide title={texts().one(platform.value?.name ?? '…')} onClose={onClose}>
      <Problem error={platform.error} retry={platform.reload} />
      {platform.value === undefined ? platform.loading && <Loading /> : <><Connection id={id} /><Deployments platform={platform.value} changed={reload} /></>}
    </Dialog>
  );
}

function Connection({ id }: { id: string }): JSX.Element {
  const text = texts();
  const [result, setResult] = useState<Schemas['LtiConnection']>();
  const { busy, error, run } = useAction();
  const test = (): void => { run(() => data(api.POST('/v1/lti/platforms/{id}/test', { params: { path: { id } } })).then(setResult)); };
  const names = { keys: text.stepKeys, authentication: text.stepAuthentication, token: text.stepToken };
  return (
    <section>
      <Problem error={error} />
      {result && <Notice kind={result.ok ? 'good' : 'bad'} live><p><strong>{result.ok ? text.works : text.fails}</strong></p></Notice>}
      {result && <ol class="checks">{result.steps.map(({ name, ok, detail, durationMs }) => <li key={name}><Badge kind={ok ? 'good' : 'bad'}>{ok ? '✓' : '✕'}</Badge><span><strong>{names[name]}</strong> <span class="muted">{text.took(durationMs)}</span><br /><Sentence text={detail} /></span></li>)}</ol>}
      <Button kind="primary" busy={busy} onClick={test}>{result ? text.testAgain : text.test}</Button>
    </section>
  );
}

function Deployments({ platform, changed }: { platform: Schemas['LtiPlatform']; changed: () => void }): JSX.Element {
  const text = texts();
  const [name, setName] = useState('');
  const path = { id: platform.id };
  const add = (event: Event): void => { event.preventDefault(); api.POST('/v1/lti/platforms/{id}/deployments', { params: { path }, body: { deploymentId: name } }).then(() => { setName(''); changed(); }, toastProblem); };
  const remove = (deployment: string): void => { api.DELETE('/v1/lti/platforms/{id}/deployments/{deployment}', { params: { path: { ...path, deployment } } }).then(changed, toastProblem); };
  return (
    <section class="help-part deployments">
      <h3>{text.deployments}</h3>
      <ul class="checks">{platform.deployments.map(({ id, deploymentId }) => <li key={id}><code class="grow">{deploymentId}</code><Button small label={`${words().remove} ${deploymentId}`} onClick={() => { remove(id); }}>{words().remove}</Button></li>)}</ul>
      <form class="row form-foot" onSubmit={add}><input class="input grow" aria-label={text.deployment} placeholder={text.deployment} required maxLength={255} value={name} onInput={(event) => { setName(event.currentTarget.value); }} /><Button type="submit">{text.addDeployment}</Button></form>
    </section>
  );
}
