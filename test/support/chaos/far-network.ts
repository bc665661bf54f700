/** A network namespace at the end of a cable, out of which a test pulls it: what is sent from then on arrives nowhere, not even a FIN. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import type { Test } from 'tap';

export interface FarNetwork {
  /** Where this machine is, seen from there. */
  host: string;
  run(script: string, argument: object): ChildProcess;
  pull(): void;
}

/** Undefined where this machine allows no namespaces. */
export function makeFarNetwork(t: Pick<Test, 'teardown'>): FarNetwork | undefined {
  const id = randomBytes(3).toString('hex');
  const [namespace, near, far] = [`chaos-${id}`, `vcn${id}`, `vcf${id}`];
  const subnet = `10.${randomInt(200, 250)}.${randomInt(1, 255)}`;
  const ip = (...words: string[]): boolean => spawnSync('ip', words).status === 0;
  t.teardown(() => {
    ip('link', 'del', near);
    ip('netns', 'del', namespace);
  });
  const made = ip('netns', 'add', namespace) && ip('link', 'add', near, 'type', 'veth', 'peer', 'name', far, 'netns', namespace)
    && ip('addr', 'add', `${subnet}.1/30`, 'dev', near) && ip('link', 'set', near, 'up')
    && ip('-n', namespace, 'addr', 'add', `${subnet}.2/30`, 'dev', far) && ip('-n', namespace, 'link', 'set', far, 'up');
  if (!made) return undefined;
  return {
    host: `${subnet}.1`,
    run(script, argument) {
      const child = spawn('ip', ['netns', 'exec', namespace, process.execPath, resolve(script), JSON.stringify(argument)], { stdio: ['ignore', 'pipe', 'inherit'] });
      t.teardown(() => child.kill('SIGKILL'));
      return child;
    },
    pull() { ip('-n', namespace, 'link', 'set', far, 'down'); },
  };
}
