/** Sandboxes of the author's and the doctor's own, beside those of a running service. */
import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../config.js';
import type { Sandbox, SandboxDriver, SizeClass } from '../sandbox/contract.js';
import { createDockerDriver } from '../sandbox/docker/driver.js';
import { imageReference } from './image.js';
import { SetupError } from './setup-error.js';

/** Runs `work` with a driver of its own; what it made on the engine and on the disk is gone afterwards, however it ended. */
export async function withDriver<T>(work: (driver: SandboxDriver) => Promise<T>): Promise<T> {
  const { DOCKER_HOST, LAB_IMAGE, ISOLATION, ISOLATION_ACKNOWLEDGE, AGENT_TRANSPORT } = readConfig();
  const dataDir = mkdtempSync(join(tmpdir(), 'vethlab-lab-'));
  const driver = createDockerDriver({
    dockerHost: DOCKER_HOST, dataDir, instanceId: `lab-${randomBytes(6).toString('hex')}`, image: LAB_IMAGE ?? imageReference(),
    isolation: ISOLATION, acknowledge: ISOLATION_ACKNOWLEDGE, transport: AGENT_TRANSPORT,
  });
  try {
    return await Promise.race([work(driver), interrupted()]);
  } finally {
    await Promise.all((await driver.list()).map(({ id }) => driver.remove(id)));
    await driver.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** So that Ctrl-C leaves no sandbox. */
function interrupted(): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (signal: string): void => reject(new SetupError(`Stopped by ${signal}.`, 'The sandboxes are removed; run it again when you like.'));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  });
}

/** The image must be built (`npm run build`); throws `image-missing` where it is not. The caller removes it, or `withDriver` does. */
export async function openSandbox(driver: SandboxDriver, size: SizeClass): Promise<Sandbox> {
  const id = `lab-${randomBytes(6).toString('hex')}`;
  await driver.create({ id, size, uid: randomInt(500_000, 1_500_000_000) });
  await driver.start(id);
  return driver.connect(id);
}
