/** Tabs that are addresses: links, so that each can be kept, sent and opened anew. Arrow keys go from one to the next. */
import type { JSX } from 'preact';

export interface LinkTab { key: string; label: string }

export function LinkTabs({ label, tabs, current, href }: { label: string; tabs: readonly LinkTab[]; current: string; href: (key: string) => string }): JSX.Element {
  return (
    <nav class="tabs" aria-label={label} onKeyDown={move}>
      {tabs.map((tab) => <a key={tab.key} class="tab" href={href(tab.key)} aria-current={tab.key === current ? 'page' : undefined}>{tab.label}</a>)}
    </nav>
  );
}

function move(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const links = [...event.currentTarget.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const to = ({ ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: links.length - 1 } as Record<string, number>)[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  links[(to + links.length) % links.length]?.focus();
}
