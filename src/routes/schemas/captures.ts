/** Captures on the wire. The shapes of a capture and of packets are those of `src/capture/schema.ts`. */
import { z } from 'zod';
import { captureSpecSchema, captureViewSchema, packetRowSchema, packetTreeSchema } from '../../capture/schema.js';
import { id, sessionParams } from './common.js';

export const captureBody = captureSpecSchema.meta({
  examples: [{ points: [{ host: 'node1', pod: 'pod1', interfaces: ['eth0'] }, { host: 'node1', interfaces: 'any' }], filter: 'icmp', maxSeconds: 60 }],
});

export const capture = captureViewSchema.meta({ id: 'Capture' });
export const captureList = z.object({ items: z.array(capture) });
export const captureParams = sessionParams.extend({ captureId: id });

export const packetsQuery = z.strictObject({
  after: z.coerce.number().int().min(0).default(0).describe('Only packets with a higher number'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const packetPage = z.object({
  items: z.array(packetRowSchema.meta({ id: 'Packet' })),
  next: z.int().nullable().describe('Ask again with `after` set to this; null where there is nothing more now'),
});

export const packetParams = captureParams.extend({ number: z.coerce.number().int().min(1) });
export const packet = packetTreeSchema.meta({ id: 'PacketTree' });
