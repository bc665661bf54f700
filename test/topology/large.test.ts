import t from 'tap';
import { applyPlan, observe } from '../../src/sessions/topology.js';
import { batchOf } from '../../src/topology/apply.js';
import { findDrift } from '../../src/topology/drift.js';
import { emptyObservation } from '../../src/topology/observe.js';
import { parseTopology } from '../../src/topology/parse.js';
import { plan, planTeardown } from '../../src/topology/plan.js';
import type { TopologySource } from '../../src/topology/schema.js';
import { startSandbox } from '../support/sandbox.js';

/** Two nodes of 50 pods each, equal but for their addresses: every veth has a twin on the other node. */
function source(): TopologySource {
  const numbers = Array.from({ length: 50 }, (_, index) => index + 2);
  return {
    hosts: [1, 2].map((node) => ({
      name: `node${node}`, sysctls: { 'net.ipv4.ip_forward': 1 }, interfaces: [{ kind: 'bridge' as const, name: 'cni0', addresses: [`10.244.${node}.1/24`] }],
      routes: [{ to: `10.244.${3 - node}.0/24`, via: `192.168.100.${3 - node}` }],
      pods: numbers.map((n) => ({ name: `pod${n}`, bridge: 'cni0', address: `10.244.${node}.${n}/24`, gateway: `10.244.${node}.1` })),
    })),
    links: [{ ends: [{ host: 'node1', interface: 'eth0', addresses: ['192.168.100.1/24'] }, { host: 'node2', interface: 'eth0', addresses: ['192.168.100.2/24'] }] }],
  };
}

t.test('100 pods are built in one call, observed without a difference, reach each other, and go in one call', async (t) => {
  const { sandbox } = await startSandbox(t, { size: 'large' });
  const topology = parseTopology(source());
  let calls = 0;
  const counted: Pick<typeof sandbox, 'batch'> = { batch: (...request) => { calls += 1; return sandbox.batch(...request); } };
  const started = performance.now();
  await applyPlan(counted, plan(topology, emptyObservation));
  t.comment(`built in ${Math.round(performance.now() - started)} ms`);
  t.equal(calls, 1, 'one call');
  const observed = await observe(counted, topology);
  t.ok(calls <= 3, 'at most two to observe, though every veth has a twin');
  t.same(findDrift(topology, observed).map((drift) => drift.sentence), []);
  t.same(plan(topology, observed).steps, []);
  const ping = await sandbox.run({ target: { host: 'node1', pod: 'pod51' }, argv: ['ping', '-c', '1', '-W', '2', '10.244.2.51'], as: 'learner', timeoutMs: 5000 });
  t.match(ping.stdout.toString(), /ttl=62/, 'two routing nodes between them');
  await applyPlan(counted, planTeardown(observed));
  t.same((await observe(sandbox, topology)).hosts, []);
});

t.test('a plan repeats, and takes few operations', (t) => {
  const topology = parseTopology(source());
  const batch = batchOf(plan(topology, emptyObservation));
  t.same(batchOf(plan(parseTopology(source()), emptyObservation)).operations, batch.operations);
  // Two hosts, 100 pods, a sysctl for each namespace and ip_forward for two; links in parts of 64; then one for each namespace.
  t.ok(batch.operations.filter((operation) => operation.op === 'netlink').length <= 4 + 102, 'netlink operations');
  t.end();
});
