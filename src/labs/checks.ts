/**
 * The checks that a lab may declare: one zod schema per kind, told apart by `kind`. What each does is in
 * `src/grading/kinds/`, in a file of the same name.
 */
import { z } from 'zod';
import { disturbanceSchema } from './disturbance.js';
import { interfaceRefSchema, placeSchema } from './places.js';
import { textSchema } from './text.js';

export const idSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'lower-case letters, digits and hyphens, at most 40');
const interfaceName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,14}$/, 'an interface name');
const prefix = z.union([z.cidrv4(), z.cidrv6()]);
const address = z.union([z.ipv4(), z.ipv6()]);
const mac = z.string().regex(/^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/, 'a MAC address in lower case');
const port = z.int().min(1).max(65535);
const protocol = z.enum(['icmp', 'tcp', 'udp']).default('icmp');

/** What every check has. `why` is what the learner reads when it fails: what to look at, not what to type. */
const always = {
  id: idSchema,
  weight: z.number().positive().max(100).default(1),
  why: textSchema.optional(),
  not: z.boolean().default(false).describe('The check passes when what it says is not so'),
};
/** What those have that only look, and may look again. */
const common = {
  ...always,
  retry: z.strictObject({ forMs: z.int().min(100).max(30_000), everyMs: z.int().min(50).max(5_000).default(250) }).optional()
    .describe('Try again for this long before it counts as failed'),
};

/** A packet of ours from one namespace to another; the receiver is ours too, so no impostor can answer for it. */
const traffic = {
  from: placeSchema,
  to: placeSchema.describe('Where our receiver listens'),
  address: z.ipv4().describe('The destination address of the packet'),
  protocol,
  port: port.optional().describe('A port that the receiver must have; one drawn at random when absent'),
  timeoutMs: z.int().min(100).max(10_000).optional(),
};

