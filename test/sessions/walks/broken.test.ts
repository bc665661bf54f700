/** Twenty and more broken networks whose place of death is known: the walk must name the place and the reason. */
import t, { type Test } from 'tap';
import { at, openBench, type WalkBench } from './bench.js';
import { twoNodes } from './topologies.js';

const same = { from: at('node1/pod1'), to: at('node1/pod2') };
const far = { from: at('node1/pod1'), to: at('node2/pod3'), address: '10.244.2.2' };
const vip = { from: at('node1/pod1'), address: '10.96.0.1', protocol: 'tcp', port: 80 };
const big = { bytes: 1400, dontFragment: true };

interface Broken {
  name: string;
  /** What breaks it and what mends it: commands of the learner in a place. */
  on: string;
  breaks: string;
  mends: string;
  request: object;
  outcome: string;
  /** `CODE NAMESPACE:INTERFACE`; with ` < CODE NAMESPACE:INTERFACE` for what lies behind it. */
  death: string;
  /** The pods' neighbours are forgotten before and after. */
  forget?: boolean;
}

const rows: Broken[] = [
  { name: 'no default route in the pod', on: 'node1/pod1', breaks: 'ip route del default', mends: 'ip route add default via 10.244.1.1', request: far, outcome: 'not-sent', death: 'no-route node1/pod1:' },
  { name: 'a blackhole route in the pod', on: 'node1/pod1', breaks: 'ip route add blackhole 10.244.2.2', mends: 'ip route del blackhole 10.244.2.2', request: far, outcome: 'not-sent', death: 'blackhole node1/pod1:' },
  { name: 'the node\'s end of the cable is down', on: 'node1', breaks: 'ip link set veth-pod1 down', mends: 'ip link set veth-pod1 up', request: same, outcome: 'not-sent', death: 'peer-down node1:veth-pod1' },
  { name: 'the other pod\'s bridge port is down', on: 'node1', breaks: 'ip link set veth-pod2 down; ip -n pod1 neigh flush all', mends: 'ip link set veth-pod2 up', request: same, outcome: 'not-sent', death: 'no-arp-answer node1/pod1:eth0 < bridge-port-down node1:veth-pod2' },
  { name: 'the other pod is no port of the bridge', on: 'node1', breaks: 'ip link set veth-pod2 nomaster; ip -n pod1 neigh flush all', mends: 'ip link set veth-pod2 master cni0', request: same, outcome: 'not-sent', death: 'no-arp-answer node1/pod1:eth0 < not-a-bridge-port node1:veth-pod2' },
  { name: 'the bridge is down', on: 'node1', breaks: 'ip link set cni0 down; ip -n pod1 neigh flush all', mends: 'ip link set cni0 up; ip route replace default via 192.168.101.1', request: same, outcome: 'not-sent', death: 'no-arp-answer node1/pod1:eth0 < bridge-down node1:cni0' },
  { name: 'both ports are isolated', on: 'node1', breaks: 'for p in veth-pod1 veth-pod2; do bridge link set dev $p isolated on; done; ip -n pod1 neigh flush all', mends: 'for p in veth-pod1 veth-pod2; do bridge link set dev $p isolated off; done', request: same, outcome: 'not-sent', death: 'no-arp-answer node1/pod1:eth0 < bridge-isolated node1:veth-pod1' },
  { name: 'a wrong neighbour entry', on: 'node1/pod1', breaks: 'ip neigh replace 10.244.1.3 lladdr 02:00:00:00:00:77 dev eth0 nud permanent', mends: 'ip neigh del 10.244.1.3 dev eth0', request: same, outcome: 'lost', death: 'wrong-mac node1/pod2:eth0' },
  { name: 'nobody has the address', on: 'node1', breaks: 'true', mends: 'true', request: { ...far, to: undefined, address: '10.244.2.77' }, outcome: 'lost', death: 'no-arp-answer node2:cni0 < nobody-has-address node2:cni0' },
  { name: 'the pod does not answer ARP', on: 'node1/pod2', breaks: 'sysctl -qw net.ipv4.conf.eth0.arp_ignore=8; ip netns exec x true 2>/dev/null || true', mends: 'sysctl -qw net.ipv4.conf.eth0.arp_ignore=0', request: same, outcome: 'not-sent', death: 'no-arp-answer node1/pod1:eth0 < arp-ignored node1/pod2:eth0' },
  { name: 'forwarding is off on the node', on: 'node1', breaks: 'sysctl -qw net.ipv4.ip_forward=0', mends: 'sysctl -qw net.ipv4.ip_forward=1', request: far, outcome: 'lost', death: 'forwarding-off node1:cni0' },
  { name: 'forwarding is off on the router', on: 'router', breaks: 'sysctl -qw net.ipv4.ip_forward=0', mends: 'sysctl -qw net.ipv4.ip_forward=1', request: far, outcome: 'lost', death: 'forwarding-off router:eth1' },
  { name: 'the router has no route', on: 'router', breaks: 'ip route del 10.244.2.0/24', mends: 'ip route add 10.244.2.0/24 via 192.168.102.2', request: far, outcome: 'rejected', death: 'no-route router:eth1' },
  { name: 'the router has a blackhole', on: 'router', breaks: 'ip route add blackhole 10.244.2.2', mends: 'ip route del blackhole 10.244.2.2', request: far, outcome: 'lost', death: 'blackhole router:eth1' },
  { name: 'the router has no route for the reply', on: 'router', breaks: 'ip route del 10.244.1.0/24', mends: 'ip route add 10.244.1.0/24 via 192.168.101.2', request: far, outcome: 'reply-lost', death: 'no-route router:eth2' },
  { name: 'the destination has no way back', on: 'node2/pod3', breaks: 'ip route del default', mends: 'ip route add default via 10.244.2.1', request: far, outcome: 'reply-lost', death: 'no-route node2/pod3:eth0' },
  { name: 'two routers send it to each other', on: 'router', breaks: 'ip route replace 10.244.2.0/24 via 192.168.101.2', mends: 'ip route replace 10.244.2.0/24 via 192.168.102.2', request: far, outcome: 'rejected', death: 'loop router:eth1' },
  { name: 'the TTL is used up', on: 'router', breaks: 'true', mends: 'true', request: { ...far, options: { ttl: 2 } }, outcome: 'rejected', death: 'ttl-expired router:eth1' },
  { name: 'rp_filter', on: 'router', breaks: 'sysctl -qw net.ipv4.conf.eth1.rp_filter=1; ip route replace 10.244.1.0/24 via 203.0.113.2', mends: 'sysctl -qw net.ipv4.conf.eth1.rp_filter=0; ip route replace 10.244.1.0/24 via 192.168.101.2', request: far, outcome: 'lost', death: 'rp-filter router:eth1' },
  { name: 'a rule in FORWARD drops it', on: 'node2', breaks: 'iptables -A FORWARD -d 10.244.2.3 -j DROP; iptables -A FORWARD -d 10.244.2.2 -j DROP', mends: 'iptables -F FORWARD', request: far, outcome: 'lost', death: 'filter-rule node2:eth0' },
  { name: 'a bridge shows it to a rule that drops it', on: 'node1', breaks: 'iptables -A FORWARD -s 10.244.1.2 -d 10.244.1.3 -j DROP', mends: 'iptables -F FORWARD', request: same, outcome: 'lost', death: 'filter-rule node1:veth-pod1' },
  { name: 'the policy of FORWARD drops it', on: 'node2', breaks: 'iptables -P FORWARD DROP', mends: 'iptables -P FORWARD ACCEPT', request: far, outcome: 'lost', death: 'filter-policy node2:eth0' },
  { name: 'a rule refuses it', on: 'node2', breaks: 'iptables -A FORWARD -p icmp -j REJECT', mends: 'iptables -F FORWARD', request: far, outcome: 'rejected', death: 'filter-rule node2:eth0' },
  { name: 'a rule in the pod\'s INPUT drops it', on: 'node2/pod3', breaks: 'iptables -A INPUT -p icmp -j DROP', mends: 'iptables -F INPUT', request: far, outcome: 'lost', death: 'filter-rule node2/pod3:eth0' },
  { name: 'a rule in the pod\'s OUTPUT drops it', on: 'node1/pod1', breaks: 'iptables -A OUTPUT -p icmp -j DROP', mends: 'iptables -F OUTPUT', request: far, outcome: 'not-sent', death: 'filter-rule node1/pod1:eth0' },
  { name: 'a rule of nft drops it', on: 'node1', breaks: 'nft add table inet lab; nft add chain inet lab f "{ type filter hook forward priority 0; }"; nft add rule inet lab f ip daddr 10.244.2.2 counter drop', mends: 'nft delete table inet lab', request: far, outcome: 'lost', death: 'filter-rule node1:cni0' },
  { name: 'an MTU on the way, with DF', on: 'router', breaks: 'ip link set eth2 mtu 1200', mends: 'ip link set eth2 mtu 1500', request: { ...far, options: big }, outcome: 'rejected', death: 'mtu router:eth2' },
  { name: 'an MTU at the other end of the cable: nobody is told', on: 'node2', breaks: 'ip link set eth0 mtu 1200', mends: 'ip link set eth0 mtu 1500', request: { ...far, options: big }, outcome: 'lost', death: 'mtu node2:eth0' },
  { name: 'pings are ignored', on: 'node2/pod3', breaks: 'sysctl -qw net.ipv4.icmp_echo_ignore_all=1', mends: 'sysctl -qw net.ipv4.icmp_echo_ignore_all=0', request: far, outcome: 'lost', death: 'icmp-ignored node2/pod3:eth0' },
  { name: 'nothing listens on the TCP port', on: 'node1', breaks: 'true', mends: 'true', request: { ...far, protocol: 'tcp', port: 81 }, outcome: 'refused', death: 'port-closed node2/pod3:eth0' },
  { name: 'nothing listens on the UDP port', on: 'node1', breaks: 'true', mends: 'true', request: { ...far, protocol: 'udp', port: 81 }, outcome: 'refused', death: 'port-closed node2/pod3:eth0' },
  { name: 'DNAT to an address that nobody has', on: 'node1', breaks: 'iptables -t nat -A PREROUTING -d 10.96.0.1 -p tcp -j DNAT --to-destination 10.244.1.77:80', mends: 'iptables -t nat -F', request: vip, outcome: 'lost', death: 'nat-to-nowhere node1:veth-pod1 < no-arp-answer node1:cni0 < nobody-has-address node1:cni0' },
  { name: 'a service without a rule', on: 'node1', breaks: 'true', mends: 'true', request: vip, outcome: 'rejected', death: 'no-route router:eth1' },
  {
    name: 'an address that is there twice', on: 'node1', request: same, outcome: 'misdelivered', death: 'duplicate-address node1/twin:eth0',
    breaks: 'ip netns add twin; ip link add vtwin type veth peer name eth0 netns twin; ip link set vtwin master cni0 up; ip -n twin addr add 10.244.1.3/24 dev eth0; ip -n twin link set eth0 up; M=$(ip -n twin -j link show eth0 | jq -r .[0].address); ip -n pod1 neigh replace 10.244.1.3 lladdr $M dev eth0 nud reachable',
    mends: 'ip netns del twin; ip -n pod1 neigh flush all',
  },
];

