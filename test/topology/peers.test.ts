import t from 'tap';
import type { RawLink } from '../../src/topology/netlink/decode.js';
import { findPeers, peerOf } from '../../src/topology/peers.js';

function veth(name: string, index: number, link: number, linkNamespaceId: number | null): RawLink {
  return { name, index, link, linkNamespaceId, kind: 'veth', mac: null, mtu: 1500, up: true, carrier: true, promiscuous: false, operState: 'up', master: null, port: null, bridge: null, vxlan: null, macvlanMode: null, counters: null };
}

/** Two hosts with a pod each, equal to the last number. */
const twins = [
  { id: 'a', links: [veth('veth-p', 12, 11, 0)] }, { id: 'a/p', links: [veth('eth0', 11, 12, 0)] },
  { id: 'b', links: [veth('veth-p', 12, 11, 0)] }, { id: 'b/p', links: [veth('eth0', 11, 12, 0)] },
];

t.test('ends that point at each other alone are a pair, in one namespace or two', (t) => {
  const peers = findPeers([{ id: 'a', links: [veth('x', 2, 3, null), veth('y', 3, 2, null), veth('out', 4, 7, 0)] }, { id: 'b', links: [veth('in', 7, 4, 5)] }]);
  t.same(peerOf(peers, 'a', 2), { namespace: 'a', interface: 'y' });
  t.same(peerOf(peers, 'b', 7), { namespace: 'a', interface: 'out' });
  t.same(peers.questions, []);
  t.end();
});

t.test('twins are asked about, not guessed, and the answer decides', (t) => {
  const open = findPeers(twins);
  t.equal(peerOf(open, 'a', 12), null);
  t.same(open.questions, [{ namespace: 'a', candidates: ['a/p', 'b/p'] }, { namespace: 'b', candidates: ['a/p', 'b/p'] }]);
  const answered = findPeers(twins, new Map([['a', new Map([['a/p', -1], ['b/p', 0]])]]));
  t.same(peerOf(answered, 'a', 12), { namespace: 'b/p', interface: 'eth0' });
  t.same(peerOf(answered, 'b', 12), { namespace: 'a/p', interface: 'eth0' }, 'what is left');
  t.end();
});

t.test('an end whose other end cannot be seen has no peer', (t) => {
  const peers = findPeers([{ id: 'a', links: [veth('x', 2, 9, 0), veth('y', 3, 3, 1)] }]);
  t.equal(peerOf(peers, 'a', 2), null);
  t.equal(peers.found.size, 0);
  t.end();
});
