/** One cable, port or tunnel of the picture; a screen reader hears of it at its ends. */
import type { JSX } from 'preact';
import type { Line } from './layout.js';

export interface LinkLineProps { line: Line; lit: ReadonlySet<string> | undefined; marked: ReadonlySet<string>; current: string | undefined }

export function LinkLine({ line: { link, path }, lit, marked, current }: LinkLineProps): JSX.Element {
  const { id, kind, from, to, state } = link;
  const moving = lit?.has(from) === true || lit?.has(to) === true;
  const passed = marked.has(from) && marked.has(to);
  const classes = [`link link-${kind} is-${state}`, moving && 'is-lit', passed && 'is-path', passed && (current === from || current === to) && 'is-here'];
  return <path data-link={id} class={classes.filter(Boolean).join(' ')} d={path} aria-hidden="true" />;
}
