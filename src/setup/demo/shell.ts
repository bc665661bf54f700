/** Types into a terminal over the WebSocket, as a browser's terminal would, and waits for what the screen shows. */
import { stripVTControlCharacters } from 'node:util';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { channels, remoteCommandProtocol, writeMessage } from '../../streams/remote-command.js';
import type { Api } from './api.js';

export interface Shell {
  type(text: string): void;
  /** What came since the last `waitFor`, up to and with the match. Throws after `timeoutMs` with what came instead. */
  waitFor(pattern: RegExp, timeoutMs?: number): Promise<string>;
  /** Types a command and gives what it printed. */
  run(command: string, timeoutMs?: number): Promise<string>;
  close(): void;
}

const terminal = z.object({ id: z.string() });
/** The prompt that the image sets: `root@HOST:DIRECTORY# `. */
const prompt = /root@[\w.-]+:[^\n]*# $/;
const defaultTimeoutMs = 20_000;

/** Opens a terminal, or attaches to the one with this id, whose scrollback is then passed over. */
export async function openShell(api: Api, sessionId: string, target: { host: string; pod?: string }, terminalId?: string): Promise<Shell> {
  const id = terminalId ?? (await api.post(`/v1/sessions/${sessionId}/terminals`, { target, columns: 120, rows: 40 }, terminal)).id;
  const address = new URL(`/v1/sessions/${sessionId}/terminals/${id}/stream`, api.url);
  address.protocol = address.protocol.replace('http', 'ws');
  const socket = new WebSocket(address, remoteCommandProtocol, { headers: { authorization: `Bearer ${api.token}` } });
  const shell = shellOn(socket);
  await shell.waitFor(prompt);
  return shell;
}

function shellOn(socket: WebSocket): Shell {
  let screen = '';
  let ended: Error | undefined;
  let wake = (): void => undefined;
  socket.on('message', (data: Buffer) => {
    if (data[0] === channels.stdout) screen += stripVTControlCharacters(data.subarray(1).toString('utf8')).replaceAll('\r', '');
    wake();
  });
  socket.on('error', (error) => { ended = error; wake(); });
  socket.on('close', (code, reason) => { ended ??= new Error(`the terminal's socket closed with ${code} ${reason.toString()}`); wake(); });

  async function waitFor(pattern: RegExp, timeoutMs = defaultTimeoutMs): Promise<string> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const match = pattern.exec(screen);
      if (match) {
        const seen = screen.slice(0, match.index + match[0].length);
        screen = screen.slice(seen.length);
        return seen;
      }
      if (ended) throw ended;
      if (Date.now() >= deadline) throw new Error(`the terminal did not show ${String(pattern)} within ${timeoutMs} ms, but: ${JSON.stringify(screen.slice(-500))}`);
      await new Promise<void>((resolve) => { wake = resolve; setTimeout(resolve, 100); });
    }
  }

  const type = (text: string): void => { socket.send(writeMessage(channels.stdin, Buffer.from(text))); };
  return {
    type, waitFor,
    async run(command, timeoutMs) {
      type(`${command}\n`);
      const shown = await waitFor(prompt, timeoutMs);
      return shown.split('\n').slice(1, -1).join('\n');
    },
    close: () => { socket.close(1000); },
  };
}
