/** Real sandboxes for tests: an instance id and a data folder of their own, nothing left behind. */
import { randomBytes, randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Test } from 'tap';
import { readConfig } from '../../src/config.js';
import type { Sandbox, SandboxDriver, SizeClass } from '../../src/sandbox/contract.js';
import { createDockerDriver, type DockerDriverOptions } from '../../src/sandbox/docker/driver.js';
import { createEngine, findLabImage } from '../../src/sandbox/docker/engine.js';
import { inspectImage } from '../../src/sandbox/docker/images.js';
import { imageReference } from '../../src/setup/image.js';

/** Random, so that test files which run at the same time do not share one. */
export function testUid(): number {
  return randomInt(500_000, 1_500_000_000);
}

export function testId(): string {
  return `t-${randomBytes(6).toString('hex')}`;
}

/** `LAB_IMAGE`, or the image of the files as they are, or the newest one with our label. Throws where none was built: the set-up of `npm test` builds it. */
export async function testImage(): Promise<string> {
  const { LAB_IMAGE, DOCKER_HOST } = readConfig();
  const engine = createEngine(DOCKER_HOST);
  const current = imageReference();
  const image = LAB_IMAGE ?? (await inspectImage(engine, current) === undefined ? await findLabImage(engine) : current);
  if (image === undefined) throw new Error('There is no lab image. Build it: npm run build.');
  return image;
}

/** A driver whose sandboxes and folder are removed when `t` ends. */
export async function testDriver(t: Test, options: Partial<DockerDriverOptions> = {}): Promise<{ driver: SandboxDriver; dataDir: string; instanceId: string }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'vethlab-test-'));
  const instanceId = `test-${randomBytes(6).toString('hex')}`;
  t.teardown(() => rm(dataDir, { recursive: true, force: true }));
  const driver = createDockerDriver({ dockerHost: readConfig().DOCKER_HOST, dataDir, instanceId, image: await testImage(), ...options });
  t.teardown(async () => {
    const left = await driver.list().catch(() => []);
    await Promise.all(left.map(({ id }) => driver.remove(id)));
    await driver.close();
  });
  return { driver, dataDir, instanceId };
}

export interface TestSandbox {
  driver: SandboxDriver;
  sandbox: Sandbox;
  id: string;
  uid: number;
  dataDir: string;
}

/** A running sandbox and an open connection to it; both go when `t` ends. */
export async function startSandbox(t: Test, { size = 'small', ...options }: { size?: SizeClass } & Partial<DockerDriverOptions> = {}): Promise<TestSandbox> {
  const { driver, dataDir } = await testDriver(t, options);
  return { driver, dataDir, ...await addSandbox(t, driver, size) };
}

/** One more on the same driver. */
export async function addSandbox(t: Test, driver: SandboxDriver, size: SizeClass = 'small'): Promise<{ sandbox: Sandbox; id: string; uid: number }> {
  const [id, uid] = [testId(), testUid()];
  await driver.create({ id, size, uid });
  await driver.start(id);
  const sandbox = await driver.connect(id);
  t.teardown(() => sandbox.close());
  return { sandbox, id, uid };
}

/** Polls until `holds` is true, at most `timeoutMs`; says what it waited for. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, timeoutMs = 30_000): Promise<void> {
  for (const deadline = performance.now() + timeoutMs; !await holds(); await new Promise((resolve) => setTimeout(resolve, 10))) {
    if (performance.now() > deadline) throw new Error(`Waited ${timeoutMs} ms in vain for ${what}.`);
  }
}
