/** Two sandboxes: neither sees the other, and what one floods the other does not feel. */
import t, { type Test } from 'tap';
import type { Sandbox } from '../../../src/sandbox/contract.js';
import { follow } from '../../support/output.js';
import { addSandbox, testDriver } from '../../support/sandbox.js';

const host = 'a';
const target = { host };

async function pair(t: Test): Promise<{ sandbox: Sandbox; uid: number }[]> {
  const { driver } = await testDriver(t);
  const both = await Promise.all([addSandbox(t, driver), addSandbox(t, driver)]);
  await Promise.all(both.map(({ sandbox }) => sandbox.batch([{ op: 'host-create', host }])));
  return both;
}

async function sh(sandbox: Sandbox, script: string, timeoutMs = 10_000): Promise<string> {
  const result = await sandbox.run({ target, argv: ['sh', '-c', script], as: 'learner', timeoutMs });
  return result.stdout.toString().trim();
}

const listen = 'import socket,sys,time\ns=socket.socket(socket.AF_UNIX)\ns.bind("\\0vethlab-neighbour")\ns.listen()\nu=socket.socket(); u.bind(("0.0.0.0",7777)); u.listen()\nprint("listening",flush=True)\ntime.sleep(30)';
const reach = 'import socket\ndef go(f,a):\n  s=socket.socket(f); s.settimeout(1)\n  try: s.connect(a); return "reached"\n  except OSError as e: return type(e).__name__\nprint(go(socket.AF_UNIX,"\\0vethlab-neighbour"), go(socket.AF_INET,("10.9.9.1",7777)))';

t.test('two sandboxes do not see each other', async (t) => {
  const [first, second] = await pair(t);
  if (first === undefined || second === undefined) throw new Error('two were asked for');
  for (const [index, { sandbox }] of [first, second].entries()) await sh(sandbox, `ip link add br0 type bridge; ip link set br0 up; ip link set lo up; ip addr add 10.9.9.${index + 1}/24 dev br0; echo ${index} > /tmp/mine`);

  const server = await first.sandbox.exec({ target, argv: ['python3', '-c', listen], as: 'learner', timeoutMs: 60_000 });
  await follow(server).waitFor(/listening/);
  const probe = (sandbox: Sandbox): Promise<string> => sandbox.run({ target, argv: ['python3', '-c', reach], as: 'learner', timeoutMs: 10_000 }).then(({ stdout }) => stdout.toString().trim());
  t.equal(await probe(first.sandbox), 'reached reached', 'the listener can be reached where it is');
  t.notMatch(await probe(second.sandbox), /reached/, 'and not from the neighbour');

  t.notMatch(await sh(second.sandbox, 'cat /proc/[0-9]*/cmdline | tr "\\0" " "'), /vethlab-neighbour/, 'its processes are not seen');
  t.notMatch(await sh(second.sandbox, 'cat /proc/net/unix'), /neighbour/, 'nor its sockets');
  t.equal(await sh(second.sandbox, 'cat /tmp/mine'), '1', 'nor its files');
  t.not(first.uid, second.uid);
  for (const { sandbox, uid } of [first, second]) t.match(await sandbox.run({ target, argv: ['sh', '-c', 'cat /proc/self/uid_map'], as: 'learner', timeoutMs: 5000 }).then(({ stdout }) => stdout.toString()), /^\s+0\s+\d+\s+1\n$/, `one user is mapped, ${uid}`);
});

t.test('one sandbox cannot take another\'s inotify instances', async (t) => {
  const [first, second] = await pair(t);
  if (first === undefined || second === undefined) throw new Error('two were asked for');
  const take = 'import ctypes,time\nl=ctypes.CDLL(None)\nn=0\nwhile n<1000 and l.inotify_init1(0)>=0: n+=1\nprint(n,flush=True)\ntime.sleep(20)';
  const greedy = await first.sandbox.exec({ target, argv: ['python3', '-c', take], as: 'learner', timeoutMs: 30_000 });
  const taken = Number(await follow(greedy).waitFor(/^\d+/));
  t.ok(taken > 0 && taken <= 64, `${taken} taken, the cap is 64`);
  const other = await second.sandbox.exec({ target, argv: ['python3', '-c', take], as: 'learner', timeoutMs: 30_000 });
  t.equal(Number(await follow(other).waitFor(/^\d+/)), taken, 'the other gets as many');
});

