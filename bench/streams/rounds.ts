/** Rounds of floods and echoes, ours and the peers' in turns. */
import type { Peer } from '../support/peers.js';
import type { Service } from '../support/service.js';
import { echo, flood, neighbourFlood, serviceShell, type Echo, type Shell } from '../support/terminal.js';

export type Samples = Record<string, number[]>;
export type Peers = Record<string, Peer>;

/** A service that has just started optimises its code and collects its start's garbage meanwhile: by a thousand keys that is over. */
const [keys, warmUpKeys] = [700, 1000];
const warmUpMegabytes = 8;
export const idleNeighbours = 50;

export function add(samples: Samples, name: string, value: number): void {
  (samples[name] ??= []).push(value);
}

/** MB/s, by name; after a warm-up that is not counted. */
export async function floods(rounds: number, megabytes: number, ours: Record<string, () => Promise<Shell>>, peers: Peers): Promise<Samples> {
  const samples: Samples = {};
  const all = { ...ours, ...Object.fromEntries(Object.entries(peers).map(([name, peer]) => [name, () => peer.open()])) };
  for (const open of Object.values(all)) await withShell(open, (shell) => flood(shell, warmUpMegabytes));
  for (let round = 0; round < rounds; round++) {
    for (const [name, open] of Object.entries(all)) add(samples, name, await withShell(open, (shell) => flood(shell, megabytes)));
  }
  return samples;
}

/** Milliseconds, as "NAME idle p50", "NAME, a neighbour floods p99" and so on; after a warm-up that is not counted. The neighbours are other sessions of ours. */
export async function echoes(rounds: number, service: Service, session: string, neighbours: readonly string[], peers: Peers): Promise<Samples> {
  const samples: Samples = {};
  const note = (name: string, { p50, p99 }: Echo): void => { add(samples, `${name} p50`, p50); add(samples, `${name} p99`, p99); };
  const shellOf = (id = session): Promise<Shell> => serviceShell(service, id);
  const all = { vethlab: { open: () => shellOf(), neighbour: () => shellOf(neighbours[0]) }, ...Object.fromEntries(Object.entries(peers).map(([name, peer]) => [name, { open: () => peer.open(), neighbour: () => peer.open() }])) };
  for (const { open } of Object.values(all)) await withShell(open, (shell) => echo(shell, warmUpKeys));
  for (let round = 0; round < rounds; round++) {
    for (const [name, { open, neighbour }] of Object.entries(all)) {
      note(`${name} idle`, await withShell(open, (shell) => echo(shell, keys)));
      const stop = await neighbourFlood(await neighbour());
      note(`${name}, a neighbour floods`, await withShell(open, (shell) => echo(shell, keys)));
      await stop();
    }
  }
  const idle = await Promise.all(Array.from({ length: idleNeighbours }, (_, index) => shellOf(neighbours[index % neighbours.length])));
  for (let round = 0; round < rounds; round++) note(`vethlab, ${idleNeighbours} idle neighbours`, await withShell(() => shellOf(), (shell) => echo(shell, keys)));
  for (const shell of idle) await shell.close();
  return samples;
}

async function withShell<T>(open: () => Promise<Shell>, use: (shell: Shell) => Promise<T>): Promise<T> {
  const shell = await open();
  try {
    return await use(shell);
  } finally {
    await shell.close();
  }
}
