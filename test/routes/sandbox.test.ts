/** The routes that reach into a sandbox, on a real one. It needs no second database: what is stored of it (sessions, attempts, captures) other files hold on both. */
import t from 'tap';
import { labSlug } from '../support/app.js';
import { startService } from '../support/service.js';

const { app, learner: headers } = await startService(t);
const call = (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object, more: Record<string, string> = {}) => app.inject({ method, url, headers: { ...headers, ...more }, ...(payload ? { payload } : {}) });

const started = await call('POST', '/v1/sessions?wait=60', { lab: labSlug });
const { id, state } = started.json<{ id: string; state: string }>();
const at = `/v1/sessions/${id}`;

t.test('a lab is started, waited for, and started only once', async (t) => {
  t.equal(started.statusCode, 201);
  t.equal(started.headers.location, at);
  t.equal(state, 'ready');
  const again = await call('POST', '/v1/sessions', { lab: labSlug });
  t.equal(again.statusCode, 200);
  t.equal(again.json<{ id: string }>().id, id);
});

t.test('a command runs without a shell, and says how it ended', async (t) => {
  const run = async (body: object) => (await call('POST', `${at}/commands`, { target: { host: 'node1' }, ...body })).json<Record<string, unknown>>();
  t.match(await run({ argv: ['echo', '$HOME; ls'] }), { exitCode: 0, signal: null, reason: null, stdout: '$HOME; ls\n', stderr: '', encoding: 'utf8', truncated: false });
  t.match(await run({ argv: ['sh', '-c', 'echo out; echo err >&2; exit 3'] }), { exitCode: 3, stdout: 'out\n', stderr: 'err\n' });
  t.match(await run({ argv: ['cat'], stdin: 'hällo' }), { stdout: 'hällo' });
  t.match(await run({ argv: ['cat'], stdin: { base64: 'AP/+' }, encoding: 'base64' }), { stdout: 'AP/+', encoding: 'base64' });
  t.match(await run({ argv: ['printenv', 'WORD'], env: { WORD: 'a b' } }), { stdout: 'a b\n' });
  t.match(await run({ argv: ['sh', '-c', 'head -c 5000 /dev/zero'], maxOutputBytes: 100, encoding: 'base64' }), { truncated: true });
  t.match(await run({ argv: ['sleep', '60'], timeoutMs: 300 }), { reason: 'deadline', exitCode: null, signal: 'SIGKILL' });
  t.match(await run({ argv: ['no-such-program'] }), { code: 'program-not-started', status: 422 });
  t.match(await run({ argv: ['true'], target: { host: 'nowhere' } }), { code: 'target-not-found', status: 404 });
  t.match(await run({ argv: [] }), { code: 'invalid-request', errors: [{ pointer: '/argv' }] });
  t.match(await run({ argv: ['true'], target: { host: 'node1', container: 'x' } }), { code: 'invalid-request', errors: [{ pointer: '/target/container' }] });
  t.match(await run({ argv: ['a\0b'] }), { code: 'invalid-request' });
});

t.test('stdin of one MiB arrives whole', async (t) => {
  const answer = await call('POST', `${at}/commands`, { target: { host: 'node1' }, argv: ['wc', '-c'], stdin: 'x'.repeat(1024 * 1024) });
  t.match(answer.json(), { stdout: /^1048576\s*$/ });
  const more = await call('POST', `${at}/commands`, { target: { host: 'node1' }, argv: ['wc', '-c'], stdin: 'x'.repeat(1024 * 1024 + 1) });
  t.match(more.json(), { code: 'invalid-request' });
});

t.test('a command is killed when its client goes away', async (t) => {
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const abort = new AbortController();
  const asked = fetch(`${address}${at}/commands`, {
    method: 'POST', signal: abort.signal, headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ target: { host: 'node1' }, argv: ['sleep', '4321'], timeoutMs: 60_000 }),
  });
  const running = async (): Promise<boolean> => (await call('POST', `${at}/commands`, { target: { host: 'node1' }, argv: ['pgrep', '-f', 'sleep 4321'] })).json<{ exitCode: number }>().exitCode === 0;
  const becomes = async (wanted: boolean): Promise<boolean> => {
    for (let i = 0; i < 50; i++) if (await running() === wanted) return true;
    return false;
  };
  t.ok(await becomes(true), 'it runs');
  abort.abort();
  await t.rejects(asked);
  t.ok(await becomes(false), 'it is gone');
});

t.test('terminals are opened, listed and closed', async (t) => {
  const opened = await call('POST', `${at}/terminals`, { target: { host: 'node1', pod: 'pod1' } });
  t.equal(opened.statusCode, 201);
  const { id: terminal } = opened.json<{ id: string }>();
  t.equal(opened.headers.location, `${at}/terminals/${terminal}/stream`);
  t.match((await call('GET', `${at}/terminals`)).json(), { items: [{ id: terminal, target: { host: 'node1', pod: 'pod1' }, endedAt: null }] });
  t.equal((await call('DELETE', `${at}/terminals/${terminal}`)).statusCode, 204);
  t.match((await call('GET', `${at}/terminals`)).json(), { items: [{ id: terminal, endedAt: /^\d{4}-/ }] });
  t.match((await call('DELETE', `${at}/terminals/no-such-terminal`)).json(), { code: 'not-found' });
});

