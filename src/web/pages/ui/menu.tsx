/** A button that opens a list of actions below it: arrows move, Escape closes, a click elsewhere too. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button, type ButtonProps } from './ui.js';

export interface MenuItem { id: string; title: ComponentChildren; note?: string; danger?: boolean; checked?: boolean; disabled?: boolean; act: () => void }

export interface MenuProps extends Pick<ButtonProps, 'kind' | 'small' | 'icon' | 'label' | 'disabled' | 'data-testid'> {
  title: ComponentChildren;
  items: readonly MenuItem[];
  /** Before `items` can be known: what to show in their place. */
  empty?: ComponentChildren;
  onOpen?: () => void;
  align?: 'start' | 'end';
}

const gap = 4;

export function Menu({ title, items, empty, onOpen, align = 'start', ...button }: MenuProps): JSX.Element {
  const id = useId();
  const whole = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const shut = (focusBack: boolean): void => {
    setOpen(false);
    if (focusBack) whole.current?.querySelector('button')?.focus();
  };
  useEffect(() => {
    if (!open) return;
    place(whole.current, list.current, align);
    entries(list.current)[0]?.focus();
    const outside = (event: Event): void => { if (!whole.current?.contains(event.target as Node)) shut(false); };
    addEventListener('pointerdown', outside);
    return () => { removeEventListener('pointerdown', outside); };
  }, [open, items.length]);
  const press = (event: KeyboardEvent): void => {
    const all = entries(list.current);
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') { if (event.key === 'Escape') event.preventDefault(); shut(event.key === 'Escape'); }
    if (next === undefined || all.length === 0) return;
    event.preventDefault();
    all[next % all.length]?.focus();
  };
  return (
    <div ref={whole} class="menu" onKeyDown={open ? press : undefined}>
      <Button {...button} id={`${id}-button`} expanded={open} popup onClick={() => { if (!open) onOpen?.(); setOpen(!open); }}>{title}</Button>
      {open && <div ref={list} class="menu-list" role="menu" aria-labelledby={`${id}-button`}>
        {items.length === 0 && <div class="menu-empty" role="menuitem" tabIndex={-1} aria-disabled="true">{empty}</div>}
        {items.map(({ id: key, title: name, note, danger, checked, disabled, act }) => (
          <button key={key} type="button" class={danger ? 'menu-item menu-danger' : 'menu-item'} role={checked === undefined ? 'menuitem' : 'menuitemcheckbox'} aria-checked={checked} tabIndex={-1} disabled={disabled} onClick={() => { shut(true); act(); }}>
            <span>{checked === true && '✓ '}{name}</span>{note && <small>{note}</small>}
          </button>
        ))}
      </div>}
    </div>
  );
}

function entries(list: HTMLElement | null): HTMLElement[] {
  return [...list?.querySelectorAll<HTMLElement>('[role^="menuitem"]:not(:disabled)') ?? []];
}

/** Fixed to the window, so that no scrolling part around it cuts it off. */
function place(whole: HTMLElement | null, list: HTMLElement | null, align: 'start' | 'end'): void {
  const box = whole?.getBoundingClientRect();
  if (box === undefined || list === null) return;
  const left = align === 'start' ? box.left : box.right - list.offsetWidth;
  const below = box.bottom + gap + list.offsetHeight <= innerHeight;
  list.style.left = `${Math.max(gap, Math.min(left, innerWidth - list.offsetWidth - gap))}px`;
  list.style.top = `${below ? box.bottom + gap : Math.max(gap, box.top - gap - list.offsetHeight)}px`;
}
