import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { createGrading } from '../../src/grading/grading.js';
import { createEngine } from '../../src/sandbox/docker/engine.js';
import { startService } from '../support/service.js';
import { until } from '../support/sandbox.js';

const lab = 'pod-to-pod-same-node';
/** One service for all that need no settings of their own; each test ends its session. */
const { sessions, driver, store, learnerId, config } = await startService(t, { SESSION_MAX_EXTENSIONS: '1' });

async function over(id: string): Promise<void> {
  await sessions.end(id, { code: 'ended-by-request', text: 'You ended the session.' });
  await sessions.settle();
}

t.test('a session starts, is found again, and ends without leaving anything', async (t) => {
  const { session, created } = await sessions.start({ userId: learnerId, labSlug: lab });
  t.equal(created, true);
  const again = await sessions.start({ userId: learnerId, labSlug: lab });
  t.match(again, { created: false, session: { id: session.id } }, 'the same lab gives the session that runs');
  t.match(await sessions.waitReady(session.id, 30_000), { state: 'ready', lab: { slug: lab } });
  t.equal((await driver.list()).length, 1);

  const result = await sessions.runCommand(session.id, { target: { host: 'node1' }, argv: ['hostname'], timeoutMs: 5_000, maxOutputBytes: 1000 });
  t.match({ code: result.code, stdout: result.stdout.toString() }, { code: 0, stdout: 'node1\n' });

  await sessions.end(session.id, { code: 'ended-by-request', text: 'You ended the session.' });
  await sessions.settle();
  t.match(await sessions.find(session.id), { state: 'ended', reasonCode: 'ended-by-request' });
  t.same(await driver.list(), []);
  t.same(await store.sandboxes.list(), []);
  const types = (await sessions.listEvents(session.id, undefined, 50)).map((event) => event.type);
  t.same(types, ['session.pending', 'session.starting', 'session.ready', 'session.stopping', 'session.ended']);
  await t.rejects(sessions.sandbox(session.id), { code: 'session-ended' });
  t.match(await sessions.end(session.id, { code: 'ended-by-request', text: '' }), { state: 'ended' }, 'ending it twice is no error');
});

t.test('a reset of the whole gives a new sandbox, of one host new namespaces', async (t) => {
  const { session } = await sessions.start({ userId: learnerId, labSlug: lab });
  await sessions.waitReady(session.id, 30_000);
  const run = async (script: string): Promise<string> =>
    (await sessions.runCommand(session.id, { target: { host: 'node1' }, argv: ['bash', '-c', script], timeoutMs: 5_000, maxOutputBytes: 10_000 })).stdout.toString();
  const [before] = await driver.list();
  await run('ip link add mine type bridge; ip netns delete pod3; echo kept > /root/mine');
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
  await over(session.id);
});

t.test('a reset goes back to where a task begins: what it needs is solved, its fault is there, attempts stay', async (t) => {
  const root = await mkdtemp(join(tmpdir(), 'vethlab-labs-'));
  t.teardown(() => rm(root, { recursive: true, force: true }));
  const text = await readFile(`labs/${lab}/lab.yaml`, 'utf8');
  await mkdir(join(root, lab));
  await writeFile(join(root, lab, 'lab.yaml'), text.replace('needs: [plug-in]', "needs: [plug-in]\n    fault: [{ on: node1, run: 'ip link add fault type bridge' }]"));
  const { sessions, store, learnerId } = await startService(t, { LABS_DIR: root });
  const grading = createGrading({ store, sessions });
  const { session: { id } } = await sessions.start({ userId: learnerId, labSlug: lab });
  await sessions.waitReady(id, 30_000);
  const run = async (script: string): Promise<string> =>
    (await sessions.runCommand(id, { target: { host: 'node1' }, argv: ['sh', '-c', script], timeoutMs: 5_000, maxOutputBytes: 10_000 })).stdout.toString();
  await t.rejects(sessions.reset(id, { task: 'addresses' }), { code: 'task-locked' }, 'the way there is the learner\'s to find');
  await t.rejects(sessions.reset(id, { task: 'nothing' }), { code: 'not-found' });

  await store.attempts.record({ sessionId: id, userId: learnerId, labSlug: lab, taskId: 'plug-in', passed: true, score: 30, maxScore: 30, evidence: [], durationMs: 1, askedAt: new Date(), hints: 0, labTasks: ['plug-in', 'addresses'] });
  await run('ip link add mine type bridge');
  await sessions.reset(id, { task: 'addresses' });
  await sessions.waitReady(id, 30_000);
  const links = await run('ip -br link; ip -n pod1 -br address');
  t.match(links, /^veth-pod1@/m, 'the first task is solved');
  t.match(links, /^fault /m);
  t.notMatch(links, /^mine /m);
  t.notMatch(links, /^eth0@\S+ +\S+ +10\./m, 'the task itself is not');
  t.match(await grading.tasks(id), [{ state: 'passed' }, { state: 'open' }, { state: 'locked' }]);
  await grading.grade(id, 'addresses');
  t.equal((await store.events.newest(id, ['task.fault'])).length, 1, 'and its fault is put in once');
});

