/** Which object an arrow key leads to. */
import type { Box } from './layout.js';

const directions: Readonly<Record<string, readonly [number, number]>> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** The way of an arrow key, right and down being positive; undefined for other keys. */
export function directionOf(key: string): readonly [number, number] | undefined {
  return directions[key];
}

/** The object that is closest in the direction of an arrow key; Home and End go to the first and the last. */
export function nearest(from: Box, boxes: readonly Box[], key: string): Box | undefined {
  if (key === 'Home') return boxes[0];
  if (key === 'End') return boxes.at(-1);
  const direction = directionOf(key);
  if (direction === undefined) return undefined;
  const far = boxes.filter((box) => box !== from).map((box) => ({ box, distance: distance(from, box, direction) }));
  return far.sort((a, b) => a.distance - b.distance).find((one) => one.distance < Infinity)?.box;
}

/** What lies aside counts double; what lies behind is out of reach. */
function distance(from: Box, to: Box, [dx, dy]: readonly [number, number]): number {
  const [[x, y], [otherX, otherY]] = [centre(from), centre(to)];
  const along = (otherX - x) * dx + (otherY - y) * dy;
  const aside = Math.abs((otherX - x) * dy) + Math.abs((otherY - y) * dx);
  return along > 1 ? along + 2 * aside : Infinity;
}

/** A box that holds others is where its name is. */
function centre({ x, y, width, height, depth }: Box): [number, number] {
  return depth < 2 ? [x + 12, y + 12] : [x + width / 2, y + height / 2];
}
