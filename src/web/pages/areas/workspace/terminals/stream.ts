/**
 * Joins xterm.js to a terminal of the service (`v5.channel.k8s.io`): what comes is drawn, what is typed is sent in parts,
 * as fast as the socket takes it. After a cut the service sends the scrollback again, so the screen is emptied first and
 * nothing stands there twice; answers that the screen gives to questions in that scrollback are not sent, since the
 * programs that asked are long gone.
 */
import type { Terminal } from '@xterm/xterm';
import { openSocket } from '../../../lib/socket.js';

export type StreamState = 'connecting' | 'open' | 'waiting' | 'ended' | 'lost';

export interface StreamOptions {
  path: string;
  terminal: Terminal;
  /** A demonstration, say: nothing may be sent, not even a size. */
  readOnly: boolean;
  onState: (state: StreamState, reason?: string) => void;
  /** What the service says about typing in somebody else's terminal. */
  onConsent: (mayType: boolean) => void;
}

export interface Stream {
  /** Types it; a `\n` at the end runs it. What comes before the shell is there waits for it. */
  type: (text: string) => void;
  close: () => void;
}

const channel = { stdin: 0, stdout: 1, stderr: 2, status: 3, resize: 4 };
const partBytes = 16 * 1024;
const mostWaitingBytes = 128 * 1024;
const mostUndrawnBytes = 12 * 1024 * 1024;
const replayMs = 200;
const promptMs = 1_500;
// eslint-disable-next-line no-control-regex -- answers of a terminal begin with an escape character
const answer = /^\x1b(?:\[[?>]?[\d;]*[cnRy]|\]|P)/;

export function attach({ path, terminal, readOnly, onState, onConsent }: StreamOptions): Stream {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  let outgoing: Uint8Array<ArrayBuffer>[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let fresh = false;
  let replayUntil = 0;
  let undrawn = 0;
  let prompted = false;
  let waitingText: string[] = [];

  const flush = (): void => {
    clearTimeout(timer);
    while (outgoing[0] !== undefined && socket.waiting() < mostWaitingBytes) if (socket.send(outgoing[0])) outgoing.shift(); else outgoing = [];
    if (outgoing.length > 0) timer = setTimeout(flush, 10);
  };
  const send = (kind: number, bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length; at += partBytes) outgoing.push(frame(kind, bytes.subarray(at, at + partBytes)));
    flush();
  };
  const resize = (): void => { if (!readOnly) send(channel.resize, encoder.encode(JSON.stringify({ Width: terminal.cols, Height: terminal.rows }))); };
  const type = (text: string): void => {
    if (!prompted) { waitingText.push(text); return; }
    terminal.paste(text.replace(/\n+$/, ''));
    if (text.endsWith('\n')) terminal.input('\r');
  };
  const ready = (): void => {
    if (prompted) return;
    prompted = true;
    const texts = waitingText;
    waitingText = [];
    texts.forEach(type);
  };
  const draw = (bytes: Uint8Array): void => {
    if (fresh) begin();
    undrawn += bytes.length;
    terminal.write(bytes, () => {
      undrawn -= bytes.length;
      if (terminal.modes.bracketedPasteMode) ready();
    });
    // Faster than a browser can draw, for long: what is left out can be had again from the scrollback.
    if (undrawn > mostUndrawnBytes) { socket.close(); socket = connect(); }
  };
  const begin = (): void => {
    fresh = false;
    terminal.reset();
    replayUntil = Date.now() + replayMs;
    resize();
    setTimeout(ready, promptMs);
    onState('open');
  };
  const connect = () => openSocket({
    path: () => path, protocols: ['v5.channel.k8s.io'], binary: true,
    onMessage: (message) => {
      const bytes = new Uint8Array(message as ArrayBuffer);
      if (bytes[0] === channel.stdout) draw(bytes.subarray(1));
      else if (bytes[0] === channel.stderr) onConsent(/lets you type/.test(decoder.decode(bytes)));
    },
    onState: (state) => {
      if (state.kind === 'open') fresh = true;
      else if (state.kind === 'waiting') { outgoing = []; onState('waiting'); }
      else onState(state.code === 1000 ? 'ended' : 'lost', state.reason);
    },
  });
  let socket = connect();
  const listeners = [
    terminal.onData((text) => { if (!readOnly && !(Date.now() < replayUntil && answer.test(text))) send(channel.stdin, encoder.encode(text)); }),
    terminal.onBinary((text) => { if (!readOnly) send(channel.stdin, Uint8Array.from(text, (one) => one.charCodeAt(0) & 255)); }),
    terminal.onResize(resize),
  ];
  return {
    type,
    close: () => {
      clearTimeout(timer);
      for (const listener of listeners) listener.dispose();
      socket.close();
    },
  };
}

function frame(kind: number, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(payload.length + 1);
  bytes[0] = kind;
  bytes.set(payload, 1);
  return bytes;
}
