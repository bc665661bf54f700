import { createHash } from 'node:crypto';
import t from 'tap';
import { dataOf, formOf, ltiWorld, membership, newBrowser, type Page } from '../../support/lti.js';
import type { Launch } from '../../support/lti-platform/model.js';

const world = await ltiWorld(t);
const { app, platform, tool, ask, click, launch, enter, store } = world;
const lti = 'https://purl.imsglobal.org/spec/lti/claim';

const codeOf = (page: Page): string => dataOf(page, 'code') ?? '';
const exchange = (body: object) => ask('/v1/lti/logins', { method: 'POST', body });

t.test('an instructor\'s launch makes the course, and its code is a login, once', async (t) => {
  const page = await launch(newBrowser());
  t.equal(page.status, 200, page.html);
  t.notMatch(page.url, /code=|token=|id_token=/, 'no secret is in a URL');
  const { status, body } = await exchange({ code: codeOf(page) });
  t.equal(status, 200);
  t.match(body, { token: /^vl_/, user: { name: 'Tess Teacher', email: /@lti\.invalid$/, role: 'learner' }, launch: { role: 'instructor', assignmentId: null, deepLinking: false } });
  const me = await ask('/v1/auth/me', { headers: { authorization: `Bearer ${body['token']}` } });
  t.equal(me.body['name'], 'Tess Teacher');
  t.match(await exchange({ code: codeOf(page) }), { status: 400, body: { code: 'lti-refused' } }, 'the code works once');
});

t.test('a learner of the same course comes into the same course, as a learner and the same user each time', async (t) => {
  const teacher = await enter();
  const first = await enter({ sub: 'learner' });
  const second = await enter({ sub: 'learner' });
  t.equal(first.user.id, second.user.id);
  t.equal(first.launch.courseId, teacher.launch.courseId);
  t.equal(first.launch.role, 'learner');
  t.match(first.user.email, /@lti\.invalid$/, 'an address that gets no mail');
});

t.test('a learner who comes before any instructor is told so; a guest and an unknown role have no place', async (t) => {
  await platform.order('course', { id: 'fresh', title: 'Fresh', members: [
    { sub: 'early', roles: [`${membership}#Learner`], status: 'Active' }, { sub: 'admin', roles: ['http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator'], status: 'Active' },
  ] });
  t.match(await launch(newBrowser(), { contextId: 'fresh', sub: 'early' }), { status: 400, html: /instructor has not opened/ });
  t.match(await launch(newBrowser(), { contextId: 'fresh', sub: 'admin' }), { status: 400, html: /neither learner nor instructor/ }, 'an institution\'s administrator is nobody here');
});

t.test('a claimed address leads to no account, neither to one that exists nor to one that is made later', async (t) => {
  const { user } = await world.login('admin');
  await platform.order('course', { id: 'claims', title: 'Claims', members: [{ sub: 'mallory', name: 'Mallory', email: user.email, roles: [`${membership}#Instructor`], status: 'Active' }] });
  const entered = await enter({ contextId: 'claims', sub: 'mallory' });
  t.not(entered.user.id, user.id);
  t.equal(entered.user.role, 'learner');
  t.equal(entered.user.email, `${entered.user.id}@lti.invalid`);
  await enter();
  t.equal(await store.users.findByEmail('tess@example.org'), null, 'who enrols by an address that nobody verified does not meet its claimer');
});

t.test('the pages allow the platform\'s frame and no script of others; no other page may be framed', async (t) => {
  const page = await launch(newBrowser());
  const policy = page.headers.get('content-security-policy') ?? '';
  t.match(policy, `frame-ancestors ${platform.url}`);
  t.match(policy, /script-src 'self'(;|$)/);
  t.equal(page.headers.get('x-frame-options'), null);
  t.equal(page.headers.get('cache-control'), 'no-store');
  t.notMatch(page.html, /<script>|onclick|style=/, 'nothing inline');
  t.match((await app.inject('/v1/auth/me')).headers, { 'content-security-policy': /frame-ancestors 'none'/, 'x-frame-options': 'DENY' });
  for (const [, file] of page.html.matchAll(/(?:src|href)="(\/lti\/assets\/[^"]+)"/g)) t.match(await app.inject(file ?? ''), { statusCode: 200, headers: { 'content-type': /javascript|css/ } });
});

