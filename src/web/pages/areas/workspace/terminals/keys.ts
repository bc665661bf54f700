/** Keys of a terminal that are the page's and not the shell's. */
import type { Terminal } from '@xterm/xterm';
import { copy } from '../../../lib/copy.js';

export interface KeyActions { search: () => void; zoom: (step: -1 | 0 | 1) => void; leave: () => void }

/** Ctrl+Shift (or ⌘) with C copies, with V pastes, with F searches, with + − 0 changes the letters' size; Ctrl+Shift+Escape leaves the terminal, which takes Tab for itself. */
export function takeKeys(terminal: Terminal, { search, zoom, leave }: KeyActions): void {
  terminal.attachCustomKeyEventHandler((event) => {
    if (!((event.ctrlKey && event.shiftKey) || event.metaKey)) return true;
    const action = { KeyC: () => { copy(terminal.getSelection()); }, KeyF: search, Equal: () => { zoom(1); }, Minus: () => { zoom(-1); }, Digit0: () => { zoom(0); }, Escape: leave }[event.code];
    if (action !== undefined) {
      event.preventDefault();
      if (event.type === 'keydown') action();
      return false;
    }
    // The browser's own paste comes as an event, in which the page may read the clipboard without asking.
    return event.code !== 'KeyV';
  });
}
