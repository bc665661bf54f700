/**
 * The lab image: `vethlab/lab:<hash of what it is built from>`, so that a change of those files means another image and
 * an unchanged tree means no build. The hash is of exactly the files that go into the build.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Engine } from '../sandbox/docker/engine.js';
import { buildImage, inspectImage, type ImageFacts } from '../sandbox/docker/images.js';
import { ensureBase } from './base.js';
import { projectRoot } from './project.js';
import type { Report } from './report.js';
import { SetupError } from './setup-error.js';
import { packTar, type TarFile } from './tar.js';

const buildTimeoutMs = 900_000;

/** The build context: the Dockerfile, `image/`, and the agent's sources (not its documents and objects). */
export function imageFiles(folder: string = join(projectRoot, 'docker')): TarFile[] {
  const paths = ['Dockerfile', ...filesBelow(folder, 'image', () => true), ...filesBelow(folder, 'agent', (path) => /(\.[ch]|\/Makefile)$/.test(path))];
  return paths.sort().map((path) => ({ path, content: readFileSync(join(folder, path)), executable: (statSync(join(folder, path)).mode & 0o100) !== 0 }));
}

/** 12 hex digits that change when a path, a mode or a byte does. Pure. */
export function hashFiles(files: readonly TarFile[]): string {
  const hash = createHash('sha256');
  for (const { path, content, executable } of files) hash.update(`${path}\0${executable ? 'x' : '-'}\0${content.length}\0`).update(content);
  return hash.digest('hex').slice(0, 12);
}

/** What the image is called that fits the files as they are now. */
export function imageReference(files: readonly TarFile[] = imageFiles()): string {
  return `vethlab/lab:${hashFiles(files)}`;
}

/** The lab image's reference; builds it where the engine has none for these files. `LAB_IMAGE` names another, which must exist. */
export async function ensureImage(engine: Engine, report: Report): Promise<string> {
  const chosen = process.env['LAB_IMAGE'];
  if (chosen !== undefined && chosen !== '') return chosenImage(engine, chosen);
  const files = imageFiles();
  const reference = imageReference(files);
  if (await inspectImage(engine, reference) !== undefined) return reference;
  const base = await ensureBase(engine, report);
  const facts = await report.step(`Building the lab image ${reference} on ${base}`, async (progress) => {
    await buildImage(engine, { context: Readable.from([packTar(files)]), tag: reference, arguments: { BASE: base }, timeoutMs: buildTimeoutMs }, progress);
    return inspectImage(engine, reference);
  });
  report.say(`  ${sizeText(facts)}`);
  return reference;
}

async function chosenImage(engine: Engine, reference: string): Promise<string> {
  if (await inspectImage(engine, reference) !== undefined) return reference;
  throw new SetupError(`LAB_IMAGE=${reference}: the engine has no such image.`, 'Load it into the engine, or unset LAB_IMAGE and let the set-up build the image.');
}

function sizeText(facts: ImageFacts | undefined): string {
  return facts === undefined ? 'the image is not there' : `image size: ${Math.round(facts.sizeBytes / 1e6)} MB`;
}

function filesBelow(folder: string, name: string, wanted: (path: string) => boolean): string[] {
  return readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).map((path) => `${name}/${path}`)
    .filter((path) => statSync(join(folder, path)).isFile() && wanted(path));
}
