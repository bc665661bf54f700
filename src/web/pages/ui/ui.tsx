/** The parts that every page is made of. */
import type { ComponentChildren, JSX } from 'preact';
import { languageOf, messageOf } from '../lib/api.js';
import { words } from './texts.js';

type Kind = 'primary' | 'danger' | 'quiet';

export interface ButtonProps {
  kind?: Kind;
  small?: boolean;
  icon?: boolean;
  busy?: boolean;
  href?: string;
  label?: string;
  pressed?: boolean;
  disabled?: boolean;
  type?: 'button' | 'submit';
  onClick?: (event: MouseEvent) => void;
  children?: ComponentChildren;
  class?: string;
  id?: string;
  /** It opens a menu (`popup`), or something else that is shown while `expanded`. */
  expanded?: boolean;
  popup?: boolean;
  describedBy?: string;
  'data-testid'?: string;
}

/**
 * A button, or a link that looks like one where `href` is given. `busy` takes no second click, and nothing is sent by it; unlike one
 * that is disabled it keeps the focus, so whoever works by keyboard goes on from there.
 */
export function Button({ kind, small, icon, busy, href, label, pressed, disabled, type = 'button', onClick, children, class: extra, expanded, popup, describedBy, ...rest }: ButtonProps): JSX.Element {
  const className = ['button', kind && `button-${kind}`, small && 'button-small', icon && 'button-icon', extra].filter(Boolean).join(' ');
  if (href !== undefined) return <a class={className} href={href} aria-label={label} {...rest}>{children}</a>;
  return (
    <button type={type} class={className} aria-label={label} title={icon ? label : undefined} aria-pressed={pressed} disabled={disabled} aria-disabled={busy} aria-busy={busy} aria-expanded={expanded} aria-haspopup={popup ? 'menu' : undefined} aria-describedby={describedBy} onClick={busy ? refuse : onClick} {...rest}>
      {busy && <span class="spinner" aria-hidden="true" />}{children}
    </button>
  );
}

function refuse(event: Event): void {
  event.preventDefault();
}

export function Badge({ kind, children }: { kind?: 'good' | 'warn' | 'bad' | 'info' | 'accent'; children: ComponentChildren }): JSX.Element {
  return <span class={kind ? `badge badge-${kind}` : 'badge'}>{children}</span>;
}

export function Notice({ kind, children, live }: { kind?: 'bad' | 'warn' | 'good'; children: ComponentChildren; live?: boolean }): JSX.Element {
  return <div class={kind ? `notice notice-${kind}` : 'notice'} role={kind === 'bad' ? 'alert' : live ? 'status' : undefined}>{children}</div>;
}

/** What went wrong, and a way to try again. Draws nothing where nothing did. */
export function Problem({ error, retry }: { error: unknown; retry?: () => void }): JSX.Element | null {
  if (error === undefined || error === null) return null;
  return <Notice kind="bad"><p lang={languageOf(error)}>{messageOf(error)}</p>{retry && <Button small onClick={retry}>{words().retry}</Button>}</Notice>;
}

export function Loading({ children }: { children?: ComponentChildren }): JSX.Element {
  return <div class="loading" role="status"><span class="spinner" aria-hidden="true" />{children ?? words().loading}</div>;
}

/** `alone`: it is all that the page has, and its title the page's heading. */
export function Empty({ title, alone = false, children }: { title: string; alone?: boolean; children?: ComponentChildren }): JSX.Element {
  const Heading = alone ? 'h1' : 'h2';
  return <div class="empty"><Heading>{title}</Heading>{children}</div>;
}