const wrong: [string, Partial<Launch>, RegExp][] = [
  ['a nonce that we did not give', { nonce: 'another' }, /nonce/],
  ['no nonce', { claims: { nonce: null } }, /nonce/],
  ['another audience', { claims: { aud: 'another-tool' } }, /aud/],
  ['several audiences without azp', { claims: { aud: [tool.clientId, 'another'] } }, /azp/],
  ['the azp of another tool', { claims: { aud: [tool.clientId, 'another'], azp: 'another' } }, /azp/],
  ['a deployment that is not registered', { deploymentId: 'dep-9' }, /deployment/],
  ['no deployment', { claims: { [`${lti}/deployment_id`]: null } }, /deployment_id/],
  ['an exp in the past', { claims: { iat: seconds(-400), exp: seconds(-120) } }, /expired/],
  ['no exp', { claims: { exp: null } }, /exp/],
  ['an iat in the future', { claims: { iat: seconds(300), exp: seconds(600) } }, /iat/],
  ['an iat long ago', { claims: { iat: seconds(-3600), exp: seconds(600) } }, /iat|expired/],
  ['no signature (alg none)', { signing: 'none' }, /RS256|signed/],
  ['HS256 with the public key', { signing: 'HS256' }, /RS256|signed/],
  ['a key that is not published', { signing: 'unknown-key' }, /key that its platform does not publish/],
  ['no kid', { signing: 'no-kid' }, /kid/],
  ['an altered payload', { signing: 'broken' }, /signature/],
  ['another issuer', { claims: { iss: 'https://evil.example' } }, /iss/],
  ['another version', { claims: { [`${lti}/version`]: '1.1' } }, /version/],
  ['no version', { claims: { [`${lti}/version`]: null } }, /version/],
  ['no message type', { claims: { [`${lti}/message_type`]: null } }, /message_type/],
  ['an unknown message type', { claims: { [`${lti}/message_type`]: 'LtiSomething' } }, /message_type/],
  ['no subject', { claims: { sub: null } }, /sub/],
  ['no roles', { claims: { [`${lti}/roles`]: null } }, /roles/],
  ['no resource link', { claims: { [`${lti}/resource_link`]: null } }, /resource link/],
  ['a target_link_uri elsewhere in the token', { claims: { [`${lti}/target_link_uri`]: 'https://evil.example/lti/launch' } }, /not an address of this service/],
  ['no target_link_uri in the token', { claims: { [`${lti}/target_link_uri`]: null } }, /target_link_uri/],
  ['U+0000 in the subject', { claims: { sub: 'a\0b' } }, /sub/],
  ['half a surrogate pair in the course\'s id', { claims: { [`${lti}/context`]: { id: 'a\ud83d' } } }, /context/],
  ['U+0000 in the link\'s id', { claims: { [`${lti}/resource_link`]: { id: 'a\0' } } }, /resource_link/],
  ['no course', { claims: { [`${lti}/context`]: null } }, /context/],
];

function seconds(fromNow: number): number {
  return Math.floor(Date.now() / 1000) + fromNow;
}

t.test('a launch is refused, and nobody is logged in, with', async (t) => {
  for (const [name, change, reason] of wrong) {
    const page = await launch(newBrowser(), change);
    t.equal(page.status, 400, name);
    t.match(page.html, reason, `${name} says why`);
    t.equal(dataOf(page, 'code'), undefined, `${name} gives no code`);
  }
});

