/** Which step of a walk is shown: one that is gone to, or each for a moment while it plays. */
import { useEffect, useState } from 'preact/hooks';

const stepMs = 1_100;

export interface Playback {
  /** The step's place, from 0. */
  at: number;
  last: number;
  playing: boolean;
  /** Ends the playing. A place beyond the ends is the end. */
  go: (to: number) => void;
  /** Plays or pauses; at the end it plays anew. */
  toggle: () => void;
}

export function usePlayback(length: number): Playback {
  const [at, setAt] = useState(0);
  const [playing, setPlaying] = useState(false);
  const last = Math.max(0, length - 1);
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => { setAt((before) => Math.min(last, before + 1)); }, stepMs);
    return () => { clearInterval(timer); };
  }, [playing, last]);
  useEffect(() => { if (playing && at === last) setPlaying(false); }, [playing, at, last]);
  return {
    at, last, playing,
    go: (to) => { setPlaying(false); setAt(Math.min(last, Math.max(0, to))); },
    toggle: () => {
      if (!playing && at === last) setAt(0);
      setPlaying(!playing);
    },
  };
}

/** Space plays, arrows step: except on what takes these keys itself (buttons, the slider, objects of the picture). */
export function playByKey(event: KeyboardEvent, { at, go, toggle }: Playback): void {
  const element = event.target as HTMLElement;
  const hasArrows = element.tagName === 'INPUT' || element.closest('svg') !== null;
  if (event.key === ' ' && element.tagName !== 'BUTTON' && element.tagName !== 'SUMMARY' && element.getAttribute('role') !== 'button') toggle();
  else if (!hasArrows && event.key === 'ArrowRight') go(at + 1);
  else if (!hasArrows && event.key === 'ArrowLeft') go(at - 1);
  else return;
  event.preventDefault();
}
