/** A learner against the agent and against checkers, by what they share: /run/netns, /proc, signals, the file system. */
import t from 'tap';
import type { CommandResult, Sandbox } from '../../../src/sandbox/contract.js';
import { follow } from '../../support/output.js';
import { startSandbox, until } from '../../support/sandbox.js';

const target = { host: 'a' };

async function prepared(t: Parameters<typeof startSandbox>[0]): Promise<{ sandbox: Sandbox; sh: (script: string) => Promise<CommandResult> }> {
  const { sandbox } = await startSandbox(t);
  await sandbox.batch([{ op: 'host-create', host: 'a' }, { op: 'pod-create', host: 'a', pod: 'p' }]);
  return { sandbox, sh: (script) => sandbox.run({ target, argv: ['sh', '-c', script], as: 'learner', timeoutMs: 10_000 }) };
}

const traps: [string, string][] = [
  ['fifo', 'mkfifo /run/netns/fifo'],
  ['link-agent', 'ln -s /proc/1/ns/net /run/netns/link-agent'],
  ['link-self', 'ln -s /proc/self/ns/net /run/netns/link-self'],
  ['link-device', 'ln -s /dev/ptmx /run/netns/link-device'],
  ['file', 'echo x > /run/netns/file'],
  ['folder', 'mkdir /run/netns/folder'],
  ['socket', 'python3 -c "import socket; socket.socket(socket.AF_UNIX).bind(\\"/run/netns/socket\\")"'],
  ['uts', ': > /run/netns/uts; mount --bind /proc/self/ns/uts /run/netns/uts'],
  ['mnt', ': > /run/netns/mnt; mount --bind /proc/self/ns/user /run/netns/mnt'],
  ['device', ': > /run/netns/device; mount --bind /dev/zero /run/netns/device'],
];

t.test('what lies in /run/netns and is no network namespace is no pod, and holds nobody up', async (t) => {
  const { sandbox, sh } = await prepared(t);
  for (const [name, script] of traps) {
    t.match(await sh(script), { code: 0 }, `${name} is laid`);
    const pod = { host: 'a', pod: name };
    const startedAt = performance.now();
    await t.rejects(sandbox.run({ target: pod, argv: ['true'], as: 'checker', timeoutMs: 2000 }), { code: 'target-not-found' }, `${name}: no checker`);
    await t.rejects(sandbox.run({ target: pod, argv: ['true'], as: 'learner', timeoutMs: 2000 }), { code: 'target-not-found' }, `${name}: no command`);
    await t.rejects(sandbox.openTerminal({ id: `t-${name}`, target: pod, columns: 80, rows: 24 }), { code: 'target-not-found' }, `${name}: no terminal`);
    await t.rejects(sandbox.capture({ points: [{ target: pod, interfaces: 'any' }], snapLength: 100 }), { code: 'target-not-found' }, `${name}: no capture`);
    t.match(await sandbox.batch([{ op: 'netlink', target: pod, messages: Buffer.alloc(0) }]), [{ ok: false }], `${name}: no netlink`);
    t.ok(performance.now() - startedAt < 30_000, `${name}: in time`);
  }
  t.match(await sandbox.batch([{ op: 'inventory' }, { op: 'netlink-everywhere', messages: Buffer.alloc(0) }], { timeoutMs: 5000 }), [{ ok: true }, { ok: true }]);
});

t.test('thousands of entries in /run/netns do not stop the agent', async (t) => {
  const { sandbox, sh } = await prepared(t);
  await sh('cd /run/netns && python3 -c "import os\nfor i in range(3000): os.mkfifo(str(i))"');
  t.match(await sandbox.batch([{ op: 'inventory' }], { timeoutMs: 10_000 }), [{ ok: true }]);
  t.match(await sandbox.run({ target: { host: 'a', pod: 'p' }, argv: ['hostname'], as: 'learner', timeoutMs: 5000 }), { code: 0 });
});

