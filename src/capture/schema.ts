/**
 * The shapes of captures on the wire: what may be asked for, and what a decoded packet looks like.
 * Routes and streams use these schemas; everything inside trusts the types that come from them.
 */
import { z } from 'zod';

export const maxSnapLength = 262_144;
export const maxCapturePoints = 128;
export const minRingBytes = 262_144;

const name = z.string().regex(/^(?!\.{1,2}$)[A-Za-z0-9._-]{1,63}$/, 'is a name of letters, digits, ".", "_" and "-"');
/** dev_valid_name() of the kernel: 1 to 15 bytes, no space, slash or colon, not "." or "..". */
const interfaceName = z.string().regex(/^(?!\.{1,2}$)[^\s/:\0]{1,15}$/, 'is not an interface name');

export const capturePointSchema = z.strictObject({
  host: name.describe('A host of the topology'),
  pod: name.optional().describe('A pod on that host; without it, the host itself'),
  container: name.optional().describe('Accepted for convenience: a container shares its pod\'s network'),
  interfaces: z.union([z.literal('any'), z.array(interfaceName).min(1).max(64)])
    .describe('Names, or "any": every interface, also those that appear later'),
}).refine((point) => point.container === undefined || point.pod !== undefined, {
  message: 'A container needs its pod', path: ['container'],
});

export const captureSpecSchema = z.strictObject({
  points: z.array(capturePointSchema).min(1).max(maxCapturePoints).refine(namesEachNamespaceOnce, {
    message: 'names a namespace twice; put its interfaces into one point',
  }),
  filter: z.string().max(4096).refine((text) => !text.includes('\0'), 'has a NUL byte').optional()
    .describe('A tcpdump filter expression, for example "icmp or port 53"'),
  snapLength: z.int().min(64).max(maxSnapLength).default(maxSnapLength).describe('Bytes kept of each packet'),
  maxPackets: z.int().min(1).max(100_000_000).optional().describe('The capture ends after this many packets'),
  maxBytes: z.int().min(1024).optional().describe('The capture ends when its file would pass this size; the service has a limit of its own'),
  maxSeconds: z.number().positive().max(86_400).optional().describe('The capture ends after this time'),
  ringBytes: z.int().min(minRingBytes).optional().describe('Keep only about the last N bytes instead of ending at a size'),
});

export const packetRowSchema = z.object({
  number: z.int().describe('Counts from 1 over the whole capture'),
  timeNs: z.string().describe('Nanoseconds since 1970, decimal'),
  interface: z.string().describe('"node1:eth0" or "node1/pod1:eth0"'),
  direction: z.enum(['in', 'out']).nullable(),
  length: z.int().describe('Bytes on the wire'),
  capturedLength: z.int(),
  protocol: z.string(),
  source: z.string(),
  destination: z.string(),
  info: z.string(),
});

export const fieldSchema = z.object({
  name: z.string().describe('For people'),
  filterName: z.string().describe('Wireshark\'s name of the field, such as "ip.ttl"'),
  value: z.union([z.string(), z.number(), z.boolean()]),
  offset: z.int().describe('First byte in the packet'),
  length: z.int().describe('Bytes; 0 where the field has none of its own'),
});

export const layerSchema = z.object({
  protocol: z.string(),
  title: z.string(),
  offset: z.int(),
  length: z.int(),
  fields: z.array(fieldSchema),
  warnings: z.array(z.string()).optional().describe('What is wrong with these bytes'),
});

export const packetTreeSchema = packetRowSchema.extend({
  layers: z.array(layerSchema),
  hex: z.string().describe('The captured bytes, two digits each'),
});

/** Why a capture ended. The pages have a sentence for each. */
export const captureEndReasonSchema = z.enum([
  'stopped', 'packet-limit', 'byte-limit', 'time-limit', 'namespace-gone', 'sandbox-gone', 'disk-full', 'file-failed', 'interface-limit',
  'session-ended', 'service-stopped', 'service-restarted',
]);

export const captureViewSchema = z.object({
  id: z.string(),
  sessionId: z.string(),
  spec: captureSpecSchema,
  state: z.enum(['running', 'ended']),
  reason: captureEndReasonSchema.nullable().describe('Why it ended'),
  packets: z.int().describe('In the file, and before the ring where there is one'),
  bytes: z.int().describe('Size of the download'),
  dropped: z.int().describe('Packets that passed the filter but that the kernel had no room for'),
  createdAt: z.date(),
  endedAt: z.date().nullable(),
});

export type CapturePointSpec = z.infer<typeof capturePointSchema>;
export type CaptureSpec = z.infer<typeof captureSpecSchema>;
export type CaptureSpecInput = z.input<typeof captureSpecSchema>;
export type PacketRow = z.infer<typeof packetRowSchema>;
export type PacketField = z.infer<typeof fieldSchema>;
export type PacketLayer = z.infer<typeof layerSchema>;
export type PacketTree = z.infer<typeof packetTreeSchema>;
export type CaptureEndReason = z.infer<typeof captureEndReasonSchema>;
export type CaptureView = z.infer<typeof captureViewSchema>;

function namesEachNamespaceOnce(points: { host: string; pod?: string | undefined }[]): boolean {
  return new Set(points.map((point) => `${point.host}/${point.pod ?? ''}`)).size === points.length;
}
