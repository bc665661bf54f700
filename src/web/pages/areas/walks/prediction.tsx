/** What the lab wants predicted before a walk is shown. The answer is kept with the workspace's others, and goes with the next attempt. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Schemas } from '../../lib/api.js';
import { Field } from '../../ui/field.js';
import { Button } from '../../ui/ui.js';
import { useWorkspace } from '../workspace/context.js';
import { askedWords } from './asked.js';
import { texts } from './texts.js';

type Asked = Schemas['Guide']['predictions'][number];

export function Predictions({ asked, onDone }: { asked: readonly Asked[]; onDone: () => void }): JSX.Element {
  const { answer, answers } = useWorkspace();
  const text = texts();
  const [values, setValues] = useState<Record<string, string>>(() => Object.fromEntries(asked.map(({ id }) => [id, answers.value[id]?.join(', ') ?? ''])));
  const keep = (event: Event): void => {
    event.preventDefault();
    for (const { id, ask } of asked) {
      const value = (values[id] ?? '').trim();
      if (value !== '') answer(id, ask === 'path' ? value.split(',').map((part) => part.trim()).filter(Boolean) : [value]);
    }
    onDone();
  };
  return (
    <form class="walk-form" onSubmit={keep}>
      <h3>{text.predict}</h3>
      <p class="muted">{text.predictLead}</p>
      {asked.map(({ id, question, ask }) => (
        <Field key={id} label={question} note={ask === 'path' ? text.predictPath : askedWords(ask, text)}>
          {(ids) => <input {...ids} class="input mono" name={`predict-${id}`} value={values[id]} onInput={(event) => { setValues({ ...values, [id]: event.currentTarget.value }); }} />}
        </Field>
      ))}
      <div class="row"><Button kind="primary" type="submit">{text.predictKeep}</Button><Button onClick={onDone}>{text.predictSkip}</Button></div>
    </form>
  );
}