interface Flood { what: string; argv: string[]; /** How the limit shows that it was reached: without that the flood shows nothing. */ stopped: { stdout?: RegExp; signal?: string } }

const forkBomb = `import os,time
end=time.time()+4
spin=time.time()+2
refused=0
while time.time()<end:
  try:
    if os.fork()==0:
      time.sleep(max(0,spin-time.time()))
      while time.time()<end: pass
      os._exit(0)
  except OSError: refused+=1; time.sleep(0.001)
print("refused",refused)`;
const memoryHog = `import time
kept=[]
end=time.time()+3
while time.time()<end: kept.append(bytearray(b"x")*(1<<20))`;
const diskFiller = `end=$(($(date +%s)+3)); while [ $(date +%s) -lt $end ]; do
head -c 300000000 /dev/zero > /tmp/fill || echo full; for i in $(seq 1 300); do : > /tmp/f$i; done; rm -f /tmp/f*; done 2>/dev/null`;
const namespaces = `end=$(($(date +%s)+3)); n=0; while [ $(date +%s) -lt $end ]; do n=$((n+1))
ip netns add n$n || { echo refused $n; for i in $(seq 1 $n); do ip netns del n$i; done; n=0; }; done 2>/dev/null; ip -all netns del`;

const floods: Flood[] = [
  { what: 'a fork bomb', argv: ['python3', '-c', forkBomb], stopped: { stdout: /refused [1-9]/ } },
  { what: 'a memory hog', argv: ['python3', '-c', memoryHog], stopped: { signal: 'SIGKILL' } },
  { what: 'a disk filler', argv: ['sh', '-c', diskFiller], stopped: { stdout: /full/ } },
  { what: 'a flood of network namespaces', argv: ['sh', '-c', namespaces], stopped: { stdout: /refused \d/ } },
];

/** Milliseconds from a key to its echo, at the 95th percentile of `count` keys, 40 ms apart. */
async function echoP95Ms(sandbox: Sandbox, id: string, count: number): Promise<number> {
  await sandbox.openTerminal({ id, target, columns: 80, rows: 24 });
  const terminal = await sandbox.attach(id);
  let echoed = (): void => {};
  terminal.onOutput((_channel, bytes) => { terminal.acknowledge(bytes.length); echoed(); });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const times: number[] = [];
  for (let key = 0; key < count; key += 1) {
    const startedAt = performance.now();
    const echo = new Promise<void>((resolve) => { echoed = resolve; setTimeout(resolve, 2000); });
    await terminal.write(Buffer.from('x'));
    await echo;
    times.push(performance.now() - startedAt);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  await sandbox.closeTerminal(id);
  return times.sort((a, b) => a - b)[Math.floor(count * 0.95)] ?? Infinity;
}

t.test('a neighbour\'s terminal answers during a flood', async (t) => {
  const [attacker, bystander] = await pair(t);
  if (attacker === undefined || bystander === undefined) throw new Error('two were asked for');
  for (const [index, { what, argv, stopped }] of floods.entries()) {
    const flood = attacker.sandbox.run({ target, argv, as: 'learner', timeoutMs: 10_000 });
    const p95 = await echoP95Ms(bystander.sandbox, `echo-${index}`, 40);
    const { stdout, signal, reason, stderr } = await flood;
    t.match({ stdout: stdout.toString(), signal, reason: reason ?? null }, { ...stopped, reason: null }, `${what} reached its limit`, { stderr: stderr.toString() });
    t.ok(p95 < 200, `${what}: echo p95 ${p95.toFixed(1)} ms`);
    t.match(await attacker.sandbox.batch([{ op: 'sysctl', target, key: 'net.ipv4.ip_default_ttl' }]), [{ ok: true }], `${what}: the attacker's own agent lives, too`);
  }
});
