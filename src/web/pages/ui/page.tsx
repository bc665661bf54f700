/** A page with its heading; names the browser's tab. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect } from 'preact/hooks';

export function Page({ title, lead, actions, wide, children }: { title: string; lead?: ComponentChildren; actions?: ComponentChildren; wide?: boolean; children: ComponentChildren }): JSX.Element {
  useTitle(title);
  return (
    <div class={wide ? 'page page-wide' : 'page'}>
      <div class="page-head"><div><h1>{title}</h1>{lead && <p>{lead}</p>}</div>{actions && <div class="row">{actions}</div>}</div>
      {children}
    </div>
  );
}

export function useTitle(title: string): void {
  useEffect(() => { document.title = `${title} · Vethlab`; }, [title]);
}
