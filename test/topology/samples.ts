/** Topologies that the tests of this folder build. */
import type { TopologySource } from '../../src/topology/schema.js';

/** One node, a bridge, two pods: the smallest lab. */
export function smallSource(): TopologySource {
  return {
    hosts: [{
      name: 'node1', role: 'node', sysctls: { 'net.ipv4.ip_forward': 1 },
      interfaces: [{ kind: 'bridge', name: 'cni0', addresses: ['10.244.1.1/24'] }],
      pods: [
        { name: 'pod1', bridge: 'cni0', address: '10.244.1.2/24', gateway: '10.244.1.1' },
        { name: 'pod2', bridge: 'cni0', address: '10.244.1.3/24', gateway: '10.244.1.1' },
      ],
    }],
  };
}

/** Nearly everything that can be declared. Two nodes behind a switch, equal inside, so that veth ends look alike; a pod CIDR each; VXLAN; rules; processes. */
export function richSource(): TopologySource {
  const node = (n: number): TopologySource['hosts'][number] => ({
    name: `node${n}`, sysctls: { 'net.ipv4.ip_forward': 1, 'net.ipv4.conf.eth0.rp_filter': 2 },
    interfaces: [
      { kind: 'bridge', name: 'cni0', addresses: [`10.244.${n}.1/24`], ageingTimeSeconds: 60 },
      { kind: 'vxlan', name: 'vxlan0', vni: 42, local: `192.168.100.1${n}`, device: 'eth0', learning: false, addresses: [`172.30.0.${n}/24`] },
      { kind: 'macvlan', name: 'mac0', device: 'eth0', mode: 'bridge', addresses: [`192.168.101.1${n}/24`] },
    ],
    routes: [{ to: `10.244.${3 - n}.0/24`, via: `192.168.100.1${3 - n}` }, { to: '10.99.0.0/16', type: 'blackhole' }, { to: '203.0.113.0/24', via: `192.168.100.1${3 - n}`, metric: 50, mtu: 1400 }],
    neighbours: [{ interface: 'eth0', address: `192.168.100.1${3 - n}`, mac: `02:0${3 - n}:00:00:00:99` }],
    fdb: [{ interface: 'vxlan0', mac: `02:0${3 - n}:00:00:00:02`, remote: `192.168.100.1${3 - n}` }],
    firewall: { iptables: {
      nat: { chains: ['KUBE-SERVICES'], rules: ['-A PREROUTING -j KUBE-SERVICES', '-A KUBE-SERVICES -d 10.96.0.10 -p tcp --dport 80 -j DNAT --to-destination 10.244.1.2:8080'] },
      filter: { policies: { FORWARD: 'ACCEPT' }, rules: ['-A FORWARD -s 10.244.0.0/16 -j ACCEPT'] },
    } },
    processes: [{ name: 'echo', echo: { port: 7 } }],
    pods: [
      { name: 'web', bridge: 'cni0', address: `10.244.${n}.2/24`, gateway: `10.244.${n}.1`, containers: [{ name: 'server', processes: [{ name: 'http', web: { port: 8080 } }] }] },
      { name: 'client', bridge: 'cni0', address: `10.244.${n}.3/24`, gateway: `10.244.${n}.1` },
    ],
  });
  return {
    hosts: [
      node(1), node(2),
      { name: 'switch', role: 'switch', interfaces: [{ kind: 'bridge', name: 'br0' }], firewall: { nft: [{ family: 'bridge', name: 'guard', body: 'chain forward { type filter hook forward priority 0; policy accept; }' }] } },
    ],
    links: [1, 2].map((n) => ({ ends: [
      { host: `node${n}`, interface: 'eth0', mac: `02:0${n}:00:00:00:99`, addresses: [`192.168.100.1${n}/24`] },
      { host: 'switch', interface: `port${n}`, bridge: 'br0', port: { isolated: false, hairpin: true } },
    ] as const })),
  };
}
