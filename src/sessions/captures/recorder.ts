/**
 * One running capture: takes blocks from the sandbox, keeps the limits, writes the log.
 *
 * Bytes are acknowledged to the agent as long as little is waiting for the disk, so at most `maxUnwrittenBytes` and
 * the agent's window are in memory; what the disk cannot take in time waits in the kernel's ring, and what that
 * cannot hold is counted as dropped.
 */
import { measureBlocks } from '../../capture/blocks.js';
import { interfaceBlock, statisticsBlock } from '../../capture/pcapng.js';
import type { CaptureEndReason, CaptureSpec } from '../../capture/schema.js';
import type { CaptureInterface, CaptureStatistics, CaptureStream } from '../../sandbox/contract.js';
import type { CaptureLog } from './log.js';

const pollMs = 1000;
const stopTimeoutMs = 5000;
/** A learner can make interfaces without end, and a segment's header names them all. */
const maxInterfaces = 2048;
/** Kept free below `maxBytes` for each interface's statistics at the end. */
const statisticsBytes = 128;
const maxUnwrittenBytes = 1024 * 1024;

export interface RecorderOptions {
  log: CaptureLog;
  spec: CaptureSpec;
  /** The service's own limit of a file. */
  maxBytes: number;
  onEnded(recorder: Recorder): Promise<void>;
}

export class Recorder {
  readonly log: CaptureLog;
  /** Set once the capture ends. */
  reason: CaptureEndReason | undefined;
  dropped = 0;
  #received = 0;
  #stream: CaptureStream | undefined;
  #accepting = true;
  /** Taken from the agent and not yet acknowledged. */
  #owedBytes = 0;
  #labels = new Set<string>();
  #limit: NodeJS.Timeout | undefined;
  #poll: NodeJS.Timeout | undefined;
  #ending: Promise<void> | undefined;

  constructor(private readonly options: RecorderOptions) {
    this.log = options.log;
  }

