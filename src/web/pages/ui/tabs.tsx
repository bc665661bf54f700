/** Tabs as the ARIA pattern wants them: one stop of the Tab key, arrows between them. */
import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';

export interface TabsProps<T extends string> {
  label: string;
  tabs: readonly { id: T; title: ComponentChildren }[];
  chosen: T;
  choose: (id: T) => void;
  /** Ids of tabs are `PREFIX-tab-ID`, those of what they show must be `PREFIX-panel-ID`. */
  prefix: string;
  class?: string;
}

export function Tabs<T extends string>({ label, tabs, chosen, choose, prefix, class: extra }: TabsProps<T>): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[event.key];
    const tab = next === undefined ? undefined : tabs[next % tabs.length];
    if (tab === undefined) return;
    event.preventDefault();
    choose(tab.id);
    list.current?.querySelector<HTMLElement>(`[id="${prefix}-tab-${tab.id}"]`)?.focus();
  };
  return (
    <div ref={list} class={extra ? `tabs ${extra}` : 'tabs'} role="tablist" aria-label={label} onKeyDown={press}>
      {tabs.map(({ id, title }) => (
        <button key={id} type="button" role="tab" class="tab" id={`${prefix}-tab-${id}`} aria-selected={id === chosen} aria-controls={`${prefix}-panel-${id}`} tabIndex={id === chosen ? 0 : -1} onClick={() => { choose(id); }}>{title}</button>
      ))}
    </div>
  );
}
