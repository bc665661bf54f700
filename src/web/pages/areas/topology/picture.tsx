/** The drawing of a topology, to be looked at and walked through with mouse and keys. Also what a walk is played on. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { Button } from '../../ui/ui.js';
import { layOut, type Box } from './layout.js';
import { LinkLine } from './link-line.js';
import type { Scene } from './scene.js';
import { Shape, type Shown } from './shape.js';
import { texts } from './texts.js';
import { useKeys } from './use-keys.js';
import { useView, type Viewing } from './use-view.js';

export interface PictureProps extends Shown {
  scene: Scene;
  label: string;
  /** A way to mark, by interface id, and the place on it that is looked at. */
  path?: readonly string[];
  current?: string | undefined;
}

export function Picture(props: PictureProps): JSX.Element {
  const { scene, label, onOpen, path = [], current, lit } = props;
  const layout = useMemo(() => layOut(scene), [scene]);
  const viewing = useView(layout.width, layout.height);
  const { stop, setStop, press } = useKeys(layout, viewing, onOpen);
  const { svg, view } = viewing;
  const marked = new Set(path);
  const shape = (box: Box): JSX.Element => <Shape key={box.item.id} box={box} {...props} tabStop={box.item.id === stop} focus={setStop} onPath={box.depth > 1 && marked.has(box.item.id)} here={box.depth > 1 && box.item.id === current} />;
  return (
    <div class="picture">
      <svg ref={svg} role="group" aria-label={`${label}. ${texts().hint}`} viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`} onKeyDown={press}>
        {layout.boxes.filter(({ depth }) => depth < 2).map(shape)}
        {layout.lines.map((line) => <LinkLine key={line.link.id} line={line} lit={lit} marked={marked} current={current} />)}
        {layout.boxes.filter(({ depth }) => depth > 1).map(shape)}
      </svg>
      <Tools viewing={viewing} />
    </div>
  );
}

/** Whoever cannot drag moves the drawing by these. */
function Tools({ viewing: { zoom, fit, move, moved } }: { viewing: Viewing }): JSX.Element {
  const text = texts();
  return (
    <div class="picture-tools" role="group" aria-label={text.tools}>
      {moved && <>
        <Button small icon label={text.left} onClick={() => { move(-1, 0); }}>←</Button>
        <Button small icon label={text.upwards} onClick={() => { move(0, -1); }}>↑</Button>
        <Button small icon label={text.downwards} onClick={() => { move(0, 1); }}>↓</Button>
        <Button small icon label={text.right} onClick={() => { move(1, 0); }}>→</Button>
      </>}
      <Button small icon label={text.zoomIn} onClick={() => { zoom(1.25); }}>+</Button>
      <Button small icon label={text.zoomOut} onClick={() => { zoom(0.8); }}>−</Button>
      <Button small icon label={text.fit} onClick={fit}>⤢</Button>
    </div>
  );
}
