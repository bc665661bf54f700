/** Who may open a socket. It needs no second database: logins and roles are those of every request, which other files hold on both. */
import t from 'tap';
import { WebSocket, type ClientOptions } from 'ws';
import { build } from '../support/app.js';

const { app, login, session } = await build(t, { ALLOWED_ORIGINS: 'https://lms.example.edu' });
const address = (await app.listen({ port: 0, host: '127.0.0.1' })).replace('http', 'ws');
const eventsProtocol = 'vethlab.events.v1+json';
const bearer = (token: string) => `base64url.bearer.authorization.k8s.io.${Buffer.from(token).toString('base64url')}`;

/** `open` with the chosen subprotocol, or the status and code of the refusal. */
function connect(path: string, protocols: string[], options: ClientOptions = {}): Promise<{ protocol: string } | { status: number; code: string }> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${address}${path}`, protocols, options);
    socket.on('open', () => { resolve({ protocol: socket.protocol }); socket.terminate(); });
    socket.on('unexpected-response', (_request, response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => { body += chunk.toString(); });
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, code: (JSON.parse(body) as { code: string }).code });
      });
    });
    socket.on('error', reject);
  });
}

t.test('a socket opens for who may look, by header, subprotocol or a cookie from our own pages', async (t) => {
  const [owner, stranger] = [await login(), await login()];
  const { id } = await session(owner.user.id);
  const path = `/v1/sessions/${id}/events/stream`;
  const cookie = `vethlab_token=${owner.token}`;
  const own = address.replace('ws', 'http');
  const rows: [name: string, protocols: string[], options: ClientOptions, expected: object][] = [
    ['header', [], { headers: owner.headers }, { protocol: '' }],
    ['subprotocol, which is not echoed', [eventsProtocol, bearer(owner.token)], {}, { protocol: eventsProtocol }],
    ['subprotocol from a page of another site: it knows the token', [eventsProtocol, bearer(owner.token)], { origin: 'https://evil.example' }, { protocol: eventsProtocol }],
    ['cookie from our own page', [eventsProtocol], { headers: { cookie }, origin: own }, { protocol: eventsProtocol }],
    ['cookie from an allowed origin', [eventsProtocol], { headers: { cookie }, origin: 'https://lms.example.edu' }, { protocol: eventsProtocol }],
    ['cookie from another site', [eventsProtocol], { headers: { cookie }, origin: 'https://evil.example' }, { status: 403, code: 'origin-refused' }],
    ['cookie without an origin', [eventsProtocol], { headers: { cookie } }, { status: 403, code: 'origin-refused' }],
    ['cookie from a sandboxed frame', [eventsProtocol], { headers: { cookie }, origin: 'null' }, { status: 403, code: 'origin-refused' }],
    ['nothing', [eventsProtocol], {}, { status: 401, code: 'not-authenticated' }],
    ['a wrong token', [eventsProtocol, bearer('vl_wrong')], {}, { status: 401, code: 'not-authenticated' }],
    ['a stranger', [eventsProtocol, bearer(stranger.token)], {}, { status: 404, code: 'not-found' }],
  ];
  for (const [name, protocols, options, expected] of rows) t.same(await connect(path, protocols, options), expected, name);
});

t.test('a token in the URL opens no socket', async (t) => {
  const { user, token } = await login();
  const { id } = await session(user.id);
  t.same(await connect(`/v1/sessions/${id}/events/stream?token=${token}`, [eventsProtocol]), { status: 401, code: 'not-authenticated' });
});

t.test('an admin may watch a session, an instructor of none of its courses does not see it', async (t) => {
  const [owner, instructor, admin] = [await login(), await login('instructor'), await login('admin')];
  const { id } = await session(owner.user.id);
  const path = `/v1/sessions/${id}/events/stream`;
  t.same(await connect(path, [eventsProtocol, bearer(admin.token)]), { protocol: eventsProtocol });
  t.same(await connect(path, [eventsProtocol, bearer(instructor.token)]), { status: 404, code: 'not-found' });
});
