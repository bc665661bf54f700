/**
 * One connection to an agent: frames in and out of a duplex stream (a unix socket, or an exec's hijacked stream).
 *
 * Every stream has a handler. A frame for a stream that nobody handles, a type that cannot come, or a handler that
 * finds a broken rule ends this connection and no other: the sandbox has been told how to speak. Writes of one turn of
 * the event loop leave together (cork).
 */
import type { Duplex } from 'node:stream';
import { AppError, isAppError } from '../../errors.js';
import { ByteReader, ByteWriter, violation } from './bytes.js';
import { readAgentError } from './agent-error.js';
import { encodeFrameHeader, FrameReader } from './frames.js';
import { agentFrame, clientFrame, maxPayloadBytes, protocolVersion } from './protocol.js';

const flushMs = 500;

/** What a stream does with its frames. `frame` returns true when the frame was the stream's last. */
export interface StreamHandler {
  frame(type: number, payload: Buffer): boolean;
  /** The connection has ended; called at most once, and never after `frame` returned true. */
  closed(error: AppError): void;
}

export class AgentConnection {
  private readonly handlers = new Map<number, StreamHandler>();
  private readonly reader = new FrameReader((type, stream, payload) => this.receive(type, stream, payload));
  private nextStream = 1;
  private corked = false;
  private greeted: (() => void) | undefined;
  private end: AppError | undefined;
  private settleClosed: () => void = () => {};
  readonly closed = new Promise<void>((resolve) => { this.settleClosed = resolve; });

  constructor(private readonly transport: Duplex, readonly sandboxId: string) {
    transport.on('data', (chunk: Buffer) => this.accept(chunk));
    transport.on('error', (cause) => this.fail(this.gone(cause)));
    transport.on('close', () => this.fail(this.gone()));
    transport.on('end', () => this.fail(this.gone()));
  }

  /** Greets and waits for the agent's greeting. Throws `sandbox-timeout`, `sandbox-gone` or `sandbox-protocol`. */
  async greet(timeoutMs: number): Promise<void> {
    const greeting = new Promise<void>((resolve) => { this.greeted = resolve; });
    this.send(clientFrame.hello, 0, new ByteWriter().u16(protocolVersion).text('vethlab').done());
    const timer = setTimeout(() => this.fail(new AppError('sandbox-timeout', `The agent of sandbox ${this.sandboxId} did not greet within ${timeoutMs} ms.`)), timeoutMs);
    await Promise.race([greeting, this.closed]);
    clearTimeout(timer);
    this.assertOpen();
  }

  /** Throws what ended the connection, if it has ended. */
  assertOpen(): void {
    if (this.end !== undefined) throw this.end;
  }

  get isOpen(): boolean {
    return this.end === undefined;
  }

  /** Takes a free stream id for `handler`. */
  open(handler: StreamHandler): number {
    this.assertOpen();
    while (this.handlers.has(this.nextStream)) this.advance();
    const stream = this.nextStream;
    this.advance();
    this.handlers.set(stream, handler);
    return stream;
  }

  private advance(): void {
    this.nextStream = this.nextStream === 0xffff_ffff ? 1 : this.nextStream + 1;
  }

  /** Gives a stream id back on which nothing was sent. */
  forget(stream: number): void {
    this.handlers.delete(stream);
  }

  /** Throws `invalid-request` where the payload is larger than a frame's. */
  assertFits(payload: Uint8Array): void {
    if (payload.length > maxPayloadBytes) throw new AppError('invalid-request', `A request of ${payload.length} bytes is larger than a sandbox takes (${maxPayloadBytes}).`);
  }

  /** Queues a frame. False where the transport holds more than its high-water mark: then await `drained`. */
  send(type: number, stream: number, payload: Uint8Array = Buffer.alloc(0)): boolean {
    if (this.end !== undefined) return true;
    this.assertFits(payload);
    this.cork();
    const header = encodeFrameHeader(type, stream, payload.length);
    const roomAfterHeader = this.transport.write(header);
    return payload.length === 0 ? roomAfterHeader : this.transport.write(payload);
  }

  get needsDrain(): boolean {
    return this.isOpen && this.transport.writableNeedDrain;
  }

  /** Resolves when the transport has taken what was queued, or the connection ended. */
  async drained(): Promise<void> {
    if (!this.needsDrain) return;
    let done = (): void => {};
    await Promise.race([new Promise<void>((resolve) => { done = resolve; this.transport.once('drain', done); }), this.closed]);
    this.transport.off('drain', done);
  }

  /** What was sent still goes out, a moment long. */
  close(): void {
    if (this.end !== undefined) return;
    const { transport } = this;
    const giveUp = setTimeout(() => transport.destroy(), flushMs);
    transport.once('close', () => clearTimeout(giveUp));
    transport.end(() => transport.destroy());
    this.finish(new AppError('sandbox-gone', `The connection to sandbox ${this.sandboxId} was closed.`));
  }

  private cork(): void {
    if (this.corked) return;
    this.corked = true;
    this.transport.cork();
    process.nextTick(() => {
      this.corked = false;
      this.transport.uncork();
    });
  }

  private accept(chunk: Buffer): void {
    if (this.end !== undefined) return;
    try {
      this.reader.push(chunk);
    } catch (error) {
      this.fail(isAppError(error) ? error : new AppError('internal', 'A frame of the sandbox could not be handled.', { cause: error }));
    }
  }

  private receive(type: number, stream: number, payload: Buffer): void {
    if (this.end !== undefined) return;
    if (this.greeted !== undefined) this.receiveGreeting(type, payload);
    else if (stream === 0) this.receiveOnConnection(type, payload);
    else this.receiveOnStream(type, stream, payload);
  }

  private receiveGreeting(type: number, payload: Buffer): void {
    if (type === agentFrame.error) throw readAgentError(payload);
    if (type !== agentFrame.hello) throw violation('its first frame is not HELLO');
    const reader = new ByteReader(payload);
    const version = reader.u16();
    reader.text();
    reader.end();
    if (version !== protocolVersion) throw violation(`it speaks version ${version}, the service version ${protocolVersion}`);
    this.greeted?.();
    this.greeted = undefined;
  }

  private receiveOnConnection(type: number, payload: Buffer): void {
    if (type === agentFrame.error) throw readAgentError(payload);
    throw violation(`a frame of type ${type} on stream 0`);
  }

  private receiveOnStream(type: number, stream: number, payload: Buffer): void {
    const handler = this.handlers.get(stream);
    if (handler === undefined) throw violation(`a frame of type ${type} on stream ${stream}, which is not open`);
    if (handler.frame(type, payload)) this.handlers.delete(stream);
  }

  private gone(cause?: unknown): AppError {
    return new AppError('sandbox-gone', `The connection to sandbox ${this.sandboxId} has ended.`, { cause });
  }

  private fail(error: AppError): void {
    if (this.end !== undefined) return;
    this.transport.destroy();
    this.finish(error);
  }

  private finish(error: AppError): void {
    this.end = error;
    const handlers = [...this.handlers.values()];
    this.handlers.clear();
    for (const handler of handlers) handler.closed(error);
    this.settleClosed();
  }
}
