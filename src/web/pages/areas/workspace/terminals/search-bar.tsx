/** Searches the lines that a terminal has kept. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../ui/ui.js';
import { texts } from './texts.js';

export function SearchBar({ find, close }: { find: (text: string, direction: 'next' | 'previous') => boolean; close: () => void }): JSX.Element {
  const text = texts();
  const input = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useState('');
  const [found, setFound] = useState(true);
  useEffect(() => { input.current?.focus(); }, []);
  const look = (value: string, direction: 'next' | 'previous'): void => { setFound(value === '' || find(value, direction)); };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') { event.preventDefault(); close(); }
    if (event.key === 'Enter') { event.preventDefault(); look(wanted, event.shiftKey ? 'previous' : 'next'); }
  };
  return (
    <div class="terminal-search" role="search">
      <input ref={input} class="input" type="search" aria-label={text.searchIn} placeholder={text.searchIn} value={wanted} onKeyDown={press} onInput={(event) => { setWanted(event.currentTarget.value); look(event.currentTarget.value, 'previous'); }} />
      <span class="terminal-found" role="status">{found ? '' : text.nothing}</span>
      <Button small kind="quiet" icon label={text.previous} onClick={() => { look(wanted, 'previous'); }}>↑</Button>
      <Button small kind="quiet" icon label={text.next} onClick={() => { look(wanted, 'next'); }}>↓</Button>
      <Button small kind="quiet" icon label={text.closeSearch} onClick={close}>✕</Button>
    </div>
  );
}
