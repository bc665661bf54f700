/** The workspace's panel "topology": the live picture of the kernel's state, held against what the lab declares. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { locale } from '../../lib/preferences.js';
import { Badge, Button, Loading, Problem } from '../../ui/ui.js';
import { useWorkspace } from '../workspace/context.js';
import { Details } from './details.js';
import { Picture } from './picture.js';
import { makeScene, type Item, type Scene } from './scene.js';
import { texts } from './texts.js';
import { traffic } from './traffic.js';
import { TopologyList } from './tree.js';
import { useTopology } from './use-topology.js';

export function TopologyPanel(): JSX.Element {
  const { panel, objectWish } = useWorkspace();
  const { topology, error, reload } = useTopology(panel.value === 'topology');
  const [asList, setAsList] = useState(false);
  const [kubernetes, setKubernetes] = useState(false);
  const [selected, setSelected] = useState<string>();
  const whole = useRef<HTMLDivElement>(null);
  const scene = useMemo(() => topology && makeScene(topology), [topology, locale.value]);
  const text = texts();
  const items = scene === undefined ? [] : itemsOf(scene);
  useEffect(() => {
    const wish = objectWish.value;
    if (wish === undefined || scene === undefined) return;
    objectWish.value = undefined;
    setSelected(items.find(({ id, namespace, name, kind }) => [id, kind === 'host' || kind === 'pod' ? namespace : `${namespace}:${name}`, `${namespace}/${name}`].includes(wish))?.id);
  }, [objectWish.value, scene]);
  const open = ({ id }: Item): void => {
    setSelected(id);
    requestAnimationFrame(() => { whole.current?.querySelector<HTMLElement>('.topology-details h3')?.focus(); });
  };
  const close = (): void => {
    const id = selected;
    setSelected(undefined);
    requestAnimationFrame(() => { if (id !== undefined) whole.current?.querySelector<SVGGElement>(`[data-id="${CSS.escape(id)}"]`)?.focus(); });
  };
  if (topology === undefined || scene === undefined) return <div class="topology"><Problem error={error} retry={reload} />{!error && <Loading>{text.loading}</Loading>}</div>;
  const item = items.find(({ id }) => id === selected);
  return (
    <div class="topology" ref={whole}>
      <div class="panel-bar">
        <div class="row" role="group" aria-label={text.view}>
          <Button small pressed={!asList} onClick={() => { setAsList(false); }}>{text.picture}</Button>
          <Button small pressed={asList} onClick={() => { setAsList(true); }}>{text.list}</Button>
        </div>
        <Button small pressed={kubernetes} onClick={() => { setKubernetes(!kubernetes); }}>{text.kubernetes}</Button>
        <span class="grow" />
        <Legend />
        <span role="status">{topology.drift.length === 0 ? <Badge kind="good">✓ {text.asDeclared}</Badge> : <Badge kind="warn">! {text.drift(topology.drift.length)}</Badge>}</span>
      </div>
      <Problem error={error} retry={reload} />
      <div class="topology-body">
        {asList ? <TopologyList scene={scene} selected={selected} onOpen={open} /> : <Picture scene={scene} label={text.title} selected={selected} onOpen={open} kubernetes={kubernetes ? topology.kubernetes : undefined} lit={traffic.value} />}
        {item !== undefined && <Details key={item.id} item={item} topology={topology} onClose={close} />}
      </div>
    </div>
  );
}

function Legend(): JSX.Element {
  const text = texts();
  return <span class="topology-legend muted" aria-label={text.legend} role="note"><span>✕ {text.legendGhost}</span><span>+ {text.legendExtra}</span><span>! {text.legendChanged}</span></span>;
}

export function itemsOf(scene: Scene): Item[] {
  return scene.hosts.flatMap((host) => [host, ...host.pods.flatMap((pod) => [pod, ...pod.containers, ...pod.interfaces]), ...host.inner, ...host.bridges, ...host.outer]);
}
