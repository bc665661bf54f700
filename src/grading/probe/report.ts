/** What a probe says, validated: it runs in a sandbox, so it is hostile until proved otherwise. */
import { z } from 'zod';

const id = z.string().max(100);
const port = z.int().min(0).max(65535);
const ipv4 = z.string().max(15);
const ttl = z.int().min(0).max(255).nullable();
const sentSchema = z.object({ replied: z.boolean(), local: ipv4.nullable(), replyTtl: ttl, error: z.string().max(200).nullable(), ms: z.number(), localPort: port.optional(), answered: z.int().optional(), answers: z.array(z.string().max(600)).max(64).optional() });
const heardSchema = z.object({
  source: ipv4, ttl, destination: ipv4.optional(), out: z.boolean().optional(), echoReply: z.boolean().optional(),
  sourceMac: z.string().max(17).optional(), destinationMac: z.string().max(17).optional(), request: z.string().max(2048).optional(),
});
const socketSchema = z.object({ protocol: z.enum(['tcp', 'udp']), address: z.string().max(45), port });
/** What came in of a burst: how many connections, how many of them from which address, how many packets we were too slow for. */
const tallySchema = z.object({ count: z.int().min(0), sources: z.record(ipv4, z.int()), lost: z.int().min(0) });

export const readySchema = z.object({ netns: z.int(), ports: z.record(id, port), errors: z.record(id, z.string().max(200)) });
export const watchingSchema = z.object({ watching: z.int().min(1) });
export const sentLineSchema = z.object({ sent: z.record(id, sentSchema) });
export const heardLineSchema = z.object({
  heard: z.record(id, z.array(heardSchema).max(64)), sockets: z.record(id, z.array(socketSchema).max(512)),
  tallies: z.record(id, tallySchema), conntrack: z.record(id, z.array(z.string().max(400)).max(16)),
  changes: z.array(z.string().max(60)).max(16),
});

export type Ready = z.output<typeof readySchema>;
export type Sent = z.output<typeof sentSchema>;
export type Heard = z.output<typeof heardSchema>;
export type HeardLine = z.output<typeof heardLineSchema>;
export type Tally = z.output<typeof tallySchema>;

/** All that one probe said. `netns` is the inode of its network namespace. */
export type ProbeReport = Ready & z.output<typeof sentLineSchema> & HeardLine;
