/** How to see a capture live in one's own Wireshark. The token is read from a variable: it never stands in an address. */
import type { JSX } from 'preact';
import { me } from '../../lib/me-state.js';
import { Dialog } from '../../ui/dialog.js';
import { Copy } from '../../ui/secret.js';
import { Button } from '../../ui/ui.js';
import { texts } from './texts.js';

export function WiresharkDialog({ session, capture, onClose }: { session: string; capture: string; onClose: () => void }): JSX.Element {
  const text = texts();
  const url = `${location.origin.replace(/^http/, 'ws')}/v1/sessions/${session}/captures/${capture}/stream`;
  const command = `websocat -b -H "Authorization: Bearer $TOKEN" '${url}' | wireshark -k -i -`;
  const logIn = logInCommand(me.value?.email ?? '');
  return (
    <Dialog title={text.wireshark} onClose={onClose} wide foot={<Button onClick={onClose}>{text.close}</Button>}>
      <p>{text.commandLead}</p>
      <div class="secret"><code data-testid="watch">{command}</code><Copy text={command} /></div>
      <p>{text.tokenLead}</p>
      <div class="secret"><code data-testid="log-in">{logIn}</code><Copy text={logIn} /></div>
      <p>{text.tokenElse} <a href="/account">{text.account}</a></p>
    </Dialog>
  );
}

/** Asks for the password, and keeps it out of the list of processes: printf is the shell's own. */
function logInCommand(email: string): string {
  const quoted = `'${email.replaceAll("'", "'\\''")}'`;
  return `read -rsp 'Password: ' PASSWORD; TOKEN=$(printf %s "$PASSWORD" | jq -Rs --arg email ${quoted} '{email: $email, password: .}' | curl -s '${location.origin}/v1/auth/login' -H 'content-type: application/json' -d @- | jq -r .token)`;
}
