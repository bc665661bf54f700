/**
 * Where everything stands. A host is a box: pods on top, their other ends below, then bridges, then what leads out. Hosts stand
 * where the author's hints put them in rows and columns; without hints dagre places them by their links. Only what exists or is declared
 * decides, never what changed about it, so a picture does not move when an address does.
 */
import dagre from '@dagrejs/dagre';
import type { Item, Link, Scene, SceneHost, ScenePod } from './scene.js';

export interface Box { item: Item; x: number; y: number; width: number; height: number; depth: number }
/** `bottom` is the lowest that the line comes. */
export interface Line { link: Link; path: string; bottom: number }
export interface Layout { boxes: Box[]; lines: Line[]; width: number; height: number }

const chip = { height: 40, gap: 12 };
const pad = 14;
const head = 34;
const rowGap = 26;

const chipWidth = ({ name, note }: Item): number => Math.max(84, 22 + Math.max(name.length * 8.2, note.length * 7));
const rowWidth = (items: readonly Item[], minimum = 0): number => items.reduce((sum, item) => sum + Math.max(minimum, chipWidth(item)) + chip.gap, -chip.gap);

interface Block { boxes: Box[]; width: number; height: number }

function podBlock(pod: ScenePod): Block {
  const width = Math.max(120, pod.name.length * 8.5 + 40, rowWidth(pod.containers) + 2 * pad, rowWidth(pod.interfaces) + 2 * pad);
  const boxes: Box[] = [];
  let y = head;
  for (const row of [pod.containers, pod.interfaces]) {
    if (row.length === 0) continue;
    boxes.push(...spread(row, width, y, 3));
    y += chip.height + 10;
  }
  return { boxes: [{ item: pod, x: 0, y: 0, width, height: y + 4, depth: 1 }, ...boxes], width, height: y + 4 };
}

function hostBlock(host: SceneHost): Block {
  const pods = host.pods.map(podBlock);
  const podsWidth = pods.reduce((sum, { width }) => sum + width + chip.gap, -chip.gap);
  // A switch below what it joins has its ports on top.
  const order = host.role === 'switch' && (host.at?.y ?? 0) > 0 ? [host.outer, host.bridges, host.inner] : [host.inner, host.bridges, host.outer];
  const rows = order.filter((row) => row.length > 0);
  const width = Math.max(190, host.name.length * 9 + 90, podsWidth + 2 * pad, ...rows.map((row) => rowWidth(row) + 2 * pad));
  const boxes: Box[] = [];
  let y = head + 6;
  if (pods.length > 0) {
    let x = (width - podsWidth) / 2;
    const tallest = Math.max(...pods.map(({ height }) => height));
    for (const pod of pods) {
      boxes.push(...moved(pod.boxes, x, y + tallest - pod.height));
      x += pod.width + chip.gap;
    }
    y += tallest + rowGap;
  }
  for (const row of rows) {
    boxes.push(...spread(row, width, y, 3));
    y += chip.height + rowGap;
  }
  const height = y - (rows.length + pods.length > 0 ? rowGap : 0) + pad;
  return { boxes: [{ item: host, x: 0, y: 0, width, height, depth: 0 }, ...boxes], width, height };
}

/** A row of chips across the middle; a single bridge takes the whole width. */
function spread(row: readonly Item[], width: number, y: number, depth: number): Box[] {
  const [first] = row;
  if (row.length === 1 && first?.kind === 'bridge') return [{ item: first, x: pad, y, width: width - 2 * pad, height: chip.height, depth }];
  let x = (width - rowWidth(row)) / 2;
  return row.map((item) => {
    const box = { item, x, y, width: chipWidth(item), height: chip.height, depth };
    x += box.width + chip.gap;
    return box;
  });
}

const moved = (boxes: readonly Box[], x: number, y: number): Box[] => boxes.map((box) => ({ ...box, x: box.x + x, y: box.y + y }));

