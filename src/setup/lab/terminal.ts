/** The author's own terminal, attached to a shell in the sandbox. */
import { randomBytes } from 'node:crypto';
import { targetOf } from '../../labs/places.js';
import type { Sandbox } from '../../sandbox/contract.js';

/** Until the shell ends (Ctrl-D). Standard input must be a terminal. Throws what `openTerminal` throws. */
export async function attachHere(sandbox: Sandbox, place: string): Promise<void> {
  const id = `preview-${randomBytes(4).toString('hex')}`;
  const { stdin, stdout } = process;
  // Some terminals do not know their size.
  const size = (): { columns: number; rows: number } => ({ columns: stdout.columns || 80, rows: stdout.rows || 24 });
  await sandbox.openTerminal({ id, target: targetOf(place), ...size() });
  const stream = await sandbox.attach(id);
  const type = (bytes: Buffer): void => {
    stdin.pause();
    void Promise.resolve(stream.write(bytes)).then(() => stdin.resume(), () => undefined);
  };
  const resize = (): void => stream.resize(size().columns, size().rows);
  stream.onOutput((_, bytes) => void stdout.write(bytes, () => stream.acknowledge(bytes.length)));
  stdin.setRawMode(true).on('data', type).resume();
  stdout.on('resize', resize);
  try {
    await stream.exited;
  } finally {
    stdin.off('data', type).setRawMode(false).pause();
    stdout.off('resize', resize);
    await sandbox.closeTerminal(id).catch(() => undefined);
  }
}
