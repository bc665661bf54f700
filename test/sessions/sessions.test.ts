import t from 'tap';
import { startService } from '../support/service.js';
import { until } from '../support/sandbox.js';

const lab = 'pod-to-pod-same-node';

t.test('a session starts, is found again, and ends without leaving anything', async (t) => {
  const { sessions, driver, store, learnerId } = await startService(t);
  const { session, created } = await sessions.start({ userId: learnerId, labSlug: lab });
  t.equal(created, true);
  const again = await sessions.start({ userId: learnerId, labSlug: lab });
  t.match(again, { created: false, session: { id: session.id } }, 'the same lab gives the session that runs');
  t.match(await sessions.waitReady(session.id, 30_000), { state: 'ready', lab: { slug: lab } });
  t.equal((await driver.list()).length, 1);

  const result = await sessions.runCommand(session.id, { target: { host: 'node1' }, argv: ['hostname'], timeoutMs: 5_000, maxOutputBytes: 1000 });
  t.match({ code: result.code, stdout: result.stdout.toString() }, { code: 0, stdout: 'node1\n' });

  await sessions.end(session.id, { code: 'learner', text: 'You ended the session.' });
  await sessions.settle();
  t.match(await sessions.find(session.id), { state: 'ended', reasonCode: 'learner' });
  t.same(await driver.list(), []);
  t.same(await store.sandboxes.list(), []);
  const types = (await sessions.listEvents(session.id, undefined, 50)).map((event) => event.type);
  t.same(types, ['session.pending', 'session.starting', 'session.ready', 'session.stopping', 'session.ended']);
  await t.rejects(sessions.sandbox(session.id), { code: 'session-ended' });
  t.match(await sessions.end(session.id, { code: 'learner', text: '' }), { state: 'ended' }, 'ending it twice is no error');
});

t.test('a reset of the whole gives a new sandbox, of one host new namespaces', async (t) => {
  const { sessions, driver, learnerId } = await startService(t);
  const { session } = await sessions.start({ userId: learnerId, labSlug: lab });
  await sessions.waitReady(session.id, 30_000);
  const run = async (script: string): Promise<string> =>
    (await sessions.runCommand(session.id, { target: { host: 'node1' }, argv: ['bash', '-c', script], timeoutMs: 5_000, maxOutputBytes: 10_000 })).stdout.toString();
  const [before] = await driver.list();
  await run('ip link add mine type bridge; echo kept > /root/mine');
  t.match(await run('ip -br link show mine; cat /root/mine'), /mine .*\nkept\n/s);

  await sessions.reset(session.id, { host: 'node1' });
  await sessions.waitReady(session.id, 30_000);
  t.notMatch(await run('ip -br link; cat /root/mine'), /mine|kept/, 'what the learner made is gone');
  t.match((await driver.list())[0], { id: before?.id }, 'in the same sandbox');
  t.same((await sessions.topology(session.id)).drift.filter(({ builtBy }) => builtBy === 'service'), [], 'what was declared is there again');

  await sessions.reset(session.id, {});
  await sessions.waitReady(session.id, 30_000);
  t.equal((await driver.list()).length, 1);
  t.not((await driver.list())[0]?.id, before?.id, 'another sandbox');
  await t.rejects(sessions.reset(session.id, { host: 'node9' }), { code: 'target-not-found', message: /node1/ });
});

t.test('an end that comes while the sandbox is being made still ends it', async (t) => {
  const { sessions, driver, learnerId } = await startService(t);
  const { session } = await sessions.start({ userId: learnerId, labSlug: lab });
  await sessions.end(session.id, { code: 'learner', text: 'changed my mind' });
  await until('the session to end', async () => (await sessions.find(session.id)).state === 'ended', 20_000);
  t.same(await driver.list(), []);
});

t.test('extensions are counted', async (t) => {
  const { sessions, learnerId } = await startService(t, { SESSION_MAX_EXTENSIONS: '1' });
  const { session } = await sessions.start({ userId: learnerId, labSlug: lab });
  const longer = await sessions.extend(session.id);
  t.equal(longer.expiresAt.getTime() - session.expiresAt.getTime(), 30 * 60_000);
  t.equal(longer.extensionsLeft, 0);
  await t.rejects(sessions.extend(session.id), { code: 'session-extension-limit' });
});

t.test('without an engine a start is refused at once, and nothing is stored', async (t) => {
  const { sessions, store, learnerId } = await startService(t, { DOCKER_HOST: 'unix:///nowhere/docker.sock' });
  const begun = Date.now();
  await t.rejects(sessions.start({ userId: learnerId, labSlug: lab }), { code: 'engine-unavailable' });
  t.ok(Date.now() - begun < 2_000, 'within two seconds');
  t.same(await store.sessions.listLive(), []);
});

t.test('a lab that does not exist is refused', async (t) => {
  const { sessions, learnerId } = await startService(t);
  await t.rejects(sessions.start({ userId: learnerId, labSlug: 'no-such-lab' }), { code: 'not-found' });
});
