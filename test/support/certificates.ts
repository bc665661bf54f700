/** Certificates of an authority of one's own, made by openssl. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

function openssl(folder: string, ...args: string[]): void {
  execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], timeout: 20_000 });
}

const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** An authority in `folder` (made if need be): `ca.pem`, and the key that it signs with. */
export function makeAuthority(folder: string): void {
  mkdirSync(folder, { recursive: true });
  openssl(folder, 'req', '-x509', ...key, '-keyout', 'ca-key.pem', '-out', 'ca.pem', '-days', '2', '-subj', '/CN=authority of a test');
}

/** A certificate of the authority in `folder`, for a server at 127.0.0.1 or for a client: `NAME/` gets `ca.pem`, `cert.pem` and `key.pem`. Returns that folder. */
export function issue(folder: string, name: string, use: 'serverAuth' | 'clientAuth'): string {
  const own = join(folder, name);
  mkdirSync(own);
  writeFileSync(join(own, 'extensions'), `extendedKeyUsage=${use}\nsubjectAltName=IP:127.0.0.1,DNS:localhost\n`);
  openssl(folder, 'req', '-new', ...key, '-keyout', `${name}/key.pem`, '-out', `${name}/request.pem`, '-subj', `/CN=${name}`);
  openssl(folder, 'x509', '-req', '-in', `${name}/request.pem`, '-CA', 'ca.pem', '-CAkey', 'ca-key.pem', '-CAcreateserial', '-days', '2', '-extfile', `${name}/extensions`, '-out', `${name}/cert.pem`);
  execFileSync('cp', [join(folder, 'ca.pem'), own]);
  return own;
}
