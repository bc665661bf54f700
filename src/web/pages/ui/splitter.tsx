/** Two parts with a bar between them that is dragged, or moved with the arrow keys. Its place is kept on this machine under `name`. */
import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { keep, storedText } from '../lib/preferences.js';

export interface SplitterProps {
  name: string;
  /** What it is called to a screen reader. */
  label: string;
  /** `row`: beside each other; `column`: one above the other. */
  direction: 'row' | 'column';
  /** Percent that the first part has at first. */
  initial: number;
  least?: number;
  most?: number;
  first: ComponentChildren;
  second: ComponentChildren;
}

const stepPercent = 4;

export function Splitter({ name, label, direction, initial, least = 15, most = 85, first, second }: SplitterProps): JSX.Element {
  const whole = useRef<HTMLDivElement>(null);
  const [percent, setPercent] = useState(() => within(Number(storedText(`split.${name}`) ?? initial) || initial, least, most));
  const move = (wanted: number): void => {
    const value = within(wanted, least, most);
    setPercent(value);
    keep(`split.${name}`, String(value));
  };
  const drag = (event: PointerEvent): void => {
    const box = whole.current?.getBoundingClientRect();
    if (box === undefined || !(event.currentTarget as HTMLElement).hasPointerCapture(event.pointerId)) return;
    move(direction === 'row' ? ((event.clientX - box.left) / box.width) * 100 : ((event.clientY - box.top) / box.height) * 100);
  };
  const press = (event: KeyboardEvent): void => {
    const wanted = wantedBy(event.key, direction, percent, least, most);
    if (wanted === undefined) return;
    event.preventDefault();
    move(wanted);
  };
  return (
    <div ref={whole} class={`split split-${direction}`}>
      <div class="split-part" style={{ flexBasis: `${percent}%` }}>{first}</div>
      <div
        class="split-bar" role="separator" tabIndex={0} aria-label={label} aria-orientation={direction === 'row' ? 'vertical' : 'horizontal'}
        aria-valuenow={Math.round(percent)} aria-valuemin={least} aria-valuemax={most}
        onPointerDown={(event) => { event.currentTarget.setPointerCapture(event.pointerId); event.preventDefault(); event.currentTarget.focus(); }}
        onPointerMove={drag} onKeyDown={press} onDblClick={() => { move(initial); }}
      />
      <div class="split-part split-rest">{second}</div>
    </div>
  );
}

function wantedBy(key: string, direction: 'row' | 'column', percent: number, least: number, most: number): number | undefined {
  const [back, on] = direction === 'row' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  return { [back]: percent - stepPercent, [on]: percent + stepPercent, Home: least, End: most }[key];
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
