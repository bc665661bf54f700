import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import t from 'tap';
import { createGuardedFetch, TargetError } from '../../src/auth/guarded-fetch.js';

t.test('nothing is sent to plain http, a private address, a name that leads to one, or with a password in the URL', async (t) => {
  let asked = 0;
  const server = createServer((_request, response) => { asked++; response.end('{}'); });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => { server.close(); });
  const { port } = server.address() as AddressInfo;
  const fetch = createGuardedFetch({ allowPrivate: false });
  for (const url of [`http://127.0.0.1:${port}/`, `https://127.0.0.1:${port}/`, `https://localhost:${port}/`, `https://[::1]:${port}/`, `https://[::127.0.0.1]:${port}/`, `https://[::ffff:127.0.0.1]:${port}/`, `https://2130706433:${port}/`, 'https://user:secret@example.org/', 'file:///etc/passwd', 'no url']) {
    await t.rejects(fetch(url), TargetError, url);
  }
  t.equal(asked, 0);
  t.match(await createGuardedFetch({ allowPrivate: true })(`http://127.0.0.1:${port}/`), { status: 200, text: '{}' }, 'unless it is allowed');
});

t.test('a redirect is an answer, and an endless one is cut', async (t) => {
  const server = createServer((request, response) => {
    if (request.url === '/redirect') { response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(); return; }
    const pour = (): void => { while (!response.destroyed && response.write(Buffer.alloc(64 * 1024))); };
    response.on('drain', pour);
    pour();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => { server.closeAllConnections(); server.close(); });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fetch = createGuardedFetch({ allowPrivate: true });
  t.equal((await fetch(`${base}/redirect`)).status, 302);
  await t.rejects(fetch(`${base}/endless`), { name: 'TargetError', message: /longer than/ });
});