t.test('a refusal is in Chinese where the browser is', async (t) => {
  for (const [name, change] of wrong) {
    const { status, html } = await launch(newBrowser({ languages: 'zh-CN,zh;q=0.9,en;q=0.5' }), change);
    t.equal(status, 400, name);
    t.match(html, /<html lang="zh-CN">[^]*<h1>学习平台的消息被拒绝<\/h1><p role="alert">[^<]*\p{Script=Han}[^<]*。<\/p>/u, name);
  }
  const { html } = await newBrowser({ languages: 'zh' }).load(`${world.url}/lti/login`);
  t.match(html, /<h1>请求无效<\/h1><p role="alert">学习平台发来的消息不完整/, 'what is refused before anybody looks at it, too');
  t.match(await exchange({ code: 'made up' }), { status: 400, body: { text: { en: /not known/, 'zh-CN': /代码无效/ } } }, 'who asks for JSON gets both');
});

t.test('what is right in an unusual way is taken: our azp among several audiences, a clock some seconds ahead', async (t) => {
  t.equal((await launch(newBrowser(), { claims: { aud: [tool.clientId, 'another'], azp: tool.clientId } })).status, 200);
  t.equal((await launch(newBrowser(), { claims: { iat: seconds(30) } })).status, 200);
  t.equal((await launch(newBrowser(), { omitClientId: true })).status, 200, 'a login without client_id, where the issuer has one');
});

t.test('names and titles are kept without what no database keeps', async (t) => {
  const page = await launch(newBrowser(), { claims: { name: 'Tess\0 Te\ud83dacher ', [`${lti}/context`]: { id: 'characters', title: 'Net\0works\ude00' }, [`${lti}/custom`]: { lab: 'a\0', assignment: '\ud83d' } } });
  t.equal(page.status, 200, page.html);
  const { body } = await exchange({ code: codeOf(page) });
  t.match(body, { user: { name: 'Tess Teacher' }, launch: { assignmentId: null } });
  t.match(await store.courses.find((body['launch'] as { courseId: string }).courseId), { title: 'Networks' });
  t.equal((await launch(newBrowser())).status, 200); // the name as it was, for the others
});

t.test('an answer that is sent again is refused, and so is its nonce with another state', async (t) => {
  const browser = newBrowser();
  const { action, fields } = formOf(await click(browser));
  t.equal((await browser.post(action, fields)).status, 200);
  t.match(await browser.post(action, fields), { status: 400, html: /used already/ });
  const fresh = formOf(await click(browser));
  t.match(await browser.post(action, { ...fields, state: fresh.fields['state'] ?? '' }), { status: 400, html: /nonce/ }, 'a used id_token with a fresh state');
});

t.test('a state of another browser, a made-up one and one that is out of date are refused', async (t) => {
  const { action, fields } = formOf(await click(newBrowser()));
  t.match(await newBrowser().post(action, fields), { status: 400, html: /did not begin the launch/ }, 'login CSRF');
  const other = formOf(await click(newBrowser()));
  const state = fields['state'] ?? '';
  t.match(await newBrowser().post(action, { ...other.fields, state: `${state.slice(0, -1)}${state.endsWith('A') ? 'B' : 'A'}` }), { status: 400 }, 'an altered state');
  t.match(await newBrowser().post(action, { ...other.fields, state: 'nonsense' }), { status: 400 });
  const browser = newBrowser();
  const late = formOf(await click(browser));
  const later = new Date(Date.now() + 601_000);
  t.equal(await store.lti.logins.take(createHash('sha256').update(late.fields['state'] ?? '').digest('hex'), later), null, 'after ten minutes');
  t.ok(await store.lti.logins.removeExpired(later) > 0);
  t.match(await browser.post(late.action, late.fields), { status: 400, html: /took too long/ });
});

