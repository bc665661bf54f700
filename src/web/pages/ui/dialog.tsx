/** A modal dialog: the browser's own, so focus stays in it, Escape closes it, and focus goes back afterwards. */
import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './ui.js';
import { words } from './texts.js';

export function Dialog({ title, onClose, children, foot, wide }: { title: string; onClose: () => void; children: ComponentChildren; foot?: ComponentChildren; wide?: boolean }): JSX.Element {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before it is painted: a key that follows at once finds it open.
  useLayoutEffect(() => { element.current?.showModal(); }, []);
  return (
    <dialog ref={element} class={wide ? 'dialog dialog-wide' : 'dialog'} aria-labelledby={titleId} onClose={onClose}>
      <div class="dialog-head"><h2 id={titleId}>{title}</h2><Button kind="quiet" icon label={words().close} onClick={onClose}>✕</Button></div>
      <div class="dialog-body">{children}</div>
      {foot && <div class="dialog-foot">{foot}</div>}
    </dialog>
  );
}
