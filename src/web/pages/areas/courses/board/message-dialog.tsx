/** A note, a hint or a command to try, for one, some, who is stuck, or all. Who is away gets it when they come. */
import type { JSX } from 'preact';
import { api, data } from '../../../lib/api.js';
import { useForm } from '../../../lib/use-form.js';
import { Field } from '../../../ui/field.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { toast } from '../../../ui/toasts.js';
import { texts } from './texts.js';

export function MessageDialog({ courseId, chosen, stuck, onClose }: { courseId: string; chosen: string[]; stuck: number; onClose: () => void }): JSX.Element {
  const text = texts();
  const form = useForm({ to: chosen.length > 0 ? 'chosen' : 'all', kind: 'note', text: '', host: '' });
  const send = async (): Promise<void> => {
    const { to, kind, text: words, host } = form.value;
    const body = { to: to === 'chosen' ? chosen : to as 'all' | 'stuck', kind: kind as 'note' | 'hint' | 'command', text: words, ...(kind === 'command' && host.trim() !== '' && { target: { host: host.trim() } }) };
    const { recipients } = await data(api.POST('/v1/courses/{id}/messages', { params: { path: { id: courseId } }, body }));
    toast(text.sentTo(recipients), 'good');
  };
  return (
    <FormDialog title={text.messageTitle} submit={text.send} onSubmit={send} onClose={onClose}>
      <div class="fields">
        <Field label={text.to}>{(ids) => (
          <select {...ids} {...form.bind('to')}>{chosen.length > 0 && <option value="chosen">{text.toChosen(chosen.length)}</option>}<option value="stuck">{text.toStuck(stuck)}</option><option value="all">{text.toAll}</option></select>
        )}</Field>
        <Field label={text.kind}>{(ids) => <select {...ids} {...form.bind('kind')}><option value="note">{text.kindNote}</option><option value="hint">{text.kindHint}</option><option value="command">{text.kindCommand}</option></select>}</Field>
        {form.value.kind === 'command' && <Field label={text.host}>{(ids) => <input {...ids} maxLength={63} placeholder="node1" {...form.bind('host')} />}</Field>}
      </div>
      <Field label={text.text} note={form.value.kind === 'command' ? text.kindAbout : undefined}>{(ids) => <textarea {...ids} required maxLength={2000} {...form.bind('text')} />}</Field>
    </FormDialog>
  );
}
