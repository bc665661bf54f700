/** A password, hidden until one asks to see it; a new one with its rules said plainly. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Field } from '../../ui/field.js';
import { Button } from '../../ui/ui.js';
import { texts } from './texts.js';

export const shortest = 15;

interface Props { label: string; name: string; value: string; onInput: (value: string) => void; note?: string; problem?: string | undefined }

export function PasswordField({ label, name, value, onInput, note, problem }: Props): JSX.Element {
  const text = texts();
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} note={note} problem={problem}>{(ids) => (
      <div class="login-password">
        <input {...ids} {...(shown ? { type: 'text' as const } : { type: 'password' as const })} name={name} autocomplete={name === 'password' ? 'current-password' : 'new-password'} required maxLength={256} spellcheck={false} value={value} onInput={(event) => { onInput(event.currentTarget.value); }} />
        <Button kind="quiet" small pressed={shown} onClick={() => { setShown(!shown); }}>{shown ? text.hide : text.show}</Button>
      </div>
    )}</Field>
  );
}

export interface NewPassword { first: string; again: string }

export function isComplete({ first, again }: NewPassword): boolean {
  return [...first].length >= shortest && first === again;
}

export function NewPasswordFields({ value, onChange }: { value: NewPassword; onChange: (value: NewPassword) => void }): JSX.Element {
  const text = texts();
  const length = [...value.first].length;
  return (
    <>
      <p class="muted">{text.rules}</p>
      <PasswordField label={text.newPassword} name="new-password" value={value.first} note={text.count(length)} onInput={(first) => { onChange({ ...value, first }); }} />
      <PasswordField label={text.again} name="new-password-again" value={value.again} problem={value.again !== '' && value.again.length >= value.first.length && value.again !== value.first ? text.differs : undefined} onInput={(again) => { onChange({ ...value, again }); }} />
    </>
  );
}