const far6 = { from: at('node1/pod1'), to: at('node2/pod3'), address: 'fd00:244:2::2' };

const ownLinkLocal = 'L=$(ip -6 -o addr show dev eth2 scope link | grep -o "fe80[^/]*")';

const rows6: Broken[] = [
  { name: 'no default route in the pod', on: 'node1/pod1', breaks: 'ip -6 route del default', mends: 'ip -6 route add default via fd00:244:1::1', request: far6, outcome: 'not-sent', death: 'no-route node1/pod1:' },
  { name: 'the router has no route', on: 'router', breaks: 'ip -6 route del fd00:244:2::/64', mends: 'ip -6 route add fd00:244:2::/64 via fd00:102::2', request: far6, outcome: 'rejected', death: 'no-route router:eth1' },
  { name: 'the router has a blackhole', on: 'router', breaks: 'ip -6 route add blackhole fd00:244:2::2', mends: 'ip -6 route del blackhole fd00:244:2::2', request: far6, outcome: 'lost', death: 'blackhole router:eth1' },
  { name: 'the router refuses it', on: 'router', breaks: 'ip -6 route add prohibit fd00:244:2::2', mends: 'ip -6 route del prohibit fd00:244:2::2', request: far6, outcome: 'rejected', death: 'prohibit-route router:eth1' },
  { name: 'the router has no route for the reply', on: 'router', breaks: 'ip -6 route del fd00:244:1::/64', mends: 'ip -6 route add fd00:244:1::/64 via fd00:101::2', request: far6, outcome: 'reply-lost', death: 'no-route router:eth2' },
  { name: 'the destination has no way back', on: 'node2/pod3', breaks: 'ip -6 route del default', mends: 'ip -6 route add default via fd00:244:2::1', request: far6, outcome: 'reply-lost', death: 'no-route node2/pod3:eth0' },
  { name: 'two routers send it to each other', on: 'router', breaks: 'ip -6 route replace fd00:244:2::/64 via fd00:101::2', mends: 'ip -6 route replace fd00:244:2::/64 via fd00:102::2', request: far6, outcome: 'rejected', death: 'loop router:eth1' },
  { name: 'nobody has the address', on: 'node1', breaks: 'true', mends: 'true', request: { ...far6, to: undefined, address: 'fd00:244:2::77' }, outcome: 'lost', death: 'no-neighbour-answer node2:cni0 < nobody-has-address node2:cni0' },
  { name: 'the other pod is no port of the bridge', on: 'node1', breaks: 'ip link set veth-pod2 nomaster; ip -n pod1 neigh flush all', mends: 'ip link set veth-pod2 master cni0', request: same, outcome: 'not-sent', death: 'no-neighbour-answer node1/pod1:eth0 < not-a-bridge-port node1:veth-pod2' },
  { name: 'a rule drops neighbour discovery', on: 'node1/pod2', breaks: 'ip6tables -A INPUT -p icmpv6 -j DROP; ip -6 neigh flush all', mends: 'ip6tables -F INPUT', request: same, outcome: 'not-sent', death: 'no-neighbour-answer node1/pod1:eth0 < neighbour-ignored node1/pod2:eth0 < filter-rule node1/pod2:eth0', forget: true },
  { name: 'the router may not use its link-local address yet', on: 'router', breaks: `sysctl -qw net.ipv6.conf.eth2.dad_transmits=60; ${ownLinkLocal}; ip -6 addr del $L/64 dev eth2; ip -6 addr add $L/64 dev eth2; ip -6 neigh flush dev eth2`, mends: `sysctl -qw net.ipv6.conf.eth2.dad_transmits=1; ${ownLinkLocal}; ip -6 addr del $L/64 dev eth2; ip -6 addr add $L/64 dev eth2 nodad`, request: far6, outcome: 'lost', death: 'address-tentative router:eth2' },
  { name: 'a wrong neighbour entry', on: 'node1/pod1', breaks: 'ip neigh replace fd00:244:1::3 lladdr 02:00:00:00:00:77 dev eth0 nud permanent', mends: 'ip neigh del fd00:244:1::3 dev eth0', request: same, outcome: 'lost', death: 'wrong-mac node1/pod2:eth0' },
  { name: 'forwarding is off on the node', on: 'node1', breaks: 'sysctl -qw net.ipv6.conf.all.forwarding=0', mends: 'sysctl -qw net.ipv6.conf.all.forwarding=1', request: far6, outcome: 'lost', death: 'forwarding-off node1:cni0' },
  { name: 'forwarding is off on the router', on: 'router', breaks: 'sysctl -qw net.ipv6.conf.all.forwarding=0', mends: 'sysctl -qw net.ipv6.conf.all.forwarding=1', request: far6, outcome: 'lost', death: 'forwarding-off router:eth1' },
  { name: 'the hop limit is used up', on: 'router', breaks: 'true', mends: 'true', request: { ...far6, options: { ttl: 2 } }, outcome: 'rejected', death: 'ttl-expired router:eth1' },
  { name: 'a rule of ip6tables drops it', on: 'node2', breaks: 'ip6tables -A FORWARD -d fd00:244:2::3 -j DROP; ip6tables -A FORWARD -d fd00:244:2::2 -j DROP', mends: 'ip6tables -F FORWARD', request: far6, outcome: 'lost', death: 'filter-rule node2:eth0' },
  { name: 'the policy of FORWARD drops it', on: 'node2', breaks: 'ip6tables -P FORWARD DROP', mends: 'ip6tables -P FORWARD ACCEPT', request: far6, outcome: 'lost', death: 'filter-policy node2:eth0' },
  { name: 'a rule refuses it', on: 'node2', breaks: 'ip6tables -A FORWARD -d fd00:244:2::2 -j REJECT', mends: 'ip6tables -F FORWARD', request: far6, outcome: 'rejected', death: 'filter-rule node2:eth0' },
  { name: 'a rule in the pod\'s OUTPUT drops it', on: 'node1/pod1', breaks: 'ip6tables -A OUTPUT -p icmpv6 --icmpv6-type echo-request -j DROP', mends: 'ip6tables -F OUTPUT', request: far6, outcome: 'not-sent', death: 'filter-rule node1/pod1:eth0' },
  { name: 'a rule of nft for both families drops it', on: 'node1', breaks: 'nft add table inet lab; nft add chain inet lab f "{ type filter hook forward priority 0; }"; nft add rule inet lab f ip daddr 10.244.2.2 drop; nft add rule inet lab f ip6 daddr fd00:244:2::2 counter drop', mends: 'nft delete table inet lab', request: far6, outcome: 'lost', death: 'filter-rule node1:cni0' },
  { name: 'a rule of nft without a counter drops it', on: 'router', breaks: 'nft add table ip lab; nft add chain ip lab f "{ type filter hook forward priority 0; }"; nft add rule ip lab f counter drop; nft add table ip6 lab; nft add chain ip6 lab f "{ type filter hook forward priority 0; }"; nft add rule ip6 lab f ip6 daddr fd00:244:2::/64 drop', mends: 'nft delete table ip lab; nft delete table ip6 lab', request: far6, outcome: 'lost', death: 'filter-rule router:eth1' },
  { name: 'an MTU on the way: no router fragments', on: 'router', breaks: 'ip link set eth2 mtu 1280', mends: 'ip link set eth2 mtu 1500', request: { ...far6, options: big }, outcome: 'rejected', death: 'mtu router:eth2' },
  { name: 'an MTU at the other end of the cable: nobody is told', on: 'node2', breaks: 'ip link set eth0 mtu 1280', mends: 'ip link set eth0 mtu 1500', request: { ...far6, options: big }, outcome: 'lost', death: 'mtu node2:eth0' },
  { name: 'pings are ignored', on: 'node2/pod3', breaks: 'sysctl -qw net.ipv6.icmp.echo_ignore_all=1', mends: 'sysctl -qw net.ipv6.icmp.echo_ignore_all=0', request: far6, outcome: 'lost', death: 'icmp-ignored node2/pod3:eth0' },
  { name: 'nothing listens on the TCP port', on: 'node1', breaks: 'true', mends: 'true', request: { ...far6, protocol: 'tcp', port: 81 }, outcome: 'refused', death: 'port-closed node2/pod3:eth0' },
  { name: 'nothing listens on the UDP port', on: 'node1', breaks: 'true', mends: 'true', request: { ...far6, protocol: 'udp', port: 81 }, outcome: 'refused', death: 'port-closed node2/pod3:eth0' },
  { name: 'DNAT to an address that nobody has', on: 'node1', breaks: 'ip6tables -t nat -A PREROUTING -d fd00:96::1 -p tcp -j DNAT --to-destination [fd00:244:1::77]:80', mends: 'ip6tables -t nat -F', request: { from: at('node1/pod1'), address: 'fd00:96::1', protocol: 'tcp', port: 80 }, outcome: 'lost', death: 'nat-to-nowhere node1:veth-pod1 < no-neighbour-answer node1:cni0 < nobody-has-address node1:cni0' },
];

