/**
 * The way into every npm script: `node src/setup/bootstrap.mjs start|test|demo|doctor|lab|build|generate [arguments]`.
 *
 * Plain JavaScript without dependencies, since a fresh clone has nothing else. It makes what the command needs, in order
 * (packages, database clients, dist/, the pages), each only when the hash of what it is made from has changed, and then runs
 * `main(arguments)` of dist/setup/COMMAND.js in this same process. A second start runs nothing but the hashing. In an image
 * (docker/service.Dockerfile) there are no sources: all has been made.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const hasSources = existsSync(join(root, 'src', 'server.ts'));
const oldestNode = [20, 19];
/** Built by their own tool, for browsers. */
const pagesFolder = join('src', 'web', 'pages');

/** `--json` keeps standard output for the answer. */
const tell = process.argv.includes('--json') ? console.error : console.log;

class StepError extends Error {
  /** @param {string} message @param {string} remedy */
  constructor(message, remedy) {
    super(message);
    this.remedy = remedy;
  }
}

/** @param {string | undefined} command @param {string[]} rest */
async function main(command, rest) {
  const commands = ['generate', ...commandNames()];
  if (command === undefined || !commands.includes(command)) throw new StepError(`"${command ?? ''}" is not a command.`, `Use one of: ${commands.join(', ')}.`);
  checkNode(process.versions.node);
  process.chdir(root);
  if (hasSources) await make(command === 'generate');
  if (command === 'generate') return;
  const module = await import(pathToFileURL(join(root, 'dist', 'setup', `${command}.js`)).href);
  await module.main(rest);
}

/** @param {boolean} clientsOnly */
async function make(clientsOnly) {
  await installDependencies();
  await generate(clientsOnly);
  if (clientsOnly) return;
  await compile();
  await buildPages();
}

/** Every src/setup/NAME.ts that has a `main`. */
function commandNames() {
  const folder = join(root, hasSources ? 'src' : 'dist', 'setup');
  const sources = readdirSync(folder).filter((name) => /(?<!\.d)\.[jt]s$/.test(name));
  return sources.filter((name) => /^export async function main\(/m.test(readFileSync(join(folder, name), 'utf8'))).map((name) => name.slice(0, -3));
}

/** @param {string} version */
function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new StepError(`Node.js ${version} is too old.`, `Install Node.js ${oldestNode.join('.')} or newer (https://nodejs.org).`);
}

async function installDependencies() {
  const stamp = 'node_modules/.vethlab-stamp';
  const hash = hashOf(['package-lock.json']);
  if (!existsSync(join(root, stamp)) && installedAsLocked()) writeFileSync(join(root, stamp), hash);
  await whenChanged(stamp, hash, 'Installing the npm packages', async () => {
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    await run('npm', args, { remedy: 'This step needs the npm registry: see npm\'s words above, then run the same command again.' });
  });
}

/** True where somebody ran `npm ci` by hand: npm leaves what it installed in a lockfile of its own. */
function installedAsLocked() {
  const file = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(file)) return false;
  const { packages: installed } = JSON.parse(readFileSync(file, 'utf8'));
  const { packages: { '': _project, ...locked } } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(locked).every(([path, { version, optional, devOptional }]) =>
    installed[path]?.version === version || (installed[path] === undefined && (optional || devOptional)));
}

/** @param {boolean} force */
async function generate(force) {
  // Its own stamp decides; it is imported late because it needs the packages.
  const { generateClients } = await import('./generate.mjs');
  await step('Generating the database clients', async () => {
    const { generated } = await generateClients({ force });
    return generated;
  }, 'See Prisma\'s words above; prisma/schema.prisma is where it looks.');
}

async function compile() {
  const sources = filesBelow('src').filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !path.startsWith(pagesFolder + sep));
  const inputs = ['tsconfig.json', 'node_modules/.vethlab-stamp', 'src/setup/compile.mjs', ...sources];
  await whenChanged('dist/.stamp', hashOf(inputs), 'Compiling', async () => {
    // Its compiler is a package, so it can only be loaded now.
    const { compileFiles } = await import('./compile.mjs');
    removeOrphans();
    compileFiles(root, sources);
  });
}

