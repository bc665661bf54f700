/** Walks through the service, on a real sandbox: REST and the live stream. It needs no second database: test/store holds how walks are kept on both. */
import { once } from 'node:events';
import t from 'tap';
import { WebSocket } from 'ws';
import { PcapngReader } from '../../src/capture/pcapng-reader.js';
import { walkProtocol } from '../../src/streams/walks.js';
import { labSlug } from '../support/app.js';
import { bearer, startService } from '../support/service.js';

interface WalkAnswer { id: string; durationMs: number; walk: { outcome: string; copies: number; request: object[]; death: object | null; sentences: Record<string, string[]> } }

const service = await startService(t);
const { app, learner: headers } = service;
const call = (method: 'GET' | 'POST', url: string, payload?: object, as = headers) => app.inject({ method, url, headers: as, ...(payload ? { payload } : {}) });
const { id } = (await call('POST', '/v1/sessions?wait=60', { lab: labSlug })).json<{ id: string }>();
const at = `/v1/sessions/${id}`;
const pod3 = { host: 'node1', pod: 'pod3' };
const ping = { from: pod3, to: { host: 'outside' } };

t.test('a walk is made, listed, looked at and downloaded', { timeout: 120_000 }, async (t) => {
  const made = await call('POST', `${at}/walks`, ping);
  t.equal(made.statusCode, 201, made.body.slice(0, 300));
  const { id: walkId, walk } = made.json<WalkAnswer>();
  t.equal(made.headers.location, `${at}/walks/${walkId}`);
  t.match(walk, { outcome: 'answered', namespaces: ['node1/pod3', 'node1', 'outside'], death: null });
  t.equal(walk.sentences['en']?.length, walk.sentences['zh-CN']?.length);
  t.same((await call('GET', `${at}/walks/${walkId}`)).json(), made.json(), 'it is kept as it was answered');
  t.match((await call('GET', `${at}/walks`)).json(), { items: [{ id: walkId, outcome: 'answered', sentence: { en: /reply came back/ } }], nextCursor: null });
  const file = await call('GET', `${at}/walks/${walkId}/pcapng`);
  let packets = 0;
  const reader = new PcapngReader({ onPacket: () => { packets += 1; }, onWarning: (code) => t.fail(code) });
  reader.push(file.rawPayload);
  reader.end();
  t.equal(file.headers['content-type'], 'application/x-pcapng');
  t.equal(packets, walk.copies);
});

t.test('a lab\'s own walk is asked for by its id; before the task is solved it ends where the cable is missing', { timeout: 120_000 }, async (t) => {
  const { walk } = (await call('POST', `${at}/walks`, { walk: 'pod1-to-pod2' })).json<WalkAnswer>();
  t.match(walk, { outcome: 'not-sent', request: [], death: { code: 'no-route', namespace: 'node1/pod1' } });
  t.match((await call('POST', `${at}/walks`, { walk: 'no-such' })).json(), { code: 'not-found', detail: /pod1-to-pod2/ });
});

t.test('what cannot be walked is refused', { timeout: 120_000 }, async (t) => {
  t.match((await call('POST', `${at}/walks`, { from: { host: 'nowhere' }, address: '10.0.0.1' })).json(), { code: 'target-not-found' });
  t.match((await call('POST', `${at}/walks`, { from: pod3 })).json(), { code: 'invalid-request' });
  t.match((await call('POST', `${at}/walks`, { ...ping, surprise: 1 })).json(), { code: 'invalid-request' });
  t.match((await call('POST', `${at}/walks`, { ...ping, options: { httpPath: '/ x' } })).json(), { code: 'invalid-request' });
  t.match((await call('POST', `${at}/walks`, { from: pod3, to: { host: 'node1', pod: 'pod1' } })).json(), { code: 'invalid-request', detail: /no IP address/ });
  t.match((await call('POST', `${at}/walks`, { filter: 'no such words' })).json(), { code: 'filter-invalid' });
  t.match((await call('POST', `${at}/walks`, { filter: 'tcp port 9999', waitSeconds: 0.5 })).json(), { walk: { outcome: 'nothing-seen' } });
  t.match((await call('GET', `${at}/walks/none`)).json(), { code: 'not-found' });
});

t.test('another learner sees no walk of this session, and makes none', async (t) => {
  const email = 'other@walks.example';
  await call('POST', '/v1/auth/login');
  await service.store.users.create({ email, name: 'Other', role: 'learner', passwordHash: null });
  const other = await bearer(service, { email });
  const [first] = (await call('GET', `${at}/walks`)).json<{ items: { id: string }[] }>().items;
  for (const url of [`${at}/walks`, `${at}/walks/${first?.id ?? ''}`, `${at}/walks/${first?.id ?? ''}/pcapng`]) t.equal((await call('GET', url, undefined, other)).statusCode, 404, url);
  t.equal((await call('POST', `${at}/walks`, ping, other)).statusCode, 404);
});

t.test('live: each copy as it is seen, then the walk', { timeout: 120_000 }, async (t) => {
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const open = async (): Promise<{ socket: WebSocket; messages: Record<string, unknown>[] }> => {
    const socket = new WebSocket(`${address.replace('http', 'ws')}${at}/walks/stream`, walkProtocol, { headers });
    const messages: Record<string, unknown>[] = [];
    socket.on('message', (data: Buffer) => messages.push(JSON.parse(data.toString()) as Record<string, unknown>));
    await once(socket, 'open');
    return { socket, messages };
  };
  const { socket, messages } = await open();
  socket.send(JSON.stringify(ping));
  const [code] = await once(socket, 'close') as [number];
  t.equal(code, 1000);
  t.match(messages[0], { copy: { namespace: String, interface: String, protocol: String } });
  t.match(messages.at(-1), { walk: { walk: { outcome: 'answered' } } });
  const wrong = await open();
  wrong.socket.send('{"from": 7}');
  t.equal((await once(wrong.socket, 'close') as [number])[0], 4400);
  const gone = await open();
  gone.socket.send(JSON.stringify({ filter: 'tcp port 9999', waitSeconds: 30 }));
  gone.socket.close();
  t.match((await call('POST', `${at}/walks`, ping)).json(), { walk: { outcome: 'answered' } }, 'who goes away does not hold up the next walk');
});
