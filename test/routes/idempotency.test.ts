import { randomUUID } from 'node:crypto';
import t from 'tap';
import { build, type TestUser } from '../support/app.js';

interface View { extensionsLeft: number }

const { app, login, session, store } = await build(t);

function extend({ headers }: TestUser, id: string, key: string) {
  return app.inject({ method: 'POST', url: `/v1/sessions/${id}/extend`, headers: { ...headers, 'idempotency-key': key } });
}

t.test('the same key again gives the first answer again, byte for byte, and does nothing', async (t) => {
  const learner = await login();
  const { id } = await session(learner.user.id);
  const key = randomUUID();
  const first = await extend(learner, id, key);
  t.equal(first.statusCode, 200);
  t.notOk(first.headers['idempotent-replayed']);
  const again = await extend(learner, id, `"${key}"`);
  t.equal(again.statusCode, 200);
  t.equal(again.headers['idempotent-replayed'], 'true');
  t.equal(again.headers['content-type'], first.headers['content-type']);
  t.equal(again.body, first.body);
  t.equal((await store.sessions.find(id))?.extensions, 1);
  t.equal((await extend(learner, id, randomUUID())).json<View>().extensionsLeft, first.json<View>().extensionsLeft - 1, 'another key does it again');
});

t.test('a key belongs to one request of one user', async (t) => {
  const [learner, other] = [await login(), await login()];
  const [mine, theirs] = [await session(learner.user.id), await session(other.user.id)];
  const key = randomUUID();
  t.equal((await extend(learner, mine.id, key)).statusCode, 200);
  const reused = await app.inject({ method: 'POST', url: `/v1/sessions/${mine.id}/reset`, headers: { ...learner.headers, 'idempotency-key': key }, payload: {} });
  t.match(reused.json(), { code: 'idempotency-key-reused', status: 422 });
  t.equal((await store.sessions.find(mine.id))?.state, 'ready', 'nothing was reset');
  t.equal((await extend(other, theirs.id, key)).statusCode, 200, 'another user\'s key of the same text is another key');
});

t.test('of many at once, one is done', async (t) => {
  const learner = await login();
  const { id } = await session(learner.user.id);
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 10 }, () => extend(learner, id, key)));
  t.equal((await store.sessions.find(id))?.extensions, 1);
  const done = answers.filter((answer) => answer.statusCode === 200);
  t.ok(done.length >= 1);
  t.equal(new Set(done.map((answer) => answer.body)).size, 1);
  for (const answer of answers) if (answer.statusCode !== 200) t.match(answer.json(), { code: 'conflict', status: 409 });
  for (const answer of answers) if (answer.statusCode === 409) t.equal(answer.headers['retry-after'], '1');
});

t.test('a request that failed may be tried again with its key', async (t) => {
  const learner = await login();
  const { id } = await session(learner.user.id);
  for (let i = 0; i < 4; i++) await extend(learner, id, randomUUID());
  const key = randomUUID();
  t.match((await extend(learner, id, key)).json(), { code: 'session-extension-limit' });
  const again = await extend(learner, id, key);
  t.match(again.json(), { code: 'session-extension-limit' });
  t.notOk(again.headers['idempotent-replayed']);
});

t.test('a key is checked, and means nothing where there is no login', async (t) => {
  const learner = await login();
  const { id } = await session(learner.user.id);
  for (const key of ['', 'two words', 'x'.repeat(201), 'ключ']) t.match((await extend(learner, id, key)).json(), { code: 'invalid-request' }, JSON.stringify(key.slice(0, 20)));
  const url = '/v1/auth/login';
  const send = () => app.inject({ method: 'POST', url, headers: { 'idempotency-key': 'one' }, payload: { email: learner.user.email, password: 'correct horse battery staple' } });
  const [one, two] = [await send(), await send()];
  t.equal(one.statusCode, 200);
  const again = () => app.inject({ method: 'POST', url, headers: { ...learner.headers, 'idempotency-key': 'one' }, payload: { email: learner.user.email, password: 'correct horse battery staple' } });
  t.not((await again()).body, (await again()).body, 'nor where there is a login already');
  t.not(one.json<{ token: string }>().token, two.json<{ token: string }>().token, 'a token is never kept for a replay');
});
