/** Damage on a real kernel: what drift says of it, and that a repair undoes it and nothing else. */
import t from 'tap';
import type { Sandbox, Target } from '../../src/sandbox/contract.js';
import { applyPlan, observe } from '../../src/sessions/topology.js';
import { findDrift, isRepairable } from '../../src/topology/drift.js';
import { emptyObservation } from '../../src/topology/observe.js';
import { parseTopology } from '../../src/topology/parse.js';
import { plan, planReset } from '../../src/topology/plan.js';
import type { Topology } from '../../src/topology/schema.js';
import { startSandbox } from '../support/sandbox.js';
import { onlyChinese } from './chinese.js';
import { richSource } from './samples.js';

async function shell(sandbox: Sandbox, target: Target, script: string): Promise<string> {
  const result = await sandbox.run({ target, argv: ['bash', '-c', script], as: 'learner', timeoutMs: 10_000 });
  if (result.code !== 0) throw new Error(`${script}: ${result.stderr.toString()}${result.stdout.toString()}`);
  return result.stdout.toString();
}

async function sentences(sandbox: Sandbox, topology: Topology): Promise<string[]> {
  return findDrift(topology, await observe(sandbox, topology)).map((drift) => drift.sentence);
}

async function repair(sandbox: Sandbox, topology: Topology): Promise<void> {
  await applyPlan(sandbox, plan(topology, await observe(sandbox, topology)));
}

interface Damage {
  title: string;
  on: Target;
  script: string;
  /** Each is part of a sentence of the drift. */
  says: string[];
}

const node1 = { host: 'node1' };
const web = { host: 'node1', pod: 'web' };
const damages: Damage[] = [
  { title: 'an address is deleted', on: web, script: 'ip address del 10.244.1.2/24 dev eth0', says: ['`eth0` in `web` has lost 10.244.1.2/24', 'has lost the route `default via 10.244.1.1 dev eth0`'] },
  { title: 'an interface is down', on: web, script: 'ip link set eth0 down', says: ['`eth0` in `web` is down, it should be up'] },
  { title: 'a MAC and an MTU are changed', on: web, script: 'ip link set eth0 down; ip link set eth0 address 02:aa:aa:aa:aa:aa; ip link set eth0 up mtu 1200', says: ['has the MAC 02:aa:aa:aa:aa:aa', 'has the MTU 1200, it should be 1500'] },
  { title: 'a route leads elsewhere', on: node1, script: 'ip route replace 10.244.2.0/24 via 192.168.100.77', says: ['has the route `10.244.2.0/24 via 192.168.100.77 dev eth0`, it should be `10.244.2.0/24 via 192.168.100.12`'] },
  { title: 'a connected route is gone', on: web, script: 'ip route del 10.244.1.0/24', says: ['has lost the route `10.244.1.0/24 dev eth0 src 10.244.1.2`'] },
  { title: 'a port leaves its bridge', on: node1, script: 'ip link set veth-web nomaster', says: ['`veth-web` in `node1` is on no bridge, it should be a port of `cni0`'] },
  { title: 'port options are changed', on: { host: 'switch' }, script: 'bridge link set dev port1 hairpin off', says: ['has the port options hairpin off, isolated off, it should be hairpin on, isolated off'] },
  { title: 'a bridge is deleted', on: node1, script: 'ip link del cni0', says: ['`cni0` in `node1` does not exist', '`veth-web` in `node1` is on no bridge'] },
  { title: 'a cable is cut', on: node1, script: 'ip link del eth0', says: ['`eth0` in `node1` does not exist', '`port1` in `switch` does not exist', '`vxlan0` in `node1` does not exist', '`mac0` in `node1` does not exist'] },
  { title: 'an interface of another kind has the name', on: node1, script: 'ip link del cni0; ip link add cni0 type vxlan id 7 dstport 4790', says: ['`cni0` in `node1` is a vxlan, it should be a bridge'] },
  { title: 'a neighbour entry is poisoned', on: node1, script: 'ip neigh replace 192.168.100.12 lladdr 02:66:66:66:66:66 dev eth0 nud permanent', says: ['has 192.168.100.12 at 02:66:66:66:66:66 (permanent), it should be at 02:02:00:00:00:99'] },
  { title: 'a forwarding entry is deleted', on: node1, script: 'bridge fdb del 02:02:00:00:00:02 dev vxlan0 dst 192.168.100.12', says: ['`vxlan0` in `node1` has lost the forwarding entry for 02:02:00:00:00:02'] },
  { title: 'VXLAN options differ', on: node1, script: 'ip link del vxlan0; ip link add vxlan0 type vxlan id 43 dstport 4789 dev eth0', says: ['has the VXLAN options id 43'] },
  { title: 'forwarding is off', on: node1, script: 'sysctl -qw net.ipv4.ip_forward=0 net.ipv6.conf.all.disable_ipv6=0', says: ['`net.ipv4.ip_forward` in `node1` is 0, it should be 1', '`net.ipv6.conf.all.disable_ipv6` in `node1` is 0'] },
  { title: 'a rule is deleted', on: node1, script: 'iptables -t nat -F KUBE-SERVICES', says: ['The nat table of `node1` has lost the rule `-A KUBE-SERVICES -d 10.96.0.10'] },
  { title: 'all rules and chains are deleted', on: node1, script: 'iptables -t nat -F; iptables -t nat -X; iptables -P FORWARD DROP', says: ['has lost the chain `KUBE-SERVICES`', 'has the policy DROP for `FORWARD`, it should be ACCEPT'] },
  { title: 'an nft table is deleted', on: { host: 'switch' }, script: 'nft delete table bridge guard', says: ['`switch` has lost the declared nft table `bridge guard`'] },
  { title: 'a pod is deleted', on: node1, script: 'ip netns del web', says: ['The pod `web` does not exist on `node1`'] },
  { title: 'a pod is made anew by hand', on: node1, script: 'ip netns del web; ip netns add web', says: ['The pod `web` on `node1` is not held by its pause process', '`eth0` in `web` does not exist', '`lo` in `web` is down'] },
  { title: 'a pause process is killed', on: node1, script: 'pkill -o -f "^pause$"; sleep 0.2', says: ['is not held by its pause process'] },
  { title: 'a server is killed', on: node1, script: 'pkill -f [w]eb-server.py; sleep 0.2', says: ['`web.server.http` does not run in `node1/web/server`'] },
];