  begin(stream: CaptureStream): void {
    this.#stream = stream;
    stream.onInterface((announced) => { this.#interface(announced); });
    stream.onBlocks((blocks) => { this.#blocks(blocks); });
    void stream.ended.then(({ reason }) => this.end(reason));
    this.#poll = setInterval(() => { void this.#pollStatistics(stream); }, pollMs).unref();
    const { maxSeconds } = this.options.spec;
    if (maxSeconds !== undefined) this.#limit = setTimeout(() => { void this.end('time-limit'); }, maxSeconds * 1000).unref();
  }

  /** Something has reached the file. */
  wrote(): void {
    if (this.#owedBytes === 0 || this.log.end - this.log.written > maxUnwrittenBytes) return;
    this.#stream?.acknowledge(this.#owedBytes);
    this.#owedBytes = 0;
  }

  failed(error: unknown): void {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    void this.end(code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG' ? 'disk-full' : 'file-failed');
  }

  /** Resolves when the file is complete. The first reason stays. */
  end(reason: CaptureEndReason): Promise<void> {
    this.reason ??= reason;
    this.#ending ??= this.#end(this.reason);
    return this.#ending;
  }

  async #end(reason: CaptureEndReason): Promise<void> {
    clearTimeout(this.#limit);
    clearInterval(this.#poll);
    // Who asks for the end gets all that the kernel had taken by then; a limit is kept to the packet.
    if (reason !== 'stopped' && reason !== 'session-ended' && reason !== 'service-stopped' && reason !== 'time-limit') this.#accepting = false;
    await this.#stop();
    this.#accepting = false;
    this.#writeStatistics();
    await this.log.finish();
    await this.options.onEnded(this);
  }

  async #stop(): Promise<void> {
    const stream = this.#stream;
    if (stream === undefined || this.reason === 'sandbox-gone') return;
    const timer = timeout(stopTimeoutMs);
    const statistics = await Promise.race([stream.stop().catch(() => undefined), timer.passed]);
    timer.cancel();
    if (statistics !== undefined) this.#count(statistics);
  }

  #interface(announced: CaptureInterface): void {
    if (announced.id !== this.log.interfaces.length || !this.#accepting) return;
    if (announced.id >= maxInterfaces) return void this.end('interface-limit');
    const { host, pod } = announced.target;
    const label = this.#unique(`${pod === undefined ? host : `${host}/${pod}`}:${printable(announced.name)}`, announced.ifindex);
    const { snapLength, filter } = this.options.spec;
    const block = interfaceBlock({
      linkType: announced.linkType, snapLength, name: label, mac: announced.mac, ...(filter === undefined ? {} : { filter }),
      description: `${printable(announced.name)} (ifindex ${announced.ifindex}) of ${pod === undefined ? `host ${host}` : `pod ${pod} on host ${host}`}`,
    });
    this.log.addInterface({ label, linkType: announced.linkType, block });
  }

  /** An interface that was removed and made again has the same name: the second gets its index too. */
  #unique(label: string, ifindex: number): string {
    const unique = this.#labels.has(label) ? `${label}#${ifindex}` : label;
    this.#labels.add(unique);
    return unique;
  }

  #blocks(blocks: Buffer): void {
    this.#owedBytes += blocks.length;
    if (!this.#accepting) return this.wrote();
    const packetsLeft = (this.options.spec.maxPackets ?? Infinity) - this.log.packets;
    const bytesLeft = this.#maxBytes() - this.log.fileBytes - this.log.interfaces.length * statisticsBytes;
    const run = measureBlocks(blocks, packetsLeft, bytesLeft);
    this.#append(blocks.subarray(0, run.bytes));
    this.wrote();
    if (run.packets >= packetsLeft) void this.end('packet-limit');
    else if (run.bytes < blocks.length) void this.end('byte-limit');
  }

  /** In a ring, an entry may not be bigger than a segment: it is cut between blocks. */
  #append(blocks: Buffer): void {
    for (let rest = blocks; rest.length > 0;) {
      const fitting = measureBlocks(rest, Infinity, this.log.segmentBytes);
      const run = fitting.bytes > 0 ? fitting : measureBlocks(rest, 1);
      if (run.bytes === 0) return;
      this.log.append(rest.subarray(0, run.bytes), run.packets);
      rest = rest.subarray(run.bytes);
    }
  }

  #maxBytes(): number {
    if (this.options.spec.ringBytes !== undefined) return Infinity;
    return Math.min(this.options.spec.maxBytes ?? Infinity, this.options.maxBytes);
  }

  async #pollStatistics(stream: CaptureStream): Promise<void> {
    const statistics = await stream.statistics().catch(() => undefined);
    if (statistics !== undefined) this.#count(statistics);
  }

  /** What the kernel had and did not give is as lost to the file as what it had no room for. */
  #count({ received, dropped, left }: CaptureStatistics): void {
    this.#received = Math.max(this.#received, received);
    this.dropped = Math.max(this.dropped, dropped + left);
  }

  /** The kernel counts per namespace, not per interface; with several, the first one's block says so. */
  #writeStatistics(): void {
    const timeNs = BigInt(Date.now()) * 1_000_000n;
    const several = this.log.interfaces.length > 1;
    this.log.interfaces.forEach((_, interfaceId) => {
      if (interfaceId > 0) return this.log.append(statisticsBlock({ interfaceId, timeNs }), 0);
      const comment = several ? { comment: 'Received and dropped: of all interfaces of this capture together' } : {};
      this.log.append(statisticsBlock({ interfaceId, timeNs, received: this.#received, dropped: this.dropped, ...comment }), 0);
    });
  }
}

function timeout(ms: number): { passed: Promise<undefined>; cancel: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<undefined>((resolve) => { timer = setTimeout(() => { resolve(undefined); }, ms); });
  return { passed, cancel: () => { clearTimeout(timer); } };
}

/** An interface's name comes from the learner: no control characters, and short. */
function printable(name: string): string {
  return name.slice(0, 15).replace(/[^\x21-\x7e]/g, '?');
}
