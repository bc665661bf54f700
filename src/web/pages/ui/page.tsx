/** A page with its heading; names the browser's tab. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect } from 'preact/hooks';

export function Page({ title, lead, actions, children }: { title: string; lead?: ComponentChildren; actions?: ComponentChildren; children: ComponentChildren }): JSX.Element {
  useTitle(title);
  return (
    <div class="page">
      <div class="page-head"><div><h1>{title}</h1>{lead && <p>{lead}</p>}</div>{actions && <div class="row">{actions}</div>}</div>
      {children}
    </div>
  );
}

export function useTitle(title: string): void {
  useEffect(() => { document.title = `${title} · Vethlab`; }, [title]);
}
