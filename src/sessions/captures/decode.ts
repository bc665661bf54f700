/** Rows and trees out of the blocks of a log. */
import { blockLength, emptyPosition, readPacket, timeOf, type PacketPosition } from '../../capture/blocks.js';
import { Dissector } from '../../capture/dissect.js';
import { hex } from '../../capture/dissect/read.js';
import type { PacketRow, PacketTree } from '../../capture/schema.js';
import type { Chunk } from './cursor.js';
import type { CaptureLog, LoggedInterface } from './log.js';

/** The tree of one packet is hexadecimal text and objects: of a jumbo packet, the first bytes. */
const maxHexBytes = 65_536;
const unknown: LoggedInterface = { label: '?', linkType: 1, block: Buffer.alloc(0) };

export class ChunkDecoder {
  readonly #dissector = new Dissector();
  readonly #position = emptyPosition();

  constructor(private readonly log: CaptureLog) {}

  /** The chunk's packets as rows, one by one: whoever takes them may wait in between. */
  *rows(chunk: Chunk): Generator<PacketRow> {
    for (const number of this.#packets(chunk)) yield this.#row(chunk.bytes, number);
  }

  /** The packet of that number, where it is in the chunk. */
  tree(chunk: Chunk, wanted: number): PacketTree | undefined {
    for (const number of this.#packets(chunk)) if (number === wanted) return this.#tree(chunk.bytes, number);
    return undefined;
  }

  *#packets(chunk: Chunk): Generator<number> {
    const { bytes } = chunk;
    let number = chunk.packetsBefore;
    for (let offset = 0, length = 0; (length = blockLength(bytes, offset, bytes.length)) > 0; offset += length) {
      if (readPacket(bytes, offset, length, this.#position)) yield ++number;
    }
  }

  #row(bytes: Buffer, number: number): PacketRow {
    const { start, end } = this.#position;
    const captured = this.#interface();
    return { ...facts(this.#position, number, captured.label), ...this.#dissector.summary(captured.linkType, bytes, start, end) };
  }

  #tree(bytes: Buffer, number: number): PacketTree {
    const { start, end } = this.#position;
    const captured = this.#interface();
    const tree = this.#dissector.tree(captured.linkType, bytes, start, end);
    return { ...facts(this.#position, number, captured.label), ...tree, hex: hex(bytes, start, Math.min(end, start + maxHexBytes)) };
  }

  #interface(): LoggedInterface {
    return this.log.interfaces[this.#position.interfaceId] ?? unknown;
  }
}

function facts(position: PacketPosition, number: number, label: string): Omit<PacketRow, 'protocol' | 'source' | 'destination' | 'info'> {
  return {
    number, timeNs: String(timeOf(position)), interface: label, direction: position.direction,
    length: position.length, capturedLength: position.end - position.start,
  };
}
