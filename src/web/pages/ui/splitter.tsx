/**
 * Two parts with a bar between them that is dragged, moved with the arrow keys, or clicked along by the two buttons on it (WCAG 2.2, 2.5.7),
 * which are seen while the bar is pointed at or has the focus, and always where nothing hovers. Its place is kept on this machine under `name`.
 */
import type { ComponentChildren, JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { keep, storedText } from '../lib/preferences.js';
import { words } from './texts.js';

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
const clickPercent = 10;

export function Splitter({ name, label, direction, initial, least = 15, most = 85, first, second }: SplitterProps): JSX.Element {
  const whole = useRef<HTMLDivElement>(null);
  const firstId = useId();
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
      <div class="split-part" id={firstId} style={{ flexBasis: `${percent}%` }}>{first}</div>
      <div class="split-edge">
        <div
          class="split-bar" role="separator" tabIndex={0} aria-label={label} aria-orientation={direction === 'row' ? 'vertical' : 'horizontal'}
          aria-controls={firstId} aria-valuenow={Math.round(percent)} aria-valuemin={least} aria-valuemax={most}
          onPointerDown={(event) => { event.currentTarget.setPointerCapture(event.pointerId); event.preventDefault(); event.currentTarget.focus(); }}
          onPointerMove={drag} onKeyDown={press} onDblClick={() => { move(initial); }}
        />
        <Move label={words().smaller(label)} disabled={percent <= least} onClick={() => { move(percent - clickPercent); }}>{direction === 'row' ? '‹' : '▴'}</Move>
        <Move label={words().larger(label)} disabled={percent >= most} onClick={() => { move(percent + clickPercent); }}>{direction === 'row' ? '›' : '▾'}</Move>
      </div>
      <div class="split-part split-rest">{second}</div>
    </div>
  );
}

/** No stop of Tab: the bar is one, and takes the arrow keys. */
function Move({ label, disabled, onClick, children }: { label: string; disabled: boolean; onClick: () => void; children: string }): JSX.Element {
  return <button type="button" class="split-move" tabIndex={-1} aria-label={label} title={label} disabled={disabled} onClick={onClick}>{children}</button>;
}

function wantedBy(key: string, direction: 'row' | 'column', percent: number, least: number, most: number): number | undefined {
  const [back, on] = direction === 'row' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  return { [back]: percent - stepPercent, [on]: percent + stepPercent, Home: least, End: most }[key];
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
