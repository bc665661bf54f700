import { rm, symlink, writeFile } from 'node:fs/promises';
import { createConnection, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import t from 'tap';
import { createDockerDriver } from '../../../src/sandbox/docker/driver.js';
import { readConfig } from '../../../src/config.js';
import { dockerOptions } from '../../../src/sandbox/docker/engine.js';
import { addSandbox, startSandbox, testDriver, testId, testImage, testUid, until } from '../../support/sandbox.js';
import { driverContract } from '../driver-contract.js';

t.test('the Docker driver keeps the contract', async (t) => {
  const { driver } = await testDriver(t);
  const { driver: stranger } = await testDriver(t);
  await driverContract(t, driver, stranger);
});

t.test('an image that is not there is image-missing', async (t) => {
  const { driver } = await testDriver(t, { image: 'vethlab/lab:never-built' });
  await t.rejects(driver.create({ id: testId(), size: 'small', uid: testUid() }), { code: 'image-missing', message: /npm run build/ });
});

t.test('a runtime that the engine does not know is refused by name', async (t) => {
  const { driver } = await testDriver(t, { isolation: 'runtime:kata-of-nowhere' });
  await t.rejects(driver.create({ id: testId(), size: 'small', uid: testUid() }), { code: 'engine-refused', message: /kata-of-nowhere/ });
});

t.test('a runtime that the engine knows runs sandboxes', async (t) => {
  const { sandbox } = await startSandbox(t, { isolation: 'runtime:runc' });
  t.same(await sandbox.terminals(), []);
});

t.test('the agent is reached by one exec where its socket cannot be', async (t) => {
  const { driver, sandbox, id } = await startSandbox(t, { transport: 'exec' });
  t.same((await sandbox.batch([{ op: 'host-create', host: 'h' }])), [{ ok: true, op: 'done' }]);
  const big = Buffer.alloc(3_000_000, 'abcdefghij\n');
  const result = await sandbox.run({ target: { host: 'h' }, argv: ['cat'], as: 'learner', timeoutMs: 10_000 }, { input: big, maxOutputBytes: 4_000_000 });
  t.equal(result.code, 0);
  t.ok(result.stdout.equals(big), '3 MB come back as they went');
  await driver.remove(id);
  await sandbox.closed;
  await t.rejects(driver.connect(id), { code: 'sandbox-gone' });
});

t.test('a driver that comes later finds what an earlier one left running', async (t) => {
  const { driver, dataDir, instanceId } = await testDriver(t);
  const { id, uid, sandbox } = await addSandbox(t, driver);
  await sandbox.batch([{ op: 'host-create', host: 'h' }]);
  const later = createDockerDriver({ dataDir, instanceId, image: 'any' });
  t.teardown(() => later.close());
  t.match(await later.list(), [{ id, uid, state: 'running' }]);
  const again = await later.connect(id);
  t.teardown(() => again.close());
  t.match(await again.batch([{ op: 'inventory' }]), [{ ok: true, inventory: { hosts: [{ name: 'h' }] } }]);
});

t.test('a socket that was swapped for something else is noticed', async (t) => {
  const { driver, dataDir, id } = await startSandbox(t);
  const socket = join(dataDir, 'sandboxes', id, 'agent.sock');
  const elsewhere = join(dataDir, 'elsewhere.sock');
  const server = createServer().listen(elsewhere);
  t.teardown(() => { server.close(); });
  const swaps: [string, () => Promise<void>, string][] = [
    ['a link to another socket', () => symlink(elsewhere, socket), 'sandbox-protocol'],
    ['a link to the engine', () => symlink('/var/run/docker.sock', socket), 'sandbox-protocol'],
    ['a file', () => writeFile(socket, ''), 'sandbox-protocol'],
    ['nothing', () => Promise.resolve(), 'sandbox-gone'],
  ];
  for (const [what, swap, code] of swaps) {
    await rm(socket, { force: true });
    await swap();
    await t.rejects(driver.connect(id), { code }, what);
  }
  await rm(socket, { force: true });
  const own = createServer().listen(socket);
  await new Promise((resolve) => own.once('listening', resolve));
  t.teardown(() => { own.close(); });
  await t.rejects(driver.connect(id), { code: 'sandbox-protocol' }, 'a socket of another user');
});

t.test('privileged sandboxes run where the machine can, and are refused with a way out where it cannot', async (t) => {
  const { driver } = await testDriver(t, { isolation: 'privileged', acknowledge: 'learners-are-trusted' });
  const [id, uid] = [testId(), testUid()];
  await driver.create({ id, size: 'small', uid });
  try {
    await driver.start(id);
  } catch (error) {
    t.match(error, { code: 'engine-refused', message: /ISOLATION/ });
    t.comment(`privileged containers cannot start here: ${String(error)}`);
    return;
  }
  const sandbox = await driver.connect(id);
  t.teardown(() => sandbox.close());
  t.same(await sandbox.batch([{ op: 'host-create', host: 'h' }]), [{ ok: true, op: 'done' }]);
});

t.test('a death while the engine cannot be reached is told when it can', async (t) => {
  const { dataDir, instanceId } = await testDriver(t);
  const door = join(dataDir, 'engine.sock');
  const open = new Set<Socket>();
  const makeDoor = async (): Promise<() => void> => {
    const server = createServer((client) => {
      const engine = createConnection(dockerOptions(readConfig().DOCKER_HOST).socketPath ?? '/var/run/docker.sock');
      for (const [from, to] of [[client, engine], [engine, client]] as const) {
        open.add(from);
        from.on('error', () => {}).on('close', () => { open.delete(from); to.destroy(); });
        from.pipe(to);
      }
    });
    await new Promise<void>((resolve) => server.listen(door, resolve));
    return () => { server.close(); open.forEach((socket) => socket.destroy()); };
  };
  const shut = await makeDoor();
  const driver = createDockerDriver({ dockerHost: `unix://${door}`, dataDir, instanceId, image: await testImage() });
  const direct = createDockerDriver({ dataDir, instanceId, image: 'any' });
  t.teardown(() => Promise.all([driver.close(), direct.close()]));
  const { id, sandbox } = await addSandbox(t, driver);
  const dead: string[] = [];
  t.teardown(driver.watch((died) => dead.push(died)));
  await new Promise((resolve) => setTimeout(resolve, 200));
  shut();
  await t.rejects(driver.check(), { code: 'engine-unavailable' });
  await direct.remove(id);
  await sandbox.closed;
  t.same(dead, []);
  const shutAgain = await makeDoor();
  t.teardown(shutAgain);
  await until('the death to be told', () => dead.length > 0, 10_000);
  t.same(dead, [id]);
});
