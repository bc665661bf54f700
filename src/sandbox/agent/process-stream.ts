/** ATTACH and EXEC: the frames of one running program as a `ProcessStream`. */
import { AppError } from '../../errors.js';
import type { ExitStatus, ProcessStream } from '../contract.js';
import { readAgentError } from './agent-error.js';
import { ByteReader, ByteWriter, violation } from './bytes.js';
import type { AgentConnection, StreamHandler } from './connection.js';
import { InputGate, OutputCredit } from './credit.js';
import { readExitStatus, signalNumber } from './exit-status.js';
import { agentFrame, clientFrame } from './protocol.js';

type OutputListener = (channel: 1 | 2, bytes: Buffer) => void;
type GapListener = (bytes: number) => void;
type Pending = { channel: 1 | 2; bytes: Buffer } | { gap: number };

/** Small payloads are copied: a view of one byte would keep the whole chunk that it came in. */
const copyBelowBytes = 4096;

class AgentProcess implements ProcessStream, StreamHandler {
  pid = 0;
  stream = 0;
  private settleExited: (status: ExitStatus) => void = () => {};
  readonly exited = new Promise<ExitStatus>((resolve) => { this.settleExited = resolve; });
  private settleOpened: { resolve: () => void; reject: (error: AppError) => void } | undefined;
  readonly opened = new Promise<void>((resolve, reject) => { this.settleOpened = { resolve, reject }; });
  private readonly credit = new OutputCredit((bytes) => this.send(clientFrame.credit, new ByteWriter().u32(bytes).done()));
  private readonly input = new InputGate((bytes) => this.send(clientFrame.stdin, bytes), () => this.send(clientFrame.stdinEof));
  private output: OutputListener | undefined;
  private gap: GapListener | undefined;
  private pending: Pending[] = [];
  private ended = false;

  constructor(private readonly connection: AgentConnection) {
    // Whoever opens it awaits it; where sending failed nobody does, and the connection's end must not be an unhandled rejection.
    this.opened.catch(() => undefined);
  }

  /** For a program that was started without stdin: what is written is dropped, since the agent gives no credit for it. */
  refuseInput(): void { this.input.abandon(); }

  onOutput(listener: OutputListener): void {
    this.output = listener;
    for (const item of this.pending.splice(0)) {
      if ('gap' in item) this.gap?.(item.gap);
      else listener(item.channel, item.bytes);
    }
  }

  onGap(listener: GapListener): void { this.gap = listener; }
  acknowledge(bytes: number): void { this.credit.acknowledge(bytes); }
  end(): void { this.input.end(); }
  detach(): void { this.send(clientFrame.detach); }

  /** A key is taken in the same turn, without a promise on its way. */
  write(bytes: Uint8Array): Promise<void> | undefined {
    const written = this.input.write(bytes);
    if (written === undefined && !this.connection.needsDrain) return undefined;
    return Promise.resolve(written).then(() => this.connection.drained());
  }

  resize(columns: number, rows: number): void {
    const bounded = (value: number): number => Math.min(1000, Math.max(1, Math.trunc(value) || 1));
    this.send(clientFrame.resize, new ByteWriter().u16(bounded(columns)).u16(bounded(rows)).done());
  }

  signal(name: string): void {
    const number = signalNumber(name);
    if (number === undefined) throw new AppError('invalid-request', `There is no signal ${name.slice(0, 20)}; SIGINT, SIGTERM, SIGHUP and SIGKILL can be sent.`);
    this.send(clientFrame.signal, new ByteWriter().u8(number).done());
  }

  private send(type: number, payload?: Uint8Array): void {
    if (!this.ended) this.connection.send(type, this.stream, payload);
  }

  frame(type: number, payload: Buffer): boolean {
    if (type === agentFrame.error) return this.refused(readAgentError(payload));
    if (this.settleOpened !== undefined) return this.receiveOpened(type, payload);
    switch (type) {
      case agentFrame.stdout: return this.receiveOutput(1, payload);
      case agentFrame.stderr: return this.receiveOutput(2, payload);
      case agentFrame.gap: return this.receiveGap(payload);
      case agentFrame.credit: return this.receiveCredit(payload);
      case agentFrame.exit: return this.receiveExit(payload);
      // Left a terminal: OK is the last frame.
      case agentFrame.ok: return this.finish({ code: null, signal: null, reason: 'cancelled' });
      default: throw violation(`a frame of type ${type} from a program`);
    }
  }

  closed(error: AppError): void {
    this.settleOpened?.reject(error);
    this.finish({ code: null, signal: null, reason: 'sandbox-gone' });
  }

  private refused(error: AppError): boolean {
    if (this.settleOpened === undefined) throw violation('an error after the program was opened');
    this.settleOpened.reject(error);
    return this.finish({ code: null, signal: null, reason: 'cancelled' });
  }

  private receiveOpened(type: number, payload: Buffer): boolean {
    if (type !== agentFrame.opened) throw violation('a program that speaks before it was opened');
    const reader = new ByteReader(payload);
    this.pid = reader.u32();
    reader.raw(4);
    reader.end();
    this.settleOpened?.resolve();
    this.settleOpened = undefined;
    return false;
  }

  private receiveOutput(channel: 1 | 2, payload: Buffer): boolean {
    this.credit.receive(payload.length);
    if (payload.length === 0) return false;
    if (this.output === undefined) this.pending.push({ channel, bytes: Buffer.from(payload) });
    else this.output(channel, payload.length < copyBelowBytes ? Buffer.from(payload) : payload);
    return false;
  }

  private receiveGap(payload: Buffer): boolean {
    const reader = new ByteReader(payload);
    const bytes = reader.u64();
    reader.end();
    // An unread gap grows instead of becoming many: nothing here uses up credit.
    const last = this.pending.at(-1);
    if (this.output !== undefined) this.gap?.(bytes);
    else if (last !== undefined && 'gap' in last) last.gap += bytes;
    else this.pending.push({ gap: bytes });
    return false;
  }

  private receiveCredit(payload: Buffer): boolean {
    const reader = new ByteReader(payload);
    this.input.grant(reader.u32());
    reader.end();
    return false;
  }

  private receiveExit(payload: Buffer): boolean {
    const reader = new ByteReader(payload);
    const status = readExitStatus(reader);
    reader.end();
    return this.finish(status);
  }

  private finish(status: ExitStatus): true {
    this.ended = true;
    this.input.abandon();
    this.settleExited(status);
    return true;
  }
}

export interface OpenRequest {
  type: number;
  payload: Buffer;
  /** False: the program was asked for without stdin. */
  stdin: boolean;
  timeoutMs: number;
}

/** Sends `type` with `payload` and resolves when the agent has opened the program. */
export async function openProcess(connection: AgentConnection, { type, payload, stdin, timeoutMs }: OpenRequest): Promise<ProcessStream> {
  connection.assertFits(payload);
  const program = new AgentProcess(connection);
  if (!stdin) program.refuseInput();
  program.stream = connection.open(program);
  connection.send(type, program.stream, payload);
  const late = new AppError('sandbox-timeout', `Sandbox ${connection.sandboxId} did not start the program within ${timeoutMs} ms.`);
  await withDeadline(program.opened, timeoutMs, late, () => program.detach());
  return program;
}

async function withDeadline(promise: Promise<void>, timeoutMs: number, late: AppError, giveUp: () => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => { giveUp(); reject(late); }, timeoutMs);
  });
  try {
    await Promise.race([promise, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
