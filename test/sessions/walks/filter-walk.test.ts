/** Which copies a filter walk takes for its packet's: senders that send the same are told apart, and NAT is seen through. */
import t from 'tap';
import type { RawCopy } from '../../../src/capture/walk/copy.js';
import { parseDetail } from '../../../src/capture/walk/kernel-text.js';
import type { KernelState } from '../../../src/capture/walk/kernel.js';
import { buildFilterWalk } from '../../../src/sessions/walks/run-filter-walk.js';
import { copy, device, echo, ethernet, ip, namespace, state, udp } from '../../capture/walk/frames.js';

const client = (id: string, address: string, port: string) => namespace(id, { interfaces: [device('eth0', { addresses: [`${address}/24`], peer: { namespace: 'n', interface: port } })] });
const node = namespace('n', { interfaces: [device('e1', { peer: { namespace: 'a', interface: 'eth0' } }), device('e2', { peer: { namespace: 'b', interface: 'eth0' } }), device('out', { peer: { namespace: 's', interface: 'eth0' } })] });
const server = client('s', '10.0.3.2', 'out');

function network(conntrack = ''): KernelState {
  return state([client('a', '10.0.1.2', 'e1'), client('b', '10.0.2.2', 'e2'), node, server], { n: { conntrack: parseDetail(`@@ conntrack\n${conntrack}`).conntrack } });
}

const datagram = (from: string, to: string, [source, destination]: [number, number], payload: string): Buffer => ethernet(ip({ source: from, destination: to, protocol: 17, payload: udp(source, destination, payload) }));
const way = (from: 'a' | 'b', sent: Buffer, later = sent): RawCopy[] => [copy(`${from}:eth0>`, sent), copy(`>n:${from === 'a' ? 'e1' : 'e2'}`, sent), copy('n:out>', later), copy('>s:eth0', later)];

function walk(copies: RawCopy[], after: KernelState) {
  return buildFilterWalk(copies[0], copies, { before: after, after }).result;
}

t.test('two senders of equal datagrams are two packets', async (t) => {
  const mine = datagram('10.0.1.2', '10.0.3.2', [5000, 53], 'the same question');
  const other = datagram('10.0.2.2', '10.0.3.2', [5000, 53], 'the same question');
  const [first, ...rest] = way('a', mine);
  const result = walk([first!, ...way('b', other), ...rest], network());
  t.match(result, { outcome: 'delivered', namespaces: ['a', 'n', 's'], copies: 4, retransmissions: 0, flooded: [] });
});

t.test('a packet is followed through NAT by the entry of connection tracking, and only it', async (t) => {
  const entry = 'udp 17 29 src=10.0.1.2 dst=10.96.0.1 sport=5000 dport=53 [UNREPLIED] src=10.0.3.2 dst=10.0.3.1 sport=5353 dport=6000 use=1';
  for (const payload of ['the same question', '']) {
    const asked = datagram('10.0.1.2', '10.96.0.1', [5000, 53], payload);
    const rewritten = datagram('10.0.3.1', '10.0.3.2', [6000, 5353], payload);
    const other = datagram('10.0.2.2', '10.0.3.2', [5000, 5353], payload);
    const [first, ...rest] = way('a', asked, rewritten);
    const copies = [first!, ...way('b', other), ...rest];
    t.match(walk(copies, network(entry)), { outcome: 'delivered', namespaces: ['a', 'n', 's'], copies: 4, retransmissions: 0 }, payload || 'an empty datagram');
    t.match(walk(copies, network()).namespaces, ['a', 'n'], 'without an entry nothing joins them');
  }
});

t.test('an echo server\'s answer is the same payload turned round; equal pings of two senders are two', async (t) => {
  const asked = datagram('10.0.1.2', '10.0.3.2', [5000, 7], 'words');
  const answer = datagram('10.0.3.2', '10.0.1.2', [7, 5000], 'words');
  t.match(walk([...way('a', asked), copy('s:eth0>', answer), copy('>n:out', answer), copy('n:e1>', answer), copy('>a:eth0', answer)], network()), { outcome: 'answered', copies: 8, reply: { kind: 'answer' } });
  const ping = (source: string): Buffer => ethernet(ip({ source, destination: '10.0.3.2', payload: echo(8) }));
  const [first, ...rest] = way('a', ping('10.0.1.2'));
  t.match(walk([first!, ...way('b', ping('10.0.2.2')), ...rest], network()), { namespaces: ['a', 'n', 's'], copies: 4 });
});
