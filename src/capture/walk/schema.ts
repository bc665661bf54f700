/** A walk on the wire: JSON that a page plays, a program reads and a screen reader speaks. */
import { z } from 'zod';
import { changeFields } from './changes.js';
import { causeCodes } from './death/cause.js';
import { reasonKinds } from './reason.js';

/** Words for people in the interface's answers. */
export const words = z.object({ en: z.string(), 'zh-CN': z.string() }).describe('For people, in both languages').meta({ id: 'Words' });
const nullableText = z.string().nullable();

const place = {
  namespace: z.string().describe('`node1`, or `node1/pod1`'),
  host: z.string(),
  pod: nullableText,
  interface: z.string(),
};

export const walkHeadersSchema = z.object({
  ethernet: z.object({ source: z.string(), destination: z.string() }),
  ip: z.object({
    version: z.union([z.literal(4), z.literal(6)]).default(4), source: z.string(), destination: z.string(),
    ttl: z.int().describe('IPv6: the hop limit'), id: z.int().describe('IPv6: that of the fragment header, 0 without one'), length: z.int(),
    dontFragment: z.boolean().describe('True for any IPv6 packet: its routers do not fragment'),
  }).nullable(),
  icmp: z.object({ type: z.int(), code: z.int(), id: z.int(), sequence: z.int() }).nullable(),
  tcp: z.object({ sourcePort: z.int(), destinationPort: z.int(), flags: z.array(z.enum(['SYN', 'ACK', 'PSH', 'FIN', 'RST'])), sequence: z.int(), acknowledgement: z.int(), payloadBytes: z.int() }).nullable(),
  udp: z.object({ sourcePort: z.int(), destinationPort: z.int(), payloadBytes: z.int() }).nullable(),
  tunnels: z.array(z.object({ vni: z.int(), source: z.string(), destination: z.string(), sourceMac: z.string(), destinationMac: z.string(), destinationPort: z.int(), ttl: z.int() }))
    .describe('VXLAN packets around it, outermost first; the fields above are those of the inner packet'),
});

export const walkReasonSchema = z.object({
  kind: z.enum(reasonKinds),
  words,
  detail: nullableText.describe('The route, entry or rule itself, as the tools print it; of NAT the rule, where it is known. Of `nat-undone` the entry of connection tracking, of `ipvs` the virtual service'),
  connection: nullableText.default(null).describe('Of NAT: the entry of connection tracking by which it is done and undone, as `conntrack` prints it; null where it is not known'),
});

export const walkHopSchema = z.object({
  ...place,
  direction: z.enum(['in', 'out']),
  interfaceKind: z.string().describe('veth, bridge, vxlan, loopback, …'),
  copy: z.int().describe('Number of the packet in the pcapng file, from 1'),
  timeNs: z.string().describe('Nanoseconds since 1970, decimal'),
  afterUs: z.number().describe('Microseconds since the first copy of the request'),
  fragments: z.int().describe('In how many pieces it was here; 1 for a whole packet'),
  headers: walkHeadersSchema,
  changes: z.array(z.object({ field: z.enum(changeFields), before: nullableText, after: nullableText })).describe('What is different from the hop before'),
  reasons: z.array(walkReasonSchema).describe('Why it came here and why it changed'),
}).meta({ id: 'WalkHop' });

const causeFields = {
  code: z.enum(causeCodes),
  namespace: z.string(), host: z.string(), pod: nullableText, interface: nullableText,
  certainty: z.enum(['sure', 'likely']).describe('`sure`: a counter, an error or a state that leaves no other way. `likely`: the state explains it'),
  words,
  evidence: z.array(z.string()).describe('What was looked at'),
};
const causeSchema = z.object(causeFields);
export const walkDeathSchema = causeSchema.extend({
  leg: z.enum(['request', 'reply']).describe('Which of the two died'),
  because: z.array(causeSchema).describe('What lies behind it, step by step'),
}).meta({ id: 'WalkDeath' });

const branch = z.object({ ...place, direction: z.enum(['in', 'out']), copy: z.int(), timeNs: z.string() });

export const walkOutcomes = ['answered', 'refused', 'rejected', 'delivered', 'lost', 'reply-lost', 'not-sent', 'misdelivered', 'nothing-seen'] as const;

export const walkResultSchema = z.object({
  outcome: z.enum(walkOutcomes).describe('answered: the reply came back. refused: the destination said no (RST, port unreachable). rejected: somebody on the way said no (ICMP error). delivered: it arrived, no reply was awaited. lost, reply-lost: died on the way. not-sent: the sender\'s kernel did not send it. misdelivered: another has the address. nothing-seen: no packet matched in time'),
  packet: z.object({ protocol: z.string(), source: nullableText, destination: nullableText, sourcePort: z.int().nullable(), destinationPort: z.int().nullable() }).nullable().describe('As it was first seen'),
  request: z.array(walkHopSchema).describe('Its way, in order'),
  reply: z.object({
    kind: z.enum(['answer', 'refusal', 'error']).describe('error: an ICMP error that quotes the request'),
    error: nullableText,
    hops: z.array(walkHopSchema),
  }).nullable(),
  death: walkDeathSchema.nullable(),
  namespaces: z.array(z.string()).describe('Those that the request passed, in order: what a prediction of the path is compared with'),
  flooded: z.array(branch).describe('Copies of the request that a bridge sent elsewhere'),
  retransmissions: z.int().describe('How often the sender sent it again'),
  sentences: z.object({ en: z.array(z.string()), 'zh-CN': z.array(z.string()) }).describe('The whole story, a sentence a step'),
  warnings: z.array(z.string()).describe('What could not be read or kept'),
  copies: z.int().describe('Packets in the pcapng file'),
});

export type WalkResult = z.output<typeof walkResultSchema>;
export type WalkHop = z.output<typeof walkHopSchema>;
export type WalkDeath = z.output<typeof walkDeathSchema>;
export type WalkHeaders = z.output<typeof walkHeadersSchema>;
export type WalkOutcome = WalkResult['outcome'];
