/** A thousand connections to one server from behind a cable that is pulled: silent ones, ones half-way through their headers, and WebSockets. */
import { once } from 'node:events';
import type { Test } from 'tap';
import { z } from 'zod';
import { watchConnections } from './connections.js';
import type { FarNetwork } from './far-network.js';

/** `pasters` send more input than their programs, which take none, are read for. */
const [silent, halfHeaders, watchers, commands, pasters] = [350, 350, 294, 3, 3];
const said = z.object({ open: z.number(), held: z.number(), ports: z.array(z.number()) });
/** Each runs in the session for longer than any test, unless its client's end is noticed. */
export const halfOpenCommand = 'sleep 4242';

export interface HalfOpen {
  /** WebSockets that the server opened, of so many that were asked for. */
  opened: number;
  asked: number;
  commands: number;
  /** Commands whose input the server does not read for the time being, of so many that are sent too much. */
  held: number;
  pasters: number;
  /** Of the WebSockets: those that the server has let go. */
  closedSockets(): number;
  pull(): void;
  /** True when the server has let go of all. */
  found(): boolean;
  /** Milliseconds from the last word of each to the server's letting go; `Infinity` where it has not. */
  silentForMs(): number[];
}

/** `port` is the server's, which listens at every address; the WebSockets are of the session `sessionId` and its owner's `token`. */
export async function openHalfOpen(t: Pick<Test, 'teardown'>, network: FarNetwork, { port, sessionId, token }: { port: number; sessionId: string; token: string }): Promise<HalfOpen> {
  const [command, argument] = halfOpenCommand.split(' ');
  const sockets = [
    ...Array.from({ length: watchers }, () => [`/v1/sessions/${sessionId}/events/stream`, 'vethlab.events.v1+json']),
    ...Array.from({ length: commands }, () => [`/v1/sessions/${sessionId}/commands/stream?host=node1&command=${command}&command=${argument}`, 'v5.channel.k8s.io']),
    ...Array.from({ length: pasters }, () => [`/v1/sessions/${sessionId}/commands/stream?host=node1&stdin=true&command=${command}&command=${argument}`, 'v5.channel.k8s.io', true]),
  ];
  const connections = watchConnections(t, { host: network.host, port });
  const clients = network.run('test/support/chaos/half-open-clients.mjs', { host: network.host, port, silent, halfHeaders, sockets, token });
  const [text] = await once(clients.stdout ?? clients, 'data') as [Buffer];
  const { open, held, ports } = said.parse(JSON.parse(text.toString()));
  let pulledAt = Infinity;
  const silentFor = (each: number, index: number): number => {
    // HTTP's are silent from their opening on, the sockets since the cable was pulled.
    const since = index < silent + halfHeaders ? connections.opened(each) : pulledAt;
    return (connections.letGo(each) ?? Infinity) - (since ?? -Infinity);
  };
  return {
    opened: open, asked: sockets.length, commands: commands + pasters, held, pasters,
    closedSockets: () => ports.slice(silent + halfHeaders).filter((each) => connections.letGo(each) !== undefined).length,
    pull() { network.pull(); pulledAt = performance.now(); },
    found: () => ports.every((each) => connections.letGo(each) !== undefined),
    silentForMs: () => ports.map(silentFor),
  };
}
