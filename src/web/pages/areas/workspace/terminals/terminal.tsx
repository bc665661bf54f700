/** One terminal: its screen, what the connection does, and the search in it. */
import { effect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { shownTheme } from '../../../lib/preferences.js';
import { Button } from '../../../ui/ui.js';
import { nameOf, useWorkspace, type Target } from '../context.js';
import { takeKeys } from './keys.js';
import { leave } from './leave.js';
import type { Terminals } from './make-terminals.js';
import type { Screen } from './screen.js';
import { SearchBar } from './search-bar.js';
import { fontSize, readsAloud, zoom } from './settings.js';
import { attach, type StreamState } from './stream.js';
import { texts } from './texts.js';

export interface TerminalProps { id: string; target: Target; terminals: Terminals; searching: boolean; setSearching: (value: boolean) => void }

export function TerminalView({ id, target, terminals, searching, setSearching }: TerminalProps): JSX.Element {
  const workspace = useWorkspace();
  const text = texts();
  const place = useRef<HTMLDivElement>(null);
  const screen = useRef<Screen | undefined>(undefined);
  const [state, setState] = useState<StreamState>('connecting');
  const [mayType, setMayType] = useState(workspace.mine);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    void import('./screen.js').then(({ openScreen, colours }) => {
      if (gone || place.current === null) return;
      const opened = openScreen(place.current, { label: text.terminalOn(nameOf(target)), fontSize: fontSize.value, readsAloud: readsAloud.value });
      screen.current = opened;
      stop = run(opened, colours);
    });
    return () => { gone = true; stop?.(); };
  }, [id]);

  const run = (opened: Screen, colours: () => object): (() => void) => {
    const { terminal } = opened;
    const watchesOnly = !workspace.mine && workspace.session.value?.demonstration === true;
    const stream = attach({
      terminal, readOnly: watchesOnly, path: `/v1/sessions/${workspace.id}/terminals/${id}/stream${watchesOnly ? '?readOnly=true' : ''}`,
      onState: (value) => { setState(value); if (value === 'ended') terminals.ended(id); },
      onConsent: (may) => { setMayType(may); terminal.options.disableStdin = !may; },
    });
    terminal.options.disableStdin = !workspace.mine;
    takeKeys(terminal, { search: () => { setSearching(true); }, zoom, leave: () => { leave(terminal.textarea, document.getElementById(`terminal-tab-${id}`)); } });
    const settings = effect(() => { terminal.options.fontSize = fontSize.value; terminal.options.screenReaderMode = readsAloud.value; opened.fit(); });
    // After `applyPreferences` has set the attribute that the colours hang on.
    const themes = effect(() => { void shownTheme.value; queueMicrotask(() => { terminal.options.theme = colours(); }); });
    const sizes = new ResizeObserver(() => { opened.fit(); });
    if (place.current !== null) sizes.observe(place.current);
    const unregister = terminals.register(id, { type: stream.type, focus: () => { terminal.focus(); } });
    return () => { settings(); themes(); unregister(); stream.close(); sizes.disconnect(); opened.dispose(); };
  };

  return (
    <div class="terminal" data-state={state} data-testid={`terminal-${nameOf(target)}`}>
      {searching && <SearchBar find={(wanted, direction) => screen.current?.search(wanted, direction) ?? false} close={() => { setSearching(false); screen.current?.terminal.focus(); }} />}
      {!workspace.mine && <p class={mayType ? 'terminal-note terminal-note-good' : 'terminal-note'} role="status">{workspace.session.value?.demonstration ? text.demonstration : mayType ? text.typing : text.watching}</p>}
      <div class="terminal-screen" ref={place} />
      <StateNote state={state} again={workspace.mine ? () => { terminals.close(id); void terminals.open({ target }); } : undefined} />
    </div>
  );
}

function StateNote({ state, again }: { state: StreamState; again: (() => void) | undefined }): JSX.Element | null {
  const text = texts();
  if (state === 'open') return null;
  const words = { connecting: text.connecting, waiting: text.reconnecting, ended: text.ended, lost: text.lost }[state];
  return <div class="terminal-state" role="status">{(state === 'connecting' || state === 'waiting') && <span class="spinner" aria-hidden="true" />}<span>{words}</span>{again && (state === 'ended' || state === 'lost') && <Button small onClick={again}>{text.again}</Button>}</div>;
}
