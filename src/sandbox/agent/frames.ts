/**
 * Frames from and to the agent: u32 length, u8 type, u32 stream, payload, little-endian.
 *
 * `FrameReader` takes chunks as they come from a socket. A frame that lies whole in a chunk is handed on as a view
 * of it; one that is split is gathered into one buffer of its own, so every byte is copied at most once. Its memory is
 * one frame, whatever the sandbox sends: the length is checked before anything is allocated.
 */
import { violation } from './bytes.js';
import { headerBytes, maxPayloadBytes } from './protocol.js';

const lengthBytes = 4;
const prefixBytes = lengthBytes + headerBytes;

export type FrameListener = (type: number, stream: number, payload: Buffer) => void;

/** Length, type and stream of a frame whose payload follows. */
export function encodeFrameHeader(type: number, stream: number, payloadBytes: number): Buffer {
  const header = Buffer.allocUnsafe(prefixBytes);
  header.writeUInt32LE(headerBytes + payloadBytes, 0);
  header.writeUInt8(type, lengthBytes);
  header.writeUInt32LE(stream, lengthBytes + 1);
  return header;
}

function checkedLength(length: number): number {
  if (length < headerBytes || length > headerBytes + maxPayloadBytes) throw violation(`a frame of ${length} bytes`);
  return length;
}

export class FrameReader {
  /** The first bytes of a frame, until its length is known. */
  private readonly prefix = Buffer.alloc(lengthBytes);
  private prefixFilled = 0;
  private body: Buffer | undefined;
  private bodyFilled = 0;

  constructor(private readonly listener: FrameListener) {}

  /** Calls the listener for every frame that is complete. Throws `sandbox-protocol` on the first wrong one. */
  push(chunk: Buffer): void {
    let offset = 0;
    while (offset < chunk.length) {
      offset = this.body === undefined && this.prefixFilled === 0 ? this.whole(chunk, offset) : this.gather(chunk, offset);
    }
  }

  /** A frame at `offset`, as a view if all of it is there; otherwise begins to gather. */
  private whole(chunk: Buffer, offset: number): number {
    if (chunk.length - offset < lengthBytes) return this.gather(chunk, offset);
    const length = checkedLength(chunk.readUInt32LE(offset));
    const end = offset + lengthBytes + length;
    if (end > chunk.length) return this.gather(chunk, offset);
    this.emit(chunk.subarray(offset + lengthBytes, end));
    return end;
  }

  private gather(chunk: Buffer, offset: number): number {
    if (this.body === undefined) return this.gatherPrefix(chunk, offset);
    const copied = chunk.copy(this.body, this.bodyFilled, offset);
    this.bodyFilled += copied;
    if (this.bodyFilled === this.body.length) {
      const body = this.body;
      this.body = undefined;
      this.prefixFilled = 0;
      this.emit(body);
    }
    return offset + copied;
  }

  private gatherPrefix(chunk: Buffer, offset: number): number {
    const copied = chunk.copy(this.prefix, this.prefixFilled, offset);
    this.prefixFilled += copied;
    if (this.prefixFilled === lengthBytes) {
      this.body = Buffer.allocUnsafe(checkedLength(this.prefix.readUInt32LE(0)));
      this.bodyFilled = 0;
    }
    return offset + copied;
  }

  private emit(body: Buffer): void {
    this.listener(body.readUInt8(0), body.readUInt32LE(1), body.subarray(headerBytes));
  }
}
