import type { JSX } from 'preact';
import { Menu } from '../../../ui/menu.js';
import { readsAloud, setReadsAloud, zoom } from './settings.js';
import { texts } from './texts.js';

export function SettingsMenu(): JSX.Element {
  const text = texts();
  const items = [
    { id: 'larger', title: text.larger, note: 'Ctrl+Shift++', act: () => { zoom(1); } },
    { id: 'smaller', title: text.smaller, note: 'Ctrl+Shift+−', act: () => { zoom(-1); } },
    { id: 'aloud', title: text.readAloud, checked: readsAloud.value, act: () => { setReadsAloud(!readsAloud.value); } },
  ];
  return <Menu small kind="quiet" icon label={text.more} title="Aa" align="end" items={items} />;
}
