/** The picture by keyboard: one stop of the Tab key; arrows lead from object to object, with Shift they move the drawing. */
import { useRef, useState } from 'preact/hooks';
import type { Box, Layout } from './layout.js';
import { directionOf, nearest } from './nearest.js';
import type { Item } from './scene.js';
import type { Viewing } from './use-view.js';

/** `stop`: the object that Tab leads to. */
export interface Keys { stop: string | undefined; setStop: (id: string) => void; press: (event: KeyboardEvent) => void }

export function useKeys({ boxes }: Layout, viewing: Viewing, onOpen: ((item: Item) => void) | undefined): Keys {
  const [focused, setFocused] = useState<string>();
  const newest = useRef(boxes);
  newest.current = boxes;
  const stop = boxes.some(({ item }) => item.id === focused) ? focused : boxes[0]?.item.id;
  const go = (to: Box): void => {
    setFocused(to.item.id);
    viewing.show(to.x, to.y);
    viewing.svg.current?.querySelector<SVGGElement>(`[data-id="${CSS.escape(to.item.id)}"]`)?.focus({ preventScroll: true });
  };
  const press = (event: KeyboardEvent): void => {
    const from = newest.current.find(({ item }) => item.id === stop);
    const act = viewKey(event, viewing) ?? (from && objectKey(event.key, from, newest.current, go, onOpen));
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return { stop, setStop: setFocused, press };
}

type Act = (() => void) | undefined;

function viewKey({ key, shiftKey }: KeyboardEvent, { zoom, fit, move }: Viewing): Act {
  if (key === '+' || key === '=') return () => { zoom(1.25); };
  if (key === '-') return () => { zoom(0.8); };
  if (key === '0') return fit;
  const direction = shiftKey ? directionOf(key) : undefined;
  return direction && (() => { move(...direction); });
}

function objectKey(key: string, from: Box, boxes: readonly Box[], go: (to: Box) => void, onOpen: ((item: Item) => void) | undefined): Act {
  if (key === 'Enter' || key === ' ') return () => { onOpen?.(from.item); };
  const to = nearest(from, boxes, key);
  return to && (() => { go(to); });
}
