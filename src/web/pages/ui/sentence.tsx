/** A sentence of the service's, in which `words between backticks` are code. */
import type { JSX } from 'preact';

export function Sentence({ text }: { text: string }): JSX.Element {
  return <>{text.split(/`([^`]+)`/).map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</>;
}
