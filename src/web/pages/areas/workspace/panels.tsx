/** The tabs of the upper part of the work area. A panel is loaded when it is first seen, and stays afterwards. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { lazily } from '../../ui/lazy.js';
import { Tabs } from '../../ui/tabs.js';
import { useWorkspace, type PanelName } from './context.js';
import { texts } from './texts.js';

const panels: Record<PanelName, (props: object) => JSX.Element> = {
  topology: lazily(() => import('../topology/panel.js').then(({ TopologyPanel }) => TopologyPanel)),
  packets: lazily(() => import('../packets/panel.js').then(({ PacketsPanel }) => PacketsPanel)),
  walks: lazily(() => import('../walks/panel.js').then(({ WalksPanel }) => WalksPanel)),
  timeline: lazily(() => import('../timeline/panel.js').then(({ TimelinePanel }) => TimelinePanel)),
};
const names = Object.keys(panels) as PanelName[];

export function Panels(): JSX.Element {
  const { panel } = useWorkspace();
  const text = texts();
  const [seen, setSeen] = useState<readonly PanelName[]>([]);
  useEffect(() => { if (!seen.includes(panel.value)) setSeen([...seen, panel.value]); }, [panel.value]);
  return (
    <div class="panels">
      <Tabs label={text.views} prefix="panel" chosen={panel.value} choose={(name) => { panel.value = name; }} tabs={names.map((id) => ({ id, title: text[id] }))} class="panels-tabs" />
      {names.map((name) => {
        const Panel = panels[name];
        return <div key={name} class="panel" role="tabpanel" id={`panel-panel-${name}`} aria-labelledby={`panel-tab-${name}`} hidden={panel.value !== name}>{(seen.includes(name) || panel.value === name) && <Panel />}</div>;
      })}
    </div>
  );
}
