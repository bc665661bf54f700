/** The text of a conversation, turn by turn. It comes from the wire, so it is shown as text and never as HTML. */
import type { JSX } from 'preact';
import type { Conversation } from './display-filter.js';
import type { Said } from './said.js';
import { texts } from './texts.js';
import type { Talk } from './use-said.js';

export function SaidView({ conversation, talk: { said, cut } }: { conversation: Conversation; talk: Talk }): JSX.Element {
  const text = texts();
  return (
    <div class="said" role="region" aria-label={text.said} tabIndex={0}>
      <p class="muted">{text.saidAt(conversation.interface)}</p>
      {said.length === 0 && <p class="muted">{text.saidNothing}</p>}
      {said.map((one) => <Turn key={one.number} end={conversation.ends[one.from]} said={one} />)}
      {cut && <p class="muted">{text.saidCut}</p>}
    </div>
  );
}

function Turn({ end, said: { from, missing, text: words, number } }: { end: string; said: Said }): JSX.Element {
  const text = texts();
  return (
    <div class={`said-turn said-of-${from}`}>
      {missing > 0 && <p class="layer-warning">⚠ {text.saidMissing(missing)}</p>}
      <p class="said-who"><b class="mono">{end.replace(' ', ':')}</b> <span class="muted">{text.saidFrom(number)}</span></p>
      <pre>{words}</pre>
    </div>
  );
}
