/** The peers of terminals that can be had on this machine; of the others the reason is printed. */
import { installPeers, nodePtyPeer, twoHopPeer, wettyPeer } from '../support/peers.js';
import { installTtyd, ttydPeer } from '../support/ttyd.js';
import type { Peers } from './rounds.js';

/** What any service comes to whose terminals outlive it: a PTY behind a unix socket, and a relay. */
const floor = 'a bare relay before a PTY on a socket';

export async function startPeers(): Promise<Peers> {
  const peers: Peers = {};
  if (installTtyd()) peers['ttyd'] = await ttydPeer();
  if (installPeers()) {
    peers['node-pty + ws'] = await nodePtyPeer();
    peers['wetty'] = await wettyPeer();
  }
  const bare = await twoHopPeer();
  if (bare) peers[floor] = bare;
  return peers;
}