t.test('a login for an unknown platform, an unknown client or an address elsewhere never reaches a platform', async (t) => {
  const login = { iss: platform.url, login_hint: 'x', client_id: tool.clientId, target_link_uri: `${world.url}/lti/launch` };
  for (const change of [{ client_id: 'unknown' }, { iss: 'https://evil.example' }, { target_link_uri: 'https://evil.example/lti/launch' }, { target_link_uri: 'no url' }]) {
    for (const method of ['GET', 'POST'] as const) {
      const form = new URLSearchParams({ ...login, ...change }).toString();
      const answer = await app.inject(method === 'GET' ? { url: `/lti/login?${form}`, headers: { host: new URL(world.url).host } } : { method, url: '/lti/login', headers: { 'content-type': 'application/x-www-form-urlencoded', 'host': new URL(world.url).host }, payload: form });
      t.match(answer, { statusCode: 400 }, JSON.stringify(change));
      t.match(answer.json(), { code: 'lti-refused' });
    }
  }
  t.equal((await app.inject(`/lti/login?iss=${platform.url}`)).statusCode, 400, 'without a login_hint');
  const address = `${world.url}/lti/launch\0`;
  t.equal((await app.inject({ method: 'POST', url: '/lti/login', headers: { 'content-type': 'application/x-www-form-urlencoded', 'host': new URL(world.url).host }, payload: new URLSearchParams({ ...login, target_link_uri: address }).toString() })).statusCode, 400, 'no database takes U+0000');
});

t.test('a login by GET goes to the platform like one by POST, with what OpenID Connect demands', async (t) => {
  const form = new URLSearchParams({ iss: platform.url, login_hint: 'user learner', client_id: tool.clientId, target_link_uri: `${world.url}/lti/launch`, lti_message_hint: 'hint', something_new: 'ignored' });
  const answer = await app.inject({ url: `/lti/login?${form.toString()}`, headers: { host: new URL(world.url).host } });
  t.equal(answer.statusCode, 302);
  t.equal(String(answer.headers['x-ratelimit-limit']), '1000', 'limited as logins are');
  const location = new URL(String(answer.headers.location));
  t.match(Object.fromEntries(location.searchParams), { scope: 'openid', response_type: 'id_token', response_mode: 'form_post', prompt: 'none', client_id: tool.clientId, redirect_uri: `${world.url}/lti/launch`, login_hint: 'user learner', lti_message_hint: 'hint' });
  t.match(answer.headers['set-cookie'], /^vethlab_lti_[^;]+; Max-Age=600; Path=\/lti; HttpOnly; SameSite=Lax/);
});

t.test('over https the cookie is one that a frame may send: None, Secure, Partitioned', async (t) => {
  const form = new URLSearchParams({ iss: platform.url, login_hint: 'x', client_id: tool.clientId, target_link_uri: 'https://labs.example.org/lti/launch' });
  const secure = await ltiWorld(t, { PUBLIC_URL: 'https://labs.example.org' });
  form.set('iss', secure.platform.url);
  form.set('client_id', secure.tool.clientId);
  const answer = await secure.app.inject({ url: `/lti/login?${form.toString()}` });
  t.match(answer.headers['set-cookie'], /HttpOnly; Secure; Partitioned; SameSite=None|HttpOnly; Secure; SameSite=None; Partitioned/);
});