async function buildPages() {
  await whenChanged('dist/pages/.stamp', hashOf(['node_modules/.vethlab-stamp', ...filesBelow(pagesFolder)]), 'Building the pages', async () => {
    const { buildPages: build } = await import('../web/pages/build.mjs');
    await build(root);
  });
}

/** What was made from a source that is gone would be found by a test or a glob. */
function removeOrphans() {
  for (const path of filesBelow('dist').filter((file) => !file.startsWith(join('dist', 'pages', sep)))) {
    const source = join('src', path.slice('dist/'.length).replace(/\.js(\.map)?$/, '.ts'));
    if (/\.js(\.map)?$/.test(path) && !existsSync(join(root, source))) rmSync(join(root, path));
  }
}

/**
 * Runs `action` unless the stamp holds `hash`; the stamp is written after, so that a step that was cut short runs again.
 * @param {string} stamp @param {string} hash @param {string} title @param {() => void | Promise<void>} action
 */
async function whenChanged(stamp, hash, title, action) {
  const file = join(root, stamp);
  if (existsSync(file) && readFileSync(file, 'utf8') === hash) return;
  tell(`• ${title} …`);
  const startedAt = performance.now();
  await action();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, hash);
  tell(`  done in ${seconds(startedAt)} s`);
}

/**
 * For a step that finds out by itself whether there is anything to do; silent when there was not.
 * @param {string} title @param {() => Promise<boolean>} action @param {string} remedy
 */
async function step(title, action, remedy) {
  const startedAt = performance.now();
  const notice = setTimeout(() => { tell(`• ${title} …`); }, 300);
  try {
    if (await action()) tell(`• ${title}: done in ${seconds(startedAt)} s`);
  } catch (error) {
    throw new StepError(`${title} failed: ${error instanceof Error ? error.message : String(error)}`, remedy);
  } finally {
    clearTimeout(notice);
  }
}

/** @param {number} startedAt */
function seconds(startedAt) {
  return ((performance.now() - startedAt) / 1000).toFixed(1);
}

/**
 * Runs a program that may be silent for minutes; says that it still runs.
 * @param {string} program @param {string[]} args @param {{ remedy: string }} options
 */
async function run(program, args, { remedy }) {
  const startedAt = performance.now();
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', process.argv.includes('--json') ? 2 : 1, 2] });
  const pulse = setInterval(() => { tell(`  still at it after ${seconds(startedAt)} s`); }, 15_000);
  const outcome = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  clearInterval(pulse);
  if (outcome !== 'exit code 0') throw new StepError(`\`${[program, ...args].join(' ')}\` failed: ${outcome}`, remedy);
}

/** @param {string[]} paths relative to the project */
function hashOf(paths) {
  const hash = createHash('sha256').update(process.versions.modules);
  for (const path of [...paths].sort()) hash.update(`${path}\0`).update(existsSync(join(root, path)) ? readFileSync(join(root, path)) : '');
  return hash.digest('hex');
}

/** Files below a folder, relative to the project, sorted. @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  if (!existsSync(join(root, folder))) return [];
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return names.map((name) => join(folder, name)).filter((path) => statSync(join(root, path), { throwIfNoEntry: false })?.isFile()).sort();
}

const [command, ...rest] = process.argv.slice(2);
try {
  await main(command, rest);
} catch (error) {
  const known = error instanceof Error && 'remedy' in error;
  const code = error instanceof Error && error.name === 'AppError';
  console.error(`\n✗ ${known || code ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  if (known) console.error(`  What to do: ${error.remedy}`);
  process.exitCode = 1;
  // A server or a client that was opened before the failure must not hold the process.
  setTimeout(() => process.exit(1), 2_000).unref();
}
