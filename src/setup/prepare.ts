/** What every command needs before it can touch a sandbox: an engine that answers, and the lab image on it. */
import { engineSettings, readConfig } from '../config.js';
import { checkEngine, createEngine, type Engine } from '../sandbox/docker/engine.js';
import { copyImage, inspectImage } from '../sandbox/docker/images.js';
import { ensureEngine, type StartedEngine } from './engine.js';
import { ensureImage } from './image.js';
import type { Report } from './report.js';
import { SetupError } from './setup-error.js';

export interface Prepared {
  engine: Engine;
  /** Set when this set-up started the engine; `stop` ends it again. */
  started: StartedEngine | undefined;
  image: string;
}

/** Throws `SetupError` or `AppError`. Afterwards `LAB_IMAGE` names the image for the service and the tests. */
export async function prepare(report: Report): Promise<Prepared> {
  const { engines } = readConfig();
  if (engines.length > 0) return prepareAll(report);
  const dockerHost = process.env['DOCKER_HOST'] || undefined;
  const started = await ensureEngine(dockerHost, report);
  const engine = createEngine(dockerHost);
  const image = await ensureImage(engine, report);
  process.env['LAB_IMAGE'] = image;
  return { engine, started, image };
}

/**
 * The engines of ENGINES: none is installed or started here. The first that answers builds the image, the others get a
 * copy. One that does not answer is left out: the service takes it in when it is back, the next start gives it the image.
 */
async function prepareAll(report: Report): Promise<Prepared> {
  const answering: { name: string; engine: Engine }[] = [];
  for (const { name, capacity: _capacity, ...endpoint } of engineSettings(readConfig())) {
    const engine = createEngine(endpoint);
    await checkEngine(engine).then(() => answering.push({ name, engine }), (error: unknown) => report.say(`  engine "${name}" does not answer: ${error instanceof Error ? error.message : String(error)}`));
  }
  const [first, ...others] = answering;
  if (first === undefined) throw new SetupError('None of ENGINES answers.', 'See that they run and can be reached, and that keys and certificates are right (docs/operations.md).');
  const image = await ensureImage(first.engine, report);
  for (const { name, engine } of others) {
    if (await inspectImage(engine, image) === undefined) await report.step(`Copying ${image} to engine "${name}"`, () => copyImage(first.engine, engine, image));
  }
  process.env['LAB_IMAGE'] = image;
  return { engine: first.engine, started: undefined, image };
}
