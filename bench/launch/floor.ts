/** What a launch comes to without requests, database or events: the lab built in a sandbox that waits, and a shell in it, both asked of its agent. */
import { join } from 'node:path';
import { readLab } from '../../src/labs/catalogue.js';
import { instantiate } from '../../src/labs/render.js';
import type { Sandbox } from '../../src/sandbox/contract.js';
import { buildLab } from '../../src/sessions/build.js';
import { readLabFiles } from '../../src/setup/lab-files.js';
import { instanceOf } from '../../src/setup/lab/preview-commands.js';
import { openSandboxes } from '../support/sandboxes.js';

export interface Floor {
  /** Milliseconds until the shell's first byte, in a sandbox that has been connected to. */
  toPrompt(): Promise<number>;
  close(): Promise<void>;
}

export async function openFloor(image: string, slug: string): Promise<Floor> {
  const { driver, start, close } = openSandboxes(image);
  const { definition } = readLab(slug, await readLabFiles(join('labs', slug)));
  const build = instanceOf(instantiate(definition, 1));
  return {
    close,
    async toPrompt() {
      const id = await start('small');
      try {
        const sandbox = await driver.connect(id);
        const startedAt = performance.now();
        await buildLab(sandbox, build);
        await prompt(sandbox);
        return performance.now() - startedAt;
      } finally {
        await driver.remove(id);
      }
    },
  };
}

async function prompt(sandbox: Sandbox): Promise<void> {
  await sandbox.openTerminal({ id: 'floor', target: { host: 'node1' }, columns: 80, rows: 24 });
  const program = await sandbox.attach('floor');
  await new Promise<void>((done) => { program.onOutput((_channel, bytes) => { if (bytes.length > 0) done(); }); });
}