export function layOut(scene: Scene): Layout {
  const blocks = new Map(scene.hosts.map((host) => [host.name, hostBlock(host)]));
  const places = scene.hosts.every(({ at }) => at !== null) && scene.hosts.length > 1 ? byHints(scene, blocks) : byLinks(scene, blocks);
  const boxes = scene.hosts.flatMap(({ name }) => moved(blocks.get(name)?.boxes ?? [], places.get(name)?.x ?? 0, places.get(name)?.y ?? 0));
  const hosts = boxes.filter(({ depth }) => depth === 0);
  const byId = new Map(boxes.map((box) => [box.item.id, box]));
  const lines = scene.links.flatMap((link) => line(link, byId.get(link.from), byId.get(link.to)));
  return {
    boxes, lines, width: Math.max(1, ...hosts.map(({ x, width }) => x + width)) + 20,
    height: Math.max(1, ...hosts.map(({ y, height }) => y + height), ...lines.map(({ bottom }) => bottom)) + 20,
  };
}

type Places = Map<string, { x: number; y: number }>;
const between = 52;
/** How far below two neighbours the cable between them is pulled. */
const sag = 46;

/** Hosts whose hints have nearly the same height stand in one row. */
function byHints(scene: Scene, blocks: ReadonlyMap<string, Block>): Places {
  const rows: SceneHost[][] = [];
  for (const host of [...scene.hosts].sort((a, b) => (a.at?.y ?? 0) - (b.at?.y ?? 0))) {
    const row = rows.at(-1);
    if (row !== undefined && Math.abs((row[0]?.at?.y ?? 0) - (host.at?.y ?? 0)) < 60) row.push(host);
    else rows.push([host]);
  }
  const widthOf = (row: readonly SceneHost[]): number => row.reduce((sum, { name }) => sum + (blocks.get(name)?.width ?? 0) + between, -between);
  const widest = Math.max(...rows.map(widthOf));
  const places: Places = new Map();
  let y = 20;
  for (const row of rows) {
    let x = 20 + (widest - widthOf(row)) / 2;
    for (const { name } of row.sort((a, b) => (a.at?.x ?? 0) - (b.at?.x ?? 0))) {
      places.set(name, { x, y });
      x += (blocks.get(name)?.width ?? 0) + between;
    }
    y += Math.max(...row.map(({ name }) => blocks.get(name)?.height ?? 0)) + between;
  }
  return places;
}

function byLinks(scene: Scene, blocks: ReadonlyMap<string, Block>): Places {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 40, ranksep: between, marginx: 20, marginy: 20 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { name } of scene.hosts) graph.setNode(name, { width: blocks.get(name)?.width ?? 1, height: blocks.get(name)?.height ?? 1 });
  for (const { from, to } of scene.links) {
    const [a, b] = [hostOf(from), hostOf(to)];
    if (a !== b && blocks.has(a) && blocks.has(b)) graph.setEdge(a, b);
  }
  dagre.layout(graph);
  return new Map(scene.hosts.map(({ name }) => {
    const { x = 0, y = 0, width = 0, height = 0 } = graph.node(name) as { x?: number; y?: number; width?: number; height?: number };
    return [name, { x: x - width / 2, y: y - height / 2 }];
  }));
}

const hostOf = (id: string): string => id.split(':')[1]?.split('/')[0] ?? '';

function line(link: Link, a: Box | undefined, b: Box | undefined): Line[] {
  if (a === undefined || b === undefined) return [];
  const [upper, lower] = a.y <= b.y ? [a, b] : [b, a];
  const middle = (box: Box): number => box.x + box.width / 2;
  // A bridge is as wide as its host: its port's line goes straight down to it.
  const within = (box: Box, x: number): number => Math.min(box.x + box.width - 10, Math.max(box.x + 10, x));
  const [from, to] = [lower.item.kind === 'bridge' || upper.item.kind !== 'bridge' ? middle(upper) : within(upper, middle(lower)), lower.item.kind === 'bridge' ? within(lower, middle(upper)) : middle(lower)];
  if (lower.y - upper.y < chip.height) {
    const y = Math.max(upper.y + upper.height, lower.y + lower.height);
    // A cubic curve comes three quarters of the way to its two control points.
    return [{ link, bottom: y + 0.75 * sag, path: `M${from} ${upper.y + upper.height}C${from} ${y + sag} ${to} ${y + sag} ${to} ${lower.y + lower.height}` }];
  }
  const [start, end] = [upper.y + upper.height, lower.y];
  const bend = Math.min(60, Math.max(14, (end - start) / 2));
  return [{ link, bottom: end, path: `M${from} ${start}C${from} ${start + bend} ${to} ${end - bend} ${to} ${end}` }];
}
