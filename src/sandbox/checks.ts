/**
 * What a machine should be like before learners are let in: pure functions over gathered facts, each with a way out.
 * `fail` means that sandboxes will not work or not hold; `warn` that one learner can use up what others need.
 */
import type { SelfTestReport } from './self-test.js';

export { selfTest, type SelfTestReport } from './self-test.js';

/** Undefined: not known, because the engine is elsewhere or this kernel does not have the setting. */
export interface HostFacts {
  local: boolean;
  cgroupVersion: string;
  apiVersion: string;
  architecture: string;
  liveRestore: boolean;
  securityOptions: string[];
  memoryBytes?: number;
  conntrackMax?: number | undefined;
  neighbourThreshold3?: number | undefined;
  ptyMax?: number | undefined;
  /** Third number of tcp_mem and udp_mem, pages of 4096 bytes. */
  tcpMemoryPages?: number | undefined;
  udpMemoryPages?: number | undefined;
  userNamespacesMax?: number | undefined;
  unprivilegedUserNamespaces?: number | undefined;
  apparmorRestriction?: number | undefined;
  engineFreeBytes?: number | undefined;
  dataFreeBytes?: number | undefined;
}

export interface Check {
  name: string;
  level: 'ok' | 'warn' | 'fail';
  /** What was found. */
  seen: string;
  /** What to do; null where nothing is to be done. */
  fix: string | null;
}

const pageBytes = 4096;
const [gib, oldestApi] = [1024 ** 3, '1.41'];

type Verdict = Omit<Check, 'name'>;
const ok = (seen: string): Verdict => ({ level: 'ok', seen, fix: null });
const warn = (seen: string, fix: string): Verdict => ({ level: 'warn', seen, fix });
const fail = (seen: string, fix: string): Verdict => ({ level: 'fail', seen, fix });

/** All of them, in the order that a person would go through them. */
export function checkHost(facts: HostFacts): Check[] {
  const checks: [string, Verdict | undefined][] = [
    ['engine API', apiVersion(facts)],
    ['architecture', ['amd64', 'x86_64', 'arm64', 'aarch64'].includes(facts.architecture) ? ok(facts.architecture) : fail(facts.architecture, 'Sandboxes run on amd64 and arm64: use such a machine, or set DOCKER_HOST to one.')],
    ['control groups', controlGroups(facts)],
    ['live restore', facts.liveRestore ? ok('on') : warn('off: a restart of the engine ends every session', 'Put {"live-restore": true} into /etc/docker/daemon.json and reload the engine.')],
    ['seccomp', facts.securityOptions.some((option) => option.includes('seccomp')) ? ok('on') : fail('off', 'Use an engine and a kernel with seccomp: without it sandboxes do not hold.')],
    ['user namespaces', userNamespaces(facts)],
    ['AppArmor', apparmor(facts)],
    ['connection tracking', atMost(facts.conntrackMax, 16_384, 'net.netfilter.nf_conntrack_max', 'entries are kernel memory that no limit of a sandbox counts')],
    ['neighbour table', atLeast(facts.neighbourThreshold3, 32_768, 'net.ipv4.neigh.default.gc_thresh3', 'one table serves all sandboxes')],
    ['pseudo-terminals', atLeast(facts.ptyMax, 16_384, 'kernel.pty.max', 'one learner can open hundreds')],
    ['TCP memory', socketMemory(facts, facts.tcpMemoryPages, 'net.ipv4.tcp_mem')],
    ['UDP memory', socketMemory(facts, facts.udpMemoryPages, 'net.ipv4.udp_mem')],
    ['disk of the engine', disk(facts.engineFreeBytes, 'docker system df shows what uses it.')],
    ['disk of the data', disk(facts.dataFreeBytes, 'Delete old captures, or set DATA_DIR to a larger disk.')],
  ];
  return checks.flatMap(([name, verdict]) => verdict === undefined ? [] : { name, ...verdict });
}

