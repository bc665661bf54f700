import t from 'tap';
import { readConfig } from '../../src/config.js';
import { checkHost, checkSelfTest, selfTest, type Check, type HostFacts } from '../../src/sandbox/checks.js';
import { createEngine } from '../../src/sandbox/docker/engine.js';
import { gatherHostFacts } from '../../src/sandbox/host-facts.js';
import { escapeProbes, featureProbes } from '../../src/sandbox/self-test.js';
import { kernelFeatures } from '../../src/labs/schema.js';
import { testDriver } from '../support/sandbox.js';

const good: HostFacts = {
  local: true, cgroupVersion: '2', apiVersion: '1.41', architecture: 'amd64', liveRestore: true, securityOptions: ['name=seccomp,profile=default'], memoryBytes: 16e9,
  conntrackMax: 16_384, neighbourThreshold3: 32_768, ptyMax: 16_384, tcpMemoryPages: 100, udpMemoryPages: 100, userNamespacesMax: 90_000,
  unprivilegedUserNamespaces: 1, apparmorRestriction: 0, engineFreeBytes: 20e9, dataFreeBytes: 20e9,
};

const find = (checks: Check[], name: string): Check | undefined => checks.find((check) => check.name === name);

t.test('a machine as it should be has nothing to fix', (t) => {
  const checks = checkHost(good);
  t.equal(checks.length, 14);
  for (const check of checks) t.match(check, { level: 'ok', fix: null }, check.name);
  t.end();
});

const faults: [string, Partial<HostFacts>, string, 'warn' | 'fail'][] = [
  ['an old API', { apiVersion: '1.9' }, 'engine API', 'fail'],
  ['a strange architecture', { architecture: 'riscv64' }, 'architecture', 'fail'],
  ['control groups of version 1', { cgroupVersion: '1' }, 'control groups', 'warn'],
  ['no live restore', { liveRestore: false }, 'live restore', 'warn'],
  ['no seccomp', { securityOptions: [] }, 'seccomp', 'fail'],
  ['no user namespaces', { userNamespacesMax: 0 }, 'user namespaces', 'fail'],
  ['user namespaces for root only', { unprivilegedUserNamespaces: 0 }, 'user namespaces', 'fail'],
  ['a restriction by AppArmor', { apparmorRestriction: 1 }, 'AppArmor', 'fail'],
  ['AppArmor\'s default profile', { securityOptions: ['name=apparmor', 'name=seccomp'] }, 'AppArmor', 'warn'],
  ['a large connection table', { conntrackMax: 262_144 }, 'connection tracking', 'warn'],
  ['a small neighbour table', { neighbourThreshold3: 1024 }, 'neighbour table', 'warn'],
  ['few terminals', { ptyMax: 4096 }, 'pseudo-terminals', 'warn'],
  ['much TCP memory', { cgroupVersion: '1', tcpMemoryPages: 1e6 }, 'TCP memory', 'warn'],
  ['much UDP memory', { cgroupVersion: '1', udpMemoryPages: 1e6 }, 'UDP memory', 'warn'],
  ['a full disk', { engineFreeBytes: 1e8 }, 'disk of the engine', 'fail'],
  ['a nearly full disk', { dataFreeBytes: 1e9 }, 'disk of the data', 'warn'],
];

t.test('each fault is found, alone, and has a way out', (t) => {
  for (const [what, change, name, level] of faults) {
    const checks = checkHost({ ...good, ...change });
    t.match(find(checks, name), { level, fix: /\w/ }, what);
    t.same(checks.filter((check) => check.level === 'fail').map((check) => check.name), level === 'fail' ? [name] : [], `${what}: no other failure`);
  }
  t.end();
});

t.test('what an engine elsewhere does not tell is not judged', (t) => {
  const { local: _local, cgroupVersion, apiVersion, architecture, liveRestore, securityOptions } = good;
  const names = checkHost({ local: false, cgroupVersion, apiVersion, architecture, liveRestore, securityOptions }).map(({ name }) => name);
  t.same(names, ['engine API', 'architecture', 'control groups', 'live restore', 'seccomp', 'AppArmor']);
  t.end();
});

t.test('a missing feature is a warning, an escape a failure', (t) => {
  const features = Object.fromEntries(kernelFeatures.map((name) => [name, name !== 'dummy'])) as Awaited<ReturnType<typeof selfTest>>['features'];
  t.match(find(checkSelfTest({ features, escapes: [], startMs: 1 }), 'kernel features'), { level: 'warn', seen: /dummy/ });
  t.match(find(checkSelfTest({ features, escapes: ['mount a disk'], startMs: 1 }), 'isolation'), { level: 'fail', seen: /mount a disk/ });
  t.end();
});

t.test('this machine tells of itself', async (t) => {
  const facts = await gatherHostFacts(createEngine(readConfig().DOCKER_HOST), '/tmp');
  t.match(facts, { cgroupVersion: /^[12]$/, userNamespacesMax: Number, ptyMax: Number, dataFreeBytes: Number });
  for (const { level, name, seen, fix } of checkHost(facts)) t.comment(`${level} ${name}: ${seen}${fix === null ? '' : ` -> ${fix}`}`);
});

t.test('the self-test tries every feature and leaves nothing', async (t) => {
  const { driver } = await testDriver(t);
  const report = await selfTest(driver);
  t.same(report.escapes, [], 'no attempt got out');
  t.same(Object.keys(report.features).sort(), [...kernelFeatures].sort());
  for (const name of ['netns', 'veth', 'bridge', 'iptables-nft'] as const) t.equal(report.features[name], true, name);
  t.comment(JSON.stringify(report));
  t.same(await driver.list(), []);
  t.ok(Object.keys(escapeProbes).length > 10 && Object.keys(featureProbes).length === kernelFeatures.length);
});
