/** What the launch bench asks of a service (support/service.ts): starts to the first prompt, and the rest between them. */
import { WebSocket } from 'ws';
import { channels, remoteCommandProtocol } from '../../src/streams/remote-command.js';
import { pause, startService, type Service } from '../support/service.js';

export interface BenchService {
  /** Milliseconds from the request for a session to the first byte of its first terminal. */
  startToPrompt(learner: number): Promise<number>;
  /** Ends the sessions that were started. */
  endAll(): Promise<void>;
  /** Resolves when all sessions and their sandboxes are gone and so many wait. */
  quiet(waiting: number): Promise<void>;
  close(): Promise<void>;
}

export const lab = 'pod-to-pod-same-node';
const giveUpMs = 120_000;

export async function startBenchService({ variables, learners }: { variables: Record<string, string>; learners: number }): Promise<BenchService> {
  const service = await startService(variables, learners);
  const started: [by: Service, id: string][] = [];

  return {
    async startToPrompt(learner) {
      const by = service.learners[learner] ?? service;
      const startedAt = performance.now();
      const { id } = await by.ask<{ id: string }>('POST', '/v1/sessions', { lab });
      const terminal = await by.ask<{ id: string }>('POST', `/v1/sessions/${id}/terminals`, { target: { host: 'node1' } });
      await firstByte(`${by.url.replace('http', 'ws')}/v1/sessions/${id}/terminals/${terminal.id}/stream`, by.headers);
      started.push([by, id]);
      return performance.now() - startedAt;
    },
    async endAll() {
      for (const [by, id] of started.splice(0)) await by.ask('DELETE', `/v1/sessions/${id}`);
    },
    async quiet(waiting) {
      for (const deadline = Date.now() + giveUpMs; Date.now() < deadline; await pause(50)) {
        const now = await sandboxes(service.url);
        if (now.all === waiting && now.waiting === waiting) return;
      }
      throw new Error(`The pool never came to ${waiting}.`);
    },
    close: service.stop,
  };
}

/** Sandboxes that exist, and those of them that wait. */
async function sandboxes(url: string): Promise<{ all: number; waiting: number }> {
  const text = await (await fetch(new URL('/metrics', url))).text();
  const value = (name: string): number => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1] ?? NaN);
  return { all: value('vethlab_sandboxes'), waiting: value('vethlab_pool\\{size="small"\\}') };
}

/** The shell's first byte is its prompt's. */
function firstByte(address: string, headers: Record<string, string>): Promise<void> {
  const socket = new WebSocket(address, remoteCommandProtocol, { headers });
  return new Promise((done, reject) => {
    socket.on('error', reject);
    socket.on('close', (code) => { reject(new Error(`The terminal closed with ${code}.`)); });
    socket.on('message', (data: Buffer) => {
      if (data[0] !== channels.stdout || data.length < 2) return;
      done();
      socket.close(1000);
    });
  });
}
