/**
 * The topology as an author writes it (YAML in a lab file): zod schema, strict, with a JSON Schema for editors.
 * `parseTopology` in `parse.ts` checks it, fills in the shorthands and gives a `Topology` (see `model.ts`).
 */
import { z } from 'zod';

export type * from './model.js';

/** RFC 1123 label, as Kubernetes names pods and nodes. */
const name = z.string().regex(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/, 'lower-case letters, digits and hyphens, at most 63, as Kubernetes names things');
/** dev_valid_name() of the kernel allows more; nobody needs it. The length is checked with a better message later. */
const interfaceName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'letters, digits, dot, hyphen and underscore');
const address = z.union([z.ipv4(), z.ipv6()]);
const cidr = z.union([z.cidrv4(), z.cidrv6()]).describe('An address with its prefix length, such as 10.244.1.2/24');
const mac = z.string().regex(/^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/, 'six bytes in lower-case hex, such as 02:00:00:00:00:01');
const mtu = z.int().min(68).max(65535);
const builtBy = z.enum(['service', 'learner']).default('service').describe('"learner": the learner builds it; it is drawn and compared, never created for them');
const at = z.strictObject({ x: z.number(), y: z.number() }).describe('Where to draw it');
const port = z.int().min(1).max(65535);

const portOptions = z.strictObject({
  learning: z.boolean().optional(), flood: z.boolean().optional(), hairpin: z.boolean().optional(), isolated: z.boolean().optional(),
});

/** What every interface has. */
const common = {
  name: interfaceName,
  mac: mac.optional().describe('Derived from the place in the file when absent'),
  mtu: mtu.optional(),
  up: z.boolean().default(true),
  addresses: z.array(cidr).default([]),
  builtBy,
};
const onBridge = { bridge: interfaceName.optional().describe('The bridge that it is a port of'), port: portOptions.optional() };

const interfaceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('loopback'), name: z.literal('lo').default('lo'), up: z.boolean().default(true), addresses: z.array(cidr).default([]) }),
  z.strictObject({ kind: z.literal('bridge'), ...common, stp: z.boolean().default(false), ageingTimeSeconds: z.int().min(0).max(1_000_000).default(300) }),
  z.strictObject({ kind: z.literal('dummy'), ...common, ...onBridge }),
  z.strictObject({
    kind: z.literal('vxlan'), ...common, ...onBridge, vni: z.int().min(1).max(16_777_215), udpPort: port.default(4789),
    local: address.optional(), remote: address.optional(), device: interfaceName.optional(), learning: z.boolean().default(true),
  }),
  z.strictObject({ kind: z.literal('macvlan'), ...common, device: interfaceName, mode: z.enum(['private', 'vepa', 'bridge', 'passthru']).default('bridge') }),
]);

const route = z.strictObject({
  to: z.union([z.literal('default'), z.literal('default6'), cidr, address]).describe('default, default6, a prefix or an address'),
  via: address.optional(), interface: interfaceName.optional(), source: address.optional(),
  metric: z.int().min(0).max(4_294_967_295).optional(), mtu: mtu.optional(), table: z.int().min(1).max(4_294_967_295).default(254),
  type: z.enum(['unicast', 'blackhole', 'unreachable', 'prohibit']).default('unicast'), onLink: z.boolean().default(false), builtBy,
});
const neighbour = z.strictObject({ interface: interfaceName, address, mac, builtBy });
const fdbEntry = z.strictObject({ interface: interfaceName, mac, remote: address.optional(), builtBy });

const ruleLine = z.string().regex(/^-A \S+ [^\n\0]*$/, 'a rule as iptables-restore reads it: "-A CHAIN …"').max(1000);
const chainName = z.string().regex(/^[A-Za-z0-9_-]{1,28}$/);
const firewallTable = z.union([
  z.array(ruleLine),
  z.strictObject({ chains: z.array(chainName).default([]), policies: z.record(chainName, z.enum(['ACCEPT', 'DROP'])).default({}), rules: z.array(ruleLine).default([]) }),
]);
const tables = z.strictObject({ filter: firewallTable.optional(), nat: firewallTable.optional(), mangle: firewallTable.optional(), raw: firewallTable.optional() });
const nftTable = z.strictObject({ family: z.enum(['ip', 'ip6', 'inet', 'arp', 'bridge', 'netdev']).default('inet'), name: chainName, body: z.string().max(100_000) });
const firewall = z.strictObject({ iptables: tables.optional(), ip6tables: tables.optional(), nft: z.array(nftTable).default([]) });

