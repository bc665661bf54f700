/** The service's wall clock jumps by a day, forward and back, while it runs. */
import { setTimeout as sleep } from 'node:timers/promises';
import t from 'tap';
import { z } from 'zod';
import { logIn } from '../../src/setup/demo/api.js';
import { openShell } from '../../src/setup/demo/shell.js';
import { ask } from '../support/chaos/ask.js';
import { recovery, remains } from '../support/chaos/orphans.js';
import { makeWallClock } from '../support/chaos/wall-clock.js';
import { connectRemote } from '../support/remote-client.js';
import { until } from '../support/sandbox.js';
import { demoLogin, lookInside, startServer } from '../support/server-process.js';
import { testSettings } from '../support/service.js';

const clock = makeWallClock(t);
const daySeconds = 86_400;
const session = z.object({ id: z.string(), state: z.string(), reasonCode: z.string().nullable() });
/** A busy machine may need so long for what is not a promise. */
const patienceMs = 60_000;

t.test('a clock that jumps ends logins by what it says, but no session and no socket, and holds nothing up when it is put back', { skip: clock === undefined && 'there is no C compiler' }, async (t) => {
  if (clock === undefined) return;
  const settings = { ...await testSettings(t), ...clock.variables };
  const first = await startServer(t, settings);
  const [email, password] = await demoLogin(settings);
  const inside = await lookInside(t, settings);
  const { driver, store } = inside;
  const before = await logIn(first.url, email, password);
  const { id } = await before.post('/v1/sessions?wait=60', { lab: 'pod-to-pod-same-node' }, session);
  const shell = await openShell(before, id, { host: 'node1' });
  const events = await connectRemote(`${first.url}/v1/sessions/${id}/events/stream`, { authorization: `Bearer ${before.token}` }, 'vethlab.events.v1+json');
  const serversDate = async (): Promise<number> => Date.parse((await fetch(`${first.url}/health/live`)).headers.get('date') ?? '');
  const me = { headers: { authorization: `Bearer ${before.token}` } };

  // A right is looked at once more just after a socket was opened: with tomorrow's clock that would be one too many.
  await sleep(2_000);

  await t.test('forward: a login that is over is refused; sessions and sockets go on, and a learner is warned', async (t) => {
    await clock.set(daySeconds);
    await until('the service to have tomorrow', async () => await serversDate() > Date.now() + daySeconds * 900);
    t.match(await ask(first.url, 'GET', '/v1/auth/me', me), { status: 401, body: { code: 'not-authenticated' } });
    await until('the warning', () => events.messages.some((message) => message.toString().includes('session.expiring')), patienceMs)
      .catch((error: unknown) => { throw new Error(`${String(error)} The socket is in state ${events.socket.readyState} and has told ${events.messages.map(String).join(' ')}`); });
    t.equal(await shell.run('echo still $((40 + 2))'), 'still 42');
    t.equal(events.socket.readyState, events.socket.OPEN);
    const after = await logIn(first.url, email, password);
    t.match(await after.get(`/v1/sessions/${id}`, session), { state: 'ready' });
    const second = await after.post('/v1/sessions?wait=60', { lab: 'veth-pair' }, session);
    t.match(second, { state: 'ready' }, 'new ones start');
    await after.delete(`/v1/sessions/${second.id}`);
  });

  await t.test('put back: the login is good again, work goes on', async (t) => {
    await clock.set(0);
    await until('the service to have today', async () => await serversDate() < Date.now() + 60_000);
    t.match(await ask(first.url, 'GET', '/v1/auth/me', me), { status: 200 });
    t.equal(await shell.run('echo still $((40 + 2))'), 'still 42');
    await clock.set(-daySeconds);
    await until('the service to have yesterday', async () => await serversDate() < Date.now() - daySeconds * 900);
    const third = await before.post('/v1/sessions?wait=60', { lab: 'veth-pair' }, session);
    t.match(third, { state: 'ready' });
    await before.delete(`/v1/sessions/${third.id}`);
    t.same((await recovery(async () => (await driver.list()).map((each) => each.id).slice(1))).problems, [], 'its sandbox goes within 30 s');
    t.match(await before.get(`/v1/sessions/${id}`, session), { state: 'ready' });
  });

  await t.test('what a server held in a wrong tomorrow when it was killed is taken over today', async (t) => {
    await clock.set(daySeconds);
    await until('the service to have tomorrow', async () => await serversDate() > Date.now() + daySeconds * 900);
    const after = await logIn(first.url, email, password);
    await store.leases.acquire('chaos', 'dead', 10_000, new Date(Date.now() + daySeconds * 1000));
    const { id: interrupted } = await after.post('/v1/sessions', { lab: 'veth-pair' }, session);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await first.kill();
    await clock.set(0);
    const second = await startServer(t, settings);
    const again = await logIn(second.url, email, password);
    // Whoever takes it over brings it to an end; on a busy machine the engine may be late, and it fails for that.
    const taken = await again.get(`/v1/sessions/${interrupted}?wait=30`, session);
    t.match(taken, taken.state === 'failed' ? { reasonCode: /^(engine-|sandbox-timeout)/ } : { state: 'ready' });
    t.ok(await store.leases.acquire('chaos', 'living', 10_000), 'a lease of tomorrow');
    await until('the new self-test to be over', async () => (await ask(second.url, 'GET', '/health/ready')).status === 200, patienceMs);
    for (const each of [id, interrupted]) await again.delete(`/v1/sessions/${each}`);
    t.same((await recovery(() => remains(inside))).problems, [], 'nothing is left after 30 s');
  });
  shell.close();
});
