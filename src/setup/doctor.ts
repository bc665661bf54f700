/**
 * `npm run doctor [-- --json]`: looks at the engine and the machine, starts one sandbox to see what works inside, and
 * says of each point what to do. Changes nothing, installs nothing. The exit code is 1 where something must be mended.
 */
import { mkdirSync } from 'node:fs';
import { readConfig, type Config } from '../config.js';
import { checkHost, checkSelfTest, selfTest, type Check } from '../sandbox/checks.js';
import { checkEngine, createEngine, type Engine } from '../sandbox/docker/engine.js';
import { inspectImage } from '../sandbox/docker/images.js';
import { gatherHostFacts } from '../sandbox/host-facts.js';
import { readDistribution } from './distribution.js';
import { imageReference } from './image.js';
import { withDriver } from './lab-sandboxes.js';

const marks = { ok: '✓', warn: '!', fail: '✗' } as const;

export async function main(words: readonly string[] = []): Promise<void> {
  const checks = await examine(readConfig());
  if (words.includes('--json')) console.log(JSON.stringify({ checks, healthy: isHealthy(checks) }, null, 2));
  else for (const line of doctorLines(checks)) console.log(line);
  process.exitCode = isHealthy(checks) ? 0 : 1;
}

/** Nothing fails; warnings are allowed. Pure. */
export function isHealthy(checks: readonly Check[]): boolean {
  return checks.every(({ level }) => level !== 'fail');
}

/** For people. Pure. */
export function doctorLines(checks: readonly Check[]): string[] {
  const width = Math.max(...checks.map(({ name }) => name.length));
  const lines = checks.flatMap(({ name, level, seen, fix }) => [
    `${marks[level]} ${name.padEnd(width)}  ${seen.split('\n').join(`\n${' '.repeat(width + 4)}`)}`,
    ...(fix === null ? [] : [`${' '.repeat(width + 4)}→ ${fix}`]),
  ]);
  const count = (level: Check['level']): number => checks.filter((check) => check.level === level).length;
  return [...lines, '', `${count('ok')} ok, ${count('warn')} to look at, ${count('fail')} to mend`];
}

async function examine(config: Config): Promise<Check[]> {
  const machine: Check[] = [
    { name: 'Node.js', level: 'ok', seen: process.versions.node, fix: null },
    { name: 'machine', level: 'ok', seen: readDistribution().name, fix: null },
  ];
  const engine = createEngine(config.DOCKER_HOST);
  const version = await attempt('engine', 'Start it, or set DOCKER_HOST. On Debian and Ubuntu `npm start` as root installs and starts one.', () => checkEngine(engine));
  if (version.failed !== undefined) return [...machine, version.failed];
  machine.push({ name: 'engine', level: 'ok', seen: version.value.version, fix: null });
  mkdirSync(config.DATA_DIR, { recursive: true, mode: 0o700 });
  const facts = await attempt('host', 'See that the engine answers in time (`docker info`).', () => gatherHostFacts(engine, config.DATA_DIR));
  return [...machine, ...(facts.failed === undefined ? checkHost(facts.value) : [facts.failed]), ...await examineSandbox(engine, config)];
}

async function examineSandbox(engine: Engine, config: Config): Promise<Check[]> {
  const image = config.LAB_IMAGE ?? imageReference();
  const found = await inspectImage(engine, image);
  if (found === undefined) return [{ name: 'lab image', level: 'warn', seen: `${image} is not built, so no sandbox was tried`, fix: 'Run npm run build, then npm run doctor again.' }];
  const present: Check = { name: 'lab image', level: 'ok', seen: `${image}, ${Math.round(found.sizeBytes / 1e6)} MB`, fix: null };
  const report = await attempt('self-test sandbox', 'See what the engine says (`docker info`, its log), and the checks above.', () => withDriver((driver) => selfTest(driver)));
  return [present, ...(report.failed === undefined ? checkSelfTest(report.value) : [report.failed])];
}

type Attempt<T> = { value: T; failed?: undefined } | { failed: Check };

async function attempt<T>(name: string, fix: string, action: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await action() };
  } catch (error) {
    return { failed: { name, level: 'fail', seen: error instanceof Error ? error.message : String(error), fix } };
  }
}
