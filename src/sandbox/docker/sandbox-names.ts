import { join, sep } from 'node:path';
import type { Engine } from './engine.js';
import { sandboxLabel } from './labels.js';

/**
 * Names of the sandboxes on the engine whose sockets lie in `dataDir`, so of one installation of the service, in which something is
 * built; for checks that nothing is left. One that waits for a session runs its agent and nothing else, and does not count. Without a
 * socket in a folder (a remote engine) a sandbox may be anybody's, and counts.
 */
export async function sandboxNames(engine: Engine, dataDir: string): Promise<string[]> {
  const folder = join(dataDir, 'sandboxes') + sep;
  const containers = await engine.call({ what: 'did not list its sandboxes', timeoutMs: 5_000 }, (abortSignal) =>
    engine.docker.listContainers({ abortSignal, all: true, filters: { label: [sandboxLabel] } }));
  const ours = containers.filter(({ Mounts: mounts }) => mounts.length === 0 || mounts.some(({ Source: source }) => source.startsWith(folder)));
  const built = await Promise.all(ours.map(({ Id: id }) => runsMoreThanItsAgent(engine, id)));
  return ours.filter((_container, index) => built[index]).flatMap((container) => container.Names).sort();
}

/** False where it has gone meanwhile. */
async function runsMoreThanItsAgent(engine: Engine, id: string): Promise<boolean> {
  const top = (abortSignal: AbortSignal): Promise<boolean> => engine.docker.getContainer(id).top({ abortSignal }).then(({ Processes: processes }: { Processes: unknown[] }) => processes.length > 1);
  return await engine.call({ what: 'did not tell what a sandbox runs', timeoutMs: 5_000 }, top, (status) => (status === 404 || status === 409 ? { value: false } : undefined));
}
