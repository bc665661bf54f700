import { createHash, randomBytes } from 'node:crypto';
import t from 'tap';
import { startService, type TestService } from '../support/service.js';
import { connectRemote } from '../support/remote-client.js';
import { until } from '../support/sandbox.js';

interface Running extends TestService {
  url: string;
  id: string;
  terminal(target?: object): Promise<string>;
}

/** One service and one session for the whole file. */
async function start(): Promise<Running> {
  const service = await startService(t);
  const url = await service.app.listen({ host: '127.0.0.1', port: 0 });
  const { session } = await service.sessions.start({ userId: service.learnerId, labSlug: 'pod-to-pod-same-node' });
  await service.sessions.waitReady(session.id, 30_000);
  const base = `${url}/v1/sessions/${session.id}`;
  async function terminal(target: object = { host: 'node1' }): Promise<string> {
    const answer = await fetch(`${base}/terminals`, { method: 'POST', headers: { ...service.learner, 'content-type': 'application/json' }, body: JSON.stringify({ target }) });
    return `${base}/terminals/${((await answer.json()) as { id: string }).id}/stream`;
  }
  return { ...service, url, id: session.id, terminal };
}

const running = await start();

t.test('a client of Kubernetes\' v5 protocol drives a terminal', async (t) => {
  const client = await connectRemote(await running.terminal({ host: 'node1', pod: 'pod1' }), running.learner);
  t.equal(client.socket.protocol, 'v5.channel.k8s.io');
  await client.seen(/root@pod1:/);
  client.send(4, '{"Width":101,"Height":33}');
  client.send(0, 'stty size; echo "grüße 网络"\n');
  await client.seen(/33 101\r\n/);
  await client.seen(/grüße 网络\r\n/);
  client.send(0, 'exit 7\n');
  t.match(await client.closed, { code: 1000, status: { status: 'Failure', reason: 'NonZeroExitCode', details: { causes: [{ reason: 'ExitCode', message: '7' }] } } });
});

t.test('a second client gets the scrollback, and both see what either types', async (t) => {
  const stream = await running.terminal();
  const first = await connectRemote(stream, running.learner);
  first.send(0, 'echo one-$((20+1))\n');
  await first.seen(/one-21/);
  const second = await connectRemote(stream, running.learner);
  await second.seen(/one-21/);
  second.send(0, 'echo two-$((20+2))\n');
  await first.seen(/two-22/);
  second.socket.close();
  await second.closed;
  first.send(0, 'echo three-$((20+3))\n');
  await first.seen(/three-23/);
  t.notMatch(second.stdout(), /three-23/, 'who has left gets nothing');
  first.socket.close();
});

t.test('who only watches is thrown out for typing, and for an instructor of another course there is no terminal', async (t) => {
  const stream = await running.terminal();
  const learner = await connectRemote(stream, running.learner);
  const watcher = await connectRemote(`${stream}?readOnly=true`, running.learner);
  learner.send(0, 'echo watched-$((1+1))\n');
  await watcher.seen(/watched-2/);
  watcher.send(0, 'echo intruder\n');
  t.match(await watcher.closed, { code: 4403, reason: /not-permitted/ });
  for (const how of ['', '?readOnly=true']) await t.rejects(connectRemote(`${stream}${how}`, running.instructor), { message: /404/ });
  learner.socket.close();
});

t.test('a paste of 1 MB arrives byte for byte', async (t) => {
  const client = await connectRemote(await running.terminal(), running.learner);
  const bytes = randomBytes(1024 * 1024);
  client.send(0, 'stty raw -echo; echo ready-$((1+1)); head -c 1048576 | sha256sum; stty sane\n');
  await client.seen(/ready-2/);
  for (let at = 0; at < bytes.length; at += 32_768) client.send(0, bytes.subarray(at, at + 32_768));
  const [, digest] = await client.seen(/([0-9a-f]{64})/);
  t.equal(digest, createHash('sha256').update(bytes).digest('hex'));
  client.socket.close();
});

t.test('a client that does not read costs a bounded buffer, and its neighbour nothing', async (t) => {
  const stalled = await connectRemote(await running.terminal(), running.learner);
  await stalled.seen(/root@node1/);
  stalled.socket.pause();
  stalled.send(0, 'base64 /dev/urandom | head -c 50M\n');
  const neighbour = await connectRemote(await running.terminal(), running.learner);
  await neighbour.seen(/root@node1/);
  let most = 0;
  for (let round = 0; round < 20; round += 1) {
    neighbour.send(0, `echo round-$((${round}+100))\n`);
    await neighbour.seen(new RegExp(`round-${round + 100}\r`));
    for (const socket of running.app.websocketServer.clients) most = Math.max(most, socket.bufferedAmount);
  }
  t.ok(most < 512 * 1024, `at most ${most} bytes waited in the service`);
  stalled.socket.terminate();
  neighbour.socket.close();
});

t.test('what is not in the protocol closes the socket with a reason', async (t) => {
  const stream = await running.terminal();
  for (const [what, send, code] of [
    ['a text message', (s: { send(data: string | Buffer): void }) => { s.send('ls\n'); }, 1003],
    ['an unknown channel', (s: { send(data: string | Buffer): void }) => { s.send(Buffer.from([9, 1])); }, 1003],
    ['a message over 64 KiB', (s: { send(data: string | Buffer): void }) => { s.send(Buffer.alloc(64 * 1024 + 2)); }, 1009],
  ] as const) {
    const client = await connectRemote(stream, running.learner);
    send(client.socket);
    t.equal((await client.closed).code, code, what);
  }
});

