/** A platform added by hand, or changed. */
import type { JSX } from 'preact';
import { api, type Schemas } from '../../../lib/api.js';
import { useForm } from '../../../lib/use-form.js';
import { Field } from '../../../ui/field.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { words } from '../../../ui/texts.js';
import { texts } from './texts.js';

const needed = ['name', 'issuer', 'clientId', 'authUrl', 'tokenUrl', 'jwksUrl'] as const;

function valuesOf(platform?: Schemas['LtiPlatform']) {
  const { name = '', issuer = '', clientId = '', authUrl = '', tokenUrl = '', jwksUrl = '', tokenAudience = null, family = null, frameOrigins = [], acceptDeployments = false } = platform ?? {};
  return { name, issuer, clientId, authUrl, tokenUrl, jwksUrl, tokenAudience: tokenAudience ?? '', family: family ?? '', frameOrigins: frameOrigins.join('\n'), acceptDeployments, deployment: '' };
}

export function PlatformForm({ platform, onDone, onClose }: { platform?: Schemas['LtiPlatform']; onDone: () => void; onClose: () => void }): JSX.Element {
  const text = texts();
  const form = useForm(valuesOf(platform));
  const save = async (): Promise<void> => {
    const { tokenAudience, family, frameOrigins, deployment, ...rest } = form.value;
    const body = { ...rest, tokenAudience: tokenAudience || null, family: family || null, frameOrigins: frameOrigins.split(/\s+/).filter(Boolean) };
    if (platform) await api.PATCH('/v1/lti/platforms/{id}', { params: { path: { id: platform.id } }, body });
    else await api.POST('/v1/lti/platforms', { body: { ...body, deployments: deployment === '' ? [] : [deployment] } });
    onDone();
  };
  return (
    <FormDialog wide title={platform ? text.edit(platform.name) : text.add} submit={platform ? words().save : text.add} onSubmit={save} onClose={onClose}>
      <div class="fields">
        {needed.map((key) => <Field key={key} label={text[key]}>{(ids) => <input {...ids} {...(key === 'name' || key === 'clientId' ? { type: 'text' as const } : { type: 'url' as const })} required maxLength={2000} {...form.bind(key)} />}</Field>)}
        <Field label={text.family}>{(ids) => <input {...ids} maxLength={50} {...form.bind('family')} />}</Field>
        <Field label={text.tokenAudience}>{(ids) => <input {...ids} maxLength={2000} {...form.bind('tokenAudience')} />}</Field>
        {!platform && <Field label={text.firstDeployment}>{(ids) => <input {...ids} maxLength={255} {...form.bind('deployment')} />}</Field>}
      </div>
      <Field label={text.frameOrigins}>{(ids) => <textarea {...ids} rows={2} {...form.bind('frameOrigins')} />}</Field>
      <label class="check"><input type="checkbox" {...form.check('acceptDeployments')} /><span>{text.accept}</span></label>
    </FormDialog>
  );
}
