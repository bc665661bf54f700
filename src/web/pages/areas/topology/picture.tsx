/** The drawing of a topology: one stop of the Tab key, arrows go to the nearest object in that direction, Enter opens it. Also what a walk is played on. */
import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/ui.js';
import { kubernetesName } from './kubernetes.js';
import { layOut, type Box, type Line } from './layout.js';
import type { Item, Scene } from './scene.js';
import { texts } from './texts.js';
import { useView } from './use-view.js';

export interface PictureProps {
  scene: Scene;
  label: string;
  selected?: string | undefined;
  onOpen?: (item: Item) => void;
  /** The names of a cluster, to be shown in place of notes. */
  kubernetes?: Readonly<Record<string, string>> | undefined;
  /** Interfaces that packets pass just now. */
  lit?: ReadonlySet<string>;
  /** A way to mark, by interface id, and the place on it that is looked at. */
  path?: readonly string[];
  current?: string | undefined;
  died?: boolean;
}

export function Picture(props: PictureProps): JSX.Element {
  const { scene, label, selected, onOpen, path = [], current } = props;
  const layout = useMemo(() => layOut(scene), [scene]);
  const { svg, view, zoom, fit, show } = useView(layout.width, layout.height);
  const [focused, setFocused] = useState<string>();
  const boxes = useRef(layout.boxes);
  boxes.current = layout.boxes;
  const stop = layout.boxes.some(({ item }) => item.id === focused) ? focused : layout.boxes[0]?.item.id;
  const press = (event: KeyboardEvent): void => {
    const from = boxes.current.find(({ item }) => item.id === stop);
    if (event.key === '+' || event.key === '=') zoom(1.25);
    else if (event.key === '-') zoom(0.8);
    else if (event.key === '0') fit();
    else if ((event.key === 'Enter' || event.key === ' ') && from !== undefined) onOpen?.(from.item);
    else {
      const to = from && nearest(from, boxes.current, event.key);
      if (to === undefined) return;
      setFocused(to.item.id);
      show(to.x, to.y);
      svg.current?.querySelector<SVGGElement>(`[data-id="${CSS.escape(to.item.id)}"]`)?.focus({ preventScroll: true });
    }
    event.preventDefault();
  };
  const marked = new Set(path);
  const text = texts();
  return (
    <div class="picture">
      <svg ref={svg} role="group" aria-label={`${label}. ${text.hint}`} viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`} onKeyDown={press}>
        {layout.boxes.filter(({ depth }) => depth < 2).map((box) => <Shape key={box.item.id} box={box} {...props} tabStop={box.item.id === stop} selected={selected} focus={setFocused} onPath={false} here={false} />)}
        {layout.lines.map((line) => <LinkLine key={line.link.id} line={line} lit={props.lit} marked={marked} current={current} />)}
        {layout.boxes.filter(({ depth }) => depth > 1).map((box) => <Shape key={box.item.id} box={box} {...props} tabStop={box.item.id === stop} selected={selected} focus={setFocused} onPath={marked.has(box.item.id)} here={box.item.id === current} />)}
      </svg>
      <div class="picture-tools">
        <Button small icon label={text.zoomIn} onClick={() => { zoom(1.25); }}>+</Button>
        <Button small icon label={text.zoomOut} onClick={() => { zoom(0.8); }}>−</Button>
        <Button small icon label={text.fit} onClick={fit}>⤢</Button>
      </div>
    </div>
  );
}

interface ShapeProps extends PictureProps { box: Box; tabStop: boolean; focus: (id: string) => void; onPath: boolean; here: boolean }

const marks = { ok: '', missing: '✕', extra: '+', changed: '!' } as const;

function Shape({ box, tabStop, selected, focus, onOpen, kubernetes, lit, onPath, here, died }: ShapeProps): JSX.Element {
  const { item, x, y, width, height, depth } = box;
  const text = texts();
  const open = (): void => { focus(item.id); onOpen?.(item); };
  const kube = kubernetes && kubernetesName(item, kubernetes);
  const note = kube ?? item.note;
  const container = depth < 2;
  const state = [`shape shape-${item.kind} is-${item.state}`, !item.up && 'is-down', item.id === selected && 'is-selected', lit?.has(item.id) && 'is-lit', onPath && 'is-path', here && (died ? 'is-dead' : 'is-here')].filter(Boolean).join(' ');
  return (
    <>
      <g class={state} data-id={item.id} transform={`translate(${x} ${y})`} role="button" tabIndex={tabStop ? 0 : -1} onFocus={() => { focus(item.id); }} onClick={open}
        aria-label={[[item.name, note].filter(Boolean).join(' '), text[item.kind], item.namespace, text[item.state], item.up ? '' : text.down].filter(Boolean).join(', ')} aria-pressed={item.id === selected}>
        <rect width={width} height={height} rx={depth === 0 ? 10 : 6} />
      </g>
      <g class="shape-texts" transform={`translate(${x} ${y})`} aria-hidden="true">
        {container
          ? <><text class="shape-title" x={12} y={22}>{item.name}</text>{note && <text class="shape-note" x={width - 12 - (marks[item.state] ? 22 : 0)} y={22} text-anchor="end">{note}</text>}</>
          : <><text class="shape-name" x={width / 2} y={note ? 17 : 25} text-anchor="middle">{item.name}{item.up ? '' : ' ↓'}</text>{note && <text class="shape-note" x={width / 2} y={32} text-anchor="middle">{note}</text>}</>}
        {marks[item.state] && <g class="shape-mark" transform={`translate(${container ? width - 14 : width - 2} ${container ? 14 : 2})`}><circle r={9} /><text y={4} text-anchor="middle">{marks[item.state]}</text></g>}
      </g>
    </>
  );
}

function LinkLine({ line, lit, marked, current }: { line: Line; lit: ReadonlySet<string> | undefined; marked: ReadonlySet<string>; current: string | undefined }): JSX.Element {
  const { id, kind, from, to, state } = line.link;
  const moving = lit?.has(from) === true || lit?.has(to) === true;
  const passed = marked.has(from) && marked.has(to);
  return <path key={id} class={[`link link-${kind} is-${state}`, moving && 'is-lit', passed && 'is-path', passed && (current === from || current === to) && 'is-here'].filter(Boolean).join(' ')} d={line.path} aria-hidden="true" />;
}

/** The object that is closest in the direction of an arrow key; Home and End go to the first and the last. */
function nearest(from: Box, boxes: readonly Box[], key: string): Box | undefined {
  if (key === 'Home') return boxes[0];
  if (key === 'End') return boxes.at(-1);
  const direction = ({ ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] } as Record<string, [number, number]>)[key];
  if (direction === undefined) return undefined;
  const centre = (box: Box): [number, number] => (box.depth < 2 ? [box.x + 12, box.y + 12] : [box.x + box.width / 2, box.y + box.height / 2]);
  const [x, y] = centre(from);
  const [dx, dy] = direction;
  let best: { box: Box; distance: number } | undefined;
  for (const box of boxes) {
    const [otherX, otherY] = centre(box);
    const along = (otherX - x) * dx + (otherY - y) * dy;
    const aside = Math.abs((otherX - x) * dy) + Math.abs((otherY - y) * dx);
    if (box !== from && along > 1 && along + 2 * aside < (best?.distance ?? Infinity)) best = { box, distance: along + 2 * aside };
  }
  return best?.box;
}
