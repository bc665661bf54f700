/** Where an engine is, and how one shows there who one is. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Docker from 'dockerode';
import { AppError } from '../../errors.js';

export interface Endpoint {
  /** `unix:///path`, `tcp://host:port` or `ssh://user@host:port`; undefined: the usual socket. */
  address: string | undefined;
  /** For tcp: a folder with `ca.pem`, `cert.pem` and `key.pem`, as Docker's own client wants it. */
  tls?: string | undefined;
  /** For ssh: a file with the private key; without it the agent of SSH_AUTH_SOCK is asked. */
  key?: string | undefined;
  /** For ssh: `SHA256:…` of the machine's host key, as `ssh-keygen -lf` prints it. */
  hostKey?: string | undefined;
  /** What asks the running ssh agent; the composition root reads it from the environment. */
  sshAgent?: string | undefined;
}

type Options = Docker.DockerOptions & { local: boolean };

/** Options for dockerode. Throws `invalid-request` for what is no address of an engine, or lacks what makes it safe. */
export function endpointOptions(endpoint: Endpoint): Options {
  const { address } = endpoint;
  if (address === undefined) return { local: true, socketPath: '/var/run/docker.sock' };
  const unix = /^unix:\/\/(.*)$/.exec(address)?.[1] ?? (address.startsWith('/') ? address : undefined);
  if (unix !== undefined) return { local: true, socketPath: unix || '/var/run/docker.sock' };
  if (!URL.canParse(address)) throw new AppError('invalid-request', `DOCKER_HOST=${address} is not an address: use unix:///path, tcp://host:port or ssh://user@host.`);
  const url = new URL(address);
  if (url.protocol === 'ssh:') return sshOptions(url, endpoint);
  if (!['tcp:', 'http:', 'https:'].includes(url.protocol)) throw new AppError('invalid-request', `DOCKER_HOST=${address}: ${url.protocol} is not supported; use unix, tcp or ssh.`);
  return { local: false, ...tcpOptions(url, endpoint.tls) };
}

function tcpOptions(url: URL, folder: string | undefined): Docker.DockerOptions {
  const tls = folder !== undefined || url.protocol === 'https:' || url.port === '2376';
  const options = { host: url.hostname, port: url.port || (tls ? 2376 : 2375), protocol: tls ? 'https' : 'http' } as const;
  return folder === undefined ? options : { ...options, ca: readOrSay(join(folder, 'ca.pem')), cert: readOrSay(join(folder, 'cert.pem')), key: readOrSay(join(folder, 'key.pem')) };
}

function sshOptions(url: URL, { key, hostKey, sshAgent }: Endpoint): Options {
  const login = key === undefined ? (sshAgent === undefined ? {} : { agent: sshAgent }) : { privateKey: readOrSay(key) };
  const verify = hostKey === undefined ? {} : { hostVerifier: (offered: Buffer) => isKey(offered, hostKey) };
  // docker-modem makes an address of `host` that Node warns of (DEP0170) unless it is a URL; ssh2 takes `hostname` before it, without an IPv6 address's brackets.
  const hostname = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const options = { hostname, ...login, ...verify };
  return { local: false, protocol: 'ssh', host: `ssh://${url.hostname}`, port: url.port || 22, username: decodeURIComponent(url.username), sshOptions: options };
}

/** OpenSSH's fingerprint: SHA-256 of the key's blob, in base64 without its padding. */
function isKey(offered: Buffer, hostKey: string): boolean {
  const digest = createHash('sha256').update(offered).digest();
  const expected = Buffer.from(hostKey.replace(/^SHA256:/, ''), 'base64');
  return digest.length === expected.length && timingSafeEqual(digest, expected);
}

function readOrSay(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new AppError('invalid-request', `${file}, which an engine's address names, cannot be read.`, { cause: error });
  }
}
