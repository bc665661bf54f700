/** Both languages of all that a plan's steps can say; what they share with drift has its test there. */
import t from 'tap';
import { compareFirewall, type FirewallComparison } from '../../src/topology/compare.js';
import type { driftTexts } from '../../src/topology/drift-texts.js';
import { stepTexts } from '../../src/topology/step-texts.js';
import type { FirewallTable } from '../../src/topology/schema.js';
import type { Words } from '../../src/topology/words.js';
import { onlyChinese } from './chinese.js';

const mac = '02:00:00:00:00:01';
const place = 'node1/web';
type Shared = { [K in keyof typeof stepTexts]: K extends keyof typeof driftTexts ? K : never }[keyof typeof stepTexts];
const differs = (fields: Partial<FirewallComparison>): FirewallComparison => ({ missingChains: [], wrongPolicies: [], missingRules: [], reordered: false, present: [], ...fields });
const table = (fields: Partial<FirewallComparison>): Words => stepTexts.table('iptables', 'nat', 'node1', differs(fields), 3);

/** The compiler asks for a row for each text. */
const said: Record<Exclude<keyof typeof stepTexts, Shared>, Words[]> = {
  reset: [stepTexts.reset('node1')], noPause: [stepTexts.noPause('web')], noCable: [stepTexts.noCable('eth0', place, 'veth1', 'node1')],
  cut: [stepTexts.cut('veth1', 'node1', place, stepTexts.noPause('web'))],
  noAddress: [stepTexts.noAddress('eth0', place, '10.0.0.1/24')], noNeighbour: [stepTexts.noNeighbour(place, '10.0.0.1')],
  noForwarding: ['10.0.0.2', null].map((remote) => stepTexts.noForwarding('vxlan0', 'node1', mac, remote)), noRoute: [stepTexts.noRoute(place, 'default via 10.0.0.1')],
  sysctl: ['0', undefined].map((seen) => stepTexts.sysctl('net.ipv4.ip_forward', 'node1', seen, '1')),
  table: [
    table({ missingChains: ['KUBE'] }), table({ missingRules: ['a', 'b'] }), table({ reordered: true }),
    table({ missingChains: ['KUBE'], missingRules: ['a'], wrongPolicies: ['DROP', null].map((seen) => ({ chain: 'FORWARD', expected: 'ACCEPT', seen })) }),
  ],
  noNftTable: [stepTexts.noNftTable('node1', 'bridge guard')], otherNftTable: [stepTexts.otherNftTable('node1', 'bridge guard')],
  file: [stepTexts.file('/etc/hosts', place)], placeGone: [stepTexts.placeGone('http')], hasEnded: [stepTexts.hasEnded('http', place)],
  listens: [['tcp/80'], ['tcp/53', 'udp/53']].map((ports) => stepTexts.listens('dns', ports)),
};

for (const [name, words] of Object.entries(said)) {
  t.test(`${name} is said in English and in Chinese`, async (t) => {
    for (const text of words) {
      t.match(text.en, /^(`|[A-Z])[^\p{Script=Han}]+$/u);
      onlyChinese(t, text);
    }
  });
}

t.test('all that differs of a table is named', async (t) => {
  const declared = { tool: 'iptables', table: 'nat', chains: ['KUBE'], policies: {}, rules: [{ line: '-A KUBE -j RETURN', mark: 'a' }] } as unknown as FirewallTable;
  const { en, 'zh-CN': chinese } = stepTexts.table('iptables', 'nat', 'node1', compareFirewall(declared, null), 1);
  t.equal(en, '`iptables nat` in `node1` has no chain `KUBE`, 1 of 1 declared rules missing');
  t.equal(chinese, '`node1` 中的 `iptables nat`：缺少链 `KUBE`，1 条已声明的规则缺少 1 条');
});
