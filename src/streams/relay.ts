/**
 * Joins one WebSocket to one program: bytes go both ways under back-pressure, and whichever ends first ends the other.
 *
 * Towards the client: a byte is acknowledged to the agent only when the socket has handed it to the kernel, so at most
 * the agent's window (128 KiB) waits here for a client that does not read; much output at once yields to others' keys
 * (bulk.ts). From the client: the socket is paused while the program does not take its input. Messages that arrive before
 * the program is attached wait in the paused socket.
 */
import type { WebSocket } from 'ws';
import { AppError } from '../errors.js';
import type { ProcessStream } from '../sandbox/contract.js';
import type { Bulk } from './bulk.js';
import { closeFor } from './close.js';
import { channels, exitMessage, readMessage, writeMessage, type ClientMessage } from './remote-command.js';

export interface RelayOptions {
  /** A watcher: what it types is refused. */
  readOnly?: boolean;
  /** Somebody else's terminal: what is typed counts only while this holds, and the size stays the learner's. */
  mayType?: () => boolean;
  /** What all streams of this server share. */
  bulk: Bulk;
  /** Called for every message from the client. */
  onActivity(): void;
}

/** `open` gives the program. Resolves when the socket has closed. */
export async function relay(socket: WebSocket, open: () => Promise<ProcessStream>, options: RelayOptions): Promise<void> {
  socket.pause();
  const gone = new Promise<void>((resolve) => socket.once('close', () => { resolve(); }));
  try {
    const program = await open();
    void gone.then(() => { program.detach(); });
    if (socket.readyState !== socket.OPEN) return;
    sendOutput(socket, program, options.bulk);
    takeInput(socket, program, options);
    socket.resume();
  } catch (error) {
    socket.resume();
    closeFor(socket, error);
  }
  await gone;
}

function sendOutput(socket: WebSocket, program: ProcessStream, bulk: Bulk): void {
  // Kubernetes' server opens with an empty message, so that a client knows the stream is there.
  socket.send(writeMessage(channels.stdout, Buffer.alloc(0)));
  program.onGap((bytes) => { socket.send(writeMessage(channels.stdout, gapNotice(bytes))); });
  const release = bulk.stream();
  program.onOutput((channel, bytes) => {
    socket.send(writeMessage(channel, bytes), (error) => { if (!error) release(bytes.length, () => { program.acknowledge(bytes.length); }); });
  });
  void program.exited.then((exit) => {
    socket.send(exitMessage(exit));
    if (exit.reason === 'sandbox-gone') closeFor(socket, new AppError('sandbox-gone', 'the sandbox is gone'));
    else socket.close(1000, 'the program has ended');
  });
}

function gapNotice(bytes: number): Buffer {
  return Buffer.from(`\r\n[${bytes} bytes of output were left out: this client reads too slowly]\r\n`);
}

function takeInput(socket: WebSocket, program: ProcessStream, options: RelayOptions): void {
  const hold = createHold(socket);
  socket.on('message', (data, isBinary) => {
    options.onActivity();
    // ws gives a Buffer here: `binaryType` is left at its default, "nodebuffer".
    const message = guest(readMessage(data as Buffer, isBinary), options);
    if (message.kind === 'stdin' && !options.readOnly) {
      options.bulk.typed(message.bytes);
      hold(program.write(message.bytes));
    }
    else if (message.kind === 'resize' && !options.readOnly) program.resize(message.columns, message.rows);
    else if (message.kind === 'end' && !options.readOnly) program.end();
    else if (message.kind === 'invalid') socket.close(1003, message.why.slice(0, 120));
    else if (options.readOnly && message.kind !== 'nothing') closeFor(socket, new AppError('not-permitted', 'this client may only watch'));
  });
}

function guest(message: ClientMessage, { mayType }: RelayOptions): ClientMessage {
  if (mayType === undefined || message.kind === 'invalid') return message;
  return message.kind === 'stdin' && mayType() ? message : { kind: 'nothing' };
}

/**
 * Reads nothing more from the client until the program has taken all that came. A pause holds only what has not been read
 * yet: the other messages of the same chunk still arrive, so they are counted.
 */
function createHold(socket: WebSocket): (written: Promise<void> | undefined) => void {
  let waiting = 0;
  return (written) => {
    if (written === undefined) return;
    waiting += 1;
    socket.pause();
    written.catch((error: unknown) => { closeFor(socket, error); }).finally(() => {
      waiting -= 1;
      if (waiting === 0) socket.resume();
    });
  };
}
