import { join, sep } from 'node:path';
import type { Engine } from './engine.js';
import { sandboxLabel } from './labels.js';

/**
 * Names of the sandboxes on the engine whose sockets lie in `dataDir`, so of one installation of the service; for checks that
 * nothing is left. Without a socket in a folder (a remote engine) a sandbox may be anybody's, and counts.
 */
export async function sandboxNames(engine: Engine, dataDir: string): Promise<string[]> {
  const folder = join(dataDir, 'sandboxes') + sep;
  const containers = await engine.call({ what: 'did not list its sandboxes', timeoutMs: 5_000 }, (abortSignal) =>
    engine.docker.listContainers({ abortSignal, all: true, filters: { label: [sandboxLabel] } }));
  const ours = containers.filter(({ Mounts: mounts }) => mounts.length === 0 || mounts.some(({ Source: source }) => source.startsWith(folder)));
  return ours.flatMap((container) => container.Names).sort();
}