export const addressCheck = z.strictObject({ kind: z.literal('address'), ...common, on: interfaceRefSchema, address: prefix, only: z.boolean().default(false).describe('No other address of that family on the interface') });
export const linkCheck = z.strictObject({
  kind: z.literal('link'), ...common, on: interfaceRefSchema, up: z.boolean().optional(), carrier: z.boolean().optional(),
  type: z.enum(['veth', 'bridge', 'vxlan', 'dummy', 'macvlan', 'loopback']).optional(), mtu: z.int().optional(), mac: mac.optional(),
});
export const peerCheck = z.strictObject({ kind: z.literal('peer'), ...common, on: interfaceRefSchema, in: placeSchema.describe('The namespace that the other end of the veth pair is in'), interface: interfaceName.optional().describe('Its name there, where it matters') });
export const bridgePortCheck = z.strictObject({
  kind: z.literal('bridge-port'), ...common, on: placeSchema, bridge: interfaceName,
  port: interfaceName.optional().describe('The port by name'), portOf: interfaceRefSchema.optional().describe('The port as the other end of this interface, whatever its name'),
  isolated: z.boolean().optional(), hairpin: z.boolean().optional(), learning: z.boolean().optional(),
}).refine((value) => (value.port === undefined) !== (value.portOf === undefined), 'give either port or portOf');
export const routeCheck = z.strictObject({ kind: z.literal('route'), ...common, on: placeSchema, to: z.union([z.literal('default'), prefix]), via: address.optional(), interface: interfaceName.optional(), table: z.int().min(1).default(254) });
export const neighbourCheck = z.strictObject({ kind: z.literal('neighbour'), ...common, on: placeSchema, address, mac: mac.optional(), state: z.array(z.string()).optional() });
export const sysctlCheck = z.strictObject({ kind: z.literal('sysctl'), ...common, on: placeSchema, key: z.string().regex(/^net\.[A-Za-z0-9_./@-]+$/, 'a net.* key'), value: z.union([z.string(), z.int()]) });
export const namespaceCheck = z.strictObject({ kind: z.literal('namespace'), ...common, on: placeSchema.describe('The pod or host that must be there') });
export const processCheck = z.strictObject({
  kind: z.literal('process'), ...common, on: placeSchema,
  name: z.string().min(1).optional().describe('A process of the topology, by its name'),
  argv: z.string().min(1).optional().describe('Or any process whose command line, joined by spaces, has this text in it'),
}).refine((value) => (value.name === undefined) !== (value.argv === undefined), 'give either name or argv');
export const fileCheck = z.strictObject({
  kind: z.literal('file'), ...common, on: placeSchema, path: z.string().regex(/^\/[^\0]*$/, 'an absolute path').max(500),
  contains: z.string().min(1).optional(), mode: z.string().regex(/^0?[0-7]{3,4}$/, 'such as 0644').optional(),
});
export const mtuCheck = z.strictObject({
  kind: z.literal('mtu'), ...common, from: placeSchema, to: placeSchema, address: z.ipv4(),
  largest: z.int().min(100).max(9_000).describe('Bytes of the largest IPv4 packet, header included, that arrives without being fragmented; one more does not'),
});
export const listenCheck = z.strictObject({ kind: z.literal('listen'), ...common, on: placeSchema, protocol: z.enum(['tcp', 'udp']).default('tcp'), port, address: address.optional() });
export const reachCheck = z.strictObject({
  kind: z.literal('reach'), ...common, ...traffic,
  nat: z.literal(false).optional().describe('false: the receiver must see the sender\'s own address'),
  seenFrom: z.ipv4().optional().describe('The source address that the receiver must see'),
});
export const noReachCheck = z.strictObject({ kind: z.literal('no-reach'), ...common, ...traffic });
export const ttlCheck = z.strictObject({ kind: z.literal('ttl'), ...common, ...traffic, hops: z.int().min(0).max(30).describe('How many routers take one off the TTL') });
export const packetCheck = z.strictObject({
  kind: z.literal('packet'), ...common, at: interfaceRefSchema.describe('Where we listen, on a packet socket'),
  send: z.strictObject(traffic), source: z.ipv4().optional(), destination: z.ipv4().optional(), ttlDrop: z.int().min(0).optional(),
  sourceMacOf: interfaceRefSchema.optional().describe('The frame must carry this interface\'s MAC as source'),
  destinationMacOf: interfaceRefSchema.optional(),
});
export const httpCheck = z.strictObject({ kind: z.literal('http'), ...common, on: placeSchema, url: z.url({ protocol: /^http$/ }), status: z.int().default(200), contains: z.string().optional(), headers: z.record(z.string(), z.string()).default({}), timeoutMs: z.int().min(100).max(10_000).default(2000) });
export const dnsCheck = z.strictObject({ kind: z.literal('dns'), ...common, on: placeSchema, server: address, name: z.string().min(1), type: z.enum(['A', 'AAAA', 'SRV', 'CNAME', 'PTR']).default('A'), answers: z.array(z.string()).describe('All of them, in any order') });
export const distributionCheck = z.strictObject({
  kind: z.literal('distribution'), ...common, from: placeSchema, address: z.ipv4(), port: port.describe('A TCP port that all backends answer behind this address'),
  backends: z.array(interfaceRefSchema).min(1).max(16).describe('Where the connections come in, such as node1/web-1:eth0'),
  backendPort: port.optional().describe('Count only what comes in for this port there: at a node that passes connections on, those that others passed on do not count'),
  shares: z.array(z.number().positive()).optional().describe('One for each backend, in proportion; equal when absent'),
  connections: z.int().min(20).max(4000).default(1500).describe('Rounded up to a multiple of 250; 1500 tell 1/3 from 2/9 and 4/9'),
  seenFrom: z.union([z.ipv4(), z.array(z.ipv4())]).optional().describe('The source address that all backends must see, or one for each'),
}).refine(({ shares, seenFrom, backends }) => [shares, seenFrom].every((each) => !Array.isArray(each) || each.length === backends.length), 'give as many shares, and as many addresses, as backends');
export const conntrackCheck = z.strictObject({
  kind: z.literal('conntrack'), ...common, on: placeSchema.describe('Whose table is read'), from: placeSchema.describe('Where our TCP connection begins'), address: z.ipv4(), port,
  repliesFrom: z.array(z.ipv4()).min(1).optional().describe('One of these is to answer: the backends'), repliesFromPort: port.optional(),
  repliesTo: z.ipv4().optional().describe('Whom the answers are sent to: the source address after NAT'),
});
const headerName = z.string().regex(/^[A-Za-z0-9-]{1,60}$/, 'the name of an HTTP header');
const headerValue = z.string().regex(/^[\x20-\x7e]{0,200}$/, 'printable ASCII');
export const proxiedCheck = z.strictObject({
  kind: z.literal('proxied'), ...common, from: placeSchema, address: z.ipv4().describe('Where the proxy listens'), port: port.default(80),
  host: z.string().regex(/^[A-Za-z0-9.-]{1,100}$/, 'a host name'), path: z.string().regex(/^\/[A-Za-z0-9/._-]{0,200}$/, 'a path without a query').default('/'), headers: z.record(headerName, headerValue).default({}),
  requests: z.int().min(1).max(32).default(1),
  backends: z.array(interfaceRefSchema).min(1).max(8).describe('Where the requests may come in, such as node2/cart:eth0'), backendPort: port,
  each: z.boolean().default(false).describe('Each backend must get at least one of them; by turns or by chance, so let no other check use the same backends'),
  sees: z.strictObject({ path: z.string().optional(), source: z.ipv4().optional(), headers: z.record(headerName, headerValue).default({}) }).default({ headers: {} }).describe('What a backend must see'),
  timeoutMs: z.int().min(100).max(10_000).default(2_000),
});
export const quizCheck = z.strictObject({ kind: z.literal('quiz'), ...common, quiz: idSchema });
export const scriptCheck = z.strictObject({
  kind: z.literal('script'), ...common, on: placeSchema, language: z.enum(['sh', 'python']).default('sh'), script: z.string().min(1).max(50_000), expected: textSchema.describe('What exit code 0 means'), timeoutMs: z.int().min(100).max(10_000).default(10_000),
  part: idSchema.optional().describe('The script judges more than this check: this one by its line `PART yes TEXT` or `PART no TEXT`. Checks of one place with the same script share one run'),
});

