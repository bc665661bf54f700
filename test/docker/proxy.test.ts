/** The Caddyfile of docker/ with the real Caddy between a client and the service, with TLS. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { WebSocket } from 'ws';
import { startDaemon } from '../../src/setup/daemon.js';
import { findProgram } from '../../src/setup/programs.js';
import { freePort, probePort } from '../../src/setup/suite/probe-port.js';
import { eventsProtocol } from '../../src/streams/events.js';
import { build, password } from '../support/app.js';
import { askByTls as ask } from '../support/https.js';

const skip = findProgram('caddy') === undefined && 'there is no caddy on this machine';

t.test('behind the proxy: TLS, secure cookies, the client\'s own address, checked origins, WebSockets', { skip }, async (t) => {
  const [port, httpPort] = [await freePort(), await freePort()];
  const site = `https://localhost:${port}`;
  const { app, login, session, store } = await build(t, { PUBLIC_URL: site, TRUST_PROXY: '1' });
  const upstream = new URL(await app.listen({ host: '127.0.0.1', port: 0 })).host;
  const folder = t.testdir();
  const daemon = await startDaemon({
    program: findProgram('caddy') ?? 'caddy', args: ['run', '--config', join(process.cwd(), 'docker', 'Caddyfile'), '--adapter', 'caddyfile'], logFile: join(folder, 'log'),
    env: { SITE: site, HTTP_PORT: String(httpPort), UPSTREAM: upstream, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }, timeoutMs: 30_000, ready: () => probePort(port),
  });
  t.teardown(() => daemon.stop());
  // For `localhost` Caddy is its own authority.
  const ca = readFileSync(join(folder, 'caddy', 'pki', 'authorities', 'local', 'root.crt'));
  const { user } = await login();
  const forged = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'http', 'x-forwarded-host': 'evil.example' };

  const loggedIn = await ask(`${site}/v1/auth/login`, ca, { method: 'POST', headers: { ...forged, origin: site }, body: { email: user.email, password, cookie: true } });
  t.equal(loggedIn.status, 200, loggedIn.body);
  const [cookie = ''] = [loggedIn.headers['set-cookie']].flat();
  t.match(cookie, /^vethlab_token=.+; HttpOnly; Secure; SameSite=Strict/);
  t.match(loggedIn.headers, { 'strict-transport-security': /max-age/, 'x-request-id': /^[0-9a-f-]{36}$/ });
  const [entry] = await store.audit.list({ limit: 1 });
  t.match(entry, { action: 'login', address: '127.0.0.1' }, 'what a client says of its address is not believed');

  const own = { cookie: cookie.split(';')[0] ?? '' };
  t.equal((await ask(`${site}/v1/auth/me`, ca, { headers: own })).status, 200);
  t.match(await ask(`${site}/v1/auth/logout`, ca, { method: 'POST', headers: { ...own, origin: 'https://evil.example' } }), { status: 403, body: /origin-refused/ });
  t.equal((await ask(`${site}/metrics`, ca)).status, 404, 'metrics are not for outside');
  const plain = await fetch(`http://localhost:${httpPort}/labs`, { redirect: 'manual' });
  t.match([plain.status, plain.headers.get('location')], [308, /^https:\/\/localhost/]);

  const { id } = await session(user.id);
  const open = (origin: string): WebSocket => new WebSocket(`${site.replace('https', 'wss')}/v1/sessions/${id}/events/stream`, eventsProtocol, { ca, origin, headers: own });
  const socket = open(site);
  t.teardown(() => { socket.terminate(); });
  const [message] = await once(socket, 'message', { signal: AbortSignal.timeout(20_000) }) as [Buffer];
  t.match(JSON.parse(message.toString()), { sessionId: id, type: 'session.pending' });
  const stranger = open('https://evil.example');
  const [, refused] = await once(stranger, 'unexpected-response', { signal: AbortSignal.timeout(20_000) }) as [unknown, { statusCode: number }];
  t.equal(refused.statusCode, 403, 'a socket that another site\'s page opens is refused');
});