const file = z.strictObject({ path: z.string().regex(/^\/[^\0]*$/, 'an absolute path'), mode: z.union([z.int().min(0).max(0o777), z.string().regex(/^0?[0-7]{3}$/).transform((text) => parseInt(text, 8))]).default(0o644), content: z.string().max(1_000_000) });

/** Web and echo servers answer with the address that they see the client by. */
const processSchema = z.strictObject({
  name,
  argv: z.array(z.string()).min(1).optional(),
  web: z.strictObject({ port: port.default(80), text: z.string().max(1000).optional() }).optional().describe('HTTP server that says its name and the client\'s address'),
  echo: z.strictObject({ port: port.default(7), protocol: z.enum(['tcp', 'udp', 'both']).default('both') }).optional().describe('TCP and UDP server that sends back what comes'),
  dns: z.strictObject({ port: port.default(53), records: z.record(z.string(), z.array(address).min(1)).default({}), services: z.array(z.strictObject({ name: z.string(), target: z.string(), port })).default([]), upstream: address.optional() }).optional().describe('DNS server (dnsmasq) with these A, AAAA and SRV records'),
  env: z.record(z.string(), z.string()).default({}),
}).refine((value) => [value.argv, value.web, value.echo, value.dns].filter(Boolean).length === 1, 'give exactly one of argv, web, echo and dns');

/** What a host and a pod both have: all that belongs to a network namespace. */
const namespaceFields = {
  at: at.optional(),
  ipv6: z.boolean().optional().describe('Overrides the topology\'s'),
  interfaces: z.array(interfaceSchema).default([]),
  routes: z.array(route).default([]),
  neighbours: z.array(neighbour).default([]),
  fdb: z.array(fdbEntry).default([]),
  sysctls: z.record(z.string().regex(/^net\.[A-Za-z0-9_.*/@-]+$/, 'a net.* key'), z.union([z.string(), z.int()])).default({}),
  firewall: firewall.default({ nft: [] }),
  processes: z.array(processSchema).default([]),
  files: z.array(file).default([]),
};

const container = z.strictObject({ name, image: z.string().optional().describe('What a real cluster would run; shown, not pulled'), processes: z.array(processSchema).default([]), files: z.array(file).default([]) });

const pod = z.strictObject({
  name, ...namespaceFields, builtBy,
  labels: z.record(z.string(), z.string()).default({}),
  containers: z.array(container).default([]),
  bridge: interfaceName.optional().describe('Shorthand: a veth pair from eth0 to a port of this bridge of the host'),
  address: cidr.optional().describe('Shorthand: the address of eth0'),
  gateway: address.optional().describe('Shorthand: the default route'),
  mac: mac.optional().describe('Shorthand: the MAC of eth0'),
  mtu: mtu.optional().describe('Shorthand: the MTU of both ends of the veth pair'),
  hostInterface: interfaceName.optional().describe('Shorthand: the host\'s end, veth-POD when absent'),
});

const host = z.strictObject({
  name, ...namespaceFields,
  role: z.enum(['node', 'router', 'switch', 'server', 'loadbalancer']).default('node'),
  pods: z.array(pod).default([]),
});

const linkEnd = z.strictObject({ host: name, pod: name.optional(), interface: interfaceName, mac: mac.optional(), mtu: mtu.optional(), up: z.boolean().default(true), addresses: z.array(cidr).default([]), ...onBridge });
const link = z.strictObject({ ends: z.tuple([linkEnd, linkEnd]), mtu: mtu.optional(), builtBy }).describe('A veth pair');

export const topologySchema = z.strictObject({
  ipv6: z.boolean().default(false).describe('Off unless the lab is about it, so that captures hold only what the lab is about'),
  hosts: z.array(host).min(1).max(99),
  links: z.array(link).default([]),
  allow: z.array(z.enum(['duplicate-address', 'overlapping-subnets'])).default([]).describe('Checks that this topology breaks on purpose'),
}).meta({ title: 'Topology of a lab' });

/** As written, before defaults. */
export type TopologySource = z.input<typeof topologySchema>;
/** As read, defaults filled in, shorthands not. */
export type TopologyDocument = z.output<typeof topologySchema>;

/** JSON Schema (draft 2020-12) of what an author writes. */
export function topologyJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(topologySchema, { io: 'input' });
}
