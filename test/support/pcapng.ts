/** Reads whole pcapng files in tests: with our reader, and with Wireshark's where it is installed. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { PcapngReader, type ReadInterface, type ReadPacket, type ReadStatistics } from '../../src/capture/pcapng-reader.js';

export interface ReadFile {
  interfaces: ReadInterface[];
  packets: ReadPacket[];
  statistics: ReadStatistics[];
  /** Codes, in order. */
  warnings: string[];
}

export function readPcapng(...chunks: Uint8Array[]): ReadFile {
  const read: ReadFile = { interfaces: [], packets: [], statistics: [], warnings: [] };
  const reader = new PcapngReader({
    onInterface: (one) => read.interfaces.push(one),
    onPacket: (packet) => read.packets.push({ ...packet, bytes: Buffer.from(packet.bytes) }),
    onStatistics: (one) => read.statistics.push(one),
    onWarning: (code) => read.warnings.push(code),
  });
  for (const chunk of chunks) reader.push(chunk);
  reader.end();
  return read;
}

const tsharkPath = ['/usr/bin/tshark', '/usr/local/bin/tshark'].find((path) => existsSync(path));

/** For `{ skip }` of a test that needs tshark. */
export const noTshark: string | false = tsharkPath === undefined && 'tshark is not installed (Debian package tshark)';

/** tshark's output lines for a file; `complaints` is what it says on stderr, without the note about running as root. */
export async function tshark(path: string, ...options: string[]): Promise<{ lines: string[]; complaints: string }> {
  const { stdout, stderr } = await promisify(execFile)(tsharkPath ?? 'tshark', ['-n', '-r', path, ...options], { maxBuffer: 64 * 1024 * 1024 });
  const complaints = stderr.split('\n').filter((line) => line !== '' && !line.startsWith('Running as user')).join('\n');
  return { lines: stdout.split('\n').slice(0, -1), complaints };
}
