/**
 * Generates the two Prisma clients into `src/store/generated/{sqlite,postgresql}`, without the internet.
 *
 * `node src/setup/generate.mjs` or `await generateClients()`. A stamp makes a second run free. The clients are made in
 * a folder beside and moved into place, so that a run that is cut short, or two at once, leave no half client.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { projectRoot, providers, schemaText } from './schema-texts.mjs';

const run = promisify(execFile);
const generated = join(projectRoot, 'src', 'store', 'generated');
const deadlineMs = 180_000;

/**
 * @param {{ force?: boolean }} [options]
 * @returns {Promise<{ generated: boolean }>} false when the clients fit the schema already
 * @throws {Error} with Prisma's own words when the schema is wrong
 */
export async function generateClients({ force = false } = {}) {
  const stamp = clientStamp();
  const complete = providers.every((provider) => existsSync(join(generated, provider, 'client.ts')));
  if (!force && complete && readStamp() === stamp) return { generated: false };
  mkdirSync(generated, { recursive: true });
  const workspace = mkdtempSync(join(generated, '.new-'));
  try {
    for (const provider of providers) await generateOne(provider, workspace);
    for (const provider of providers) moveIntoPlace(join(workspace, provider), join(generated, provider));
    writeFileSync(join(generated, '.stamp'), stamp);
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
  return { generated: true };
}

/** @param {'sqlite' | 'postgresql'} provider @param {string} workspace */
async function generateOne(provider, workspace) {
  const schema = join(workspace, `${provider}.prisma`);
  writeFileSync(schema, schemaText(provider, join(workspace, provider)));
  const command = join(packageFolder('prisma'), 'build', 'index.js');
  // Prisma would download a native schema engine; `generate` never runs it, so any program will do in its place.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' };
  try {
    await run(process.execPath, [command, 'generate', '--schema', schema], { cwd: projectRoot, env, timeout: deadlineMs });
  } catch (error) {
    // execFile's error carries both outputs; it is typed as unknown.
    const { stderr = '', stdout = '' } = /** @type {{ stderr?: string, stdout?: string }} */ (error);
    throw new Error(`prisma generate failed for ${provider}.\n${stdout}${stderr}`.trim(), { cause: error });
  }
}

/** @param {string} from @param {string} to */
function moveIntoPlace(from, to) {
  const old = mkdtempSync(join(generated, '.old-'));
  try {
    renameSync(to, join(old, 'client'));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
  }
  renameSync(from, to);
  rmSync(old, { recursive: true, force: true });
}

function clientStamp() {
  const { version } = JSON.parse(readFileSync(join(packageFolder('prisma'), 'package.json'), 'utf8'));
  const script = readFileSync(fileURLToPath(import.meta.url), 'utf8');
  return createHash('sha256').update(`${version}\n${script}\n`).update(schemaText('sqlite')).digest('hex');
}

function readStamp() {
  try {
    return readFileSync(join(generated, '.stamp'), 'utf8');
  } catch {
    return undefined; // nothing generated yet
  }
}

/** @param {string} name */
function packageFolder(name) {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const result = await generateClients({ force: process.argv.includes('--force') });
  console.log(result.generated ? 'Database clients generated.' : 'Database clients are up to date.');
}
