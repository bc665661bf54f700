import t from 'tap';
import { z } from 'zod';
import { logIn } from '../src/setup/demo/api.js';
import { openShell } from '../src/setup/demo/shell.js';
import { until } from './support/sandbox.js';
import { demoLogin, lookInside, shippedServer, spawnServer, startServer } from './support/server-process.js';
import { testSettings } from './support/service.js';

const lab = { lab: 'pod-to-pod-same-node' };
const session = z.object({ id: z.string(), state: z.string(), reason: z.string().nullable() });
const terminals = z.object({ items: z.array(z.object({ id: z.string(), endedAt: z.string().nullable() })) });
/** Issue's own figure: adopted or removed within 30 s. */
const recoveryMs = 30_000;

// Most of a recovery is waiting for the dead server's lease to run out.
t.jobs = 3;

t.test('a killed service comes back to the same sandbox, shell and scrollback', { buffered: true }, async (t) => {
  const settings = await testSettings(t);
  const first = await startServer(t, settings);
  const api = await logIn(first.url, ...(await demoLogin(settings)));
  const { id } = await api.post('/v1/sessions?wait=60', lab, session);
  const shell = await openShell(api, id, { host: 'node1' });
  await shell.run('export KEPT=alive; cd /tmp');
  const { items: [terminal] } = await api.get(`/v1/sessions/${id}/terminals`, terminals);
  await first.kill();

  const second = await startServer(t, settings);
  const again = await logIn(second.url, ...(await demoLogin(settings)));
  t.match(await again.get(`/v1/sessions/${id}`, session), { state: 'ready' });
  const { items: [same] } = await again.get(`/v1/sessions/${id}/terminals`, terminals);
  t.same(same, terminal, 'the terminal is the same one');
  const back = await openShell(again, id, { host: 'node1' }, terminal?.id);
  t.equal(await back.run('echo $KEPT in $PWD'), 'alive in /tmp', 'and its shell has lived on');
  back.close();

  const { driver, selfTests } = await lookInside(t, settings);
  await again.delete(`/v1/sessions/${id}`);
  await until('the sandbox to go', async () => (await driver.list()).length === 0, recoveryMs);
  await until('the self-tests\' sandboxes to go', async () => (await selfTests.list()).length === 0, recoveryMs);
});

/** Killed so long after the request, a session is somewhere between stored and ready. */
for (const afterMs of [5, 150, 400]) {
  t.test(`killed ${afterMs} ms into a start, database and engine agree again by themselves`, { buffered: true }, async (t) => {
    const settings = await testSettings(t);
    const first = await startServer(t, settings);
    const api = await logIn(first.url, ...(await demoLogin(settings)));
    const { store, driver, selfTests } = await lookInside(t, settings);
    const { id } = await api.post('/v1/sessions', lab, session);
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    await first.kill();

    const second = await startServer(t, settings);
    const again = await logIn(second.url, ...(await demoLogin(settings)));
    t.match(await again.get(`/v1/sessions/${id}?wait=${recoveryMs / 1000}`, session), { state: 'ready' });
    const rows = (await store.sandboxes.list()).map((row) => row.id);
    t.same((await driver.list()).map((info) => info.id), rows, 'rows and labelled containers agree');
    t.equal(rows.length, 1);
    await again.delete(`/v1/sessions/${id}`);
    await until('nothing to be left', async () => (await driver.list()).length === 0 && (await store.sandboxes.list()).length === 0 && (await selfTests.list()).length === 0, recoveryMs);
  });
}

t.test('a server that is killed just when it gives away a waiting sandbox leaves no orphan, and the next one keeps the pool or empties it', { buffered: true }, async (t) => {
  const settings = await testSettings(t, { POOL: 'small:2', POOL_MAX: '0' });
  const first = await startServer(t, settings);
  const { store, driver } = await lookInside(t, settings);
  const waiting = async (): Promise<string[]> => (await store.sandboxes.list()).filter(({ pooledAt }) => pooledAt !== null).map((row) => row.id);
  await until('the pool to be full', async () => (await waiting()).length === 2, recoveryMs);
  const before = await waiting();
  const api = await logIn(first.url, ...(await demoLogin(settings)));
  const { id } = await api.post('/v1/sessions', lab, session);
  await until('a claim', async () => (await waiting()).length < 2);
  await first.kill();

  const second = await startServer(t, settings);
  const again = await logIn(second.url, ...(await demoLogin(settings)));
  t.match(await again.get(`/v1/sessions/${id}?wait=${recoveryMs / 1000}`, session), { state: 'ready' });
  await until('rows and labelled containers to agree, with a full pool', async () => {
    const rows = await store.sandboxes.list();
    return (await waiting()).length === 2 && rows.length === 3 && (await driver.list()).map((info) => info.id).sort().join() === rows.map((row) => row.id).sort().join();
  }, recoveryMs);
  t.ok(before.includes((await store.sandboxes.bySession(id))?.id ?? ''), 'the session has one that the killed server had made');
  second.process.kill('SIGTERM');
  await new Promise((resolve) => second.process.once('exit', resolve));
  t.equal((await driver.list()).length, 3, 'a clean stop leaves the pool to the next');

  await startServer(t, { ...settings, POOL: 'none' });
  const { id: own } = await store.sandboxes.bySession(id) ?? { id: '' };
  await until('the pool to be emptied', async () => (await driver.list()).map((info) => info.id).join() === own, recoveryMs);
});

t.test('what a server that is killed in its self-test leaves, the next one removes', { buffered: true }, async (t) => {
  const settings = await testSettings(t);
  const { selfTests } = await lookInside(t, settings);
  const first = spawnServer(t, settings);
  await until('the self-test\'s sandbox', async () => (await selfTests.list()).length > 0, 60_000);
  await first.kill();
  const [left] = await selfTests.list();
  t.ok(left, 'its sandbox is left');

  await startServer(t, settings);
  await until('it to go', async () => (await selfTests.list()).every(({ id }) => id !== left?.id), recoveryMs);
  await until('the next one\'s own to end', async () => (await selfTests.list()).length === 0, recoveryMs);
});

t.test('a stop tells the sockets, ends cleanly, and leaves the sandbox for the next start', { buffered: true }, async (t) => {
  const settings = await testSettings(t);
  const server = await startServer(t, settings, shippedServer);
  const api = await logIn(server.url, ...(await demoLogin(settings)));
  const { id } = await api.post('/v1/sessions?wait=60', lab, session);
  const shell = await openShell(api, id, { host: 'node1' });
  const { driver, selfTests } = await lookInside(t, settings);
  const exit = new Promise((resolve) => server.process.once('exit', (code) => { resolve(code); }));
  server.process.kill('SIGTERM');
  await t.rejects(shell.waitFor(/never shown/, 15_000), { message: /1012/ });
  t.equal(await exit, 0);
  t.equal((await driver.list()).length, 1);
  t.same(await selfTests.list(), []);
});

t.test('a stop in the middle of the self-test takes its sandbox along', { buffered: true }, async (t) => {
  const settings = await testSettings(t);
  const { selfTests } = await lookInside(t, settings);
  const server = await startServer(t, settings);
  const exit = new Promise((resolve) => server.process.once('exit', (code) => { resolve(code); }));
  server.process.kill('SIGTERM');
  t.equal(await exit, 0);
  t.same(await selfTests.list(), []);
});

t.test('a wrong setting ends the start with its name', { buffered: true }, async (t) => {
  const settings = await testSettings(t, { PORT: 'http' });
  await t.rejects(startServer(t, settings));
});
