import { createHash } from 'node:crypto';
import { join } from 'node:path';
import t from 'tap';
import { endpointOptions } from '../../../src/sandbox/docker/endpoint.js';

t.test('an engine by tcp is asked with the certificates of its folder, and none is an error that names the file', async (t) => {
  const folder = t.testdir({ 'ca.pem': 'A', 'cert.pem': 'B', 'key.pem': 'C' });
  t.match(endpointOptions({ address: 'tcp://10.0.0.2:9999', tls: folder }), { local: false, protocol: 'https', host: '10.0.0.2', port: '9999', ca: 'A', cert: 'B', key: 'C' });
  t.throws(() => endpointOptions({ address: 'tcp://10.0.0.2:9999', tls: join(folder, 'nowhere') }), { code: 'invalid-request', message: /ca\.pem/ });
});

t.test('by ssh only the machine with the host key that was named is believed', async (t) => {
  const key = Buffer.from('the blob of a host key');
  const hostKey = `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=$/, '')}`;
  const { sshOptions, ...rest } = endpointOptions({ address: 'ssh://me@c:2222', hostKey, key: join(t.testdir({ id: 'PRIVATE' }), 'id') }) as ReturnType<typeof endpointOptions> & { sshOptions: { hostname: string; privateKey: string; hostVerifier(key: Buffer): boolean } };
  t.match(rest, { local: false, protocol: 'ssh', host: 'ssh://c', port: '2222', username: 'me' });
  t.match(sshOptions, { hostname: 'c', privateKey: 'PRIVATE' });
  t.equal(sshOptions.hostVerifier(key), true);
  t.equal(sshOptions.hostVerifier(Buffer.from('the blob of another')), false);
  t.match(endpointOptions({ address: 'ssh://me@c', hostKey, sshAgent: '/run/agent' }), { sshOptions: { agent: '/run/agent' } });
  t.match(endpointOptions({ address: 'ssh://me@[fd00::1]', hostKey }), { host: 'ssh://[fd00::1]', sshOptions: { hostname: 'fd00::1' } });
});
