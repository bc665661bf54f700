/** What is different in a packet between two places on its way. */
import type { Copy } from './copy.js';
import { isEcho, type Decoded } from './packet.js';

export const changeFields = [
  'source-mac', 'destination-mac', 'ttl', 'source', 'destination', 'source-port', 'destination-port', 'icmp-id', 'encapsulation', 'outer-source', 'outer-destination', 'outer-source-mac', 'outer-destination-mac', 'outer-ttl', 'fragments', 'length',
] as const;
export type ChangeField = (typeof changeFields)[number];

/** `before` is null where there was nothing, `after` where there is nothing any more. */
export interface Change { field: ChangeField; before: string | null; after: string | null }

type Reading = Record<ChangeField, string | null>;

export function changesBetween(before: Copy, after: Copy, counts: { before: number; after: number } = { before: 1, after: 1 }): Change[] {
  const [a, b] = [read(before.packet, counts.before), read(after.packet, counts.after)];
  // A fragment is shorter by itself; an encapsulated frame's inner MACs are those of before.
  const hidden = new Set<ChangeField>(a.fragments === b.fragments ? [] : ['length']);
  return changeFields.flatMap((field) => (a[field] === b[field] || hidden.has(field) ? [] : [{ field, before: a[field], after: b[field] }]));
}

function read({ ethernet, ip, tcp, udp, icmp, tunnels }: Decoded, fragments: number): Reading {
  const ports = tcp ?? udp;
  const outer = tunnels[0];
  const text = (value: number | undefined): string | null => (value === undefined ? null : String(value));
  return {
    'source-mac': ethernet.source || null, 'destination-mac': ethernet.destination || null, 'ttl': text(ip?.ttl), 'source': ip?.source ?? null, 'destination': ip?.destination ?? null,
    'source-port': text(ports?.sourcePort), 'destination-port': text(ports?.destinationPort), 'icmp-id': icmp === null || !isEcho({ icmp }) ? null : text(icmp.id),
    'encapsulation': outer === undefined ? null : `VXLAN ${outer.vni}`, 'outer-source': outer?.ip.source ?? null, 'outer-destination': outer?.ip.destination ?? null,
    'outer-source-mac': outer?.ethernet.source ?? null, 'outer-destination-mac': outer?.ethernet.destination ?? null, 'outer-ttl': text(outer?.ip.ttl),
    'fragments': fragments === 1 ? null : String(fragments), 'length': text(ip?.length),
  };
}
