import t from 'tap';
import { build } from '../support/app.js';

const { app, login, store } = await build(t);
const admin = await login('admin');
const get = (url: string, headers = admin.headers) => app.inject({ url, headers });

interface Page { items: { id: string; action: string; actor: { id: string; kind: string; name: string | null } | null; address: string | null }[]; nextCursor: string | null }

t.test('entries say who, what, when and from where, filtered and page by page', async (t) => {
  const { key, id } = (await app.inject({ method: 'POST', url: '/v1/api-keys', headers: admin.headers, payload: { name: 'The LMS', scopes: ['audit:read', 'users:write'] } })).json<{ key: string; id: string }>();
  const headers = { authorization: `Bearer ${key}` };
  for (const name of ['one', 'two', 'three']) await app.inject({ method: 'POST', url: '/v1/users', headers, payload: { email: `${name}@example.org`, name } });
  let page: Page;
  // Written after the answer has gone.
  do page = (await get(`/v1/audit?actor=${id}`)).json<Page>(); while (page.items.length < 3);
  t.match(page.items[0], { action: 'createUser', actor: { id, kind: 'machine', name: 'The LMS' }, subject: '/v1/users', address: '127.0.0.1', at: String });
  const first = (await get(`/v1/audit?actor=${id}&limit=2`, headers)).json<Page>();
  const rest = (await get(`/v1/audit?actor=${id}&limit=2&cursor=${first.nextCursor}`, headers)).json<Page>();
  t.same([...first.items, ...rest.items].map((entry) => entry.id), page.items.map((entry) => entry.id));
  t.equal(rest.nextCursor, null);
  t.match((await get('/v1/audit?action=createApiKey')).json<Page>().items, [{ actor: { kind: 'user', name: 'admin' } }]);
  t.same((await get('/v1/audit?from=2099-01-01T00:00:00Z')).json<Page>().items, []);
  t.same((await get('/v1/audit?to=2001-01-01T00:00:00Z')).json<Page>().items, []);
  t.notMatch((await get('/v1/audit')).body, /one@example\.org/, 'contents are not written');
  for (const other of [await login(), await login('instructor')]) t.match((await get('/v1/audit', other.headers)).json(), { code: 'not-permitted' });
  t.match((await get('/v1/audit/export', (await login()).headers)).json(), { code: 'not-permitted' });
});

t.test('a login, also one that needed no login before, is its user\'s', async (t) => {
  const { user } = await login();
  await app.inject({ method: 'POST', url: '/v1/auth/login', payload: { email: user.email, password: 'correct horse battery staple' } });
  let found: Page['items'] = [];
  while (found.length === 0) found = (await get(`/v1/audit?actor=${user.id}`)).json<Page>().items;
  t.match(found, [{ action: 'login', address: '127.0.0.1' }]);
});

t.test('the whole log is exported, in lines that a spreadsheet does not run', async (t) => {
  for (let index = 0; index < 450; index++) await store.audit.append({ action: '=cmd|evil', subject: `/many/${index}`, detail: { text: 'a "quoted", one' } });
  const json = await get('/v1/audit/export?subject=/many/');
  t.match(json.headers, { 'content-type': /^application\/x-ndjson/, 'content-disposition': 'attachment; filename="audit.ndjson"' });
  const lines = json.body.trimEnd().split('\n').map((line) => JSON.parse(line) as { subject: string });
  t.equal(lines.length, 450);
  t.equal(lines[0]?.subject, '/many/449');
  const csv = await get('/v1/audit/export?format=csv&subject=/many/44');
  t.match(csv.headers['content-type'], /^text\/csv/);
  const [title, ...rows] = csv.body.trimEnd().split('\r\n');
  t.equal(title, 'id,at,actor,kind,name,action,subject,address,detail');
  t.equal(rows.length, 11);
  t.match(rows[0], /,'=cmd\|evil,\/many\/449,,"\{""text"":""a \\""quoted\\"", one""\}"$/);
});