t.test('every damage is said, repaired and then gone', async (t) => {
  const { sandbox } = await startSandbox(t);
  const topology = parseTopology(richSource());
  await applyPlan(sandbox, plan(topology, emptyObservation));
  for (const { title, on, script, says } of damages) {
    await t.test(title, async (t) => {
      await shell(sandbox, on, script);
      const drifts = findDrift(topology, await observe(sandbox, topology));
      const before = drifts.map((drift) => drift.sentence);
      for (const { text, sentence } of drifts) {
        t.equal(text.en, sentence);
        onlyChinese(t, text);
      }
      for (const part of says) t.ok(before.some((sentence) => sentence.includes(part)), part, { before });
      await repair(sandbox, topology);
      t.same(await sentences(sandbox, topology), []);
    });
  }
  t.match(await shell(sandbox, { host: 'node2', pod: 'client' }, 'curl -sS -m 5 http://10.244.1.2:8080/'), /server: server\nclient: 10\.244\.2\.3\n/, 'after all repairs traffic crosses both nodes');
});

t.test('what the learner made stays through a repair, and goes with a reset of its host', async (t) => {
  const { sandbox } = await startSandbox(t);
  const topology = parseTopology(richSource());
  await applyPlan(sandbox, plan(topology, emptyObservation));
  await shell(sandbox, node1, 'ip link add mine type bridge; ip netns add own; ip address add 10.9.9.9/24 dev cni0; ip route add 10.50.0.0/16 via 10.244.1.3; iptables -A INPUT -s 10.1.1.1 -j DROP; iptables -t nat -I KUBE-SERVICES -d 10.96.0.99 -j RETURN; iptables -t nat -D KUBE-SERVICES 2');
  const extras = findDrift(topology, await observe(sandbox, topology)).filter((drift) => drift.kind === 'extra').map((drift) => drift.sentence);
  for (const part of ['the interface `mine`', '`own` on `node1`', '10.9.9.9/24', '10.50.0.0/16', '-A INPUT -s 10.1.1.1/32 -j DROP', '10.96.0.99']) t.ok(extras.some((sentence) => sentence.includes(part)), part, { extras });
  await repair(sandbox, topology);
  const after = findDrift(topology, await observe(sandbox, topology));
  t.same(after.filter(isRepairable), []);
  t.same(after.map((drift) => drift.sentence).sort(), extras.sort(), 'all extras are still there');

  const other = await shell(sandbox, { host: 'node2' }, 'touch /tmp/kept; ls /tmp');
  await applyPlan(sandbox, planReset(topology, await observe(sandbox, topology), 'node1'));
  t.same(await sentences(sandbox, topology), []);
  t.equal(await shell(sandbox, { host: 'node2' }, 'ls /tmp'), other, 'the other host was not touched');
  t.match(await shell(sandbox, { host: 'node2', pod: 'client' }, 'curl -sS -m 5 http://10.244.1.2:8080/'), /client: 10\.244\.2\.3/);
});
