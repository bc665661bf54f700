/** A thousand connections whose other end says nothing, or is gone without a word. */
import { readdir, readFile } from 'node:fs/promises';
import t from 'tap';
import { z } from 'zod';
import { logIn } from '../../src/setup/demo/api.js';
import { openShell } from '../../src/setup/demo/shell.js';
import { ask } from '../support/chaos/ask.js';
import { makeFarNetwork } from '../support/chaos/far-network.js';
import { halfOpenCommand, openHalfOpen } from '../support/chaos/half-open.js';
import { recovery, remains } from '../support/chaos/orphans.js';
import { until } from '../support/sandbox.js';
import { demoLogin, lookInside, startServer } from '../support/server-process.js';
import { testSettings } from '../support/service.js';

const network = makeFarNetwork(t);
const session = z.object({ id: z.string(), state: z.string() });
/** Two heartbeats of 12 s, and what a busy machine needs besides; of HTTP, 10 s for the headers. */
const foundMs = 30_000;

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
  const sleepers = async (): Promise<number> => Number((await shell.run(`pgrep -c -f "^${halfOpenCommand}"`)).trim());
  const [filesBefore, memoryBefore] = [await openFiles(server.pid), await residentBytes(server.pid)];

  const halfOpen = await openHalfOpen(t, network, { port: Number(port), sessionId: id, token: api.token });
  t.equal(halfOpen.opened, halfOpen.asked);
  t.equal(halfOpen.held, halfOpen.pasters, 'programs that take no input are not read for');
  await until('the commands to run', async () => await sleepers() === halfOpen.commands, foundMs);
  t.equal(halfOpen.closedSockets(), 0, 'the sockets are open');

  halfOpen.pull();
  let slowestMs = 0;
  await until('all of them to be found', async () => {
    const askedAt = performance.now();
    t.equal((await ask(here, 'GET', '/v1/labs', { headers: { authorization: `Bearer ${api.token}` } })).status, 200);
    slowestMs = Math.max(slowestMs, performance.now() - askedAt);
    await new Promise((resolve) => setTimeout(resolve, 250));
    return halfOpen.found();
  }, 2 * foundMs);
  await until('their descriptors to be given back', async () => await openFiles(server.pid) <= filesBefore + 5, foundMs);
  const silentFor = halfOpen.silentForMs();
  t.equal(silentFor.length, 1_000);
  t.same(silentFor.filter((ms) => !(ms <= foundMs)), [], 'each within 30 s');
  t.comment(`the last was let go ${Math.round(Math.max(...silentFor))} ms after its last word; the slowest answer meanwhile took ${Math.round(slowestMs)} ms`);
  await until('their commands to have ended', async () => await sleepers() === 0, foundMs);
  t.ok(await residentBytes(server.pid) < memoryBefore + 100 * 2 ** 20, 'and their memory is given back');
  shell.close();
  await api.delete(`/v1/sessions/${id}`);
  const inside = await lookInside(t, settings);
  t.same((await recovery(() => remains(inside))).problems, [], 'nothing is left after 30 s');
});

async function openFiles(pid: number | undefined): Promise<number> {
  return (await readdir(`/proc/${pid}/fd`)).length;
}

async function residentBytes(pid: number | undefined): Promise<number> {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
}
