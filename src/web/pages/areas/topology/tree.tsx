/** The same as the picture, as a list: for screen readers, and for who likes lists. */
import type { JSX } from 'preact';
import type { Item, Scene } from './scene.js';
import { texts } from './texts.js';

export function TopologyList({ scene, selected, onOpen }: { scene: Scene; selected: string | undefined; onOpen: (item: Item) => void }): JSX.Element {
  const row = (item: Item): JSX.Element => {
    const text = texts();
    return (
      <button type="button" class="topology-row" aria-pressed={item.id === selected} onClick={() => { onOpen(item); }}>
        <span class="muted">{text[item.kind]}</span> <b>{item.name}</b> <span class="mono">{item.note}</span>
        {item.state !== 'ok' && <span class={`badge badge-${item.state === 'missing' ? 'bad' : 'warn'}`}>{text[item.state]}</span>}
        {!item.up && <span class="badge">{text.down}</span>}
      </button>
    );
  };
  const list = (items: readonly Item[], below?: (item: Item) => readonly Item[]): JSX.Element[] => items.map((item) => {
    const inside = below?.(item) ?? [];
    return <li key={item.id}>{row(item)}{inside.length > 0 && <ul>{list(inside)}</ul>}</li>;
  });
  return (
    <ul class="topology-list">
      {scene.hosts.map((host) => (
        <li key={host.id}>
          {row(host)}
          <ul>
            {host.pods.map((pod) => <li key={pod.id}>{row(pod)}<ul>{list([...pod.containers, ...pod.interfaces])}</ul></li>)}
            {list([...host.inner, ...host.bridges, ...host.outer])}
          </ul>
        </li>
      ))}
    </ul>
  );
}
