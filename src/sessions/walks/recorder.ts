/**
 * Captures on every interface of every namespace at once, kept in memory: for the time of one walk, bounded in number and
 * bytes. What does not fit is counted, never hidden.
 */
import { blockLength, emptyPosition, readPacket, timeOf } from '../../capture/blocks.js';
import type { RawCopy } from '../../capture/walk/copy.js';
import { linkTypeEthernet } from '../../capture/pcapng.js';
import { targetOf } from '../../labs/places.js';
import type { CaptureInterface, CaptureStream, Sandbox } from '../../sandbox/contract.js';

const snapLength = 16_384;
/** Two captures of as many fit into the agent's room for rings. */
const maxNamespaces = 128;
const leastRingBytes = 256 * 1024;
/** A ring has a block for each 32 KiB, and a block is used up by 10 ms in which any packet came: where there are few namespaces, more of them. */
const ringBytesOf = (namespaces: number): number => (namespaces <= 32 ? 2 * leastRingBytes : leastRingBytes);

export interface RecorderOptions {
  namespaces: readonly string[];
  filter?: Uint8Array;
  maxCopies: number;
  maxBytes: number;
  /** Keep the newest instead of the oldest. */
  newest?: boolean;
  onCopy?: (copy: RawCopy) => void;
}

export class WalkRecorder {
  readonly copies: RawCopy[] = [];
  /** Of captures that saw more than could be kept. */
  left = 0;
  dropped = 0;
  /** Of those that the kernel had taken, what did not come in time. */
  late = 0;
  /** False where the capture did not end as it should. */
  isWhole = true;
  lastAt = performance.now();
  /** Keep the newest until this is cleared. */
  rolling: boolean;
  #bytes = 0;
  /** Packets that the agent sent, kept or not. */
  #came = 0;
  readonly #interfaces: CaptureInterface[] = [];

  private constructor(private readonly stream: CaptureStream, private readonly options: RecorderOptions) {
    this.rolling = options.newest ?? false;
    stream.onInterface((announced) => { this.#interfaces[announced.id] = announced; });
    stream.onBlocks((blocks, packets) => {
      this.#came += packets;
      this.#blocks(blocks);
    });
  }

  static async start(sandbox: Pick<Sandbox, 'capture'>, options: RecorderOptions): Promise<WalkRecorder> {
    const points = options.namespaces.slice(0, maxNamespaces).map((id) => ({ target: targetOf(id), interfaces: 'any' as const }));
    const filter = options.filter === undefined ? {} : { filter: options.filter };
    return new WalkRecorder(await sandbox.capture({ points, snapLength, bufferBytes: ringBytesOf(points.length), ...filter }), options);
  }

  /** False where the kernel has taken packets that are not here yet: on a busy machine they come late, and something still moves. */
  async isCaughtUp(): Promise<boolean> {
    const statistics = await this.stream.statistics().catch(() => undefined);
    if (statistics === undefined || statistics.received - statistics.dropped <= this.#came) return true;
    this.lastAt = performance.now();
    return false;
  }

  /** All that the rings held is in `copies` then. */
  async stop(): Promise<void> {
    const statistics = await this.stream.stop().catch(() => undefined);
    this.dropped = statistics?.dropped ?? 0;
    this.late = statistics?.left ?? 0;
    this.isWhole = statistics !== undefined;
  }

  #blocks(blocks: Buffer): void {
    this.stream.acknowledge(blocks.length);
    this.lastAt = performance.now();
    const position = emptyPosition();
    for (let offset = 0, length = blockLength(blocks, 0, blocks.length); length > 0; offset += length, length = blockLength(blocks, offset, blocks.length)) {
      if (!readPacket(blocks, offset, length, position)) continue;
      const on = this.#interfaces[position.interfaceId];
      if (on === undefined || on.linkType !== linkTypeEthernet || position.direction === null) continue;
      const namespace = on.target.pod === undefined ? on.target.host : `${on.target.host}/${on.target.pod}`;
      this.#keep({ timeNs: timeOf(position), namespace, interface: on.name, direction: position.direction, length: position.length, bytes: Buffer.from(blocks.subarray(position.start, position.end)) });
    }
  }

  #keep(copy: RawCopy): void {
    const { maxCopies, maxBytes } = this.options;
    while (this.rolling && this.copies.length > 0 && (this.copies.length >= maxCopies / 2 || this.#bytes + copy.bytes.length > maxBytes / 2)) this.#bytes -= this.copies.shift()?.bytes.length ?? 0;
    if (this.copies.length >= maxCopies || this.#bytes + copy.bytes.length > maxBytes) {
      this.left += 1;
      return;
    }
    this.#bytes += copy.bytes.length;
    this.copies.push(copy);
    this.options.onCopy?.(copy);
  }
}
