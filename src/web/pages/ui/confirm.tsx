/** Asks before something that cannot be taken back. */
import type { ComponentChildren, JSX } from 'preact';
import { useAction } from '../lib/use-action.js';
import { Dialog } from './dialog.js';
import { Button, Problem } from './ui.js';
import { words } from './texts.js';

export interface ConfirmProps { title: string; children: ComponentChildren; action: string; danger?: boolean; act: () => Promise<unknown>; onClose: () => void }

/** Stays, with the reason, where `act` is refused. */
export function Confirm({ title, children, action, danger, act, onClose }: ConfirmProps): JSX.Element {
  const { busy, error, run } = useAction();
  const go = (): void => { run(() => act().then(onClose)); };
  return (
    <Dialog title={title} onClose={onClose} foot={<><Button onClick={onClose}>{words().cancel}</Button><Button kind={danger ? 'danger' : 'primary'} busy={busy} onClick={go}>{action}</Button></>}>
      <Problem error={error} />
      {children}
    </Dialog>
  );
}
