/** The surroundings misbehave, each in its own world, as in test/chaos: a database that dies, a full disk, a clock that jumps, clients that vanish. */
import { setTimeout as sleep } from 'node:timers/promises';
import { logIn } from '../../src/setup/demo/api.js';
import { startPrivatePostgres } from '../../src/setup/suite/postgres.js';
import { makeFarNetwork } from '../../test/support/chaos/far-network.js';
import { openHalfOpen } from '../../test/support/chaos/half-open.js';
import { orphans, recovery, recoveryMs } from '../../test/support/chaos/orphans.js';
import { mountSmallDisk } from '../../test/support/chaos/small-disk.js';
import { makeWallClock } from '../../test/support/chaos/wall-clock.js';
import { until } from '../../test/support/sandbox.js';
import { startServer, type Owner } from '../../test/support/server-process.js';
import { endAll, openWorld, patienceMs, shellLives, unless, type Outcome, type Settings } from './world.js';

const daySeconds = 86_400;
const task = 'plug-in';

/** Attempts that were acknowledged before must be there afterwards. */
export async function databaseDies(t: Owner, settings: Settings): Promise<Outcome> {
  const name = 'PostgreSQL killed and started again';
  const postgres = await startPrivatePostgres();
  if (postgres === undefined) return { name, why: 'the programs of a PostgreSQL server are not installed' };
  t.teardown(() => postgres.stop());
  const world = await openWorld(t, { ...settings, DATABASE_URL: postgres.url });
  const attempts = `/v1/sessions/${world.sessionId}/tasks/${task}/attempts`;
  const told = await Promise.all([1, 2, 3].map(() => world.ask('POST', attempts)));
  const acknowledged = told.flatMap(({ status, body }) => (status === 201 ? [String(body['id'])] : []));
  const onItsWay = world.ask('POST', '/v1/sessions', { lab: 'veth-pair' });
  await postgres.kill();
  const refused = await world.ask('GET', '/v1/sessions');
  const problems = [...unless(acknowledged.length > 0, 'no attempt was acknowledged'), ...unless(refused.body['code'] === 'database-unavailable', `a request is answered ${refused.status}`), ...await shellLives(world)];
  const begun = await onItsWay;
  if (begun.status === 201) acknowledged.push(String(begun.body['id']));
  await postgres.start();
  const { recoveredMs, problems: after } = await recovery(async () => {
    const { body } = await world.ask('GET', `${attempts}?limit=100`);
    const sessions = await world.ask('GET', '/v1/sessions?limit=100');
    const there = new Set([body, sessions.body].flatMap(({ items }) => items as { id: string }[] | undefined ?? []).map(({ id }) => id));
    return [...acknowledged.filter((id) => !there.has(id)).map((id) => `${id} was acknowledged and is gone`), ...unless((await world.ask('GET', '/health/ready')).status === 200, 'it is not ready'), ...await orphans(world.inside)];
  });
  return { name, recoveredMs, problems: [...problems, ...after, ...await endAll(world, world.api)] };
}

/** Logins that were given out before must be good afterwards. */
export async function diskFills(t: Owner, settings: Settings): Promise<Outcome> {
  const name = 'disk of DATA_DIR full, and freed';
  const disk = mountSmallDisk(t, 64);
  if (disk === undefined) return { name, why: 'mounting a small disk needs root' };
  const world = await openWorld(t, { ...settings, DATA_DIR: disk.folder, DATABASE_URL: `file:${disk.folder}/vethlab.db` });
  const [email, password] = world.login;
  const logInAgain = (): ReturnType<typeof world.ask> => world.ask('POST', '/v1/auth/login', { email, password });
  const tokens: string[] = [];
  let answer = { status: 200, body: {} as Record<string, unknown> };
  // What SQLite's log has room for already is still taken.
  await until('a login to be refused', async () => {
    await disk.fill(0);
    answer = await logInAgain();
    if (answer.status === 200) tokens.push(String(answer.body['token']));
    return answer.status !== 200;
  }, patienceMs);
  const problems = [...unless(answer.body['code'] === 'disk-full', `a login is answered ${answer.status}`), ...await shellLives(world)];
  await disk.free();
  const { recoveredMs, problems: after } = await recovery(async () => [
    ...unless((await logInAgain()).status === 200, 'a login is refused'), ...unless((await world.ask('GET', '/health/ready')).status === 200, 'it is not ready'), ...await orphans(world.inside),
  ]);
  const good = await Promise.all(tokens.map(async (token) => (await fetch(`${world.server.url}/v1/auth/me`, { headers: { authorization: `Bearer ${token}` } })).status === 200));
  return { name, recoveredMs, problems: [...problems, ...after, ...unless(good.every(Boolean), 'a login was acknowledged and is gone'), ...await endAll(world, world.api)] };
}

/** A session that was begun tomorrow, on a server that was killed then, is taken over today. */
export async function clockJumps(t: Owner, given: Settings): Promise<Outcome> {
  const name = 'clock a day ahead, service killed, clock put right';
  const clock = makeWallClock(t);
  if (clock === undefined) return { name, why: 'there is no C compiler' };
  const settings = { ...given, ...clock.variables };
  const world = await openWorld(t, settings);
  const { store } = world.inside;
  // A socket's login is looked at once more just after its opening: with tomorrow's clock that would be one too many.
  await sleep(2_000);
  await clock.set(daySeconds);
  await until('the learner to be warned', async () => ((await store.sessions.find(world.sessionId))?.warnedMinutes ?? null) !== null, patienceMs);
  const problems = [...unless((await store.sessions.find(world.sessionId))?.state === 'ready', 'a session was ended by the jump'), ...await shellLives(world)];
  const tomorrow = await logIn(world.server.url, ...world.login);
  const begun = await fetch(`${world.server.url}/v1/sessions`, { method: 'POST', headers: { authorization: `Bearer ${tomorrow.token}`, 'content-type': 'application/json' }, body: '{"lab":"veth-pair"}' });
  const { id } = await begun.json() as { id: string };
  await sleep(50);
  await world.server.kill();
  await clock.set(0);
  const second = await startServer(t, settings);
  const { recoveredMs, problems: after } = await recovery(async () => {
    const row = await store.sessions.find(id);
    return [...unless(row?.state === 'ready', `a session that was acknowledged is ${row?.state ?? 'gone'}`), ...await orphans(world.inside)];
  });
  return { name, recoveredMs, problems: [...problems, ...after, ...await endAll(world, await logIn(second.url, ...world.login))] };
}

/** Recovered when the last of them is let go. */
export async function clientsVanish(t: Owner, settings: Settings): Promise<Outcome> {
  const name = 'a thousand half-open connections';
  const network = makeFarNetwork(t);
  if (network === undefined) return { name, why: 'making a network namespace needs root' };
  const world = await openWorld(t, { ...settings, HOST: '0.0.0.0' });
  const halfOpen = await openHalfOpen(t, network, { port: Number(new URL(world.server.url).port), sessionId: world.sessionId, token: world.api.token });
  const problems = unless(halfOpen.opened === halfOpen.asked, 'sockets were refused');
  halfOpen.pull();
  const { problems: after } = await recovery(async () => [...unless(halfOpen.found(), 'some are held'), ...unless((await world.ask('GET', '/v1/labs')).status === 200, 'others are not answered')]);
  const recoveredMs = Math.round(Math.max(...halfOpen.silentForMs().map((ms) => Math.min(ms, 10 * recoveryMs))));
  return { name, recoveredMs, problems: [...problems, ...after, ...await endAll(world, world.api)] };
}
