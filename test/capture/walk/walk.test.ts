/** Whole walks from built packets: order, branches and deaths that depend on nothing but the input. */
import t from 'tap';
import type { RawCopy } from '../../../src/capture/walk/copy.js';
import type { KernelState } from '../../../src/capture/walk/kernel.js';
import { buildWalk, type WalkInput } from '../../../src/capture/walk/walk.js';
import { copy, device, echo, ethernet, ip, namespace, port, route, state } from './frames.js';

const macs = { a: '02:00:00:00:00:0a', b: '02:00:00:00:00:0b', c: '02:00:00:00:00:0c', bridge: '02:00:00:00:00:01' };
const peer = (namespaceId: string, name: string) => ({ peer: { namespace: namespaceId, interface: name } });
const pod = (name: string, address: string) => namespace(`n/${name}`, {
  interfaces: [device('eth0', { mac: macs[name as 'a'], addresses: [`${address}/24`], ...peer('n', `v${name}`) })], routes: [route('10.0.0.0/24', 'eth0')], neighbours: [{ id: '', interface: 'eth0', address: '10.0.0.2', mac: macs.b, state: 'reachable' }],
});

function network(change: (name: string) => object = () => ({}), known = true): KernelState {
  const ports = ['a', 'b', 'c'].map((name) => device(`v${name}`, { mac: `02:00:00:00:01:0${name}`, bridge: 'br0', port: { ...port }, ...peer(`n/${name}`, 'eth0'), ...change(name) }));
  const fdb = known ? [{ id: '', interface: 'vb', mac: macs.b, remote: null, state: 'learned' }] : [];
  return state([pod('a', '10.0.0.1'), pod('b', '10.0.0.2'), pod('c', '10.0.0.3'), namespace('n', { interfaces: [device('br0', { kind: 'bridge', mac: macs.bridge }), ...ports], fdb })]);
}

const request = ethernet(ip({ source: '10.0.0.1', destination: '10.0.0.2', payload: echo(8) }), { source: macs.a, destination: macs.b });
const reply = ethernet(ip({ source: '10.0.0.2', destination: '10.0.0.1', id: 8, payload: echo(0) }), { source: macs.b, destination: macs.a });

function walk(copies: RawCopy[], kernel: KernelState, more: Partial<WalkInput> = {}) {
  const asked = { from: 'n/a', to: 'n/b', address: '10.0.0.2', protocol: 'icmp' as const, port: null, bytes: null, dontFragment: false };
  return buildWalk({ copies, before: kernel, after: kernel, asked, sent: { error: null, replied: false }, awaited: true, isProbe: ({ icmp }) => icmp?.type === 8, ...more });
}

t.test('copies come in any order and are put in order of time; both ways are told', async (t) => {
  const copies = [copy('n/a:eth0>', request), copy('>n:va', request), copy('n:vb>', request), copy('>n/b:eth0', request), copy('n/b:eth0>', reply), copy('>n:vb', reply), copy('n:va>', reply), copy('>n/a:eth0', reply)];
  const { result } = walk([...copies].reverse(), network());
  t.match(result, { outcome: 'answered', namespaces: ['n/a', 'n', 'n/b'], death: null, copies: 8 });
  t.same(result.request.map(({ copy: number }) => number), [1, 2, 3, 4]);
  t.match(result.request[2]?.reasons, [{ kind: 'bridge-entry', detail: `${macs.b} dev vb master br0 learned` }]);
  t.match(result.reply, { kind: 'answer', hops: [{ namespace: 'n/b' }, {}, {}, { namespace: 'n/a', direction: 'in' }] });
  t.same(walk(copies, network()).result, result, 'the same input gives the same walk');
});

t.test('a flooded copy is a branch, and the trunk goes to who has the address', async (t) => {
  const copies = [copy('n/a:eth0>', request), copy('>n:va', request), copy('n:vc>', request), copy('>n/c:eth0', request), copy('n:vb>', request), copy('>n/b:eth0', request)];
  const { result } = walk(copies, network(undefined, false), { awaited: false });
  t.match(result, { outcome: 'delivered', namespaces: ['n/a', 'n', 'n/b'] });
  t.same(result.flooded.map(({ namespace: where, interface: name }) => `${where}:${name}`), ['n:vc', 'n/c:eth0']);
  t.match(result.request[2]?.reasons, [{ kind: 'bridge-flood' }]);
});

t.test('where it ends, the state says why', async (t) => {
  const start = () => [copy('n/a:eth0>', request), copy('>n:va', request)];
  const only = (name: string, more: object) => (each: string): object => (each === name ? more : {});
  const rows: [string, KernelState, RawCopy[], string][] = [
    ['the port is down', network(only('b', { up: false })), start(), 'bridge-port-down n:vb'],
    ['the port has no carrier', network(only('b', { carrier: false })), start(), 'bridge-port-down n:vb'],
    ['the port blocks', network(only('a', { port: { ...port, state: 'blocking' } })), start(), 'bridge-port-blocked n:va'],
    ['both are isolated', network((name) => (name === 'c' ? {} : { port: { ...port, isolated: true } })), start(), 'bridge-isolated n:va'],
    ['the port\'s MTU is smaller', network(only('b', { mtu: 30 })), start(), 'mtu n:vb'],
    ['nothing is flooded', network(() => ({ port: { ...port, flood: false } }), false), start(), 'bridge-no-flood n:va'],
    ['the port is no port', network(only('a', { bridge: null, port: null, mac: macs.c })), start(), 'not-a-bridge-port n:va'],
    ['the other end is down', network(only('a', { up: false })), [copy('n/a:eth0>', request)], 'peer-down n:va'],
    ['the other end\'s MTU is smaller', network(only('a', { mtu: 30 })), [copy('n/a:eth0>', request)], 'mtu n:va'],
    ['it arrives, and nobody answers', network(), [...start(), copy('n:vb>', request), copy('>n/b:eth0', request)], 'no-answer n/b:eth0'],
  ];
  for (const [name, kernel, copies, death] of rows) {
    const { result } = walk(copies, kernel);
    t.equal(`${result.death?.code ?? ''} ${result.death?.namespace ?? ''}:${result.death?.interface ?? ''}`, death, name);
    t.equal(result.outcome, 'lost');
    t.ok(result.death?.words['zh-CN'], `${name}: in Chinese too`);
  }
});

t.test('a packet that never left is told by the sender\'s error and state', async (t) => {
  const { result } = walk([], network(), { sent: { error: 'ENETUNREACH', replied: false }, asked: { from: 'n/a', to: null, address: '198.51.100.1', protocol: 'tcp', port: 80, bytes: null, dontFragment: false } });
  t.match(result, { outcome: 'not-sent', request: [], death: { code: 'no-route', namespace: 'n/a', evidence: ['the kernel told the sender ENETUNREACH'] } });
});

t.test('of a storm the first copies are followed, and that is said', async (t) => {
  const first = copy('n/a:eth0>', request);
  const storm = Array.from({ length: 600 }, () => copy('>n:va', request));
  const { result } = walk([first, ...storm], network());
  t.match(result, { request: [{ namespace: 'n/a' }, { namespace: 'n' }], warnings: [/only the first 512/], copies: 601 });
  t.same(walk([copy('n/a:eth0>', request), copy('>n:va', request)], network()).result.warnings, []);
  const flood = walk([first, ...Array.from({ length: 3_999 }, () => copy('>n:va', request))], network());
  t.match(flood.result, { copies: 2048, warnings: [/only the first 512/, /There were 4000 copies .*only the first 2048 are in the file/] });
  t.equal(flood.copies.length, 2048);
});