const forget = 'for pod in pod1 pod2; do ip -n $pod neigh flush all; done';

t.test('a walk names where a packet dies and why', { timeout: 900_000 }, async (t) => {
  const bench = await openBench(t, twoNodes());
  await t.test('IPv4', (t) => breakEach(t, bench, rows, far));
  await bench.rebuild(twoNodes(6));
  await t.test('IPv6', (t) => breakEach(t, bench, rows6, far6));
});

async function breakEach(t: Test, { walk, learner }: WalkBench, broken: readonly Broken[], whole: object): Promise<void> {
  // Every neighbour is known, so that what follows does not depend on the order.
  t.match(await walk(same), { outcome: 'answered', death: null }, 'the network is whole');
  t.match(await walk(whole), { outcome: 'answered', death: null });
  for (const { name, on, breaks, mends, request, outcome, death, ...row } of broken) {
    await learner(on, breaks);
    if (row.forget === true) await learner('node1', forget);
    const result = await walk(request);
    await learner(on, mends);
    if (row.forget === true) await learner('node1', forget);
    const steps = result.death === null ? [] : [result.death, ...result.death.because];
    t.same({ outcome: result.outcome, death: steps.map(({ code, namespace, interface: device }) => `${code} ${namespace}:${device ?? ''}`).join(' < ') }, { outcome, death }, name);
    t.equal(result.sentences.en.length, result.sentences['zh-CN'].length, `${name}: told in both languages`);
  }
  t.match(await walk(whole), { outcome: 'answered', death: null }, 'the network is whole again');
}
