/** A capture's file as one stream. All segments are opened first, so that a ring that goes on takes nothing away. */
import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { CaptureLog } from './log.js';

const chunkBytes = 65_536;

interface Part {
  file: FileHandle;
  position: number;
  bytes: number;
}

/** One pcapng section: the first segment whole, then the bodies of the others. */
export async function download(log: CaptureLog): Promise<{ stream: Readable; bytes: number }> {
  const parts = await openParts(log);
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  const stream = Readable.from(read(parts), { objectMode: false, highWaterMark: chunkBytes });
  // A stream that nobody ever reads never starts its generator, so its files are closed here too.
  stream.once('close', () => { void closeAll(parts); });
  return { stream, bytes };
}

/** The ring may remove the oldest segment between the look and the open: what is gone then is left out. */
async function openParts(log: CaptureLog): Promise<Part[]> {
  const parts: Part[] = [];
  for (const segment of [...log.segments]) {
    const { bytes } = segment;
    const file = await open(segment.path, 'r').catch(() => undefined);
    if (file === undefined) {
      await closeAll(parts.splice(0));
      continue;
    }
    const first = parts.length === 0;
    parts.push({ file, position: first ? 0 : segment.headerBytes, bytes: first ? segment.headerBytes + bytes : bytes });
  }
  return parts;
}

async function* read(parts: Part[]): AsyncGenerator<Buffer> {
  for (const part of parts) {
    for (let done = 0; done < part.bytes;) {
      const buffer = Buffer.allocUnsafeSlow(Math.min(chunkBytes, part.bytes - done));
      const { bytesRead } = await part.file.read(buffer, 0, buffer.length, part.position + done);
      if (bytesRead === 0) throw new Error('A capture file is shorter than it was');
      done += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  }
}

async function closeAll(parts: Part[]): Promise<void> {
  for (const part of parts) await part.file.close().catch(() => undefined);
}