/** What the self-test sandbox found, as checks: a missing feature closes the labs that need it, an escape closes the service. */
export function checkSelfTest({ features, escapes, startMs }: SelfTestReport): Check[] {
  const missing = Object.entries(features).filter(([, works]) => !works).map(([name]) => name);
  return [
    { name: 'self-test sandbox', ...ok(`ready after ${Math.round(startMs)} ms`) },
    { name: 'isolation', ...(escapes.length === 0 ? ok('no attempt got out') : fail(`a learner could ${escapes.join(', ')}`, 'Do not let learners in. Set ISOLATION=nested, update the engine, and report this with the output of npm run doctor -- --json.')) },
    { name: 'kernel features', ...(missing.length === 0 ? ok('all') : warn(`without ${missing.join(', ')}: labs that need them are not offered`, 'Load the modules on the engine\'s machine (modprobe), or use a distribution kernel that has them.')) },
  ];
}

/** `1.41` against `1.9` and the like, number by number. */
function apiVersion({ apiVersion: seen }: HostFacts): Verdict {
  const [major = 0, minor = 0] = seen.split('.').map(Number);
  const [oldMajor = 0, oldMinor = 0] = oldestApi.split('.').map(Number);
  return major > oldMajor || (major === oldMajor && minor >= oldMinor) ? ok(seen) : fail(seen, `Update the engine: sandboxes need API ${oldestApi} (Docker 20.10).`);
}

function controlGroups({ cgroupVersion }: HostFacts): Verdict {
  if (cgroupVersion === '2') return ok('version 2');
  return warn(`version ${cgroupVersion}: socket buffers are not counted against a sandbox's memory`, 'Boot with systemd.unified_cgroup_hierarchy=1, or hold net.ipv4.tcp_mem and udp_mem small.');
}

function userNamespaces(facts: HostFacts): Verdict | undefined {
  const { userNamespacesMax: most, unprivilegedUserNamespaces: allowed } = facts;
  if (most === undefined && allowed === undefined) return undefined;
  if (allowed === 0) return fail('not for ordinary users', 'sysctl -w kernel.unprivileged_userns_clone=1');
  if (most !== undefined && most < 1_000) return fail(`at most ${most}`, 'sysctl -w user.max_user_namespaces=100000');
  return ok(most === undefined ? 'allowed' : `at most ${most}`);
}

function apparmor({ apparmorRestriction, securityOptions }: HostFacts): Verdict | undefined {
  if (apparmorRestriction === 1) return fail('it restricts user namespaces of ordinary users', 'sysctl -w kernel.apparmor_restrict_unprivileged_userns=0, or load a profile with "userns," and "mount," for the sandboxes.');
  if (securityOptions.some((option) => option.includes('apparmor'))) return warn('the engine\'s default profile forbids mounts', 'See whether the self-test sandbox starts; if not, load a profile with "userns," and "mount," rules.');
  return apparmorRestriction === undefined ? ok('not in the way') : ok('no restriction');
}

function atMost(seen: number | undefined, most: number, key: string, why: string): Verdict | undefined {
  if (seen === undefined) return undefined;
  return seen <= most ? ok(`${key}=${seen}`) : warn(`${key}=${seen}: ${why}`, `sysctl -w ${key}=${most}`);
}

function atLeast(seen: number | undefined, least: number, key: string, why: string): Verdict | undefined {
  if (seen === undefined) return undefined;
  return seen >= least ? ok(`${key}=${seen}`) : warn(`${key}=${seen}: ${why}`, `sysctl -w ${key}=${least}`);
}

/** A tenth of the memory: what all sockets of all sandboxes may take where control groups do not count them. */
function socketMemory({ memoryBytes, cgroupVersion }: HostFacts, pages: number | undefined, key: string): Verdict | undefined {
  if (pages === undefined || memoryBytes === undefined) return undefined;
  const [bytes, most] = [pages * pageBytes, memoryBytes / 10];
  const mib = `${Math.round(bytes / 1024 ** 2)} MiB`;
  if (cgroupVersion === '2' || bytes <= most) return ok(`at most ${mib}`);
  const high = Math.floor(most / pageBytes);
  return warn(`sockets may take ${mib} that no limit of a sandbox counts`, `sysctl -w ${key}="${Math.floor(high / 2)} ${Math.floor(high * 0.75)} ${high}"`);
}

function disk(freeBytes: number | undefined, fix: string): Verdict | undefined {
  if (freeBytes === undefined) return undefined;
  const seen = `${(freeBytes / gib).toFixed(1)} GiB free`;
  if (freeBytes < gib / 2) return fail(seen, fix);
  return freeBytes < 4 * gib ? warn(seen, fix) : ok(seen);
}
