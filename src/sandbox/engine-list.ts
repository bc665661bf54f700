/**
 * `ENGINES`: names, addresses and capacities, separated by blanks or commas. Pure.
 *
 *     ENGINES="a=unix:///var/run/docker.sock?sandboxes=30 b=tcp://10.0.0.2:2376?memory=16384&tls=/etc/vethlab/b"
 */
import { isAbsolute } from 'node:path';
import { z } from 'zod';

export interface Capacity {
  /** Null: no bound. */
  sandboxes: number | null;
  memoryMib: number | null;
}

export interface EngineSetting {
  name: string;
  address: string;
  capacity: Capacity;
  tls: string | undefined;
  key: string | undefined;
  hostKey: string | undefined;
}

const amount = z.coerce.number().int().positive();
const file = z.string().refine(isAbsolute, 'an absolute path');
const parameters = z.strictObject({
  'sandboxes': amount.optional(), 'memory': amount.optional(), 'tls': file.optional(), 'key': file.optional(),
  'host-key': z.string().regex(/^SHA256:[A-Za-z0-9+/]{43}=?$/, 'SHA256:… as ssh-keygen -lf prints it').optional(),
});

/** Throws an `Error` that says what is wrong and where. */
export function parseEngines(text: string): EngineSetting[] {
  const engines = text.split(/[\s,]+/).filter(Boolean).map(parseEngine);
  const names = engines.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`two engines are called "${twice}"`);
  return engines;
}

function parseEngine(text: string): EngineSetting {
  const match = /^([a-z0-9][a-z0-9-]{0,30})=((?:unix|tcp|https|ssh):\/\/[^?]+)(?:\?(.*))?$/.exec(text);
  if (!match?.[1] || !match[2]) throw new Error(`"${text}" is not NAME=ADDRESS?PARAMETERS with an address of unix://, tcp:// or ssh://`);
  const [, name, address, query = ''] = match;
  const result = parameters.safeParse(Object.fromEntries(query.split('&').filter(Boolean).map(pair)));
  if (!result.success) throw new Error(`engine "${name}": ${z.prettifyError(result.error)}`);
  const { sandboxes, memory, tls, key, 'host-key': hostKey } = result.data;
  if (address.startsWith('ssh:') && hostKey === undefined) throw new Error(`engine "${name}": ssh needs host-key=SHA256:…, or anybody could pass for it`);
  if (/^(tcp|https):/.test(address) && tls === undefined && !isLoopback(address)) throw new Error(`engine "${name}": tcp needs tls=FOLDER with ca.pem, cert.pem and key.pem; without it whoever reaches the port is root there`);
  return { name, address, capacity: { sandboxes: sandboxes ?? null, memoryMib: memory ?? null }, tls, key, hostKey };
}

/** Not by URLSearchParams: "+" is part of a fingerprint. */
function pair(text: string): [string, string] {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), decodeURIComponent(text.slice(at + 1))];
}

function isLoopback(address: string): boolean {
  return /^\w+:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:|\/|$)/.test(address);
}
