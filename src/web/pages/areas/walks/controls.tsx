/** Buttons and slider under the picture of a walk. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/ui.js';
import type { Step } from './steps.js';
import { texts } from './texts.js';
import type { Playback } from './use-playback.js';

export function Controls({ playback: { at, last, playing, go, toggle }, step: { hop } }: { playback: Playback; step: Step }): JSX.Element {
  const text = texts();
  const slider = useRef<HTMLInputElement>(null);
  const where = text.stepOf(at + 1, last + 1);
  // The button that began the walk is gone, and the focus with it.
  useEffect(() => { if (document.activeElement === document.body) slider.current?.focus(); }, []);
  return (
    <div class="walk-controls">
      <Button small icon label={text.back} disabled={at === 0} onClick={() => { go(at - 1); }}>‹</Button>
      <Button small icon kind="primary" label={playing ? text.pause : text.play} onClick={toggle}>{playing ? '❚❚' : '▶'}</Button>
      <Button small icon label={text.forward} disabled={at === last} onClick={() => { go(at + 1); }}>›</Button>
      <input ref={slider} class="grow" type="range" min={0} max={last} value={at} aria-label={text.position} aria-valuetext={`${where}: ${hop.namespace} ${hop.interface}`} title={text.keys} onInput={(event) => { go(Number(event.currentTarget.value)); }} />
      <span class="walk-at">{where}</span>
    </div>
  );
}
