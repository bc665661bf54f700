/** A choice from a short list, with its label in front: for filters above a table. */
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

export type Options = readonly (readonly [value: string, label: string])[];

export function Select({ label, value, options, onChange }: { label: string; value: string; options: Options; onChange: (value: string) => void }): JSX.Element {
  const id = useId();
  return (
    <span class="filter">
      <label for={id}>{label}</label>
      <select id={id} class="input" value={value} onChange={({ currentTarget }) => { onChange(currentTarget.value); }}>
        {options.map(([key, name]) => <option key={key} value={key}>{name}</option>)}
      </select>
    </span>
  );
}