t.test('what the setup planted stays mended: no repair brings it back and no drift names it, but a reset of its host does', async (t) => {
  const { session } = await sessions.start({ userId: learnerId, labSlug: lab });
  await sessions.waitReady(session.id, 30_000);
  const rules = async (...argv: string[]): Promise<string> =>
    (await sessions.runCommand(session.id, { target: { host: 'node1' }, argv: ['iptables', '-t', 'nat', ...argv], timeoutMs: 5_000, maxOutputBytes: 10_000 })).stdout.toString();
  const ofService = async (): Promise<string[]> => (await sessions.topology(session.id)).drift.filter(({ builtBy }) => builtBy === 'service').map(({ sentence }) => sentence);
  t.match(await rules('-S', 'POSTROUTING'), /-s 10\.244\.\d+\.0\/24 -j MASQUERADE/, 'the fault is there');
  t.same(await ofService(), [], 'and is no drift');

  await rules('-F', 'POSTROUTING');
  t.same(await ofService(), []);
  t.same((await sessions.repair(session.id)).steps, []);
  t.notMatch(await rules('-S', 'POSTROUTING'), /MASQUERADE/, 'the repair leaves what was mended');

  await sessions.reset(session.id, { host: 'outside' });
  await sessions.waitReady(session.id, 30_000);
  t.notMatch(await rules('-S', 'POSTROUTING'), /MASQUERADE/, 'nor does the reset of another host bring it back');
  await sessions.reset(session.id, { host: 'node1' });
  await sessions.waitReady(session.id, 30_000);
  t.match(await rules('-S', 'POSTROUTING'), /MASQUERADE/, 'a reset of the host does');
  await over(session.id);
});

t.test('a setup step that fails, and a readiness that never comes, fail the session with a sentence for the learner', async (t) => {
  const root = await mkdtemp(join(tmpdir(), 'vethlab-labs-'));
  t.teardown(() => rm(root, { recursive: true, force: true }));
  const text = await readFile(`labs/${lab}/lab.yaml`, 'utf8');
  const variants = { 'bad-setup': "setup:\n  - { on: node1, run: 'echo planned; exit 7' }", 'never-ready': `readiness: { withinMs: 300, checks: [{ id: a, kind: link, on: 'node1:nothing' }] }\nsetup:` };
  for (const [slug, change] of Object.entries(variants)) {
    await mkdir(join(root, slug));
    await writeFile(join(root, slug, 'lab.yaml'), text.replace(`slug: ${lab}`, `slug: ${slug}`).replace('setup:', change));
  }
  const { sessions, driver, learnerId } = await startService(t, { LABS_DIR: root });
  const failure = async (labSlug: string): Promise<unknown> => {
    const { session } = await sessions.start({ userId: learnerId, labSlug });
    await t.rejects(sessions.waitReady(session.id, 30_000), { code: 'session-failed' });
    return sessions.find(session.id);
  };
  t.match(await failure('bad-setup'), { state: 'failed', reasonCode: 'lab-step-failed', reason: /setup failed/ });
  t.match(await failure('never-ready'), { state: 'failed', reasonCode: 'lab-not-ready', reason: /ready in time/ });
  await sessions.settle();
  t.same(await driver.list(), [], 'and nothing is left');
});

t.test('a sandbox that dies by itself is told at once: the session is never shown as running', async (t) => {
  const { session } = await sessions.start({ userId: learnerId, labSlug: lab });
  await sessions.waitReady(session.id, 30_000);
  const [sandbox] = await driver.list();
  await createEngine(config.DOCKER_HOST).docker.getContainer(`vethlab-${sandbox?.id ?? ''}`).kill();
  await until('the session to fail', async () => (await sessions.find(session.id)).state === 'failed', 10_000);
  t.match(await sessions.find(session.id), { reasonCode: 'sandbox-gone', reason: /Start the lab again/ });
  await t.rejects(sessions.sandbox(session.id), { code: 'session-failed' });
  await until('its remains to go', async () => (await driver.list()).length === 0);
});

t.test('an end that comes while the sandbox is being made still ends it', async (t) => {
  const { session } = await sessions.start({ userId: learnerId, labSlug: lab });
  await sessions.end(session.id, { code: 'ended-by-request', text: 'changed my mind' });
  await until('the session to end', async () => (await sessions.find(session.id)).state === 'ended', 20_000);
  t.same(await driver.list(), []);
});

t.test('extensions are counted', async (t) => {
  const { session } = await sessions.start({ userId: learnerId, labSlug: lab });
  const longer = await sessions.extend(session.id);
  t.equal(longer.expiresAt.getTime() - session.expiresAt.getTime(), 30 * 60_000);
  t.equal(longer.extensionsLeft, 0);
  await t.rejects(sessions.extend(session.id), { code: 'session-extension-limit' });
  await over(session.id);
});

t.test('without an engine a start is refused at once, and nothing is stored', async (t) => {
  const { sessions, store, learnerId } = await startService(t, { DOCKER_HOST: 'unix:///nowhere/docker.sock' });
  const begun = Date.now();
  await t.rejects(sessions.start({ userId: learnerId, labSlug: lab }), { code: 'engine-unavailable' });
  t.ok(Date.now() - begun < 15_000, 'nobody waits for it');
  t.same(await store.sessions.listLive(), []);
});

t.test('a lab that does not exist is refused', async (t) => {
  await t.rejects(sessions.start({ userId: learnerId, labSlug: 'no-such-lab' }), { code: 'not-found' });
});
