/** A topology as a tree of text, with what differs from the declared one. */
import { z } from 'zod';

const namespace = z.object({
  id: z.string(), host: z.string(), pod: z.string().nullable(),
  interfaces: z.array(z.object({ name: z.string(), kind: z.string(), up: z.boolean(), bridge: z.string().nullable(), addresses: z.array(z.string()) })),
});

export const topologyAnswer = z.object({
  observed: z.object({ namespaces: z.array(namespace) }),
  drift: z.array(z.object({ kind: z.string(), sentence: z.string(), builtBy: z.string().nullable() })),
});

export type TopologyAnswer = z.infer<typeof topologyAnswer>;

export function drawTopology({ observed }: TopologyAnswer): string {
  return observed.namespaces.flatMap((each) => [
    each.pod === null ? each.host : `  └─ pod ${each.pod}`,
    ...each.interfaces.map((face) => `${each.pod === null ? '   ' : '      '}${describe(face)}`),
  ]).join('\n');
}

function describe(face: TopologyAnswer['observed']['namespaces'][number]['interfaces'][number]): string {
  const parts = [face.name.padEnd(12), face.kind.padEnd(9), face.up ? 'up  ' : 'down', face.addresses.join(' '), face.bridge ? `port of ${face.bridge}` : ''];
  return parts.join(' ').trimEnd();
}