const plainChecks = [
  addressCheck, linkCheck, peerCheck, bridgePortCheck, routeCheck, neighbourCheck, sysctlCheck, namespaceCheck, processCheck, fileCheck, mtuCheck,
  listenCheck, reachCheck, noReachCheck, ttlCheck, packetCheck, httpCheck, dnsCheck, distributionCheck, conntrackCheck, proxiedCheck, quizCheck, scriptCheck,
] as const;
/** A check that only looks: all of a task's are tried at once. */
export const plainCheckSchema = z.discriminatedUnion('kind', plainChecks);
const innerChecks = z.array(plainCheckSchema).min(1).max(20);

export const duringCheck = z.strictObject({
  kind: z.literal('during'), ...always, while: disturbanceSchema, checks: innerChecks.describe('Must hold each time they are tried, from its start to its end'), everyMs: z.int().min(50).max(5_000).default(200),
});
export const recoversCheck = z.strictObject({
  kind: z.literal('recovers'), ...always, after: disturbanceSchema.describe('The damage'), checks: innerChecks.describe('Must all hold at once in time'),
  withinMs: z.int().min(100).max(20_000).default(5_000), everyMs: z.int().min(50).max(5_000).default(250),
});

export const predictableFields = ['source', 'destination', 'source-port', 'destination-port', 'source-mac', 'destination-mac', 'ttl', 'outer-source', 'outer-destination'] as const;
export const predictCheck = z.strictObject({
  kind: z.literal('predict'), ...always, walk: idSchema.describe('A walk of the lab'), question: textSchema,
  ask: z.union([
    z.literal('path').describe('The places that the packet passes, in order: node1/pod1, node1, …'),
    z.strictObject({
      at: interfaceRefSchema, direction: z.enum(['in', 'out']).default('in'), leg: z.enum(['request', 'reply']).default('request'), field: z.enum(predictableFields),
    }).describe('One field of the packet at one place'),
  ]),
});

export const checkSchema = z.discriminatedUnion('kind', [...plainChecks, duringCheck, recoversCheck, predictCheck]);

export type Check = z.output<typeof checkSchema>;
export type PlainCheck = z.output<typeof plainCheckSchema>;
export type CheckKindName = Check['kind'];
/** The check of one kind, with its own fields. */
export type CheckOf<K extends CheckKindName> = Extract<Check, { kind: K }>;
/** The fields of a packet of ours. */
export type TrafficSpec = Pick<CheckOf<'reach'>, keyof typeof traffic>;
