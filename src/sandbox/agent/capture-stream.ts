/** CAPTURE: interfaces and packet blocks as a `CaptureStream`. */
import { AppError } from '../../errors.js';
import type { AgentCaptureSpec, CaptureInterface, CaptureStatistics, CaptureStream, CapturePoint } from '../contract.js';
import { readAgentError } from './agent-error.js';
import { ByteReader, ByteWriter, violation } from './bytes.js';
import type { AgentConnection, StreamHandler } from './connection.js';
import { OutputCredit } from './credit.js';
import { checkPacketBlocks } from './packet-blocks.js';
import { agentFrame, clientFrame } from './protocol.js';

type Ended = { reason: 'stopped' | 'namespace-gone' | 'sandbox-gone' };
type Pending = { announced: CaptureInterface } | { blocks: Buffer; packets: number };

/** A learner can make and delete interfaces for ever; each takes an id of the file. */
const maxInterfaces = 4096;
const answerTimeoutMs = 10_000;
/** On a busy machine this process gets its turn some milliseconds late, and what it has no credit for waits in the kernel's ring: 1 MiB is 20 ms of 500,000 short packets a second. */
export const captureWindowBytes = 1024 * 1024;

function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (error: AppError) => void } {
  let settle!: { resolve: (value: T) => void; reject: (error: AppError) => void };
  const promise = new Promise<T>((resolve, reject) => { settle = { resolve, reject }; });
  // Whoever asks gets the rejection; a promise that nobody asked for must not end the process.
  promise.catch(() => {});
  return { promise, ...settle };
}

class AgentCapture implements CaptureStream, StreamHandler {
  stream = 0;
  private opened = false;
  readonly opening = deferred<void>();
  private readonly ending = deferred<Ended>();
  readonly ended = this.ending.promise;
  private readonly final = deferred<CaptureStatistics>();
  private over = false;
  private interfaces = 0;
  private readonly asked: ReturnType<typeof deferred<CaptureStatistics>>[] = [];
  private readonly credit = new OutputCredit((bytes) => this.send(clientFrame.credit, new ByteWriter().u32(bytes).done()));
  private interfaceListener: ((announced: CaptureInterface) => void) | undefined;
  private blocksListener: ((blocks: Buffer, packets: number) => void) | undefined;
  private readonly pending: Pending[] = [];

  constructor(private readonly connection: AgentConnection, private readonly points: CapturePoint[], private readonly snapLength: number) {}

  onInterface(listener: (announced: CaptureInterface) => void): void {
    this.interfaceListener = listener;
    this.deliver();
  }

  onBlocks(listener: (blocks: Buffer, packets: number) => void): void {
    this.blocksListener = listener;
    this.deliver();
  }

  acknowledge(bytes: number): void { this.credit.acknowledge(bytes); }

  async statistics(): Promise<CaptureStatistics> {
    if (this.over) return this.final.promise;
    const answer = deferred<CaptureStatistics>();
    this.asked.push(answer);
    this.send(clientFrame.captureStats);
    return this.inTime(answer.promise);
  }

  async stop(): Promise<CaptureStatistics> {
    this.send(clientFrame.stop);
    // A watcher that reads no more holds the rest back: then leave it.
    const leave = setTimeout(() => this.send(clientFrame.detach), answerTimeoutMs / 2);
    try {
      return await this.inTime(this.final.promise);
    } finally {
      clearTimeout(leave);
    }
  }

  leave(): void { this.send(clientFrame.detach); }

