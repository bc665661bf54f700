/** A labelled control with its note and its problem, joined for screen readers. */
import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

export interface FieldProps {
  label: string;
  note?: ComponentChildren;
  problem?: string | undefined;
  children: (ids: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean; class: string }) => JSX.Element;
}

/** @example <Field label="Name">{(ids) => <input {...ids} value={name} />}</Field> */
export function Field({ label, note, problem, children }: FieldProps): JSX.Element {
  const id = useId();
  const described = [note !== undefined && `${id}-note`, problem !== undefined && `${id}-problem`].filter(Boolean).join(' ') || undefined;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': described, 'aria-invalid': problem !== undefined, class: 'input' })}
      {note !== undefined && <span class="note" id={`${id}-note`}>{note}</span>}
      {problem !== undefined && <span class="problem" id={`${id}-problem`} role="alert">{problem}</span>}
    </div>
  );
}
