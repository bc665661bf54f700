/** The file of xterm.js: loaded by the browser when the first terminal is shown. */
import { FitAddon } from '@xterm/addon-fit';
import { SearchAddon } from '@xterm/addon-search';
import { Unicode11Addon } from '@xterm/addon-unicode11';
import { Terminal, type ITheme } from '@xterm/xterm';

export interface Screen {
  terminal: Terminal;
  fit: () => void;
  search: (text: string, direction: 'next' | 'previous') => boolean;
  dispose: () => void;
}

export interface ScreenOptions { label: string; fontSize: number; readsAloud: boolean }

const scrollbackLines = 10_000;

export function openScreen(place: HTMLElement, { label, fontSize, readsAloud }: ScreenOptions): Screen {
  const terminal = new Terminal({
    allowProposedApi: true, scrollback: scrollbackLines, fontSize, fontFamily: token('--mono'), theme: colours(), minimumContrastRatio: 4.5, screenReaderMode: readsAloud,
    cursorBlink: !matchMedia('(prefers-reduced-motion: reduce)').matches, macOptionIsMeta: true, rightClickSelectsWord: false,
  });
  const [fit, search, widths] = [new FitAddon(), new SearchAddon(), new Unicode11Addon()];
  for (const addon of [fit, search, widths]) terminal.loadAddon(addon);
  terminal.unicode.activeVersion = '11';
  withNonce(() => { terminal.open(place); });
  terminal.textarea?.setAttribute('aria-label', label);
  terminal.textarea?.setAttribute('aria-describedby', 'terminal-keys');
  return {
    terminal, dispose: () => { terminal.dispose(); },
    fit: () => { if (place.offsetWidth > 40 && place.offsetHeight > 20) fit.fit(); },
    search: (text, direction) => (direction === 'next' ? search.findNext(text) : search.findPrevious(text)),
  };
}

/** The page's policy takes a `<style>` element with its nonce only, and xterm.js makes some. */
function withNonce(open: () => void): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (name.toLowerCase() === 'style') element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
  try {
    open();
  } finally {
    Reflect.deleteProperty(document, 'createElement');
  }
}

/** The page's own colours, as they are now. */
export function colours(): ITheme {
  const [text, paper, red, green, yellow, blue, cyan] = ['--text', '--surface-1', '--bad', '--good', '--warn', '--info', '--accent'].map(token);
  const dark = getComputedStyle(document.documentElement).colorScheme === 'dark';
  const magenta = dark ? '#d59bea' : '#8b3f9e';
  return {
    foreground: text, background: paper, cursor: cyan, cursorAccent: paper, selectionBackground: dark ? '#2f5f78' : '#b5dcee',
    black: dark ? '#2b3844' : '#17212b', red, green, yellow, blue, magenta, cyan, white: token('--text-2'),
    brightBlack: token('--line-strong'), brightRed: red, brightGreen: green, brightYellow: yellow, brightBlue: blue, brightMagenta: magenta, brightCyan: token('--accent-strong'), brightWhite: text,
  };
}

function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
