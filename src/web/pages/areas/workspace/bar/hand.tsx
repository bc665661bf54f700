/** The raised hand, with a note for the instructors. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, data } from '../../../lib/api.js';
import { me } from '../../../lib/me.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { Field } from '../../../ui/field.js';
import { toast, toastProblem } from '../../../ui/toasts.js';
import { Button } from '../../../ui/ui.js';
import { useEvents, useWorkspace } from '../context.js';
import { texts } from './texts.js';

export function Hand(): JSX.Element {
  const workspace = useWorkspace();
  const text = texts();
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const params = { path: { id: workspace.id } };
  const up = workspace.session.value?.handRaisedAt != null;
  useEvents(['hand.lowered'], ({ data: { by } }) => { const who = by as { id?: string; name?: string } | null; if (who?.name !== undefined && who.id !== me.value?.id) toast(text.lowered(who.name)); });
  const raise = async (): Promise<void> => {
    await data(api.POST('/v1/sessions/{id}/hand', { params, body: note.trim() === '' ? {} : { note: note.trim() } }));
    setNote('');
    await workspace.refresh();
  };
  const lower = (): void => { api.DELETE('/v1/sessions/{id}/hand', { params }).then(() => workspace.refresh()).catch(toastProblem); };
  if (up) return <Button small pressed label={`${text.raised}: ${text.lower}`} onClick={lower}>{text.raised}</Button>;
  return (
    <>
      <Button small onClick={() => { setAsking(true); }}>{text.raise}</Button>
      {asking && <FormDialog title={text.handTitle} submit={text.send} onSubmit={raise} onClose={() => { setAsking(false); }}>
        <p>{text.handLead}</p>
        <Field label={text.note}>{(ids) => <textarea {...ids} maxLength={500} value={note} onInput={(event) => { setNote(event.currentTarget.value); }} />}</Field>
      </FormDialog>}
    </>
  );
}
