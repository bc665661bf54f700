/** What every `SandboxDriver` must do. Not a test file: a driver's own test calls it. */
import type { Test } from 'tap';
import type { SandboxDriver } from '../../src/sandbox/contract.js';
import { testId, testUid, until } from '../support/sandbox.js';

export async function driverContract(t: Test, driver: SandboxDriver, stranger: SandboxDriver): Promise<void> {
  await t.test('what does not exist is undefined, gone, or removed already', async (t) => {
    const id = testId();
    t.equal(await driver.inspect(id), undefined);
    await t.rejects(driver.start(id), { code: 'sandbox-gone' });
    await t.rejects(driver.connect(id), { code: 'sandbox-gone' });
    await t.resolves(driver.remove(id));
    for (const wrong of ['', '../x', 'A']) await t.rejects(driver.create({ id: wrong, size: 'small', uid: testUid() }), { code: 'invalid-request' }, `id "${wrong}"`);
  });

  await t.test('a sandbox goes from nothing to created to running to nothing, and each step may be repeated', async (t) => {
    const [id, uid] = [testId(), testUid()];
    const made = await driver.create({ id, size: 'medium', uid });
    t.match(made, { id, uid, size: 'medium', state: 'created' });
    t.ok(Math.abs(made.createdAt.getTime() - Date.now()) < 60_000);
    t.same(await driver.create({ id, size: 'medium', uid }), made, 'create again gives what exists');
    await t.rejects(driver.connect(id), { code: 'sandbox-gone' }, 'it does not run yet');
    await Promise.all([driver.start(id), driver.start(id)]);
    t.match(await driver.inspect(id), { state: 'running' });
    t.match(await driver.list(), [{ id, uid, size: 'medium', state: 'running' }]);
    const [first, second] = await Promise.all([driver.connect(id), driver.connect(id)]);
    t.equal(first.id, id);
    first.close();
    await first.closed;
    t.same(await second.terminals(), [], 'another connection lives on');
    await Promise.all([driver.remove(id), driver.remove(id)]);
    await second.closed;
    await t.rejects(second.terminals(), { code: 'sandbox-gone' });
    t.equal(await driver.inspect(id), undefined);
    t.same(await driver.list(), []);
    await t.resolves(driver.remove(id), 'remove again');
  });

  await t.test('sandboxes of another instance are neither seen nor touched', async (t) => {
    const [id, uid] = [testId(), testUid()];
    await driver.create({ id, size: 'small', uid });
    t.teardown(() => driver.remove(id));
    t.equal(await stranger.inspect(id), undefined);
    t.same(await stranger.list(), []);
    await t.rejects(stranger.start(id), { code: 'sandbox-gone' });
    await t.rejects(stranger.create({ id, size: 'small', uid }), { code: 'engine-refused', message: /not ours/ });
    await stranger.remove(id);
    t.match(await driver.inspect(id), { state: 'created' });
  });

  await t.test('a death is told once, a removal is not', async (t) => {
    const dead: string[] = [];
    const stop = driver.watch((id) => dead.push(id));
    t.teardown(stop);
    const [killed, removed] = [testId(), testId()];
    for (const id of [killed, removed]) {
      await driver.create({ id, size: 'small', uid: testUid() });
      await driver.start(id);
    }
    await endFromOutside(killed);
    await driver.remove(removed);
    await until('the death to be told', () => dead.includes(killed));
    t.match(await driver.inspect(killed), { state: 'exited' });
    await t.rejects(driver.connect(killed), { code: 'sandbox-gone' });
    await driver.remove(killed);
    await new Promise((resolve) => setTimeout(resolve, 200));
    t.same(dead, [killed]);
  });
}

/** Somebody ends a container behind the driver's back. */
async function endFromOutside(id: string): Promise<void> {
  const { default: Docker } = await import('dockerode');
  const { dockerOptions } = await import('../../src/sandbox/docker/engine.js');
  const { readConfig } = await import('../../src/config.js');
  const { local: _local, ...options } = dockerOptions(readConfig().DOCKER_HOST);
  await new Docker(options).getContainer(`vethlab-${id}`).kill();
}
