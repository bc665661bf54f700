/** The labs as they are, but one with a larger sandbox: where a peer has no limits, ours should not be measured against its own. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { undoAtEnd } from './undo.js';

/** A folder for LABS_DIR, and what removes it. */
export function labsWithLarge(slug: string): { folder: string; remove: () => Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), 'vethlab-bench-labs-'));
  const remove = undoAtEnd(() => { rmSync(folder, { recursive: true, force: true }); });
  cpSync('labs', folder, { recursive: true });
  const file = join(folder, slug, 'lab.yaml');
  const text = readFileSync(file, 'utf8');
  const larger = text.replace(/^( *size: )\w+$/m, '$1large');
  if (larger === text) throw new Error(`${file} names no size.`);
  writeFileSync(file, larger);
  return { folder, remove };
}
