/** Small topologies for walks: two nodes with a bridge and two pods each, a router between them, an outside. */
import { targetOf } from '../../../src/labs/places.js';
import type { Sandbox } from '../../../src/sandbox/contract.js';
import { rebuildLab } from '../../../src/sessions/build.js';
import { parseTopology } from '../../../src/topology/parse.js';
import type { TopologySource } from '../../../src/topology/schema.js';

interface Plan { pod: (node: number, host: number) => string; link: (n: number, host: number) => string; podBits: number; forwarding: Record<string, number> }

const plans: Record<4 | 6, Plan> = {
  4: { pod: (node, host) => `10.244.${node}.${host}`, link: (n, host) => `${n === 3 ? '203.0.113' : `192.168.10${n}`}.${host}`, podBits: 24, forwarding: { 'net.ipv4.ip_forward': 1 } },
  6: { pod: (node, host) => `fd00:244:${node}::${host}`, link: (n, host) => `fd00:10${n}::${host}`, podBits: 64, forwarding: { 'net.ipv6.conf.all.forwarding': 1 } },
};

/**
 * Pods 10.244.N.2 and .3 behind cni0 of nodeN; the nodes' eth0 are 192.168.10N.2, the router's ends .1; outside is 203.0.113.2.
 * The same in IPv6: fd00:244:N::2 and ::3, fd00:10N::2 and ::1, outside is fd00:103::2.
 */
export function twoNodes(family: 4 | 6 = 4): TopologySource {
  const { pod, link, podBits, forwarding } = plans[family];
  const node = (n: number): TopologySource['hosts'][number] => ({
    name: `node${n}`, role: 'node', sysctls: { ...forwarding, [`net.bridge.bridge-nf-call-${family === 4 ? 'iptables' : 'ip6tables'}`]: 1 },
    interfaces: [{ kind: 'bridge', name: 'cni0', addresses: [`${pod(n, 1)}/${podBits}`] }],
    routes: [{ to: family === 4 ? 'default' : 'default6', via: link(n, 1) }],
    pods: [
      { name: n === 1 ? 'pod1' : 'pod3', bridge: 'cni0', address: `${pod(n, 2)}/${podBits}`, gateway: pod(n, 1), containers: [{ name: 'web', processes: [{ name: `web${n}`, web: { port: 80 } }, { name: `echo${n}`, echo: { port: 7 } }] }] },
      { name: n === 1 ? 'pod2' : 'pod4', bridge: 'cni0', address: `${pod(n, 3)}/${podBits}`, gateway: pod(n, 1), containers: [{ name: 'web', processes: [{ name: `other${n}`, web: { port: 80 } }] }] },
    ],
  });
  const cable = (host: string, n: number, device: string, router: string): NonNullable<TopologySource['links']>[number] => ({
    ends: [{ host, interface: device, addresses: [`${link(n, 2)}/${podBits}`] }, { host: 'router', interface: router, addresses: [`${link(n, 1)}/${podBits}`] }],
  });
  return {
    ipv6: family === 6,
    hosts: [
      node(1), node(2),
      { name: 'router', role: 'router', sysctls: forwarding, routes: [1, 2].map((n) => ({ to: `${pod(n, 0).replace(/::0$/, '::')}/${podBits}`, via: link(n, 2) })) },
      { name: 'outside', role: 'server', routes: [{ to: family === 4 ? 'default' : 'default6', via: link(3, 1) }], processes: [{ name: 'web', web: { port: 80 } }] },
    ],
    links: [cable('node1', 1, 'eth0', 'eth1'), cable('node2', 2, 'eth0', 'eth2'), cable('outside', 3, 'eth0', 'eth3')],
  };
}

/** A router asks for MACs from its link-local address, and that is not used before nobody else is known to have it (RFC 4862 §5.4). */
export const settle = 'for try in $(seq 150); do ip -6 address show tentative | grep -q inet6 || exit 0; sleep 0.1; done; exit 1';

export async function rebuild(sandbox: Sandbox, source: TopologySource): Promise<void> {
  await rebuildLab(sandbox, { size: 'medium', topology: parseTopology(source), setup: [], readiness: undefined });
  if (source.ipv6 === true) await Promise.all(source.hosts.map(({ name }) => learner(sandbox, name, settle)));
}

/** As the learner's root; throws where it fails. */
export async function learner(sandbox: Sandbox, place: string, script: string): Promise<string> {
  const result = await sandbox.run({ target: targetOf(place), argv: ['/bin/bash', '-e', '-c', script], as: 'learner', timeoutMs: 15_000 });
  if (result.code !== 0) throw new Error(`${place}: ${script}\nended with ${String(result.code ?? result.signal)}: ${result.stderr.toString()}`);
  return result.stdout.toString();
}
