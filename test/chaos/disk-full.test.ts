/** The disk of the data folder is full, with SQLite on it, and empty again. */
import t from 'tap';
import { z } from 'zod';
import { logIn } from '../../src/setup/demo/api.js';
import { openShell } from '../../src/setup/demo/shell.js';
import { ask, type Answer } from '../support/chaos/ask.js';
import { recovery, remains } from '../support/chaos/orphans.js';
import { mountSmallDisk } from '../support/chaos/small-disk.js';
import { readPcapng } from '../support/pcapng.js';
import { connectRemote } from '../support/remote-client.js';
import { until } from '../support/sandbox.js';
import { demoLogin, lookInside, startServer } from '../support/server-process.js';
import { testSettings } from '../support/service.js';

const disk = mountSmallDisk(t, 64);
const lab = { lab: 'pod-to-pod-same-node' };
const session = z.object({ id: z.string(), state: z.string() });
const capture = z.object({ id: z.string(), state: z.string(), reason: z.string().nullable(), packets: z.number() });
const patienceMs = 30_000;
const full = { status: 507, body: { code: 'disk-full', detail: /no room/ } };

t.test('on a full disk what must be stored is refused, the rest goes on, and with room again all is well', { skip: disk === undefined && 'mounting is not allowed here' }, async (t) => {
  if (disk === undefined) return;
  const settings = { ...await testSettings(t), DATA_DIR: disk.folder, DATABASE_URL: `file:${disk.folder}/vethlab.db` };
  const { url } = await startServer(t, settings);
  const [email, password] = await demoLogin(settings);
  const api = await logIn(url, email, password);
  const headers = { authorization: `Bearer ${api.token}` };
  const checkOfDisk = async (): Promise<Answer> => {
    const { body, ...answer } = await ask(url, 'GET', '/health/ready');
    const [found] = (body['checks'] as { name: string }[]).filter(({ name }) => name === 'disk');
    return { ...answer, body: { ...found } };
  };
  const { id } = await api.post('/v1/sessions?wait=60', lab, session);
  const shell = await openShell(api, id, { host: 'node1', pod: 'pod1' });
  await until('the service to be ready', async () => (await checkOfDisk()).status === 200, patienceMs);
  t.match((await checkOfDisk()).body, { ok: true, detail: /MiB left/ }, 'little room is told before there is none');

  await t.test('a capture that is being written ends with the reason, and its file is whole', async (t) => {
    const started = await api.post(`/v1/sessions/${id}/captures`, { points: [{ host: 'node1', pod: 'pod1', interfaces: ['lo'] }] }, capture);
    const path = `/v1/sessions/${id}/captures/${started.id}`;
    const watcher = await connectRemote(`${url}${path}/stream?from=now`, headers, 'vethlab.packets.v1+json');
    await disk.fill(1_000_000);
    // A ping of a network namespace's own address needs no route and no other host.
    shell.type('ping -q -f -s 1400 -c 20000 127.0.0.1 > /dev/null\n');
    t.match(await watcher.closed, { code: 1000 });
    t.match(JSON.parse(String(watcher.messages.at(-1))), { end: { reason: 'disk-full' } });
    const ended = await api.get(path, capture);
    t.match(ended, { state: 'ended', reason: 'disk-full' });
    const file = readPcapng(await api.bytes(`${path}/file`));
    t.same(file.warnings, []);
    t.equal(file.packets.length, ended.packets);
    t.ok(ended.packets > 50, `${ended.packets} packets`);
  });

  await disk.fill(0);
  const tokens: string[] = [];
  const logInAgain = async (): Promise<Answer> => {
    const answer = await ask(url, 'POST', '/v1/auth/login', { body: { email, password } });
    if (answer.status === 200) tokens.push(String(answer.body['token']));
    return answer;
  };

  await t.test('what must be stored is refused with disk-full, and nothing else', async (t) => {
    // What SQLite's log has room for already is still taken.
    await until('a login to be refused', async () => {
      await disk.fill(0);
      const answer = await logInAgain();
      if (answer.status !== 200) t.match(answer, full);
      return answer.status !== 200;
    }, patienceMs);
    t.match(await ask(url, 'POST', `/v1/sessions/${id}/captures`, { headers, body: { points: [{ host: 'node1', interfaces: 'any' }] } }), full);
    await until('the readiness to tell it', async () => (await checkOfDisk()).status === 503);
    t.match((await checkOfDisk()).body, { ok: false, detail: /MiB left.*Nothing new can be stored/ });
  });

  await t.test('terminals and reads go on', async (t) => {
    t.match(await api.get(`/v1/sessions/${id}`, session), { state: 'ready' });
    await shell.waitFor(/# $/);
    t.equal(await shell.run('echo still $((40 + 2))'), 'still 42');
    t.ok((await ask(url, 'GET', '/v1/labs', { headers })).status === 200);
  });

  await t.test('with room again everything works without a restart, and nothing acknowledged is lost', async (t) => {
    await disk.free();
    t.match(await logInAgain(), { status: 200 });
    await until('the readiness to tell it', async () => (await checkOfDisk()).status === 200);
    for (const token of tokens) t.equal((await ask(url, 'GET', '/v1/auth/me', { headers: { authorization: `Bearer ${token}` } })).status, 200);
    const inside = await lookInside(t, settings);
    await until('the capture\'s end to be stored', async () => (await inside.store.captures.list(id, { limit: 1 })).items[0]?.reason === 'disk-full', patienceMs);
    const another = await openShell(api, id, { host: 'node1' });
    t.equal(await another.run('hostname'), 'node1');
    for (const each of [shell, another]) each.close();
    await api.delete(`/v1/sessions/${id}`);
    t.same((await recovery(() => remains(inside))).problems, [], 'nothing is left after 30 s');
  });
});
