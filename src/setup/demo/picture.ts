/** A topology as a tree of text, with what differs from the declared one. */
import { z } from 'zod';

const namespace = z.object({
  id: z.string(), host: z.string(), pod: z.string().nullable(),
  interfaces: z.array(z.object({ name: z.string(), kind: z.string(), up: z.boolean(), bridge: z.string().nullable(), addresses: z.array(z.string()) })),
});

const declared = z.object({
  id: z.string(),
  interfaces: z.array(z.object({ name: z.string(), addresses: z.array(z.string()) })),
});

export const topologyAnswer = z.object({
  desired: z.object({ namespaces: z.array(declared) }),
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

/** The addresses that this learner's lab asks for; each learner's are different. */
export interface LabAddresses {
  pod1: string;
  pod2: string;
  gateway: string;
  podCidr: string;
}

export function addressesOf({ desired }: TopologyAnswer): LabAddresses {
  const find = (namespaceId: string, name: string): string => {
    const [address] = desired.namespaces.find(({ id }) => id === namespaceId)?.interfaces.find((face) => face.name === name)?.addresses ?? [];
    if (address === undefined) throw new Error(`the lab declares no address for ${namespaceId}:${name}`);
    return address.split('/', 1)[0] ?? '';
  };
  const gateway = find('node1', 'cni0');
  return { pod1: find('node1/pod1', 'eth0'), pod2: find('node1/pod2', 'eth0'), gateway, podCidr: gateway.replace(/\.\d+$/, '.0/24') };
}
