/** One object of the picture: its box, which is a button, and above it what it is called and how it stands. */
import type { JSX } from 'preact';
import { kubernetesName } from './kubernetes.js';
import type { Box } from './layout.js';
import type { Item } from './scene.js';
import { texts } from './texts.js';

/** What all shapes of a picture share. */
export interface Shown {
  selected?: string | undefined;
  onOpen?: (item: Item) => void;
  /** The names of a cluster, to be shown in place of notes. */
  kubernetes?: Readonly<Record<string, string>> | undefined;
  /** Interfaces that packets pass just now. */
  lit?: ReadonlySet<string>;
  /** A walk ends at the place that is looked at. */
  died?: boolean;
}

export interface ShapeProps extends Shown { box: Box; tabStop: boolean; focus: (id: string) => void; onPath: boolean; here: boolean }

const marks = { ok: '', missing: '✕', extra: '+', changed: '!' } as const;

export function Shape(props: ShapeProps): JSX.Element {
  const { box: { item, x, y }, kubernetes } = props;
  const note = (kubernetes && kubernetesName(item, kubernetes)) ?? item.note;
  const place = `translate(${x} ${y})`;
  return (
    <>
      <Outline {...props} note={note} place={place} />
      <g class="shape-texts" transform={place} aria-hidden="true">
        <Words box={props.box} note={note} />
        <Mark box={props.box} />
      </g>
    </>
  );
}

function Outline({ box: { item, width, height, depth }, note, place, tabStop, selected, focus, onOpen, lit, onPath, here, died }: ShapeProps & { note: string; place: string }): JSX.Element {
  const open = (): void => { focus(item.id); onOpen?.(item); };
  const classes = [`shape shape-${item.kind} is-${item.state}`, !item.up && 'is-down', item.id === selected && 'is-selected', lit?.has(item.id) && 'is-lit', onPath && 'is-path', here && (died ? 'is-dead' : 'is-here')];
  // `tabindex`, since an element of SVG does not know it by the name that HTML's has in scripts.
  return (
    <g class={classes.filter(Boolean).join(' ')} data-id={item.id} transform={place} role="button" tabindex={tabStop ? 0 : -1} aria-label={labelOf(item, note)} aria-pressed={item.id === selected} onFocus={() => { focus(item.id); }} onClick={open}>
      {note && <title>{note}</title>}
      <rect width={width} height={height} rx={depth === 0 ? 10 : 6} />
    </g>
  );
}

function labelOf(item: Item, note: string): string {
  const text = texts();
  return [[item.name, note].filter(Boolean).join(' '), text[item.kind], item.namespace, text[item.state], item.up ? '' : text.down].filter(Boolean).join(', ');
}

const [titleLetter, noteLetter] = [8.2, 7];

/** Cut after a word; nothing where not even the first one has room. */
function fitting(note: string, room: number): string {
  const letters = Math.floor(room / noteLetter);
  if (note.length <= letters) return note;
  const end = note.slice(0, letters).lastIndexOf(' ');
  return end > 0 ? `${note.slice(0, end).replace(/[,;(]+$/, '')}…` : '';
}

/** What holds others has its name in a corner, the others in their middle. Of a note only what has room: the whole stands in the object's label, and where the mouse rests. */
function Words({ box: { item, width, depth }, note }: { box: Box; note: string }): JSX.Element {
  const right = width - 12 - (marks[item.state] ? 22 : 0);
  const beside = fitting(note, right - 20 - item.name.length * titleLetter);
  if (depth < 2) return <><text class="shape-title" x={12} y={22}>{item.name}</text>{beside && <text class="shape-note" x={right} y={22} text-anchor="end">{beside}</text>}</>;
  return <><text class="shape-name" x={width / 2} y={note ? 17 : 25} text-anchor="middle">{item.name}{item.up ? '' : ' ↓'}</text>{note && <text class="shape-note" x={width / 2} y={32} text-anchor="middle">{fitting(note, width - 4)}</text>}</>;
}

function Mark({ box: { item, width, depth } }: { box: Box }): JSX.Element | null {
  const mark = marks[item.state];
  const [x, y] = depth < 2 ? [width - 14, 14] : [width - 2, 2];
  return mark === '' ? null : <g class="shape-mark" transform={`translate(${x} ${y})`}><circle r={9} /><text y={4} text-anchor="middle">{mark}</text></g>;
}
