/**
 * A lab as its author's files: path inside the lab's folder to text. Who reads them from where is not our business
 * (`src/setup/lab-files.ts` does for the service and the author's tools).
 */
import { createHash } from 'node:crypto';

export type LabFiles = Record<string, string>;

/**
 * SHA-256 in hex over the names and normalised texts, in order of the names: the identity of a lab's version. A
 * file's line ends, byte order mark and trailing blank lines say nothing about the lab, so they do not count.
 */
export function contentHash(files: LabFiles): string {
  const hash = createHash('sha256');
  for (const path of Object.keys(files).sort()) {
    const text = normalise(files[path] ?? '');
    hash.update(`${path}\0${Buffer.byteLength(text)}\0${text}\0`);
  }
  return hash.digest('hex');
}

export function normalise(text: string): string {
  return `${text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').trimEnd()}\n`;
}
