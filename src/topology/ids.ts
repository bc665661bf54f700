/** Ids of objects: the same in topology, observation, drift, plan and drawing. */
import type { LinkEnd, Place } from './model.js';

export const namespaceId = (host: string, pod: string | null): string => (pod === null ? host : `${host}/${pod}`);
export const hostId = (host: string): string => `host:${host}`;
export const podId = (host: string, pod: string): string => `pod:${host}/${pod}`;
export const interfaceId = (namespace: string, name: string): string => `interface:${namespace}:${name}`;
export const addressId = (namespace: string, name: string, cidr: string): string => `address:${namespace}:${name}:${cidr}`;
export const neighbourId = (namespace: string, name: string, address: string): string => `neighbour:${namespace}:${name}:${address}`;
export const sysctlId = (namespace: string, key: string): string => `sysctl:${namespace}:${key}`;
export const firewallId = (namespace: string, tool: string, table: string): string => `firewall:${namespace}:${tool}:${table}`;
export const ruleId = (namespace: string, tool: string, table: string, mark: string): string => `rule:${namespace}:${tool}:${table}:${mark}`;
export const nftId = (namespace: string, family: string, table: string): string => `nft:${namespace}:${family}:${table}`;
export const processId = (host: string, name: string): string => `process:${host}:${name}`;

export function fdbId(namespace: string, name: string, mac: string, remote: string | null): string {
  return `fdb:${namespace}:${name}:${mac}${remote === null ? '' : `>${remote}`}`;
}

/** Routes of one namespace differ in table, family, destination and metric (man 8 ip-route: they are the key). */
export function routeId(namespace: string, route: { to: string; family: 4 | 6; table: number; metric: number | null }): string {
  const to = route.to === 'default' && route.family === 6 ? 'default6' : route.to;
  const table = route.table === 254 ? '' : `@${route.table}`;
  return `route:${namespace}:${to}${table}${route.metric === null ? '' : `#${route.metric}`}`;
}

export const placeName = (place: Place): string => [place.host, place.pod, place.container].filter((part) => part !== null).join('/');
export const containerId = (place: Place): string => `container:${placeName(place)}`;
export const fileId = (place: Place, path: string): string => `file:${placeName(place)}:${path}`;

const endName = (end: LinkEnd): string => `${end.namespace}:${end.interface}`;

/** The id of a cable, whichever end is named first. */
export function linkId(a: LinkEnd, b: LinkEnd): string {
  return `link:${[endName(a), endName(b)].sort().join('--')}`;
}
