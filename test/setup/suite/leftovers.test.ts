import { spawn } from 'node:child_process';
import t from 'tap';
import { isOurs, markedProcesses, newContainers, runMark } from '../../../src/setup/suite/leftovers.js';

const container = (id: string, instance: string, mounts: string[] = []) => ({ id, name: id, labels: { 'org.vethlab.instance': instance }, mounts });

t.test('new containers are left behind, unless an instance that ran before made them', async (t) => {
  const left = newContainers([container('a', 'service')], [container('a', 'service'), container('b', 'service'), container('c', 'test-1')]);
  t.same(left.map(({ id }) => id), ['c']);
});

t.test('a container whose folder lies elsewhere belongs to another run', async (t) => {
  t.equal(isOurs(container('a', 'x', ['/tmp/run/sandboxes/a']), ['/tmp/run']), true);
  t.equal(isOurs(container('a', 'x', ['/tmp/other/sandboxes/a']), ['/tmp/run']), false);
  t.equal(isOurs(container('a', 'x'), ['/tmp/run']), true, 'without a folder it cannot be told, and counts');
});

t.test('a process that inherits the mark is found, even detached, until it ends', async (t) => {
  const mark = `mark-${process.pid}-${Date.now()}`;
  t.same(markedProcesses(mark), []);
  const child = spawn('sleep', ['60'], { env: { PATH: process.env['PATH'], [runMark]: mark }, detached: true, stdio: 'ignore' });
  t.teardown(() => child.kill('SIGKILL'));
  await new Promise((resolve) => child.once('spawn', resolve));
  // Between fork and exec the environment is still ours.
  for (let tries = 0; tries < 100 && markedProcesses(mark).length === 0; tries++) await new Promise((resolve) => setTimeout(resolve, 20));
  t.same(markedProcesses(mark), [{ pid: child.pid, command: 'sleep 60' }]);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  t.same(markedProcesses(mark), []);
});