t.test('a capture is started, stopped, decoded and downloaded, whole and in part', async (t) => {
  t.match((await call('POST', `${at}/captures`, { points: [{ host: 'node1', interfaces: ['lo'] }], filter: 'not a filter' })).json(), { code: 'filter-invalid' });
  const made = await call('POST', `${at}/captures`, { points: [{ host: 'node1', interfaces: ['lo'] }], filter: 'icmp' });
  t.equal(made.statusCode, 201, made.body);
  const capture = `${at}/captures/${made.json<{ id: string }>().id}`;
  t.equal(made.headers.location, capture);
  await call('POST', `${at}/commands`, { target: { host: 'node1' }, argv: ['ping', '-c', '2', '-i', '0.2', '127.0.0.1'] });
  await new Promise((resolve) => { setTimeout(resolve, 300); });
  const stopped = (await call('POST', `${capture}/stop`)).json<{ state: string; packets: number; bytes: number }>();
  t.match(stopped, { state: 'ended', packets: 4 });
  t.match((await call('GET', `${capture}/packets`)).json(), { items: [{ number: 1, protocol: 'ICMP' }, { number: 2 }, { number: 3 }, { number: 4 }], next: null });
  t.match((await call('GET', `${capture}/packets/1`)).json(), { number: 1, layers: [{}, {}, {}] });
  const file = await call('GET', `${capture}/file`);
  t.match(file.headers, { 'content-type': 'application/x-pcapng', 'accept-ranges': 'bytes', 'content-length': String(stopped.bytes) });
  t.equal(file.rawPayload.readUInt32LE(0), 0x0a0d0d0a, 'a section header block');
  const part = await call('GET', `${capture}/file`, undefined, { range: 'bytes=4-11' });
  t.equal(part.statusCode, 206);
  t.equal(part.headers['content-range'], `bytes 4-11/${stopped.bytes}`);
  t.same(part.rawPayload, file.rawPayload.subarray(4, 12));
  const tail = await call('GET', `${capture}/file`, undefined, { range: 'bytes=-10' });
  t.same(tail.rawPayload, file.rawPayload.subarray(-10));
  t.match((await call('GET', `${capture}/file`, undefined, { range: 'bytes=99999999-' })).json(), { code: 'range-not-satisfiable' });
  t.equal((await call('DELETE', capture)).statusCode, 204);
  t.match((await call('GET', capture)).json(), { code: 'not-found' });
});

t.test('drift is seen, planned for and repaired', async (t) => {
  interface Plan { steps: { command: string; reason: string; work?: unknown }[] }
  const before = (await call('GET', `${at}/topology`)).json<{ desired: { hosts: unknown[] }; observed: { hosts: string[] } }>();
  t.ok(before.desired.hosts.length > 0 && before.observed.hosts.includes('node1'));
  t.same((await call('GET', `${at}/topology/plan`)).json<Plan>().steps, [], 'nothing to repair');
  await call('POST', `${at}/commands`, { target: { host: 'node1' }, argv: ['ip', 'netns', 'delete', 'pod1'] });
  const plan = (await call('GET', `${at}/topology/plan`)).json<Plan>();
  t.ok(plan.steps.length > 0, 'the lost pod is planned for');
  t.ok(plan.steps.every((step) => step.reason && step.command && !('work' in step)));
  const repaired = await call('POST', `${at}/topology/repair`);
  t.equal(repaired.statusCode, 200, repaired.body);
  t.same((await call('GET', `${at}/topology/plan`)).json<Plan>().steps, [], 'nothing is left to do');
});

t.test('a task is graded with evidence, and the attempt is kept', async (t) => {
  const { items } = (await call('GET', `${at}/tasks`)).json<{ items: { id: string; state: string }[] }>();
  const task = `${at}/tasks/${items[0]?.id}`;
  const graded = await call('POST', `${task}/attempts`, {});
  t.equal(graded.statusCode, 201, graded.body);
  t.match(graded.json(), { passed: false, taskId: items[0]?.id, evidence: [{ passed: Boolean, expected: String, seen: String, sentence: String }] });
  t.match((await call('POST', `${at}/tasks/${items[1]?.id}/attempts`)).json(), { code: 'task-locked' });
  t.equal((await call('GET', `${task}/attempts`)).json<{ items: unknown[] }>().items.length, 1);
});

t.test('a reset is waited for, an end is answered at once', async (t) => {
  const reset = await call('POST', `${at}/reset?wait=30`, {});
  t.equal(reset.statusCode, 202);
  t.equal(reset.json<{ state: string }>().state, 'ready');
  t.match((await call('POST', `${at}/reset`, { host: 'nowhere' })).json(), { code: 'target-not-found' });
  const ended = await call('DELETE', at);
  t.equal(ended.statusCode, 202);
  t.match(ended.json(), { state: /stopping|ended/, reason: 'Ended by the learner.' });
  t.equal((await call('DELETE', at)).statusCode, 202, 'twice is no error');
  t.match((await call('GET', `${at}?wait=30`)).json(), { state: 'ended', endedAt: /^\d{4}-/ });
  t.match((await call('POST', `${at}/commands`, { target: { host: 'node1' }, argv: ['true'] })).json(), { code: 'session-ended', status: 410 });
});
