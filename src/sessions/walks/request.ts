/** What may be walked: a probe of ours, or the next packet that a filter lets through. */
import { z } from 'zod';

const objectName = z.string().regex(/^[A-Za-z0-9._-]{1,63}$/, 'letters, digits, dot, hyphen and underscore').refine((name) => name !== '.' && name !== '..', 'is no name');
export const walkPlaceSchema = z.strictObject({
  host: objectName.describe('A host of the lab\'s topology'),
  pod: objectName.optional().describe('A pod on that host'),
}).meta({ id: 'WalkPlace', examples: [{ host: 'node1', pod: 'pod1' }] });

const hostName = z.string().regex(/^[A-Za-z0-9._-]{1,200}$/, 'a host name');

export const walkOptionsSchema = z.strictObject({
  ttl: z.int().min(1).max(255).default(64).describe('IPv6: the hop limit'),
  bytes: z.int().min(60).max(9_000).optional().describe('Size of the IP packet, header included; ICMP and UDP only'),
  dontFragment: z.boolean().default(false).describe('Set DF; ICMP and UDP only (TCP always does). IPv6: the sender does not fragment either'),
  httpHost: hostName.optional().describe('Host header; the address when absent'),
  httpPath: z.string().regex(/^\/[\x21-\x7e]{0,200}$/, 'a path').default('/'),
  dnsName: hostName.default('example.com').describe('Name that is asked for (A)'),
  waitMs: z.int().min(100).max(5_000).default(1_000).describe('The longest wait for a reply; a walk that is clearly over ends sooner'),
});

/** One of a link says nothing without the interface, and one that stands for IPv4 is sent as IPv4. */
const addressSchema = z.union([z.ipv4(), z.ipv6().refine((text) => !/^fe[89ab]|^::ffff:/i.test(text), 'give an address that is good beyond one link, and IPv4 as such')]);

export const probeWalkSchema = z.strictObject({
  from: walkPlaceSchema.describe('Where the packet is sent'),
  to: walkPlaceSchema.optional().describe('Where it should arrive; its first address is the destination where `address` is absent, one of IPv4 before one of IPv6'),
  family: z.union([z.literal(4), z.literal(6)]).optional().describe('Which of the addresses of `to`: of IPv4 or of IPv6'),
  address: addressSchema.optional().describe('Destination address: of `to`, or of a service in front of it'),
  protocol: z.enum(['icmp', 'tcp', 'udp', 'http', 'dns']).default('icmp'),
  port: z.int().min(1).max(65_535).optional().describe('Destination port; 80 for HTTP and TCP, 53 for DNS, 33434 for UDP when absent'),
  options: walkOptionsSchema.default(walkOptionsSchema.parse({})),
}).refine(({ to, address }) => to !== undefined || address !== undefined, { message: 'give `to` or `address`', path: ['address'] });

export const filterWalkSchema = z.strictObject({
  filter: z.string().min(1).max(1_024).refine((text) => !text.includes('\0'), 'has a NUL byte').describe('A tcpdump filter expression: the next packet that it lets through is walked'),
  waitSeconds: z.number().min(0.5).max(30).default(10).describe('How long to wait for it; a client that goes away ends the wait'),
});

export const labWalkSchema = z.strictObject({ walk: z.string().min(1).max(40).describe('Id of a walk that the lab declares') });

export const walkRequestSchema = z.union([probeWalkSchema, filterWalkSchema, labWalkSchema]).meta({
  id: 'WalkRequest',
  examples: [
    { from: { host: 'node1', pod: 'pod1' }, to: { host: 'node1', pod: 'pod2' }, protocol: 'icmp' },
    { from: { host: 'node1', pod: 'client' }, address: '10.96.0.10', protocol: 'http', port: 80 },
    { filter: 'icmp and host 10.244.1.2', waitSeconds: 10 },
    { walk: 'pod1-to-pod2' },
  ],
});

export type ProbeWalk = z.output<typeof probeWalkSchema>;
export type FilterWalk = z.output<typeof filterWalkSchema>;
export type WalkRequest = z.output<typeof walkRequestSchema>;
