/** Both languages of all that drift can say. */
import t from 'tap';
import type { Difference } from '../../src/topology/compare.js';
import { compareInterface } from '../../src/topology/compare.js';
import { driftTexts } from '../../src/topology/drift-texts.js';
import type { ObservedInterface, TopologyInterface } from '../../src/topology/schema.js';
import type { Words } from '../../src/topology/words.js';
import { onlyChinese } from './chinese.js';

const mac = '02:00:00:00:00:01';
/** The compiler asks for a row for each text; `changedInterface` has its own test. */
const said: Record<Exclude<keyof typeof driftTexts, 'changedInterface'>, Words[]> = {
  noHost: [driftTexts.noHost('node1')], noPod: [driftTexts.noPod('web', 'node1')], extraNamespace: [driftTexts.extraNamespace('own', 'node1')],
  notHeld: [driftTexts.notHeld('web', 'node1')], noContainer: [driftTexts.noContainer('server', 'web')], notRunning: [driftTexts.notRunning('http', 'node1/web')],
  noInterface: [driftTexts.noInterface('eth0', 'web')], extraInterface: [driftTexts.extraInterface('mine', 'web')],
  lostAddress: [driftTexts.lostAddress('eth0', 'web', '10.0.0.1/24')], extraAddress: [driftTexts.extraAddress('eth0', 'web', '10.0.0.1/24')],
  lostRoute: [driftTexts.lostRoute('web', 'default via 10.0.0.1')], changedRoute: [driftTexts.changedRoute('web', 'default via 10.0.0.1', 'default via 10.0.0.2')], extraRoute: [driftTexts.extraRoute('web', 'default via 10.0.0.1')],
  lostNeighbour: [driftTexts.lostNeighbour('web', '10.0.0.1', mac)],
  changedNeighbour: [mac, null].map((seen) => driftTexts.changedNeighbour('web', '10.0.0.1', { mac: seen, state: 'stale' }, mac)),
  extraNeighbour: [mac, null].map((seen) => driftTexts.extraNeighbour('web', '10.0.0.1', seen)),
  lostForwarding: ['10.0.0.2', null].map((remote) => driftTexts.lostForwarding('vxlan0', 'node1', mac, remote)), extraForwarding: [driftTexts.extraForwarding('vxlan0', 'node1', mac)],
  changedSysctl: ['0', undefined].map((seen) => driftTexts.changedSysctl('net.ipv4.ip_forward', 'node1', seen, '1')),
  lostChain: [driftTexts.lostChain('nat', 'node1', 'KUBE')], changedPolicy: ['DROP', null].map((seen) => driftTexts.changedPolicy('filter', 'node1', 'FORWARD', seen, 'ACCEPT')),
  lostRule: [driftTexts.lostRule('nat', 'node1', '-A KUBE -j RETURN')], reorderedRules: [driftTexts.reorderedRules('nat', 'node1')], extraRule: [driftTexts.extraRule('nat', 'node1', '-A KUBE -j RETURN')],
  lostNftTable: [driftTexts.lostNftTable('switch', 'bridge guard')],
};

for (const [name, words] of Object.entries(said)) {
  t.test(`${name} is said in English and in Chinese`, async (t) => {
    for (const text of words) {
      t.notMatch(text.en, /\p{Script=Han}/u);
      onlyChinese(t, text);
    }
  });
}

const seen = {
  kind: 'veth', peer: null, vxlan: null, macvlan: null, mac, mtu: 1400, bridge: null, up: false, bridgeOptions: null,
  port: { learning: true, flood: true, hairpin: false, isolated: false },
} as unknown as ObservedInterface;
const declared = (fields: object): TopologyInterface => ({ ...seen, bridgeOptions: null, port: null, ...fields }) as unknown as TopologyInterface;
const vxlan = { vni: 7, port: 4789, local: null, remote: null, device: 'eth0', learning: true };
const differences: Record<Difference['aspect'], [TopologyInterface, ObservedInterface]> = {
  kind: [declared({ kind: 'bridge' }), seen], peer: [declared({ peer: { namespace: 'node1', interface: 'veth1' } }), seen],
  vxlan: [declared({ vxlan }), { ...seen, vxlan: { ...vxlan, vni: 8 } }], macvlan: [declared({ macvlan: { mode: 'bridge', device: 'eth0' } }), seen],
  mac: [declared({ mac: '02:00:00:00:00:02' }), seen], mtu: [declared({ mtu: 1500 }), seen], state: [declared({ up: true }), seen], bridge: [declared({ bridge: 'cni0' }), seen],
  port: [declared({ port: { hairpin: true } }), seen], 'bridge options': [declared({ bridgeOptions: { stp: true, ageingTimeSeconds: 300 } }), { ...seen, bridgeOptions: { stp: false, ageingTimeSeconds: 10 } }],
};

for (const [aspect, [desired, observed]] of Object.entries(differences)) {
  t.test(`an interface whose ${aspect} differs is said in both languages`, async (t) => {
    const { replace, change } = compareInterface(desired, observed);
    const found = [...replace, ...change].filter((difference) => difference.aspect === aspect);
    t.equal(found.length, 1);
    for (const difference of found) onlyChinese(t, driftTexts.changedInterface('eth0', 'web', difference));
  });
}
