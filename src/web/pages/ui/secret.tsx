/** Something that is shown this once: a key, a secret, a one-time link. */
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { copy } from '../lib/copy.js';
import { Dialog } from './dialog.js';
import { Button, Notice } from './ui.js';
import { words } from './texts.js';

export function SecretDialog({ title, lead, secret, onClose }: { title: string; lead: ComponentChildren; secret: string; onClose: () => void }): JSX.Element {
  return (
    <Dialog title={title} onClose={onClose} foot={<Button kind="primary" onClick={onClose}>{words().done}</Button>}>
      <p>{lead}</p>
      <div class="secret"><code data-testid="secret">{secret}</code><Copy text={secret} /></div>
      <Notice kind="warn"><p>{words().shownOnce}</p></Notice>
    </Dialog>
  );
}

export function Copy({ text, label, kind }: { text: string; label?: string; kind?: 'quiet' }): JSX.Element {
  const [copied, setCopied] = useState(false);
  const act = (): void => {
    copy(text);
    setCopied(true);
    setTimeout(() => { setCopied(false); }, 2_000);
  };
  return <Button small {...(kind && { kind })} onClick={act}><span aria-live="polite">{copied ? words().copied : label ?? words().copy}</span></Button>;
}
