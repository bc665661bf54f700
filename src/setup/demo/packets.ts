/** Follows a capture live, decoded, until it has seen enough. */
import { WebSocket } from 'ws';
import { z } from 'zod';
import { packetRowSchema, type PacketRow } from '../../capture/schema.js';
import type { Api } from './api.js';

const batch = z.object({ packets: z.array(packetRowSchema), dropped: z.number(), skipped: z.number() });

export interface PacketWatch {
  /** Resolves with all packets so far when `enough` says so; throws after `timeoutMs`. */
  until(enough: (packets: PacketRow[]) => boolean, timeoutMs: number): Promise<PacketRow[]>;
  close(): void;
}

export function watchPackets(api: Api, sessionId: string, captureId: string): PacketWatch {
  const address = new URL(`/v1/sessions/${sessionId}/captures/${captureId}/stream`, api.url);
  address.protocol = address.protocol.replace('http', 'ws');
  const socket = new WebSocket(address, 'vethlab.packets.v1+json', { headers: { authorization: `Bearer ${api.token}` } });
  const packets: PacketRow[] = [];
  let failure: Error | undefined;
  socket.on('message', (data: Buffer) => {
    // Other messages are the capture's end and answers to questions.
    const read = batch.safeParse(JSON.parse(data.toString()));
    if (read.success) packets.push(...read.data.packets);
  });
  socket.on('error', (error) => { failure = error; });
  return {
    async until(enough, timeoutMs) {
      for (const deadline = Date.now() + timeoutMs; !enough(packets);) {
        if (failure) throw failure;
        if (Date.now() > deadline) throw new Error(`the capture streamed ${packets.length} packets within ${timeoutMs} ms, which is not what was expected`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return packets;
    },
    close: () => { socket.close(1000); },
  };
}
