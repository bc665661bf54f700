/** A thousand connections whose other end says nothing, or is gone without a word. */
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import t from 'tap';
import { z } from 'zod';
import { logIn } from '../../src/setup/demo/api.js';
import { openShell } from '../../src/setup/demo/shell.js';
import { ask } from '../support/chaos/ask.js';
import { watchConnections } from '../support/chaos/connections.js';
import { makeFarNetwork } from '../support/chaos/far-network.js';
import { until } from '../support/sandbox.js';
import { demoLogin, startServer } from '../support/server-process.js';
import { testSettings } from '../support/service.js';

const network = makeFarNetwork(t);
const session = z.object({ id: z.string(), state: z.string() });
/** Two heartbeats of 12 s, and what a busy machine needs besides; of HTTP, 10 s for the headers. */
const foundMs = 30_000;
const [silent, halfHeaders, watchers, commands, pasters] = [350, 350, 294, 3, 3];

t.test('a thousand half-open connections are found, their commands end, and others are answered meanwhile', { skip: network === undefined && 'no network namespace can be made here', timeout: 240_000 }, async (t) => {
  if (network === undefined) return;
  const settings = await testSettings(t, { HOST: '0.0.0.0' });
  const { url, process: server } = await startServer(t, settings);
  const port = new URL(url).port;
  const here = `http://127.0.0.1:${port}`;
  const api = await logIn(here, ...(await demoLogin(settings)));
  // An engine on a busy machine may be late; that is another test's subject.
  await until('the engine to answer', async () => (await ask(here, 'GET', '/health/ready')).status === 200, foundMs);
  const { id } = await api.post('/v1/sessions?wait=60', { lab: 'pod-to-pod-same-node' }, session);
  const shell = await openShell(api, id, { host: 'node1' });
  const sleepers = async (): Promise<number> => Number((await shell.run('pgrep -c -f "^sleep 4242"')).trim());
  const [filesBefore, memoryBefore] = [await openFiles(server.pid), await residentBytes(server.pid)];

  const sockets = [
    ...Array.from({ length: watchers }, () => [`/v1/sessions/${id}/events/stream`, 'vethlab.events.v1+json']),
    ...Array.from({ length: commands }, () => [`/v1/sessions/${id}/commands/stream?host=node1&command=sleep&command=4242`, 'v5.channel.k8s.io']),
    ...Array.from({ length: pasters }, () => [`/v1/sessions/${id}/commands/stream?host=node1&stdin=true&command=sleep&command=4242`, 'v5.channel.k8s.io', true]),
  ];
  const connections = watchConnections(t, Number(port));
  const clients = network.run('test/support/chaos/half-open-clients.mjs', { host: network.host, port: Number(port), silent, halfHeaders, sockets, token: api.token });
  const [text] = await once(clients.stdout ?? clients, 'data') as [Buffer];
  const said = z.object({ open: z.number(), held: z.number(), ports: z.array(z.number()) }).parse(JSON.parse(text.toString()));
  t.equal(said.open, watchers + commands + pasters);
  t.equal(said.held, pasters, 'programs that take no input are not read for');
  await until('the commands to run', async () => await sleepers() === commands + pasters, foundMs);
  t.same(said.ports.slice(silent + halfHeaders).filter((each) => connections.letGo(each) !== undefined), [], 'the sockets are open');

  network.pull();
  const pulledAt = performance.now();
  let slowestMs = 0;
  await until('all of them to be found', async () => {
    const askedAt = performance.now();
    t.equal((await ask(here, 'GET', '/v1/labs', { headers: { authorization: `Bearer ${api.token}` } })).status, 200);
    slowestMs = Math.max(slowestMs, performance.now() - askedAt);
    await new Promise((resolve) => setTimeout(resolve, 250));
    return said.ports.every((each) => connections.letGo(each) !== undefined);
  }, 2 * foundMs);
  await until('their descriptors to be given back', async () => await openFiles(server.pid) <= filesBefore + 5, foundMs);
  const silentFor = said.ports.map((each, index) => {
    // HTTP's are silent from their opening on, the sockets since the cable was pulled.
    const since = index < silent + halfHeaders ? connections.opened(each) : pulledAt;
    return (connections.letGo(each) ?? Infinity) - (since ?? -Infinity);
  });
  t.equal(silentFor.length, silent + halfHeaders + watchers + commands + pasters);
  t.same(silentFor.filter((ms) => !(ms <= foundMs)), [], 'each within 30 s');
  t.comment(`the last was let go ${Math.round(Math.max(...silentFor))} ms after its last word; the slowest answer meanwhile took ${Math.round(slowestMs)} ms`);
  await until('their commands to have ended', async () => await sleepers() === 0, foundMs);
  t.ok(await residentBytes(server.pid) < memoryBefore + 100 * 2 ** 20, 'and their memory is given back');
  shell.close();
  await api.delete(`/v1/sessions/${id}`);
  await until('the session to have ended', async () => (await api.get(`/v1/sessions/${id}`, session)).state === 'ended', foundMs);
});

async function openFiles(pid: number | undefined): Promise<number> {
  return (await readdir(`/proc/${pid}/fd`)).length;
}

async function residentBytes(pid: number | undefined): Promise<number> {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
}
