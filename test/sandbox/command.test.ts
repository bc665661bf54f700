import t from 'tap';
import type { CommandSpec } from '../../src/sandbox/contract.js';
import { follow } from '../support/output.js';
import { startSandbox, until } from '../support/sandbox.js';

t.test('commands', async (t) => {
  const { driver, sandbox, id } = await startSandbox(t);
  await sandbox.batch([{ op: 'host-create', host: 'h' }, { op: 'pod-create', host: 'h', pod: 'p' }]);
  const command = (script: string, change: Partial<CommandSpec> = {}): CommandSpec => ({ target: { host: 'h' }, argv: ['sh', '-c', script], as: 'learner', timeoutMs: 10_000, ...change });
  const running = async (pattern: string): Promise<boolean> => (await sandbox.run(command(`pgrep -f "${pattern}" | grep -v $$ | head -1`))).stdout.length > 0;

  await t.test('stdout, stderr and the exit code come apart', async (t) => {
    const result = await sandbox.run(command('echo out; echo err >&2; exit 7'));
    t.match(result, { code: 7, signal: null, truncated: false });
    t.equal(result.stdout.toString(), 'out\n');
    t.equal(result.stderr.toString(), 'err\n');
    t.equal(result.reason, undefined);
    for (const code of [0, 1, 126, 255]) t.equal((await sandbox.run(command(`exit ${code}`))).code, code);
    t.match(await sandbox.run(command('kill -SEGV $$')), { code: null, signal: 'SIGSEGV' });
  });

  await t.test('arguments and environment arrive as they are, without a shell', async (t) => {
    const argv = ['printf', '%s|', 'a b', '$HOME', '"', '', 'é\n'];
    t.equal((await sandbox.run(command('', { argv }))).stdout.toString(), 'a b|$HOME|"||é\n|');
    t.equal((await sandbox.run(command('echo "$X-$HOME-$PWD"', { env: { X: 'a=b c' } }))).stdout.toString(), 'a=b c-/root-/root\n');
    t.equal((await sandbox.run(command('hostname', { target: { host: 'h', pod: 'p' } }))).stdout.toString(), 'p\n');
  });

  await t.test('what cannot be started is refused by name', async (t) => {
    await t.rejects(sandbox.run(command('', { argv: ['no-such-program'] })), { code: 'program-not-started', message: /no-such-program/ });
    await t.rejects(sandbox.run(command('true', { target: { host: 'nowhere' } })), { code: 'target-not-found', message: /nowhere/ });
    await t.rejects(sandbox.run(command('', { argv: [] })), { code: /invalid-request|program-not-started/ });
    await t.rejects(sandbox.run(command('', { argv: ['echo', 'a\0b'] })), { code: 'invalid-request' });
    await t.rejects(sandbox.run(command('', { argv: ['echo', 'x'.repeat(200_000)] })), { code: 'invalid-request' });
    t.same(await sandbox.terminals(), [], 'the connection is unhurt');
  });

  await t.test('bytes go in and come out unchanged, also when there are many', async (t) => {
    const bytes = Buffer.from(Array.from({ length: 2_000_000 }, (_, index) => (index * 7919) % 256));
    const result = await sandbox.run(command('', { argv: ['cat'] }), { input: bytes, maxOutputBytes: 3_000_000 });
    t.match(result, { code: 0, truncated: false });
    t.ok(result.stdout.equals(bytes));
    t.match(await sandbox.run(command('head -c 3; exit 4'), { input: bytes }), { code: 4 }, 'a program that stops reading ends all the same');
  });

  await t.test('output beyond the limit is dropped, and that is said', async (t) => {
    const result = await sandbox.run(command('head -c 5000000 /dev/zero; echo end >&2'), { maxOutputBytes: 1000 });
    t.match(result, { code: 0, truncated: true });
    t.equal(result.stdout.length, 1000);
    t.equal(result.stderr.toString(), 'end\n');
  });

  await t.test('the deadline kills the program and its children, and is told', async (t) => {
    const result = await sandbox.run(command('echo first; sleep 61.5 & sleep 61.5', { timeoutMs: 300 }));
    t.match(result, { code: null, signal: 'SIGKILL', reason: 'deadline' });
    t.equal(result.stdout.toString(), 'first\n');
    t.ok(result.durationMs > 250 && result.durationMs < 3000, `${result.durationMs} ms`);
    await until('the children to be gone', async () => !await running('sleep 61.5'));
  });

  await t.test('cancelling kills it, before and while it runs', async (t) => {
    t.match(await sandbox.run(command('sleep 62.5'), { signal: AbortSignal.abort() }), { reason: 'cancelled' });
    const result = await sandbox.run(command('echo x; sleep 62.5'), { signal: AbortSignal.timeout(200) });
    t.match(result, { reason: 'cancelled' });
    await until('it to be gone', async () => !await running('sleep 62.5'));
  });

  await t.test('a command dies with its client\'s connection', async (t) => {
    const other = await driver.connect(id);
    await other.exec(command('sleep 63.5; true'));
    await until('it to run', () => running('sleep 63.5'));
    other.close();
    await until('it to be gone', async () => !await running('sleep 63.5'));
    t.pass('it is gone');
  });

  await t.test('signals, and the end of input, reach a command', async (t) => {
    const stream = await sandbox.exec(command('trap "echo got; exit 9" TERM; echo ready; while :; do sleep 0.05; done'));
    const output = follow(stream);
    await output.waitFor(/ready/);
    stream.signal('SIGTERM');
    t.match(await stream.exited, { code: 9 });
    await output.waitFor(/got/);
    const cat = await sandbox.exec(command('', { argv: ['cat'], stdin: true }));
    const copied = follow(cat);
    await cat.write(Buffer.from('abc'));
    await copied.waitFor(/abc/);
    cat.end();
    t.match(await cat.exited, { code: 0 });
    await t.resolves(Promise.resolve(cat.write(Buffer.alloc(200_000))), 'writing to what has ended holds nobody back');
  });

  await t.test('a caller that writes faster than the program reads is held back', async (t) => {
    const stream = await sandbox.exec(command('sleep 0.4; cat > /dev/null', { stdin: true }));
    let written = false;
    const writing = stream.write(Buffer.alloc(1_000_000))?.then(() => { written = true; });
    await new Promise((resolve) => setTimeout(resolve, 150));
    t.equal(written, false);
    await writing;
    stream.end();
    t.match(await stream.exited, { code: 0 });
  });

  await t.test('a reader that does not acknowledge holds its program back, and no other', async (t) => {
    const stalled = await sandbox.exec(command('yes', { timeoutMs: 60_000 }));
    let received = 0;
    stalled.onOutput((_channel, bytes) => { received += bytes.length; });
    await new Promise((resolve) => setTimeout(resolve, 300));
    t.equal(received, 131_072);
    t.match(await sandbox.run(command('echo quick')), { code: 0 });
    stalled.detach();
    t.match(await stalled.exited, { reason: 'cancelled' });
  });

  await t.test('a checker has the image\'s files and the target\'s network, whatever the learner did', async (t) => {
    await sandbox.run(command('echo "#!/bin/sh\necho forged" > /tmp/ip; chmod +x /tmp/ip; mount --bind /tmp/ip /usr/sbin/ip; mount --bind /tmp/ip /usr/bin/ip; ip link add forged0 type bridge; /usr/bin/ip'));
    const checked = await sandbox.run(command('', { argv: ['ip', '-o', 'link'], as: 'checker', target: { host: 'h' } }));
    t.notMatch(checked.stdout.toString(), /forged/);
    t.match(checked.stdout.toString(), /lo:/);
    await sandbox.run(command('umount -l /usr/sbin/ip; umount -l /usr/bin/ip; ip link add real0 type bridge'));
    t.match((await sandbox.run(command('', { argv: ['ip', '-o', 'link'], as: 'checker' }))).stdout.toString(), /real0/);
    t.equal((await sandbox.run(command('env | sort', { as: 'checker' }))).stdout.toString().replace(/^_=.*\n|^PWD=.*\n/gm, ''), 'LANG=C.UTF-8\nPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\n');
  });

  await t.test('many commands at once each get their own answer', async (t) => {
    const numbers = Array.from({ length: 40 }, (_, index) => String(index));
    const results = await Promise.all(numbers.map((number) => sandbox.run(command('', { argv: ['echo', number] }))));
    t.same(results.map(({ stdout }) => stdout.toString().trim()), numbers);
  });
});
