/**
 * How a lab names places: `node1` a host, `node1/pod1` a pod on it, `node1/pod1/web` a container in that pod, and
 * with `:eth0` behind it an interface there. The same names are used by topologies' namespaces.
 */
import { z } from 'zod';
import type { Target } from '../sandbox/contract.js';

const name = '[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?';
/** A pod may be the learner's own `ip netns add`, so its name is freer. */
const freeName = '[A-Za-z0-9][A-Za-z0-9._-]{0,62}';
const place = `${name}(?:/${freeName}(?:/${freeName})?)?`;

export const placeSchema = z.string().regex(new RegExp(`^${place}$`), 'HOST, HOST/POD or HOST/POD/CONTAINER');
export const interfaceRefSchema = z.string()
  .regex(new RegExp(`^${place}:[A-Za-z0-9][A-Za-z0-9._-]{0,14}$`), 'a place and an interface, such as node1/pod1:eth0');

/** The target that a place names. The text must be one that `placeSchema` lets through. */
export function targetOf(text: string): Target {
  const [host = '', pod, container] = text.split('/');
  return { host, ...(pod === undefined ? {} : { pod }), ...(container === undefined ? {} : { container }) };
}

/** `node1/pod1:eth0` in its two halves. */
export function splitInterface(text: string): { place: string; interface: string } {
  const colon = text.indexOf(':');
  return { place: text.slice(0, colon), interface: text.slice(colon + 1) };
}

/** The network namespace of a place: a container shares its pod's. */
export function namespaceOf(text: string): string {
  return text.split('/').slice(0, 2).join('/');
}

/** What people call it: the last part of its name. */
export function shortName(text: string): string {
  return text.split('/').at(-1) ?? text;
}
