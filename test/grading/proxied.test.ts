/** HTTP through a proxy: a real nginx on the node in front of two pods. */
import t from 'tap';
import { openBench } from './support.js';

const backend = `
import http.server
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.send_header('Content-Length', '2'); self.end_headers(); self.wfile.write(b'ok')
http.server.HTTPServer(('', 8080), Handler).serve_forever()
`;

t.test('requests are read where they come in, not believed where they are answered', async (t) => {
  const { rebuild, learner, check, value, sandbox } = await openBench(t);
  await rebuild(3);
  for (const pod of ['pod2', 'pod3']) {
    const server = await sandbox.exec({ target: { host: 'node1', pod }, argv: ['/usr/bin/python3', '-c', backend], as: 'learner', timeoutMs: 120_000 });
    t.teardown(() => server.detach());
    t.match(await check({ kind: 'listen', on: `node1/${pod}`, port: 8080, retry: { forMs: 10_000 } }), { passed: true });
  }
  const configure = async (location: string): Promise<void> => {
    const upstream = `upstream pods { server ${value('pod2')}:8080; server ${value('pod3')}:8080; }`;
    await learner('node1', `mkdir -p /run/nginx; echo '${upstream} server { listen 80; ${location} }' > /run/nginx/test.conf\n[ -s /run/nginx.pid ] && nginx -s stop; while [ -s /run/nginx.pid ]; do sleep 0.05; done; nginx`);
  };
  const ask = { kind: 'proxied', from: 'outside', address: '192.168.100.11', host: 'shop.example', path: '/cart/items', backends: ['node1/pod2:eth0', 'node1/pod3:eth0'], backendPort: 8080 };

  t.match(await check(ask), { passed: false, seen: /not answered \(ECONNREFUSED\); came in: pod2 0, pod3 0 of 1/ });

  await configure('location / { proxy_pass http://pods; }');
  t.match(await check({ ...ask, requests: 6, each: true, sees: { path: '/cart/items', headers: { Host: 'pods' } } }), { passed: true, seen: /answered 200; came in: pod2 3, pod3 3 of 6/ });
  t.match(await check({ ...ask, sees: { headers: { 'X-Forwarded-For': '192.168.100.200' } } }), { passed: false, seen: /saw X-Forwarded-For: \(none\)/ });
  t.match(await check({ ...ask, sees: { source: '192.168.100.200' } }), { passed: false, seen: /saw it come from 10\.244/ });
  t.match(await check({ ...ask, sees: { path: '/items' } }), { passed: false, seen: /saw the path \/cart\/items/ });
  t.match(await check({ ...ask, backends: ['node1/pod2:eth9'] }), { passed: false, sentence: /could not be checked: nobody can listen at node1\/pod2/i });

  await configure(`location / { proxy_pass http://${value('pod2')}:8080; }`);
  t.match(await check({ ...ask, requests: 4 }), { passed: true, seen: /pod2 4, pod3 0 of 4/ });
  t.match(await check({ ...ask, requests: 4, each: true }), { passed: false, seen: /pod2 4, pod3 0 of 4/ });
  t.match(await check({ ...ask, not: true, backends: ['node1/pod3:eth0'] }), { passed: true });

  await configure('location / { return 200 "ok"; }');
  t.match(await check(ask), { passed: false, seen: /answered 200; came in: pod2 0, pod3 0 of 1/ });
  await configure('location / { return 503; }');
  t.match(await check(ask), { passed: false, seen: /answered 503/ });
});
