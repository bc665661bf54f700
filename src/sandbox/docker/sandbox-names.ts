import type { Engine } from './engine.js';
import { sandboxLabel } from './labels.js';

/** Names of all sandboxes on the engine, whichever installation of the service made them; for checks that nothing is left. */
export async function sandboxNames(engine: Engine): Promise<string[]> {
  const containers = await engine.call({ what: 'did not list its sandboxes', timeoutMs: 5_000 }, (abortSignal) =>
    engine.docker.listContainers({ abortSignal, all: true, filters: { label: [sandboxLabel] } }));
  return containers.flatMap((container) => container.Names).sort();
}
