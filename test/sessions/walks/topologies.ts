/** Small topologies for walks: two nodes with a bridge and two pods each, a router between them, an outside. */
import { targetOf } from '../../../src/labs/places.js';
import type { Sandbox } from '../../../src/sandbox/contract.js';
import { rebuildLab } from '../../../src/sessions/build.js';
import { parseTopology } from '../../../src/topology/parse.js';
import type { TopologySource } from '../../../src/topology/schema.js';

/** Pods 10.244.N.2 and .3 behind cni0 of nodeN; the nodes' eth0 are 192.168.10N.2, the router's ends .1; outside is 203.0.113.2. */
export function twoNodes(): TopologySource {
  const node = (n: number): TopologySource['hosts'][number] => ({
    name: `node${n}`, role: 'node', sysctls: { 'net.ipv4.ip_forward': 1, 'net.bridge.bridge-nf-call-iptables': 1 },
    interfaces: [{ kind: 'bridge', name: 'cni0', addresses: [`10.244.${n}.1/24`] }],
    routes: [{ to: 'default', via: `192.168.10${n}.1` }],
    pods: [
      { name: n === 1 ? 'pod1' : 'pod3', bridge: 'cni0', address: `10.244.${n}.2/24`, gateway: `10.244.${n}.1`, containers: [{ name: 'web', processes: [{ name: `web${n}`, web: { port: 80 } }, { name: `echo${n}`, echo: { port: 7 } }] }] },
      { name: n === 1 ? 'pod2' : 'pod4', bridge: 'cni0', address: `10.244.${n}.3/24`, gateway: `10.244.${n}.1`, containers: [{ name: 'web', processes: [{ name: `other${n}`, web: { port: 80 } }] }] },
    ],
  });
  const cable = (host: string, n: number, device: string, router: string): NonNullable<TopologySource['links']>[number] => ({
    ends: [{ host, interface: device, addresses: [`${n === 3 ? '203.0.113' : `192.168.10${n}`}.2/24`] }, { host: 'router', interface: router, addresses: [`${n === 3 ? '203.0.113' : `192.168.10${n}`}.1/24`] }],
  });
  return {
    hosts: [
      node(1), node(2),
      { name: 'router', role: 'router', sysctls: { 'net.ipv4.ip_forward': 1 }, routes: [{ to: '10.244.1.0/24', via: '192.168.101.2' }, { to: '10.244.2.0/24', via: '192.168.102.2' }] },
      { name: 'outside', role: 'server', routes: [{ to: 'default', via: '203.0.113.1' }], processes: [{ name: 'web', web: { port: 80 } }] },
    ],
    links: [cable('node1', 1, 'eth0', 'eth1'), cable('node2', 2, 'eth0', 'eth2'), cable('outside', 3, 'eth0', 'eth3')],
  };
}

export async function rebuild(sandbox: Sandbox, source: TopologySource): Promise<void> {
  await rebuildLab(sandbox, { size: 'medium', topology: parseTopology(source), setup: [], readiness: undefined });
}

/** As the learner's root; throws where it fails. */
export async function learner(sandbox: Sandbox, place: string, script: string): Promise<string> {
  const result = await sandbox.run({ target: targetOf(place), argv: ['/bin/bash', '-e', '-c', script], as: 'learner', timeoutMs: 15_000 });
  if (result.code !== 0) throw new Error(`${place}: ${script}\nended with ${String(result.code ?? result.signal)}: ${result.stderr.toString()}`);
  return result.stdout.toString();
}
