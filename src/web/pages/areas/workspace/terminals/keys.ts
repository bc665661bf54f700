/** Keys of a terminal that are the page's and not the shell's. */
import type { Terminal } from '@xterm/xterm';

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

/** Also where the page is not served over HTTPS, and browsers keep the clipboard's interface from it. */
export function copy(text: string): void {
  if (text === '') return;
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard !== undefined) { clipboard.writeText(text).catch(() => { copyByCommand(text); }); return; }
  copyByCommand(text);
}

function copyByCommand(text: string): void {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus();
}
