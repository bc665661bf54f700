/** Predict first: a learner is not shown the walk that a task asks about before they have said what they expect. */
import { once } from 'node:events';
import t from 'tap';
import { WebSocket } from 'ws';
import { createCatalogue } from '../../src/labs/catalogue.js';
import { instantiate } from '../../src/labs/render.js';
import { runSteps } from '../../src/sessions/steps.js';
import { createWalks } from '../../src/sessions/walks/walks.js';
import { readLabFolders } from '../../src/setup/lab-files.js';
import { walkProtocol } from '../../src/streams/walks.js';
import { bearer, startService } from '../support/service.js';

const lab = 'pod-to-pod-across-nodes';
const service = await startService(t);
const { app, store, learner } = service;
const call = (method: 'GET' | 'POST', url: string, payload?: object, as = learner) => app.inject({ method, url, headers: as, ...(payload ? { payload } : {}) });
const { id } = (await call('POST', '/v1/sessions?wait=60', { lab })).json<{ id: string }>();
const at = `/v1/sessions/${id}`;
const walk = (body: object, as = learner) => call('POST', `${at}/walks`, body, as);
const [pod1, pod3] = [{ host: 'node1', pod: 'pod1' }, { host: 'node2', pod: 'pod3' }];
const refused = { code: 'prediction-first', task: 'follow', detail: /Predict this packet first/ };

t.test('a walk is hidden until it is predicted', { timeout: 240_000 }, async (t) => {
  const session = (await store.sessions.find(id))!;
  const found = createCatalogue(await readLabFolders('labs')).labs.find(({ slug }) => slug === lab)!;
  const { tasks, document } = instantiate(found.definition, session.seed);
  const address = document.walks.find((each) => each.id === 'pod1-to-pod3')!.address;

  const broken = (await walk({ walk: 'pod1-to-pod3' })).json<{ walk: { death: object | null } }>();
  t.ok(broken.walk.death, 'while the task is locked, a packet that dies is shown: that helps to mend the network');

  await runSteps(await service.sessions.sandbox(id), tasks.find((task) => task.id === 'two-nodes')!.solution);
  t.match((await walk({ walk: 'pod1-to-pod3' })).json(), { ...refused, detail: /opens when you have passed two-nodes/ }, 'one that arrives is not');

  await store.attempts.record({ sessionId: id, userId: service.learnerId, labSlug: lab, taskId: 'two-nodes', passed: true, score: 1, maxScore: 1, evidence: [], durationMs: 1 });
  for (const body of [{ walk: 'pod1-to-pod3' }, { from: pod1, to: pod3 }, { from: pod3, to: pod1, protocol: 'tcp' }, { from: pod1, address }]) t.match((await walk(body)).json(), refused, JSON.stringify(body));
  const filtered = walk({ filter: `icmp[icmptype] == icmp-echo and dst host ${address}`, waitSeconds: 15 });
  await (await service.sessions.sandbox(id)).run({ target: pod1, argv: ['/bin/sh', '-c', `for i in 1 2 3 4 5 6 7 8; do ping -c1 -W1 ${address}; sleep 0.5; done`], as: 'learner', timeoutMs: 20_000 });
  t.match((await filtered).json(), refused, 'as the next packet that a filter lets through');
  t.match((await walk({ from: { host: 'node1', pod: 'pod2' }, to: pod3 })).json(), { walk: { outcome: 'answered' } }, 'another packet');

  const kept = await createWalks({ store, sessions: service.sessions }).run(id, { walk: 'pod1-to-pod3' });
  for (const path of ['', '/pcapng']) t.match((await call('GET', `${at}/walks/${kept.id}${path}`)).json(), refused, `one that somebody else made${path}`);
  await store.users.create({ email: 'admin@predict.example', name: 'Admin', role: 'admin', passwordHash: null });
  const admin = await bearer(service, { email: 'admin@predict.example' });
  t.match((await call('GET', `${at}/walks/${kept.id}`, undefined, admin)).json(), { walk: { outcome: 'answered' } }, 'an admin is not asked');
  t.match(await live(), [4409, /^prediction-first: /, [{ refused: { code: 'prediction-first', task: 'follow' } }]], 'nor is it shown live, and the task is named');

  const attempt = await call('POST', `${at}/tasks/follow/attempts`, { answers: { way: ['node1/pod1', 'node2/pod3'] } });
  t.match(attempt.json(), { passed: false }, 'the prediction is wrong, but it is one');
  t.match((await walk({ walk: 'pod1-to-pod3' })).json(), { walk: { outcome: 'answered', namespaces: ['node1/pod1', 'node1', 'lan', 'node2', 'node2/pod3'] } });
  t.equal((await call('GET', `${at}/walks/${kept.id}/pcapng`)).statusCode, 200);
});

async function live(): Promise<[number, string, unknown[]]> {
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const socket = new WebSocket(`${address.replace('http', 'ws')}${at}/walks/stream`, walkProtocol, { headers: learner });
  const heard: unknown[] = [];
  socket.on('message', (data: Buffer) => { heard.push(JSON.parse(data.toString('utf8'))); });
  await once(socket, 'open');
  socket.send(JSON.stringify({ walk: 'pod1-to-pod3' }));
  const [code, reason] = await once(socket, 'close') as [number, Buffer];
  return [code, reason.toString(), heard];
}
