/**
 * How long a walk takes on two nodes with a pod each: reading the kernel's state, captures on every interface, the packet and
 * its answer, reading again, the story. `npm run bench:walk [ROUNDS]`. Every kind of walk in turn, in one sandbox.
 */
import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../src/config.js';
import type { Sandbox } from '../src/sandbox/contract.js';
import { createDockerDriver } from '../src/sandbox/docker/driver.js';
import { rebuildLab } from '../src/sessions/build.js';
import { probeWalkSchema } from '../src/sessions/walks/request.js';
import { runProbeWalk } from '../src/sessions/walks/run-probe-walk.js';
import { parseTopology } from '../src/topology/parse.js';
import type { TopologySource } from '../src/topology/schema.js';
import { quantile, report } from './support/measure.js';
import { labImage } from './support/service.js';

const rounds = Number(process.argv[2] ?? 15);
const [pod1, pod2] = [{ host: 'node1', pod: 'pod1' }, { host: 'node2', pod: 'pod2' }];

interface Kind { what: string; request: object; outcome: string }
const kinds: readonly Kind[] = [
  { what: 'a ping that is answered', request: { from: pod1, to: pod2 }, outcome: 'answered' },
  { what: 'a ping of IPv6 that is answered', request: { from: pod1, address: 'fd00:2::2' }, outcome: 'answered' },
  { what: 'a request over HTTP that is answered', request: { from: pod1, to: pod2, protocol: 'http' }, outcome: 'answered' },
  { what: 'a packet that dies', request: { from: pod1, address: '10.244.2.9' }, outcome: 'lost' },
];

function source(): TopologySource {
  const node = (n: number): TopologySource['hosts'][number] => ({
    name: `node${n}`, sysctls: { 'net.ipv4.ip_forward': 1, 'net.ipv6.conf.all.forwarding': 1 },
    interfaces: [{ kind: 'bridge', name: 'cni0', addresses: [`10.244.${n}.1/24`, `fd00:${n}::1/64`] }],
    routes: [{ to: `10.244.${3 - n}.0/24`, via: `192.168.0.${3 - n}` }, { to: `fd00:${3 - n}::/64`, via: `fd00::${3 - n}` }, ...(n === 2 ? [{ to: '10.244.2.9/32', type: 'blackhole' as const }] : [])],
    pods: [{ name: `pod${n}`, bridge: 'cni0', address: `10.244.${n}.2/24`, gateway: `10.244.${n}.1`, containers: [{ name: 'web', processes: [{ name: `web${n}`, web: { port: 80 } }] }] }],
  });
  const end = (n: number) => ({ host: `node${n}`, interface: 'eth0', addresses: [`192.168.0.${n}/24`, `fd00::${n}/64`] });
  return { ipv6: true, hosts: [node(1), node(2)], links: [{ ends: [end(1), end(2)] }] };
}

/** A pod has one address in a topology; the other family's is the learner's. And link-local addresses are waited for. */
async function addIpv6(sandbox: Sandbox): Promise<void> {
  for (const n of [1, 2]) {
    const script = `ip address add fd00:${n}::2/64 dev eth0 nodad; ip -6 route add default via fd00:${n}::1; sleep 3`;
    await sandbox.run({ target: { host: `node${n}`, pod: `pod${n}` }, argv: ['/bin/sh', '-c', script], as: 'learner', timeoutMs: 15_000 });
  }
}

async function measure(sandbox: Sandbox): Promise<number[][]> {
  const samples = kinds.map((): number[] => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, { what, request, outcome }] of kinds.entries()) {
      const started = performance.now();
      const { result } = await runProbeWalk(sandbox, probeWalkSchema.parse(request));
      if (result.outcome !== outcome) throw new Error(`${what}: ${result.outcome}, ${result.sentences.en.at(-1) ?? ''}`);
      // The first round finds nobody's MAC.
      if (round >= 0) samples[index]?.push(performance.now() - started);
    }
  }
  return samples;
}

const image = await labImage();
const dataDir = mkdtempSync(join(tmpdir(), 'vethlab-bench-'));
const driver = createDockerDriver({ dockerHost: readConfig().DOCKER_HOST, dataDir, instanceId: `bench-${randomBytes(4).toString('hex')}`, image });
const id = `bench-${randomBytes(6).toString('hex')}`;
try {
  await driver.create({ id, size: 'medium', uid: randomInt(500_000, 1_500_000_000) });
  await driver.start(id);
  const sandbox = await driver.connect(id);
  await rebuildLab(sandbox, { size: 'medium', topology: parseTopology(source()), setup: [], readiness: undefined });
  await addIpv6(sandbox);
  const samples = await measure(sandbox);
  sandbox.close();
  report('walk', [...kinds.map(({ what }, index) => ({ what, unit: 'ms', samples: samples[index] ?? [] })), ...kinds.map(({ what }, index) => ({ what: `${what}, p90`, unit: 'ms', samples: [quantile(samples[index] ?? [], 0.9)] }))],
    kinds.map(({ what }, index) => ({ name: `${what}: p90 on two nodes, ms`, limit: 1000, better: 'at-most' as const, value: quantile(samples[index] ?? [], 0.9) })));
} finally {
  await driver.remove(id);
  await driver.close();
  rmSync(dataDir, { recursive: true, force: true });
}
