import t from 'tap';
import { follow } from '../support/output.js';
import { startSandbox, until } from '../support/sandbox.js';
import type { ProcessStream, Sandbox } from '../../src/sandbox/contract.js';

const target = { host: 'node1' };
const size = { columns: 80, rows: 24 };

async function sandboxWithHost(t: Parameters<typeof startSandbox>[0]): ReturnType<typeof startSandbox> {
  const made = await startSandbox(t);
  const results = await made.sandbox.batch([{ op: 'host-create', host: 'node1' }, { op: 'pod-create', host: 'node1', pod: 'web' }]);
  t.same(results, [{ ok: true, op: 'done' }, { ok: true, op: 'done' }]);
  return made;
}

/** Types a line and waits for what `marker` prints; the marker is split so that the echo of the line is not taken for it. */
async function type(stream: ProcessStream, line: string): Promise<void> {
  await stream.write(Buffer.from(`${line}\n`));
}

async function open(sandbox: Sandbox, id: string, where: { host: string; pod?: string } = target): Promise<ProcessStream> {
  await sandbox.openTerminal({ id, target: where, ...size });
  return sandbox.attach(id);
}

t.test('terminals', async (t) => {
  const { driver, sandbox, id } = await sandboxWithHost(t);

  await t.test('a terminal has a prompt, a shell on its host, and ends with its code', async (t) => {
    const stream = await open(sandbox, 'one');
    const output = follow(stream);
    await output.waitFor(/node1/);
    await type(stream, 'echo $(hostname)-$(id -u)-$((6*7)); tty');
    await output.waitFor(/node1-0-42[^]*\/dev\/pts\/\d+/);
    await type(stream, 'exit 3');
    t.same(await stream.exited, { code: 3, signal: null });
    t.match(await sandbox.terminals(), [{ id: 'one', columns: 80, rows: 24, exit: { code: 3 } }], 'its scrollback can still be read');
    const after = await sandbox.attach('one');
    const scrollback = follow(after);
    t.same(await after.exited, { code: 3, signal: null });
    t.match(scrollback.text(), /node1-0-42/);
    await sandbox.closeTerminal('one');
    await t.rejects(sandbox.attach('one'), { code: 'target-not-found' });
    await t.rejects(sandbox.closeTerminal('one'), { code: 'target-not-found' });
  });

  await t.test('a terminal on a pod is on that pod', async (t) => {
    const stream = await open(sandbox, 'pod', { host: 'node1', pod: 'web' });
    const output = follow(stream);
    await type(stream, 'echo "<$(hostname)>" $(ls /sys/class/net)');
    await output.waitFor(/<web> lo/);
    await sandbox.closeTerminal('pod');
    t.match(await stream.exited, { reason: 'cancelled' });
  });

  await t.test('a place that is not there has no terminal', async (t) => {
    await t.rejects(open(sandbox, 'x', { host: 'nowhere' }), { code: 'target-not-found', message: /nowhere/ });
    await t.rejects(open(sandbox, 'x', { host: 'node1', pod: 'nopod' }), { code: 'target-not-found', message: /nopod/ });
  });

  await t.test('a dropped connection loses neither shell nor scrollback', async (t) => {
    const first = await driver.connect(id);
    const before = await open(first, 'kept');
    const output = follow(before);
    await type(before, 'cd /tmp; X=$((40+2)); echo mar""ker-$X');
    await output.waitFor(/marker-42/);
    await type(before, 'sleep 0.3; echo late-$((1+1))');
    first.close();
    t.match(await before.exited, { reason: 'sandbox-gone' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const after = await sandbox.attach('kept');
    const again = follow(after);
    await again.waitFor(/marker-42[^]*late-2/);
    await type(after, 'echo again-$X-$PWD');
    await again.waitFor(/again-42-\/tmp/);
    await sandbox.closeTerminal('kept');
  });

  await t.test('several clients see the same, and may each type', async (t) => {
    const second = await driver.connect(id);
    t.teardown(() => second.close());
    const [a, b] = [await open(sandbox, 'shared'), await second.attach('shared')];
    const [outputA, outputB] = [follow(a), follow(b)];
    await type(a, 'echo from-""a');
    await type(b, 'echo from-""b');
    for (const output of [outputA, outputB]) await output.waitFor(/from-a[^]*from-b|from-b[^]*from-a/);
    t.match((await sandbox.terminals()).find((terminal) => terminal.id === 'shared'), { attached: 2 });
    a.detach();
    t.match(await a.exited, { reason: 'cancelled' });
    await type(b, 'echo still-""here');
    await outputB.waitFor(/still-here/);
    await sandbox.closeTerminal('shared');
  });

  await t.test('resize reaches the program', async (t) => {
    const stream = await open(sandbox, 'size');
    const output = follow(stream);
    await type(stream, 'stty size');
    await output.waitFor(/[\r\n]24 80\r/);
    stream.resize(132, 50);
    await type(stream, 'stty size');
    await output.waitFor(/[\r\n]50 132\r/);
    t.match((await sandbox.terminals()).find((terminal) => terminal.id === 'size'), { columns: 132, rows: 50 });
    await sandbox.closeTerminal('size');
  });

  await t.test('what is typed arrives byte for byte: 1 MB pasted, UTF-8 cut anywhere', async (t) => {
    const stream = await open(sandbox, 'paste');
    const output = follow(stream);
    const paste = Buffer.from(Array.from({ length: 18_000 }, (_, line) => `${String(line).padStart(6, '0')} grüße ☃ 日本語 ${'x'.repeat(28)}`).join('\n').concat('\n'));
    t.ok(paste.length > 1_000_000);
    await type(stream, `stty raw -echo; echo go""ing; head -c ${paste.length} | sha256sum; stty sane`);
    await output.waitFor(/going/);
    for (let offset = 0; offset < paste.length; offset += 9973) await stream.write(paste.subarray(offset, offset + 9973));
    const { createHash } = await import('node:crypto');
    await output.waitFor(new RegExp(createHash('sha256').update(paste).digest('hex')));
    await type(stream, 'printf "\\xe6\\x97\\xa5"; printf "\\xe6"; sleep 0.1; printf "\\x97"; sleep 0.1; printf "\\xa5"; echo');
    await output.waitFor(/日日/);
    await sandbox.closeTerminal('paste');
  });

  await t.test('a client that does not read costs nobody else anything, and is told what it missed', async (t) => {
    const slow = await driver.connect(id);
    t.teardown(() => slow.close());
    const fast = await open(sandbox, 'flood');
    const stalled = await slow.attach('flood');
    let [received, missed] = [0, 0];
    stalled.onGap((bytes) => { missed += bytes; });
    stalled.onOutput((_channel, bytes) => { received += bytes.length; });
    const output = follow(fast, { keep: 0 });
    const before = process.memoryUsage().rss;
    await type(fast, 'head -c 20000000 /dev/zero | tr "\\0" y; echo');
    await until('20 MB to reach the client that reads', () => output.bytes() > 20_000_000, 20_000);
    t.ok(received <= 131_072, `the one that does not got its window: ${received}`);
    t.ok(process.memoryUsage().rss - before < 64 * 1024 * 1024, `memory grew by ${process.memoryUsage().rss - before}`);
    t.equal(output.gap(), 0, 'the one that reads missed nothing');
    stalled.acknowledge(received);
    await until('the other to be told of its gap', () => missed > 10_000_000);
    await sandbox.closeTerminal('flood');
  });

  await t.test('with nobody attached the shell runs on, and the newest output is kept', async (t) => {
    const stream = await open(sandbox, 'alone');
    await type(stream, 'seq 1 200000; echo do""ne');
    stream.detach();
    await stream.exited;
    const scrollback = async (): Promise<string> => {
      const again = await sandbox.attach('alone');
      const output = follow(again);
      await new Promise((resolve) => setTimeout(resolve, 100));
      again.detach();
      await again.exited;
      return output.text();
    };
    await until('the end of the flood in the scrollback', async () => /200000\r\ndone/.test(await scrollback()));
    const kept = (await scrollback()).length;
    t.ok(kept > 100_000 && kept <= 262_144, `${kept} bytes are kept`);
    await sandbox.closeTerminal('alone');
  });

  await t.test('signals reach what runs in the foreground', async (t) => {
    const stream = await open(sandbox, 'signals');
    const output = follow(stream);
    const interrupts = [() => stream.signal('SIGINT'), () => { void stream.write(Buffer.from('\x03')); }];
    for (const [index, interrupt] of interrupts.entries()) {
      await type(stream, `sh -c 'echo beg""un-${index}; exec sleep 60'`);
      await output.waitFor(new RegExp(`begun-${index}`));
      interrupt();
      await type(stream, `echo co""de-${index}-$?`);
      await output.waitFor(new RegExp(`code-${index}-130`));
    }
    t.throws(() => stream.signal('SIGNONSENSE'), { code: 'invalid-request' });
    await sandbox.closeTerminal('signals');
  });

  await t.test('a learner who kills everything kills shells, not the agent', async (t) => {
    const stream = await open(sandbox, 'suicide');
    await type(stream, 'sh -c "kill -9 -1; true"'); // kill(2) spares its caller
    t.match(await stream.exited, { signal: 'SIGKILL' });
    const again = await open(sandbox, 'after');
    const output = follow(again);
    await type(again, 'echo ba""ck');
    await output.waitFor(/back/);
    await sandbox.closeTerminal('after');
    await sandbox.closeTerminal('suicide');
  });

  t.same(await sandbox.terminals(), [], 'nothing is left');
});
