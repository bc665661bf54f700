/**
 * Packs files into a tar (POSIX.1-1988 ustar). Every owner is root, every mode 0644 or 0755 and every time 0, so that
 * the same files give the same bytes whoever cloned them with whatever umask.
 */
export interface TarFile {
  /** Relative, with `/`, at most 100 bytes; folders on the way are added. */
  path: string;
  content: Uint8Array;
  executable: boolean;
}

const blockBytes = 512;

/** Throws `RangeError` for a path that does not fit the header's name field. */
export function packTar(files: TarFile[]): Buffer {
  const folders = [...new Set(files.flatMap(({ path }) => parents(path)))].sort();
  const parts = folders.map((path) => header({ path: `${path}/`, sizeBytes: 0, mode: 0o755, type: '5' }));
  for (const { path, content, executable } of files) {
    parts.push(header({ path, sizeBytes: content.length, mode: executable ? 0o755 : 0o644, type: '0' }), Buffer.from(content));
    parts.push(Buffer.alloc((blockBytes - (content.length % blockBytes)) % blockBytes));
  }
  return Buffer.concat([...parts, Buffer.alloc(2 * blockBytes)]);
}

function parents(path: string): string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

function header({ path, sizeBytes, mode, type }: { path: string; sizeBytes: number; mode: number; type: '0' | '5' }): Buffer {
  if (Buffer.byteLength(path) > 100) throw new RangeError(`${path} is too long for a tar header: 100 bytes at most.`);
  const block = Buffer.alloc(blockBytes);
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;
  block.write(path, 0);
  block.write(octal(mode, 7) + octal(0, 7) + octal(0, 7) + octal(sizeBytes, 11) + octal(0, 11), 100, 'latin1');
  block.write(`        ${type}`, 148, 'latin1'); // the checksum counts itself as eight spaces
  block.write('ustar\u000000', 257, 'latin1');
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return block;
}
