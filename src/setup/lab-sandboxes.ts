/** Sandboxes of the author's own, beside those of a running service. */
import { randomBytes, randomInt } from 'node:crypto';
import { readConfig } from '../config.js';
import type { Sandbox, SizeClass } from '../sandbox/contract.js';
import { createDockerDriver } from '../sandbox/docker/driver.js';
import { imageReference } from './image.js';

export interface OpenSandboxes {
  sandboxes: Sandbox[];
  /** Removes them. */
  close(): Promise<void>;
}

/** The image must be built (`npm run build`); throws `image-missing` where it is not. */
export async function openSandboxes(wanted: { count: number; size: SizeClass; dataDir: string; instanceId: string }): Promise<OpenSandboxes> {
  const { DOCKER_HOST, LAB_IMAGE, ISOLATION, ISOLATION_ACKNOWLEDGE, AGENT_TRANSPORT } = readConfig();
  const driver = createDockerDriver({
    dockerHost: DOCKER_HOST, dataDir: wanted.dataDir, instanceId: wanted.instanceId, image: LAB_IMAGE ?? imageReference(),
    isolation: ISOLATION, acknowledge: ISOLATION_ACKNOWLEDGE, transport: AGENT_TRANSPORT,
  });
  const sandboxes: Sandbox[] = [];
  const close = async (): Promise<void> => {
    for (const sandbox of sandboxes) sandbox.close();
    await Promise.all((await driver.list()).map(({ id }) => driver.remove(id)));
    await driver.close();
  };
  const open = async (): Promise<void> => {
    const id = `lab-${randomBytes(6).toString('hex')}`;
    await driver.create({ id, size: wanted.size, uid: randomInt(500_000, 1_500_000_000) });
    await driver.start(id);
    sandboxes.push(await driver.connect(id));
  };
  try {
    await Promise.all(Array.from({ length: wanted.count }, open));
  } catch (error) {
    await close();
    throw error;
  }
  return { sandboxes, close };
}
