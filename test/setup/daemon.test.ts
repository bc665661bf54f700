import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { startDaemon } from '../../src/setup/daemon.js';
import { SetupError } from '../../src/setup/setup-error.js';

const shell = (script: string, folder: string) => ({ program: '/bin/sh', args: ['-c', script], logFile: join(folder, 'log') });

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

t.test('a daemon is waited for, writes to its log, and is gone after stop', async (t) => {
  const folder = t.testdir({});
  const ready = join(folder, 'ready');
  const daemon = await startDaemon({ ...shell(`echo begun; sleep 0.2; touch ${ready}; exec sleep 60`, folder), timeoutMs: 10_000, ready: async () => existsSync(ready) });
  t.equal(alive(daemon.pid), true);
  t.match(readFileSync(join(folder, 'log'), 'utf8'), 'begun');
  await daemon.stop();
  t.equal(alive(daemon.pid), false);
  await daemon.stop();
});

t.test('its stop signal is the one that was asked for', async (t) => {
  const folder = t.testdir({});
  const ready = join(folder, 'ready');
  const daemon = await startDaemon({ ...shell(`trap 'echo got INT; exit 0' INT; trap '' TERM; touch ${ready}; while :; do sleep 0.05; done`, folder), stopSignal: 'SIGINT', timeoutMs: 10_000, ready: async () => existsSync(ready) });
  await daemon.stop();
  t.match(readFileSync(join(folder, 'log'), 'utf8'), 'got INT');
});

t.test('one that ends, is missing or is not ready in time is an error with the end of its log', async (t) => {
  const folder = t.testdir({});
  const never = async () => false;
  await t.rejects(startDaemon({ ...shell('echo no space left; exit 3', folder), timeoutMs: 10_000, ready: never }), { name: 'SetupError', message: /exit code 3[\s\S]*no space left/ });
  await t.rejects(startDaemon({ ...shell('exec sleep 60', folder), timeoutMs: 300, ready: never }), { name: 'SetupError', message: /not ready within 0.3 s/ });
  await t.rejects(startDaemon({ program: '/no/such/program', args: [], logFile: join(folder, 'log'), timeoutMs: 5_000, ready: never }), SetupError);
});
