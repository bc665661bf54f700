/**
 * How long a topology of 100 pods takes: ours in one call into a real sandbox, Mininet's `single,100` through its Python API
 * (Linux bridge, no controller), and `ip -batch`, one per namespace, as the floor of what the standard tools can do.
 * All three in one run, interleaved, so that the ratios hold on any machine. `npm run bench:topology`; root, Debian or
 * Ubuntu. Prints a table and the targets, and ends with 1 where one is missed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyPlan, observe } from '../src/sessions/topology.js';
import { emptyObservation } from '../src/topology/observe.js';
import { parseTopology } from '../src/topology/parse.js';
import { plan } from '../src/topology/plan.js';
import type { TopologySource } from '../src/topology/schema.js';
import { median, report, type Target } from './support/measure.js';
import { openSandboxes } from './support/sandboxes.js';
import { labImage } from './support/service.js';

const pods = 100;
const rounds = Number(process.argv[2] ?? 5);

interface Row {
  what: string;
  samplesMs: number[];
}

function source(): TopologySource {
  const numbers = Array.from({ length: pods }, (_, index) => index + 1);
  return { hosts: [{
    name: 'node1', sysctls: { 'net.ipv4.ip_forward': 1 }, interfaces: [{ kind: 'bridge', name: 'cni0', addresses: ['10.244.0.1/16'] }],
    pods: numbers.map((n) => ({ name: `pod${n}`, bridge: 'cni0', address: `10.244.1.${n}/16`, gateway: '10.244.0.1' })),
  }] };
}

/** Milliseconds of our build, of observing it again, and of the (empty) plan after it. */
async function measureOurs(image: string): Promise<{ build: number; observe: number; planMs: number }> {
  const { driver, start, close } = openSandboxes(image);
  try {
    const sandbox = await driver.connect(await start('large'));
    const started = performance.now();
    const topology = parseTopology(source());
    await applyPlan(sandbox, plan(topology, emptyObservation));
    const built = performance.now();
    const observed = await observe(sandbox, topology);
    const seen = performance.now();
    const { steps } = plan(topology, observed);
    if (steps.length > 0) throw new Error(`Something is missing after the build: ${steps[0]?.reason ?? ''}`);
    sandbox.close();
    return { build: built - started, observe: seen - built, planMs: performance.now() - seen };
  } finally {
    await close();
  }
}

/** Only net.build(): what Mininet does before (its imports) and after is not counted. Needs no controller: one bridge. */
const mininetScript = `
import sys, time
from mininet.net import Mininet
from mininet.topo import SingleSwitchTopo
from mininet.nodelib import LinuxBridge
started = time.monotonic()
net = Mininet(topo=SingleSwitchTopo(${pods}), switch=LinuxBridge, controller=None, build=False)
net.build()
for switch in net.switches:
    switch.start([])
built = time.monotonic()
sys.stdout.write(str((built - started) * 1000))
sys.stdout.flush()
net.stop()
`;

function measureMininet(): number {
  return Number(execFileSync('python3', ['-c', mininetScript], { encoding: 'utf8', timeout: 60_000, stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, PATH: `/usr/bin:/bin:/usr/sbin:/sbin` } }));
}

/** In a network and mount namespace of its own: a bridge, 100 namespaces, one `ip -batch` for the host and one for each pod. */
function measureIpBatch(directory: string): number {
  const numbers = Array.from({ length: pods }, (_, index) => index + 1);
  const host = ['link add cni0 type bridge', 'link set cni0 up', 'address add 10.244.0.1/16 dev cni0', ...numbers.map((n) => `link add v${n} master cni0 up type veth peer eth0 netns p${n}`)];
  writeFileSync(join(directory, 'namespaces'), numbers.map((n) => `netns add p${n}\n`).join(''));
  writeFileSync(join(directory, 'host'), `${host.join('\n')}\n`);
  for (const n of numbers) writeFileSync(join(directory, `pod${n}`), `link set lo up\nlink set eth0 up\naddress add 10.244.1.${n}/16 dev eth0\nroute add default via 10.244.0.1\n`);
  const script = `set -e; mount -t tmpfs tmpfs /run; cd ${directory}; s=$(date +%s%N); ip -batch namespaces; ip -batch host; for n in $(seq ${pods}); do ip -n p$n -batch pod$n; done; e=$(date +%s%N); echo $(( (e - s) / 1000 ))`;
  return Number(execFileSync('unshare', ['-n', '-m', 'bash', '-c', script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })) / 1000;
}

/** What the kernel takes for the namespaces alone: unshare(2) in one process, and nothing in them. */
function measureNamespaces(): number {
  const script = `import ctypes, time\nunshare = ctypes.CDLL(None).unshare\nstarted = time.monotonic()\nfor _ in range(${pods}):\n  if unshare(0x40000000): raise SystemExit(1)\nprint((time.monotonic() - started) * 1000)`;
  return Number(execFileSync('python3', ['-c', script], { encoding: 'utf8', timeout: 60_000 }));
}

function installMininet(): boolean {
  const has = (): boolean => spawnSync('/usr/bin/python3', ['-c', 'import mininet'], { stdio: 'ignore' }).status === 0 && spawnSync('brctl', ['--version'], { stdio: 'ignore' }).status === 0;
  if (has()) return true;
  if (process.getuid?.() !== 0) return false;
  console.log('Installing mininet, bridge-utils …');
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'mininet', 'bridge-utils'], { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  return has();
}

const image = await labImage();
const withMininet = installMininet();
const build: Row = { what: 'one call into a sandbox', samplesMs: [] };
const observing: Row = { what: 'observing it (one call)', samplesMs: [] };
const planning: Row = { what: 'planning the repair of nothing', samplesMs: [] };
const mininet: Row = { what: 'Mininet single,100 (Python API, LinuxBridge)', samplesMs: [] };
const ipBatch: Row = { what: 'ip -batch, one per namespace, as root', samplesMs: [] };
const namespaces: Row = { what: 'the floor: unshare(CLONE_NEWNET) and nothing else', samplesMs: [] };
const directory = mkdtempSync(join(tmpdir(), 'vethlab-bench-'));
try {
  for (let round = 0; round < rounds; round++) {
    const ours = await measureOurs(image);
    build.samplesMs.push(ours.build);
    observing.samplesMs.push(ours.observe);
    planning.samplesMs.push(ours.planMs);
    if (withMininet) mininet.samplesMs.push(measureMininet());
    ipBatch.samplesMs.push(measureIpBatch(directory));
    namespaces.samplesMs.push(measureNamespaces());
  }
} finally {
  rmSync(directory, { recursive: true, force: true });
}
const ours = median(build.samplesMs);
const ratio = (name: string, limit: number): Target => ({ name, limit, better: 'at-most', value: withMininet ? ours / median(mininet.samplesMs) : undefined, why: 'Mininet could not be installed here' });
report('topology', [build, observing, planning, ...(withMininet ? [mininet] : []), ipBatch, namespaces].map(({ what, samplesMs }) => ({ what: `${pods} pods: ${what}`, unit: 'ms', samples: samplesMs })), [
  ratio('100 pods, times Mininet', 1 / 4),
  ratio('100 pods, times Mininet (the later target)', 1 / 12),
  { name: '100 pods, times ip -batch', limit: 1, better: 'at-most', value: ours / median(ipBatch.samplesMs) },
]);
