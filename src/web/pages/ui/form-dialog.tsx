/** Dialogs that ask for something and do it: a form, a question, a question whose answer must be typed. */
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useAction } from '../lib/use-action.js';
import { Dialog } from './dialog.js';
import { Field } from './field.js';
import { Button, Problem } from './ui.js';
import { words } from './texts.js';

export interface FormDialogProps {
  title: string;
  submit: string;
  danger?: boolean;
  wide?: boolean;
  disabled?: boolean;
  /** Rejects where it was refused: the dialog stays, and says why. */
  onSubmit: () => Promise<unknown>;
  onClose: () => void;
  children: ComponentChildren;
}

export function FormDialog({ title, submit, danger, wide, disabled, onSubmit, onClose, children }: FormDialogProps): JSX.Element {
  const { busy, error, run } = useAction();
  const send = (event: Event): void => {
    event.preventDefault();
    run(() => onSubmit().then(onClose));
  };
  return (
    <Dialog title={title} onClose={onClose} wide={wide ?? false}>
      <form onSubmit={send}>
        <Problem error={error} />
        {children}
        <div class="row row-end form-foot">
          <Button onClick={onClose}>{words().cancel}</Button>
          <Button type="submit" kind={danger ? 'danger' : 'primary'} busy={busy} disabled={disabled ?? false}>{submit}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** `typed`: what must be typed first, for what cannot be undone. */
export function ConfirmDialog({ title, text, submit, typed, onConfirm, onClose }: { title: string; text: ComponentChildren; submit: string; typed?: string; onConfirm: () => Promise<unknown>; onClose: () => void }): JSX.Element {
  const [value, setValue] = useState('');
  return (
    <FormDialog title={title} submit={submit} danger disabled={typed !== undefined && value !== typed} onSubmit={onConfirm} onClose={onClose}>
      <div class="prose">{text}</div>
      {typed !== undefined && <Field label={words().typeToConfirm(typed)}>{(ids) => <input {...ids} autocomplete="off" spellcheck={false} value={value} onInput={(event) => { setValue(event.currentTarget.value); }} />}</Field>}
    </FormDialog>
  );
}
