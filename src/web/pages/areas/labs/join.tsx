/** Joins a course by the code that its instructor gave. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, data } from '../../lib/api.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Field } from '../../ui/field.js';
import { toast } from '../../ui/toasts.js';
import { Button } from '../../ui/ui.js';
import { texts } from './texts.js';

export function Join({ onJoined }: { onJoined: () => void }): JSX.Element {
  const text = texts();
  const [asking, setAsking] = useState(false);
  const [code, setCode] = useState('');
  const join = async (): Promise<void> => {
    const { course } = await data(api.POST('/v1/enrolments', { body: { code: code.trim() } }));
    toast(text.joined(course.title), 'good');
    setCode('');
    onJoined();
  };
  return (
    <>
      <Button onClick={() => { setAsking(true); }}>{text.join}</Button>
      {asking && <FormDialog title={text.join} submit={text.joinNow} onSubmit={join} onClose={() => { setAsking(false); }}>
        <p>{text.joinLead}</p>
        <Field label={text.code}>{(ids) => <input {...ids} autocomplete="off" spellcheck={false} value={code} onInput={(event) => { setCode(event.currentTarget.value); }} />}</Field>
      </FormDialog>}
    </>
  );
}
