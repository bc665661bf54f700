/** Zoom and pan of a drawing: the part of it that is seen. The wheel zooms at the pointer, dragging moves; so do the functions that are given back. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

export interface View { x: number; y: number; width: number; height: number }
export interface Viewing {
  svg: RefObject<SVGSVGElement | null>;
  view: View;
  /** True where less or more than the whole is seen. */
  moved: boolean;
  zoom: (factor: number) => void;
  fit: () => void;
  /** Moves what is seen by a fifth of it: 1 is right or down, -1 left or up. */
  move: (right: number, down: number) => void;
  /** Brings a place into view, if it is not. */
  show: (x: number, y: number) => void;
}

const stepPart = 0.2;

export function useView(width: number, height: number): Viewing {
  const svg = useRef<SVGSVGElement>(null);
  const whole = { x: 0, y: 0, width, height };
  const [view, setView] = useState<View | undefined>(undefined);
  const now = view ?? whole;
  const zoomAt = (factor: number, x: number, y: number): void => {
    setView((before = whole) => {
      const next = Math.min(width * 3, Math.max(120, before.width / factor));
      const scale = next / before.width;
      return { x: x - (x - before.x) * scale, y: y - (y - before.y) * scale, width: next, height: before.height * scale };
    });
  };
  useEffect(() => listen(svg.current, zoomAt, (dx, dy) => { setView((before = whole) => ({ ...before, x: before.x - dx, y: before.y - dy })); }), [width, height]);
  return {
    svg, view: now, moved: view !== undefined, fit: () => { setView(undefined); },
    move: (right, down) => { setView({ ...now, x: now.x + right * stepPart * now.width, y: now.y + down * stepPart * now.height }); },
    zoom: (factor) => { zoomAt(factor, now.x + now.width / 2, now.y + now.height / 2); },
    show: (x, y) => { if (view !== undefined && (x < now.x || y < now.y || x > now.x + now.width || y > now.y + now.height)) setView({ ...view, x: x - view.width / 2, y: y - view.height / 2 }); },
  };
}

function listen(svg: SVGSVGElement | null, zoomAt: (factor: number, x: number, y: number) => void, pan: (dx: number, dy: number) => void): (() => void) | undefined {
  if (svg === null) return undefined;
  const at = (x: number, y: number): DOMPoint => new DOMPoint(x, y).matrixTransform(svg.getScreenCTM()?.inverse());
  let from: DOMPoint | undefined;
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const { x, y } = at(event.clientX, event.clientY);
    zoomAt(Math.exp(-event.deltaY / 400), x, y);
  };
  const down = (event: PointerEvent): void => { if (event.button === 0) from = new DOMPoint(event.clientX, event.clientY); };
  const move = (event: PointerEvent): void => {
    if (from === undefined || Math.hypot(event.clientX - from.x, event.clientY - from.y) < 3) return;
    svg.setPointerCapture(event.pointerId);
    const scale = svg.getScreenCTM()?.a ?? 1;
    pan((event.clientX - from.x) / scale, (event.clientY - from.y) / scale);
    from = new DOMPoint(event.clientX, event.clientY);
  };
  const up = (): void => { from = undefined; };
  svg.addEventListener('wheel', wheel, { passive: false });
  svg.addEventListener('pointerdown', down);
  svg.addEventListener('pointermove', move);
  svg.addEventListener('pointerup', up);
  return () => {
    svg.removeEventListener('wheel', wheel);
    svg.removeEventListener('pointerdown', down);
    svg.removeEventListener('pointermove', move);
    svg.removeEventListener('pointerup', up);
  };
}
