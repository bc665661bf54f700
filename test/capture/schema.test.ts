import t from 'tap';
import { captureSpecSchema } from '../../src/capture/schema.js';

const point = { host: 'node1', interfaces: ['eth0'] };

t.test('a capture may be asked for', async (t) => {
  t.match(captureSpecSchema.parse({ points: [point] }), { points: [point], snapLength: 262_144 });
  const many = { points: [point, { host: 'node1', pod: 'pod1', interfaces: 'any' }, { host: 'node2', interfaces: ['br0', 'vx-10.1'] }], filter: 'icmp', snapLength: 96, maxPackets: 1, maxBytes: 1024, maxSeconds: 0.5, ringBytes: 1_000_000 };
  t.same(captureSpecSchema.parse(many), many);
});

t.test('what makes no sense is refused', async (t) => {
  const table: [name: string, spec: unknown][] = [
    ['no points', { points: [] }],
    ['no interfaces', { points: [{ host: 'node1', interfaces: [] }] }],
    ['an interface with a slash', { points: [{ host: 'node1', interfaces: ['../x'] }] }],
    ['an interface name that is too long', { points: [{ host: 'node1', interfaces: ['abcdefghijklmnop'] }] }],
    ['a host that is no name', { points: [{ host: '..', interfaces: 'any' }] }],
    ['a container without a pod', { points: [{ host: 'node1', container: 'web', interfaces: 'any' }] }],
    ['a namespace twice', { points: [point, { host: 'node1', interfaces: 'any' }] }],
    ['a filter with a NUL', { points: [point], filter: 'icmp\0' }],
    ['a snap length of nothing', { points: [point], snapLength: 0 }],
    ['a snap length beyond the bound', { points: [point], snapLength: 262_145 }],
    ['no packets', { points: [point], maxPackets: 0 }],
    ['a ring that holds nothing', { points: [point], ringBytes: 100 }],
    ['an unknown word', { points: [point], promiscuous: true }],
  ];
  for (const [name, spec] of table) t.notOk(captureSpecSchema.safeParse(spec).success, name);
});
