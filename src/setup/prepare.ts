/** What every command needs before it can touch a sandbox: an engine that answers, and the lab image on it. */
import { createEngine, type Engine } from '../sandbox/docker/engine.js';
import { ensureEngine, type StartedEngine } from './engine.js';
import { ensureImage } from './image.js';
import type { Report } from './report.js';

export interface Prepared {
  engine: Engine;
  /** Set when this set-up started the engine; `stop` ends it again. */
  started: StartedEngine | undefined;
  image: string;
}

/** Throws `SetupError` or `AppError`. Afterwards `LAB_IMAGE` names the image for the service and the tests. */
export async function prepare(report: Report): Promise<Prepared> {
  const dockerHost = process.env['DOCKER_HOST'] || undefined;
  const started = await ensureEngine(dockerHost, report);
  const engine = createEngine(dockerHost);
  const image = await ensureImage(engine, report);
  process.env['LAB_IMAGE'] = image;
  return { engine, started, image };
}
