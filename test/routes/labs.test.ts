import { readFile } from 'node:fs/promises';
import t from 'tap';
import { build, labSlug } from '../support/app.js';

const { app, login, session } = await build(t);

t.test('labs are listed and looked at by who is logged in', async (t) => {
  const { headers } = await login();
  t.equal((await app.inject('/v1/labs')).statusCode, 401);
  const list = await app.inject({ url: '/v1/labs', headers });
  const { items } = list.json<{ items: { slug: string; title: Record<string, string>; unavailable: string | null }[] }>();
  t.match(items.find(({ slug }) => slug === labSlug), { slug: labSlug, title: { en: /\S/ }, unavailable: null });
  t.equal((await app.inject({ url: '/v1/labs', headers: { ...headers, 'if-none-match': String(list.headers.etag) } })).statusCode, 304);
  t.match((await app.inject({ url: '/v1/labs?all=1', headers })).json(), { code: 'invalid-request' });
});

t.test('editors get the schema of a lab file without a login, and not twice', async (t) => {
  const answer = await app.inject('/v1/schemas/lab.json');
  t.match(answer, { statusCode: 200, headers: { 'content-type': /^application\/schema\+json/, 'access-control-allow-origin': '*' } });
  t.same(answer.json(), JSON.parse(await readFile('labs/lab.schema.json', 'utf8')));
  const again = await app.inject({ url: '/v1/schemas/lab.json', headers: { 'if-none-match': String(answer.headers.etag) } });
  t.match(again, { statusCode: 304, body: '' });
});

t.test('a lab shows its tasks, not their solutions, answers or checks', async (t) => {
  const { headers } = await login();
  const answer = await app.inject({ url: `/v1/labs/${labSlug}`, headers });
  const lab = answer.json<{ tasks: { id: string; points: number }[]; guides: Record<string, string> }>();
  t.equal(lab.tasks.length, 3);
  t.ok(lab.tasks.every(({ points }) => points > 0));
  t.match(lab.guides['en'], /\S/);
  t.notMatch(answer.body, /"solution|"checks"|"wrong"|"hints"/);
  t.match((await app.inject({ url: '/v1/labs/no-such-lab', headers })).json(), { code: 'not-found' });
  t.match((await app.inject({ url: '/v1/labs/..%2f..%2fetc%2fpasswd', headers })).json(), { code: 'not-found' });
});

t.test('the guide of a session has its parameters, and questions without their answers', async (t) => {
  const { user, headers } = await login();
  const { id } = await session(user.id);
  const answer = await app.inject({ url: `/v1/sessions/${id}/guide`, headers });
  t.equal(answer.statusCode, 200);
  t.match(answer.json(), { locale: 'en', title: /\S/ });
  t.notMatch(answer.body, /\$\{/, 'every parameter is filled in');
  t.notMatch(answer.body, /"right"|"solution/);
  const blocks = answer.json<{ intro: { kind: string }[]; tasks: { blocks: { kind: string }[] }[] }>();
  t.ok([...blocks.intro, ...blocks.tasks.flatMap((task) => task.blocks)].some(({ kind }) => kind === 'action'), 'with actions');
  t.match((await app.inject({ url: `/v1/sessions/${id}/guide?locale=xx`, headers })).json(), { code: 'invalid-request' });
});

t.test('a question that no check asks is answered at once, and explained when the answer is right; one that a check asks is not', async (t) => {
  const { user, headers } = await login();
  const same = await session(user.id);
  const answer = async (quiz: string, options: string[], of = same.id) => (await app.inject({ method: 'POST', url: `/v1/sessions/${of}/quizzes/${quiz}/answers`, headers, payload: { options } })).json<unknown>();
  t.same(await answer('who-answers-arp', ['bridge']), { right: false, explanation: null });
  t.same(await answer('who-answers-arp', ['bridge', 'pod2']), { right: false, explanation: null });
  t.match(await answer('who-answers-arp', ['pod2']), { right: true, explanation: /\S/ });
  t.match(await answer('no-such-quiz', ['pod2']), { code: 'not-found' });
  const graded = await session(user.id, undefined, 'service-iptables');
  t.match(await answer('first-packet', ['once'], graded.id), { code: 'not-permitted', detail: /attempt/ });
});

t.test('tasks are open or locked; a hint is taken once per key and costs; a solution is earned', async (t) => {
  const { user, headers } = await login();
  const { id } = await session(user.id);
  interface Task { id: string; state: string; hints: { total: number; taken: unknown[]; nextCost: number | null } }
  const tasks = async (): Promise<Task[]> => (await app.inject({ url: `/v1/sessions/${id}/tasks`, headers })).json<{ items: Task[] }>().items;
  const [first, second] = await tasks();
  t.equal(first?.state, 'open');
  t.equal(second?.state, 'locked');
  const post = (path: string, more = {}) => app.inject({ method: 'POST', url: `/v1/sessions/${id}/tasks/${path}`, headers: { ...headers, ...more } });
  const key = { 'idempotency-key': 'the-first-hint' };
  const hint = await post(`${first?.id}/hints`, key);
  t.equal(hint.statusCode, 201);
  t.match(hint.json(), { index: 0, text: { en: /\S/ }, left: (first?.hints.total ?? 0) - 1 });
  t.equal((await post(`${first?.id}/hints`, key)).body, hint.body, 'a repeated request takes no second hint');
  t.equal((await tasks())[0]?.hints.taken.length, 1);
  t.match((await post(`${second?.id}/hints`)).json(), { code: 'task-locked', needs: [first?.id] });
  t.match((await post('no-such-task/hints')).json(), { code: 'not-found' });
  t.match((await app.inject({ url: `/v1/sessions/${id}/tasks/${first?.id}/solution`, headers })).json(), { code: 'not-permitted' });
  t.match((await app.inject({ url: `/v1/sessions/${id}/tasks/${first?.id}/attempts`, headers })).json(), { items: [], nextCursor: null });
});
