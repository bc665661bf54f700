/** Which packets are shown, and how. */
import type { JSX } from 'preact';
import { Badge, Button } from '../../ui/ui.js';
import { texts } from './texts.js';
import type { Looking } from './use-capture.js';

export function FilterBar({ looking }: { looking: Looking }): JSX.Element {
  const text = texts();
  const { filter, setFilter } = looking;
  return (
    <div class="panel-bar">
      <input class="input packet-filter mono" type="search" aria-label={text.display} placeholder={text.display} title={text.displayNote} spellcheck={false} value={filter} onInput={(event) => { setFilter(event.currentTarget.value); }} />
      <Follow looking={looking} />
      <Ways looking={looking} />
    </div>
  );
}

function Follow({ looking: { offered, conversation, follow, listens, setListens } }: { looking: Looking }): JSX.Element {
  const text = texts();
  if (conversation === undefined) return <Button small disabled={offered === undefined} onClick={() => { follow(offered); }}>{text.follow}</Button>;
  return (
    <>
      <Badge kind="accent">{text.following}: {conversation.ends.join(' ↔ ')} <Button small kind="quiet" onClick={() => { follow(undefined); }}>{text.all}</Button></Badge>
      <Button small pressed={listens} onClick={() => { setListens(!listens); }}>{text.said}</Button>
    </>
  );
}

function Ways({ looking: { sideBySide, setSideBySide, tail, setTail } }: { looking: Looking }): JSX.Element {
  const text = texts();
  return (
    <div class="row" role="group" aria-label={text.view}>
      <Button small pressed={!sideBySide} onClick={() => { setSideBySide(false); }}>{text.list}</Button>
      <Button small pressed={sideBySide} onClick={() => { setSideBySide(true); }}>{text.columns}</Button>
      <Button small pressed={tail} onClick={() => { setTail(!tail); }}>{text.tail}</Button>
    </div>
  );
}