t.test('an upgrade is refused before a socket opens', async (t) => {
  const stream = await running.terminal();
  await t.rejects(connectRemote(stream, running.learner, 'v4.channel.k8s.io'), { message: /400/ }, 'another subprotocol');
  await t.rejects(connectRemote(stream, {}), { message: /401/ }, 'no login');
  await t.rejects(connectRemote(stream, { authorization: 'Bearer vl_nobody' }), { message: /401/ }, 'a wrong token');
  await t.rejects(connectRemote(stream.replace(running.id, '01900000-0000-7000-8000-000000000000'), running.learner), { message: /404/ }, 'no such session');
  await t.rejects(connectRemote(`${stream}?readOnly=perhaps`, running.learner), { message: /400/ }, 'a wrong parameter');
  const unknown = await connectRemote(`${running.url}/v1/sessions/${running.id}/terminals/none/stream`, running.learner);
  t.match(await unknown.closed, { code: 4404, reason: /not-found/ }, 'no such terminal');
});

t.test('a command streams its outputs apart, reads stdin, and tells its exit code', async (t) => {
  const query = new URLSearchParams([['host', 'node1'], ['stdin', 'true'], ['command', 'sh'], ['command', '-c'], ['command', 'tr a-z A-Z; echo oops >&2; exit 3']]);
  const client = await connectRemote(`${running.url}/v1/sessions/${running.id}/commands/stream?${query.toString()}`, running.learner);
  client.send(0, 'over the wire');
  client.send(255, Buffer.from([0]));
  t.match(await client.closed, { code: 1000, status: { details: { causes: [{ message: '3' }] } } });
  t.same([client.stdout(), client.stderr()], ['OVER THE WIRE', 'oops\n']);
});

t.test('a client that leaves ends nothing: the terminal is still listed as running', async (t) => {
  const stream = await running.terminal();
  const client = await connectRemote(stream, running.learner);
  await client.seen(/root@node1/);
  client.socket.close();
  await client.closed;
  await new Promise((resolve) => setTimeout(resolve, 300));
  const listed = (await running.sessions.listTerminals(running.id)).find(({ id }) => stream.includes(id));
  t.match(listed, { endedAt: null, exitCode: null });
});

t.test('one client\'s mistake leaves the session\'s other streams alone', async (t) => {
  const terminal = await connectRemote(await running.terminal(), running.learner);
  await terminal.seen(/root@node1/);
  const query = new URLSearchParams([['host', 'node1'], ['command', 'sleep'], ['command', '0.5']]);
  const command = await connectRemote(`${running.url}/v1/sessions/${running.id}/commands/stream?${query.toString()}`, running.learner);
  command.send(0, 'stdin that nobody asked for');
  t.match(await command.closed, { code: 1000, status: { status: 'Success' } });
  const argv = ['echo', 'x'.repeat(60_000), 'x'.repeat(60_000), 'x'.repeat(60_000)];
  const long = await running.app.inject({ method: 'POST', url: `/v1/sessions/${running.id}/commands`, headers: running.learner, payload: { target: { host: 'node1' }, argv } });
  t.equal(long.statusCode, 400, 'arguments beyond what a sandbox takes');
  terminal.send(0, 'echo still-$((1+1))\n');
  await terminal.seen(/still-2/);
  terminal.socket.close();
});

t.test('events come in order, and a client that comes back misses none', async (t) => {
  const events = `${running.url}/v1/sessions/${running.id}/events/stream`;
  interface Event { id: string; type: string }
  const read = (messages: Buffer[]): Event[] => messages.map((message) => JSON.parse(message.toString()) as Event);
  const first = await connectRemote(events, running.learner, 'vethlab.events.v1+json');
  await running.sessions.emit(running.id, 'test.one', {});
  await until('the event', () => read(first.messages).some(({ type }) => type === 'test.one'));
  const last = read(first.messages).at(-1)?.id ?? '';
  first.socket.close();
  await first.closed;
  await running.sessions.emit(running.id, 'test.two', { while: 'away' });
  const second = await connectRemote(`${events}?after=${last}`, running.learner, 'vethlab.events.v1+json');
  await running.sessions.emit(running.id, 'test.three', {});
  await until('both events', () => second.messages.length >= 2);
  const later = read(second.messages);
  t.match(later, [{ type: 'test.two' }, { type: 'test.three' }]);
  t.ok(BigInt(later[1]?.id ?? 0) > BigInt(later[0]?.id ?? 0) && BigInt(later[0]?.id ?? 0) > BigInt(last));
  second.socket.close();
});

t.test('a start right after an end gives a new session; the old one\'s events end', async (t) => {
  await running.sessions.end(running.id, { code: 'ended-by-request', text: 'done' });
  const { session, created } = await running.sessions.start({ userId: running.learnerId, labSlug: 'pod-to-pod-same-node' });
  t.equal(created, true);
  t.not(session.id, running.id);
  const { items } = await (await fetch(`${running.url}/v1/sessions/${running.id}/events?limit=100`, { headers: running.learner })).json() as { items: { id: string; type: string }[] };
  t.equal(items.at(-1)?.type, 'session.ended');
  const late = await connectRemote(`${running.url}/v1/sessions/${running.id}/events/stream?after=${items.at(-1)?.id ?? ''}`, running.learner, 'vethlab.events.v1+json');
  t.match(await late.closed, { code: 1000 });
});
