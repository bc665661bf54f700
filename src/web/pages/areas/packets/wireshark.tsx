/** How to see a capture live in one's own Wireshark. The token is read from a variable: it never stands in an address. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.js';
import { Button } from '../../ui/ui.js';
import { texts } from './texts.js';

export function WiresharkDialog({ session, capture, onClose }: { session: string; capture: string; onClose: () => void }): JSX.Element {
  const text = texts();
  const [copied, setCopied] = useState(false);
  const url = `${location.origin.replace(/^http/, 'ws')}/v1/sessions/${session}/captures/${capture}/stream`;
  const command = `websocat -b -H "Authorization: Bearer $TOKEN" '${url}' | wireshark -k -i -`;
  const copy = (): void => { void navigator.clipboard.writeText(command).then(() => { setCopied(true); }, () => undefined); };
  return (
    <Dialog title={text.wireshark} onClose={onClose} wide foot={<Button onClick={onClose}>{text.close}</Button>}>
      <p>{text.commandLead}</p>
      <div class="secret"><code>{command}</code><Button small onClick={copy}>{copied ? text.copied : text.copy}</Button></div>
      <p>{text.tokenLead} <a href="/account">{text.account}</a></p>
    </Dialog>
  );
}
