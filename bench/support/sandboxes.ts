/** Sandboxes of the bench's own, made by the driver as the service makes them, and nothing around them. */
import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SandboxDriver, SizeClass } from '../../src/sandbox/contract.js';
import { createDockerDriver } from '../../src/sandbox/docker/driver.js';
import { undoAtEnd } from './undo.js';

export interface Sandboxes {
  driver: SandboxDriver;
  /** Its id, once it runs. */
  start(size: SizeClass): Promise<string>;
  /** Removes what was started. */
  close(): Promise<void>;
}

export function openSandboxes(image: string): Sandboxes {
  const dataDir = mkdtempSync(join(tmpdir(), 'vethlab-bench-'));
  const driver = createDockerDriver({ dockerHost: process.env['DOCKER_HOST'], dataDir, instanceId: `bench-${randomBytes(4).toString('hex')}`, image });
  const close = undoAtEnd(async () => {
    for (const { id } of await driver.list()) await driver.remove(id);
    await driver.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return {
    driver, close,
    async start(size) {
      const id = `bench-${randomBytes(6).toString('hex')}`;
      await driver.create({ id, size, uid: randomInt(500_000, 1_500_000_000) });
      await driver.start(id);
      return id;
    },
  };
}