t.test('a learner may bend its own file system, and the agent still answers', async (t) => {
  const bends: [string, string][] = [
    ['an empty /proc', 'mount -t tmpfs none /proc'],
    ['an empty /run', 'mount -t tmpfs none /run'],
    ['/run/netns as a link', 'umount -l /run/netns; rm -rf /run/netns; ln -s /proc/1/ns /run/netns'],
    ['a shell that is none', 'echo junk > /tmp/sh; chmod +x /tmp/sh; mount --bind /tmp/sh /usr/bin/bash'],
    ['a root that is empty', 'mount -t tmpfs none /usr'],
  ];
  for (const [what, script] of bends) {
    const { sandbox, sh } = await prepared(t);
    t.match(await sh(script), { code: 0 }, `${what} is made`);
    const opened = await sandbox.openTerminal({ id: 'x', target, columns: 80, rows: 24 }).then(() => 'opened', (error: { code?: string }) => error.code);
    t.match(opened, /^(opened|program-not-started|target-not-found)$/, `${what}: a terminal opens or says why not`);
    t.match(await sandbox.batch([{ op: 'inventory' }], { timeoutMs: 5000 }), [{ ok: true }], `${what}: the agent answers`);
    t.match(await sandbox.run({ target, argv: ['ip', '-o', 'link'], as: 'checker', timeoutMs: 5000 }), { code: 0, stdout: /lo/ }, `${what}: a checker sees the truth`);
    sandbox.close();
  }
});

t.test('a checker cannot be looked into, and its death is told truly', async (t) => {
  const { sandbox, sh } = await prepared(t);
  const checker = await sandbox.exec({ target, argv: ['sh', '-c', 'echo running; exec sleep 98765'], as: 'checker', env: { SECRET: 'the-answer' }, timeoutMs: 60_000 });
  await follow(checker).waitFor(/running/);
  let pid = '';
  await until('the checker to be seen', async () => {
    pid = (await sh('pgrep -f "^sleep 98765"')).stdout.toString().trim();
    return /^\d+$/.test(pid);
  });
  for (const entry of ['environ', 'maps', 'mem', 'stack', 'syscall', 'auxv']) t.not((await sh(`head -c 1 /proc/${pid}/${entry} | grep -q .`)).code, 0, entry);
  for (const entry of ['root/', 'cwd/', 'fdinfo', 'map_files']) t.not((await sh(`ls /proc/${pid}/${entry}`)).code, 0, entry);
  for (const entry of ['fd/1', 'ns/user', 'ns/mnt', 'exe']) t.not((await sh(`readlink /proc/${pid}/${entry}`)).code, 0, entry);
  for (const kind of ['U', 'n', 'm']) t.not((await sh(`nsenter -t ${pid} -${kind} true`)).code, 0, `nsenter -${kind}`);
  t.not((await sh(`prlimit --pid ${pid} --cpu=1:1`)).code, 0, 'its limits');
  await sh(`kill -9 ${pid}`);
  t.match(await checker.exited, { code: null, signal: 'SIGKILL' }, 'the kernel lets one uid kill itself; that it was killed is told');
});

t.test('the limits of the agent are named, and free again afterwards', async (t) => {
  const { sandbox } = await prepared(t);
  const ids = Array.from({ length: 20 }, (_, index) => `t${index}`);
  const opened = await Promise.allSettled(ids.map((id) => sandbox.openTerminal({ id, target, columns: 80, rows: 24 })));
  t.equal(opened.filter(({ status }) => status === 'fulfilled').length, 16);
  for (const result of opened) if (result.status === 'rejected') t.match(result.reason, { code: 'limit-reached' });
  for (const { id } of await sandbox.terminals()) await sandbox.closeTerminal(id);
  // A place is free when the shell has gone, at most half a second after it was closed.
  await until('a place for a terminal', () => sandbox.openTerminal({ id: 'again', target, columns: 80, rows: 24 }).then(() => true, () => false));
});

t.test('a 17th connection is refused, and the others are unhurt', async (t) => {
  const { driver, sandbox, id } = await startSandbox(t);
  const more = await Promise.all(Array.from({ length: 15 }, () => driver.connect(id)));
  await t.rejects(driver.connect(id), { code: 'limit-reached' });
  more.forEach((connection) => connection.close());
  t.same(await sandbox.terminals(), []);
  await until('a place to be free', () => driver.connect(id).then((connection) => { connection.close(); return true; }, () => false));
});
