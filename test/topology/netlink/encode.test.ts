/** Our bytes against those of `ip` and `bridge`, which `strace` shows, in a network namespace of its own. */
import { spawnSync } from 'node:child_process';
import t from 'tap';
import * as encode from '../../../src/topology/netlink/encode.js';
import { decodeAttributes } from '../../../src/topology/netlink/message.js';
import type { EncodedMessage } from '../../../src/topology/netlink/message.js';

const setUp = 'ip link add br0 index 5 type bridge; ip link add left index 7 type veth peer name right index 8; ip link set left up; ip link set left master br0; ip address add 10.0.0.1/24 dev left;';
const canRun = spawnSync('unshare', ['-n', 'strace', '-V'], { stdio: 'ignore' }).status === 0;
const base = { metric: null, mtu: null, table: 254, type: 'unicast' as const, onLink: false, source: null, device: null, family: 4 as const };
const link = { mac: null, mtu: null, up: false, master: null };

/** Port options are not here: `ip` names them by another attribute (IFLA_INFO_KIND bridge_slave); repair.test.ts proves ours. Flags that do not matter: `ip` asks to create where it knows that the link is there, and ACK is the agent's. */
const cases: { command: string; ours: EncodedMessage; flags?: 'same' }[] = [
  { command: 'ip address replace 10.0.0.9/16 dev left', ours: encode.addAddress(7, '10.0.0.9/16'), flags: 'same' },
  { command: 'ip address del 10.0.0.1/24 dev left', ours: encode.deleteAddress(7, '10.0.0.1/24'), flags: 'same' },
  { command: 'ip route replace 10.9.0.0/16 via 10.0.0.7', ours: encode.addRoute({ ...base, to: '10.9.0.0/16', via: '10.0.0.7' }), flags: 'same' },
  { command: 'ip route replace default via 10.0.0.7 dev left', ours: encode.addRoute({ ...base, to: 'default', via: '10.0.0.7', device: 7 }), flags: 'same' },
  { command: 'ip route replace 10.8.0.0/16 dev left', ours: encode.addRoute({ ...base, to: '10.8.0.0/16', via: null, device: 7 }), flags: 'same' },
  { command: 'ip route replace blackhole 10.7.0.0/16', ours: encode.addRoute({ ...base, to: '10.7.0.0/16', via: null, type: 'blackhole' }), flags: 'same' },
  { command: 'ip route replace 10.6.0.0/16 via 10.0.0.7 table 1000', ours: encode.addRoute({ ...base, to: '10.6.0.0/16', via: '10.0.0.7', table: 1000 }), flags: 'same' },
  { command: 'ip neigh replace 10.0.0.5 lladdr 02:00:00:00:00:05 dev left nud permanent', ours: encode.addNeighbour(7, '10.0.0.5', '02:00:00:00:00:05'), flags: 'same' },
  { command: 'ip link set dev left mtu 1400', ours: encode.setLink(7, { mtu: 1400 }) },
  { command: 'ip link set dev right address 02:00:00:00:00:0b', ours: encode.setLink(8, { mac: '02:00:00:00:00:0b' }) },
  { command: 'ip link set dev right up', ours: encode.setLink(8, { up: true }) },
  { command: 'ip link set dev right master br0', ours: encode.setLink(8, { master: 5 }) },
  { command: 'bridge fdb replace 02:00:00:00:00:07 dev left master static', ours: encode.addFdb(7, '02:00:00:00:00:07', null), flags: 'same' },
  { command: 'ip link add br1 index 20 type bridge ageing_time 6000 stp_state 0', ours: encode.addBridge({ ...link, name: 'br1', index: 20 }, { stp: false, ageingTimeSeconds: 60 }), flags: 'same' },
  { command: 'ip link add v0 index 21 type vxlan id 42 dstport 4789 learning local 10.0.0.1 remote 10.0.0.2', ours: encode.addVxlan({ ...link, name: 'v0', index: 21 }, { vni: 42, port: 4789, local: '10.0.0.1', remote: '10.0.0.2', device: null, learning: true }, null), flags: 'same' },
  { command: 'ip link add link left name m0 index 22 type macvlan mode bridge', ours: encode.addMacvlan({ ...link, name: 'm0', index: 22 }, { device: 'left', mode: 'bridge' }, 7), flags: 'same' },
  { command: 'ip link delete left', ours: encode.deleteLink(7), flags: 'same' },
];

/** The bytes of the last message that the command sent: `strace` dumps them in hex. */
function bytesOf(command: string): Buffer {
  const { stderr } = spawnSync('unshare', ['-n', 'bash', '-c', `${setUp} exec strace -e trace=sendmsg -e write=3,4,5 ${command}`], { encoding: 'utf8' });
  const last = stderr.split('sendmsg(').at(-1) ?? '';
  return Buffer.from(Array.from(last.matchAll(/^ \| [0-9a-f]{5}  ((?:[0-9a-f]{2} {1,2})+)/gm), (match) => match[1]).join('').replaceAll(' ', ''), 'hex');
}

const acknowledge = 4;
/** Attributes of a link that hold attributes: IFLA_LINKINFO, in it IFLA_INFO_DATA and IFLA_INFO_SLAVE_DATA. */
const nestedIn: Record<string, readonly number[]> = { link: [18], 'link/18': [2, 5] };

/** Attributes sorted by type: their order is free, as is a NUL after the text of IFLA_INFO_KIND and IFLA_INFO_SLAVE_KIND. */
function attributes(bytes: Buffer, start: number, path: string): string[] {
  return Array.from(decodeAttributes(bytes, start)).sort(([a], [b]) => a - b).map(([type, value]) => {
    const isNested = nestedIn[path]?.includes(type) === true;
    if (path === 'link/18' && (type === 1 || type === 4)) return `${type}=${value.toString('utf8').replace('\0', '')}`;
    return `${type}=${isNested ? `{${attributes(value, 0, `${path}/${type}`).join(' ')}}` : value.toString('hex')}`;
  });
}

/** Without what the agent fills in: acknowledgement, sequence, port; without the create flags where they do not matter. */
function comparable(bytes: Buffer, withFlags: boolean): string {
  const type = bytes.readUInt16LE(4);
  const headerLength = type >= 28 && type <= 30 || type >= 24 && type <= 26 ? 12 : type >= 20 && type <= 22 ? 8 : 16;
  const flags = withFlags ? bytes.readUInt16LE(6) & ~acknowledge : 0;
  return [`type ${type} flags ${flags.toString(16)} ${bytes.subarray(16, 16 + headerLength).toString('hex')}`, ...attributes(bytes, 16 + headerLength, headerLength === 16 ? 'link' : 'other')].join('\n');
}

t.test('messages are those of the real tools', { skip: canRun ? false : 'no strace, or no namespaces for this user' }, (t) => {
  for (const { command, ours, flags } of cases) {
    const theirs = bytesOf(command);
    t.ok(theirs.length > 16, `${command} sent something`) && t.equal(comparable(ours.bytes, flags === 'same'), comparable(theirs, flags === 'same'), command);
  }
  t.end();
});
