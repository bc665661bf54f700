/**
 * Logs of captures that have ended, read back from their files. Whole blocks count, a cut tail does not; `repair`
 * cuts it off for good. File names are ours, so is their content: nothing here came from a learner unchecked.
 */
import { mkdir, open, readdir, truncate, unlink, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { blockLength } from '../../capture/blocks.js';
import { blockType, maxBlockBytes } from '../../capture/pcapng.js';
import { PcapngReader } from '../../capture/pcapng-reader.js';
import { CaptureLog, sectionBlock, type LoggedInterface, type Segment } from './log.js';

const namePattern = /^([0-9a-f-]{36})(?:\.(\d{1,9})-(\d{1,15})-(\d{1,5}))?\.pcapng$/;
const scanBytes = 262_144;
const markEveryBytes = 65_536;

interface SegmentFile {
  id: string;
  path: string;
  index: number;
  packetsBefore: number;
  interfacesBefore: number;
}

/** The folder, made where it is missing. */
export async function ensureDirectory(directory: string): Promise<string> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  return directory;
}

/** Segment files by the id of their capture, oldest first. */
export async function listSegmentFiles(directory: string): Promise<Map<string, SegmentFile[]>> {
  await ensureDirectory(directory);
  const files = new Map<string, SegmentFile[]>();
  for (const name of await readdir(directory)) {
    const match = namePattern.exec(name);
    if (match?.[1] === undefined) continue;
    const [, id, index = '0', packets = '0', interfaces = '0'] = match;
    const file = { id, path: join(directory, name), index: Number(index), packetsBefore: Number(packets), interfacesBefore: Number(interfaces) };
    files.set(id, [...(files.get(id) ?? []), file]);
  }
  for (const list of files.values()) list.sort((a, b) => a.index - b.index);
  return files;
}

/** The log of one ended capture; `undefined` where no file of it is here. */
export async function openArchive(directory: string, id: string): Promise<CaptureLog | undefined> {
  const files = (await listSegmentFiles(directory)).get(id);
  return files === undefined ? undefined : scan(directory, id, files);
}

/** Cuts the tail of the last segment behind its last whole block, so that the file is valid; gives its log. */
export async function repair(directory: string, id: string): Promise<CaptureLog | undefined> {
  const files = (await listSegmentFiles(directory)).get(id) ?? [];
  const last = files.at(-1);
  if (last === undefined) return undefined;
  let log = await scan(directory, id, files);
  const segment = log.segments.find((one) => one.path === last.path);
  if (segment !== undefined) await truncate(segment.path, segment.headerBytes + segment.bytes);
  else if (files.length > 1) await unlink(last.path);
  else {
    await writeFile(last.path, sectionBlock, { mode: 0o600 });
    log = await scan(directory, id, files);
  }
  return log;
}

async function scan(directory: string, id: string, files: SegmentFile[]): Promise<CaptureLog> {
  const log = new CaptureLog({ directory, id });
  for (const file of files) await scanSegment(log, file);
  log.written = log.end;
  log.ended = true;
  return log;
}

/** Adds the segment to the log; leaves it out where its header is not whole. */
async function scanSegment(log: CaptureLog, file: SegmentFile): Promise<void> {
  const handle = await open(file.path, 'r');
  try {
    const scanner = new Scanner(log, file);
    await eachBlock(handle, (bytes, type) => { scanner.block(bytes, type); });
    scanner.finish();
  } finally {
    await handle.close();
  }
}

class Scanner {
  #segment: Segment | undefined;
  #headerBytes = 0;
  #interfacesLeft: number;

  constructor(private readonly log: CaptureLog, private readonly file: SegmentFile) {
    this.#interfacesLeft = file.interfacesBefore;
  }

  block(bytes: Buffer, type: number): void {
    if (this.#segment !== undefined) return this.#body(this.#segment, bytes, type);
    this.#headerBytes += bytes.length;
    if (type === blockType.interface) {
      const position = this.file.interfacesBefore - this.#interfacesLeft;
      if (this.log.interfaces.length <= position) this.#describe(bytes);
      this.#interfacesLeft -= 1;
    }
    if (this.#interfacesLeft === 0) this.#begin();
  }

  finish(): void {
    if (this.#segment !== undefined) this.log.segments.push(this.#segment);
  }

  #begin(): void {
    const { path, index, packetsBefore, interfacesBefore } = this.file;
    if (this.log.segments.length === 0) this.log.packets = packetsBefore;
    this.#segment = { path, index, headerBytes: this.#headerBytes, start: this.log.end, bytes: 0, packetsBefore, interfacesBefore };
  }

  #body(segment: Segment, bytes: Buffer, type: number): void {
    const last = this.log.marks.at(-1);
    if (last === undefined || this.log.end - last.offset >= markEveryBytes) this.log.marks.push({ offset: this.log.end, packets: this.log.packets });
    if (type === blockType.interface) this.#describe(bytes);
    if (type === blockType.enhanced) this.log.packets += 1;
    segment.bytes += bytes.length;
    this.log.end += bytes.length;
  }

  #describe(bytes: Buffer): void {
    const block = Buffer.from(bytes);
    let described: LoggedInterface = { label: '', linkType: 1, block };
    const reader = new PcapngReader({ onInterface: (read) => { described = { label: read.name, linkType: read.linkType, block }; } });
    reader.push(sectionBlock);
    reader.push(block);
    this.log.interfaces.push(described);
  }
}

/** Calls `found` for each whole block from the file's start; stops at the first that is cut or broken. */
async function eachBlock(handle: FileHandle, found: (bytes: Buffer, type: number) => void): Promise<void> {
  let buffer = Buffer.allocUnsafe(scanBytes);
  for (let position = 0; ;) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
    let offset = 0;
    for (let length = blockLength(buffer, 0, bytesRead); length > 0; length = blockLength(buffer, offset, bytesRead)) {
      found(buffer.subarray(offset, offset + length), buffer.readUInt32LE(offset));
      offset += length;
    }
    position += offset;
    if (offset > 0) continue;
    // No whole block in a full buffer: one block is longer than it.
    const wanted = bytesRead >= 8 ? buffer.readUInt32LE(4) : 0;
    if (bytesRead < buffer.length || wanted <= buffer.length || wanted > maxBlockBytes) return;
    buffer = Buffer.allocUnsafe(wanted);
  }
}
