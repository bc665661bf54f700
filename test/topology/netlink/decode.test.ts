import { randomBytes } from 'node:crypto';
import t from 'tap';
import { decodeAddresses, decodeFdb, decodeLinks, decodeNamespaceId, decodeNeighbours, decodeRoutes } from '../../../src/topology/netlink/decode.js';
import { addAddress, addBridge, addRoute, addVxlan } from '../../../src/topology/netlink/encode.js';
import { decodeAttributes, decodeMessages } from '../../../src/topology/netlink/message.js';

const decoders = [decodeLinks, decodeAddresses, decodeRoutes, decodeNeighbours, decodeFdb, decodeNamespaceId];
const link = { index: 9, mac: '02:00:00:00:00:01', mtu: 1400, up: true, master: null };

t.test('what we encode decodes to the same', (t) => {
  t.match(decodeLinks(addBridge({ ...link, name: 'br0' }, { stp: true, ageingTimeSeconds: 60 }).bytes), [{ index: 9, name: 'br0', kind: 'bridge', mac: '02:00:00:00:00:01', mtu: 1400, up: true, bridge: { stp: true, ageingTimeSeconds: 60 } }]);
  t.match(decodeLinks(addVxlan({ ...link, name: 'v' }, { vni: 7, port: 4789, local: 'fd00::1', remote: null, device: null, learning: false }, 3).bytes), [{ kind: 'vxlan', vxlan: { vni: 7, port: 4789, local: 'fd00::1', remote: null, device: 3, learning: false } }]);
  t.same(decodeAddresses(addAddress(4, 'fd00::0:1/64').bytes), [{ index: 4, family: 6, cidr: 'fd00::1/64' }]);
  const route = { family: 4 as const, via: '10.0.0.1', device: 2, source: null, metric: 5, mtu: 1400, table: 1000, type: 'unicast' as const, onLink: true };
  t.match(decodeRoutes(addRoute({ ...route, to: '10.9.0.0/16' }).bytes), [{ ...route, to: '10.9.0.0/16' }]);
  t.end();
});

t.test('messages and attributes that lie about their length end the reading', (t) => {
  const whole = addAddress(4, '10.0.0.1/24').bytes;
  for (let length = 0; length < whole.length; length++) t.same([...decodeMessages(whole.subarray(0, length))], [], `${length} of ${whole.length} bytes`);
  t.equal(decodeAttributes(Buffer.from('0300010000000000', 'hex'), 0).size, 0, 'shorter than its own header');
  t.equal(decodeAttributes(Buffer.from('ff00010000000000', 'hex'), 0).size, 0, 'longer than the rest');
  t.end();
});

t.test('hostile bytes never throw and never hang', (t) => {
  const samples = [addBridge({ ...link, name: 'br0' }, { stp: true, ageingTimeSeconds: 60 }).bytes, addAddress(4, '10.0.0.1/24').bytes];
  for (let round = 0; round < 3000; round++) {
    const bytes = round % 2 === 0 ? randomBytes(round % 300) : Buffer.from(samples[round % 4 === 1 ? 0 : 1] ?? []);
    for (let change = 0; round % 2 === 1 && change < 4; change++) bytes[Math.floor(Math.random() * bytes.length)] = Math.floor(Math.random() * 256);
    for (const type of [16, 20, 24, 28, 88]) {
      if (bytes.length > 6) bytes.writeUInt16LE(type, 4);
      for (const decode of decoders) decode(bytes);
    }
  }
  t.pass('all were read');
  t.end();
});
