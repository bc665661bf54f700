/**
 * A sandbox that tries what labs need and what learners must not get, at the service's start and for the doctor. What
 * a kernel can do inside the profile is found by doing it: a module that is listed may still be refused.
 */
import { randomBytes, randomInt } from 'node:crypto';
import { AppError } from '../errors.js';
import type { KernelFeature } from '../labs/schema.js';
import type { Sandbox, SandboxDriver } from './contract.js';

/** One shell line each, run as the learner's root in a host of its own; success is the feature. In this order: later lines use earlier devices. */
export const featureProbes: Readonly<Record<KernelFeature, string>> = {
  'netns': 'ip netns add probe && ip netns exec probe true',
  'veth': 'ip link add v0 type veth peer name v1',
  'bridge': 'ip link add br0 type bridge',
  'br_netfilter': 'test -e /proc/sys/net/bridge/bridge-nf-call-iptables',
  'vxlan': 'ip link add vx0 type vxlan id 7 dstport 4789 local 127.0.0.1',
  'macvlan': 'ip link add mv0 link v0 type macvlan mode bridge',
  'dummy': 'ip link add d0 type dummy',
  'netem': 'tc qdisc add dev v0 root netem delay 1ms',
  'tbf': 'tc qdisc add dev v1 root tbf rate 1mbit burst 32kbit latency 400ms',
  'ip_vs': 'ipvsadm -A -t 127.0.0.1:80 -s rr',
  'ipset': 'ipset create probe hash:ip && iptables -A INPUT -m set --match-set probe src -j DROP',
  'nft': 'nft add table ip probe && nft add chain ip probe input "{ type filter hook input priority 0; }"',
  'ct-count': 'nft add rule ip probe input ct count over 5 drop',
  'iptables-nft': 'iptables-nft -t nat -A POSTROUTING -j MASQUERADE',
  'iptables-legacy': 'iptables-legacy -t nat -A POSTROUTING -j MASQUERADE',
  'conntrack': 'iptables -A INPUT -m conntrack --ctstate ESTABLISHED -j ACCEPT',
  'statistic': 'iptables -A INPUT -m statistic --mode nth --every 2 --packet 0 -j ACCEPT',
};

/** One shell line each that must fail. The security suite tries far more; these say within a second that the profile holds here. */
export const escapeProbes: Readonly<Record<string, string>> = {
  'read the environment of PID 1': 'cat /proc/1/environ',
  'look into the root of PID 1': 'ls /proc/1/root/',
  'set the core pattern': 'cat /proc/sys/kernel/core_pattern > /proc/sys/kernel/core_pattern',
  'mount a control group': 'mkdir -p /tmp/c && mount -t cgroup -o memory c /tmp/c',
  'mount a version 2 control group': 'mkdir -p /tmp/c && mount -t cgroup2 c /tmp/c',
  'make a block device': 'mknod /tmp/disk b 254 0',
  'mount device files': 'mkdir -p /tmp/c && mount -t devtmpfs c /tmp/c',
  'mount a disk': 'mkdir -p /tmp/c && mount /dev/vda /tmp/c || mount /dev/sda1 /tmp/c',
  'make the root file system writable': 'mount -o remount,rw /',
  'write to the root file system': 'touch /usr/probe',
  'load a kernel module': 'insmod /dev/null || modprobe dummy && test -d /sys/module/dummy',
  'see the agent\'s socket': 'test -e /run/vethlab/agent.sock',
  'reach a network': 'ping -c 1 -W 1 169.254.169.254',
};

export interface SelfTestReport {
  /** What the kernel can do inside a sandbox. */
  features: Record<KernelFeature, boolean>;
  /** Names of `escapeProbes` that succeeded: none, on a machine where learners may be let in. */
  escapes: string[];
  /** From `create` to the agent's answer. */
  startMs: number;
}

const host = 'selftest';
const probeTimeoutMs = 30_000;

// Above every uid that the store gives to sessions.
const uids = { first: 2_000_000_000, beyond: 2_100_000_000 };

export interface SelfTestOptions {
  id?: string;
  /** Ends it early: then it throws, and leaves nothing behind either. */
  signal?: AbortSignal;
}

export function selfTestId(): string {
  return `selftest-${randomBytes(6).toString('hex')}`;
}

/** Throws what the driver throws; leaves nothing behind, unless this process is killed. */
export async function selfTest(driver: SandboxDriver, { id = selfTestId(), signal }: SelfTestOptions = {}): Promise<SelfTestReport> {
  const startedAt = performance.now();
  try {
    signal?.throwIfAborted();
    await driver.create({ id, size: 'small', uid: randomInt(uids.first, uids.beyond) });
    await driver.start(id);
    const startMs = performance.now() - startedAt;
    const sandbox = await driver.connect(id);
    const close = (): void => { sandbox.close(); };
    try {
      signal?.addEventListener('abort', close);
      signal?.throwIfAborted();
      return { ...await probe(sandbox), startMs };
    } finally {
      signal?.removeEventListener('abort', close);
      close();
    }
  } finally {
    await driver.remove(id);
  }
}

async function probe(sandbox: Sandbox): Promise<Omit<SelfTestReport, 'startMs'>> {
  const [made] = await sandbox.batch([{ op: 'host-create', host }]);
  if (made?.ok !== true) throw new AppError('internal', `The self-test's host could not be made: ${made?.message ?? 'no answer'}.`);
  const features = await succeeded(sandbox, featureProbes);
  const escapes = await succeeded(sandbox, escapeProbes);
  const found = Object.fromEntries(Object.keys(featureProbes).map((name) => [name, features.has(name)]));
  // Object.fromEntries forgets the keys; they are those of `featureProbes`.
  return { features: found as Record<KernelFeature, boolean>, escapes: [...escapes] };
}

/** Names of the probes that succeeded. One program for all: probes build on each other, and a start costs most. */
async function succeeded(sandbox: Sandbox, probes: Readonly<Record<string, string>>): Promise<Set<string>> {
  const names = Object.keys(probes);
  const script = names.map((name, index) => `( ${probes[name]} ) >/dev/null 2>&1 </dev/null && echo ${index}`).join('\n');
  const result = await sandbox.run({ target: { host }, argv: ['/bin/sh', '-c', `${script}\necho done`], as: 'learner', timeoutMs: probeTimeoutMs });
  const lines = result.stdout.toString().trim().split('\n');
  if (lines.pop() !== 'done') throw new AppError('sandbox-timeout', `The self-test's probes did not end within ${probeTimeoutMs} ms.`);
  return new Set(lines.flatMap((line) => names[Number(line)] ?? []));
}