  async inTime<T>(promise: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new AppError('sandbox-timeout', `Sandbox ${this.connection.sandboxId} did not answer for a capture within ${answerTimeoutMs} ms.`)), answerTimeoutMs);
    });
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
  }

  frame(type: number, payload: Buffer): boolean {
    if (type === agentFrame.error) return this.refused(readAgentError(payload));
    if (!this.opened) return this.receiveOpened(type);
    switch (type) {
      case agentFrame.iface: return this.receiveInterface(new ByteReader(payload));
      case agentFrame.blocks: return this.receiveBlocks(new ByteReader(payload));
      case agentFrame.stats: return this.receiveStatistics(new ByteReader(payload));
      case agentFrame.captureEnd: return this.receiveEnd(new ByteReader(payload));
      default: throw violation(`a frame of type ${type} from a capture`);
    }
  }

  closed(error: AppError): void {
    this.opening.reject(error);
    this.finish({ reason: 'sandbox-gone' });
    this.final.reject(error);
  }

  private refused(error: AppError): true {
    if (this.opened) throw violation('an error after the capture was opened');
    this.opening.reject(error);
    this.final.reject(error);
    return this.finish({ reason: 'stopped' });
  }

  private receiveOpened(type: number): false {
    if (type !== agentFrame.opened) throw violation('a capture that speaks before it was opened');
    this.opened = true;
    this.credit.widen(captureWindowBytes);
    this.opening.resolve();
    return false;
  }

  private receiveInterface(reader: ByteReader): false {
    const [id, point, ifindex, linkType, name, hasMac] = [reader.u32(), reader.u16(), reader.u32(), reader.u16(), reader.text(), reader.u8()];
    const mac = reader.raw(6).toString('hex').replace(/..(?!$)/g, '$&:');
    reader.end();
    const target = this.points[point]?.target;
    if (target === undefined || id !== this.interfaces || id >= maxInterfaces || name.length > 64) throw violation('an interface that cannot be');
    this.interfaces += 1;
    this.pending.push({ announced: { id, target, name, ifindex, linkType, mac: hasMac === 0 ? null : mac } });
    this.deliver();
    return false;
  }

  private receiveBlocks(reader: ByteReader): false {
    const packets = reader.u32();
    const blocks = reader.raw(reader.remaining);
    this.credit.receive(blocks.length, true);
    checkPacketBlocks(blocks, { interfaces: this.interfaces, snapLength: this.snapLength, packets });
    if (packets === 0) return false;
    const owned = this.blocksListener === undefined || blocks.length < 4096 ? Buffer.from(blocks) : blocks;
    this.pending.push({ blocks: owned, packets });
    this.deliver();
    return false;
  }

  /** In order: an interface is announced before its first packet. */
  private deliver(): void {
    if (this.interfaceListener === undefined || this.blocksListener === undefined) return;
    for (let item = this.pending.shift(); item !== undefined; item = this.pending.shift()) {
      if ('announced' in item) this.interfaceListener(item.announced);
      else this.blocksListener(item.blocks, item.packets);
    }
  }

  private receiveStatistics(reader: ByteReader): false {
    const answer = this.asked.shift();
    if (answer === undefined) throw violation('statistics that nobody asked for');
    answer.resolve({ received: reader.u64(), dropped: reader.u64(), left: 0 });
    reader.end();
    return false;
  }

  private receiveEnd(reader: ByteReader): true {
    const reason = reader.u8();
    const [received, dropped] = [reader.u64(), reader.u64()];
    // An agent of a sandbox that an earlier release made does not say it.
    const left = reader.remaining === 0 ? 0 : reader.u64();
    reader.end();
    this.final.resolve({ received, dropped, left });
    return this.finish({ reason: reason === 0 ? 'stopped' : 'namespace-gone' });
  }

  private finish(ended: Ended): true {
    this.over = true;
    this.ending.resolve(ended);
    // Questions that the end overtook are answered by its numbers.
    for (const answer of this.asked.splice(0)) this.final.promise.then(answer.resolve, answer.reject);
    return true;
  }

  private send(type: number, payload?: Uint8Array): void {
    if (!this.over) this.connection.send(type, this.stream, payload);
  }
}

function encodeCapture(spec: AgentCaptureSpec): Buffer {
  const payload = new ByteWriter().u32(spec.snapLength).u32(spec.bufferBytes ?? 0).blob(spec.filter ?? Buffer.alloc(0));
  payload.list(spec.points, ({ target, interfaces }) => {
    payload.target(target).u8(interfaces === 'any' ? 1 : 0).texts(interfaces === 'any' ? [] : interfaces);
  });
  return payload.done();
}

export async function openCapture(connection: AgentConnection, spec: AgentCaptureSpec): Promise<CaptureStream> {
  const payload = encodeCapture(spec);
  const capture = new AgentCapture(connection, spec.points, spec.snapLength);
  capture.stream = connection.open(capture);
  connection.send(clientFrame.capture, capture.stream, payload);
  await capture.inTime(capture.opening.promise).catch((error: unknown) => {
    capture.leave();
    throw error;
  });
  return capture;
}