t.test('without cookies the platform\'s storage proves the browser; without that proof the code is worth nothing', async (t) => {
  const blocked = newBrowser({ cookies: false });
  t.match(await launch(blocked), { status: 400, html: /did not begin the launch/ }, 'neither cookie nor storage');

  const { url: start = '' } = await platform.order('launch', { clientId: tool.clientId, deploymentId: 'dep-1', sub: 'teacher', contextId: 'course-1', resourceLinkId: 'link-1', targetLinkUri: `${world.url}/lti/launch`, message: 'LtiResourceLinkRequest', storageTarget: 'post_message_forwarding' });
  const begin = async () => {
    const { action, fields } = formOf(await blocked.load(start));
    const page = await blocked.post(action, fields);
    const answer = formOf(await blocked.load(dataOf(page, 'location') ?? ''));
    return { page, kept: dataOf(page, 'value') ?? '', done: await blocked.post(answer.action, answer.fields) };
  };
  const first = await begin();
  t.equal(dataOf(first.page, 'storage-target'), 'post_message_forwarding');
  t.equal(dataOf(first.page, 'storage-origin'), platform.url, 'only the origin that authenticates is spoken to');
  t.match(first.page.headers.get('content-security-policy'), `frame-ancestors ${platform.url}`);
  t.equal(dataOf(first.done, 'storage-key'), dataOf(first.page, 'storage-key'), 'it is asked for what was kept');
  t.notMatch(first.done.html, first.kept, 'the page does not hold the proof itself');
  t.match(await exchange({ code: codeOf(first.done) }), { status: 400 }, 'without the proof');
  const second = await begin();
  t.match(await exchange({ code: codeOf(second.done), proof: first.kept }), { status: 400 }, 'with that of another launch');
  t.match(await exchange({ code: codeOf(second.done), proof: second.kept }), { status: 400 }, 'a code has one try');
  const third = await begin();
  t.match(await exchange({ code: codeOf(third.done), proof: third.kept }), { status: 200, body: { token: /^vl_/ } });
});

t.test('in a window of its own the login is a cookie, which only a page of ours may ask for', async (t) => {
  const page = await launch(newBrowser());
  const refused = await ask('/v1/lti/logins', { method: 'POST', headers: { origin: 'https://evil.example' }, body: { code: codeOf(page), cookie: true } });
  t.equal(refused.status, 403);
  const made = await fetch(`${world.url}/v1/lti/logins`, { method: 'POST', headers: { 'origin': world.url, 'content-type': 'application/json' }, body: JSON.stringify({ code: codeOf(page), cookie: true }) });
  t.match(await made.json(), { token: null, user: { name: 'Tess Teacher' } });
  t.match(made.headers.get('set-cookie'), /vethlab_token=vl_.*HttpOnly; SameSite=Strict/);
});

t.test('a key that the platform has made since is read at once; made-up keys do not', async (t) => {
  await platform.order('key');
  t.equal((await launch(newBrowser())).status, 200, 'the new key is fetched');
  t.equal((await launch(newBrowser(), { signing: 'unknown-key' })).status, 400);
});

t.test('the platform\'s refusal is told, and a launch without an id_token is none', async (t) => {
  const answer = await app.inject({ method: 'POST', url: '/lti/launch', headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept': 'text/html' }, payload: 'error=login_required&error_description=%3Cscript%3E&state=x' });
  t.equal(answer.statusCode, 400);
  t.match(answer.body, /login_required, &lt;script&gt;/);
  t.equal((await app.inject({ method: 'POST', url: '/lti/launch', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'state=x' })).statusCode, 400);
});

t.test('a disabled platform launches nothing, an enabled one does again', async (t) => {
  const path = `/v1/lti/platforms/${world.platformId}`;
  const browser = newBrowser();
  const begun = formOf(await click(browser));
  t.equal((await ask(path, { method: 'PATCH', headers: world.admin.headers, body: { disabled: true } })).status, 200);
  t.match(await browser.post(begun.action, begun.fields), { status: 400, html: /disabled/ }, 'also where the launch had begun');
  const { url: start = '' } = await platform.order('launch', { clientId: tool.clientId, deploymentId: 'dep-1', sub: 'teacher', targetLinkUri: `${world.url}/lti/launch`, message: 'LtiResourceLinkRequest' });
  const { action, fields } = formOf(await browser.load(start));
  t.match(await browser.post(action, fields), { status: 400, html: /not registered/ });
  t.equal((await ask(path, { method: 'PATCH', headers: world.admin.headers, body: { disabled: false } })).status, 200);
  t.equal((await launch(newBrowser())).status, 200);
});
