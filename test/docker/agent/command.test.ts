import t from 'tap';
import { type Agent, T, build, collect, exec, frame, hostCreate, obstacle, open, podCreate, run, startAgent, u32, u8 } from './wire.js';

const host = { host: 'h1' };
const skip = obstacle();

t.test('commands', { skip: skip || false }, async (t) => {
  const agent: Agent = await startAgent();
  t.teardown(() => agent.stop());
  const wire = await open(agent.path);
  t.teardown(() => wire.close());
  await build(wire, [hostCreate('h1'), podCreate('h1', 'p1')]);

  t.test('stdout and stderr come apart, then the exit status', async (t) => {
    const ran = await run(wire, host, ['sh', '-c', 'echo out; echo err >&2; exit 3']);
    t.match(ran, { stdout: 'out\n', stderr: 'err\n', kind: 0, value: 3, reason: 0 });
    t.match(await run(wire, host, ['sh', '-c', 'kill -SEGV $$']), { kind: 1, value: 11 });
  });

  t.test('learners and checkers see what is theirs', async (t) => {
    for (const [where, checker, expected] of [
      [host, false, 'h1 /root'], [{ host: 'h1', pod: 'p1' }, false, 'p1 /root'],
    ] as const) t.equal((await run(wire, where, ['sh', '-c', 'echo $(hostname) $HOME'], { checker })).stdout, `${expected}\n`);
    const netns = async (checker: boolean, where: { host: string; pod?: string }): Promise<string> => (await run(wire, where, ['readlink', '/proc/self/ns/net'], { checker })).stdout;
    t.equal(await netns(true, host), await netns(false, host));
    t.equal(await netns(true, { host: 'h1', pod: 'p1' }), await netns(false, { host: 'h1', pod: 'p1' }));
    t.not(await netns(true, { host: 'h1', pod: 'p1' }), await netns(true, host));
    t.not((await run(wire, host, ['readlink', '/proc/self/ns/user'], { checker: true })).stdout, (await run(wire, host, ['readlink', '/proc/self/ns/user'])).stdout);
    t.equal((await run(wire, host, ['env'], { checker: true })).stdout, 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\nLANG=C.UTF-8\n');
    t.match((await run(wire, host, ['env'], { env: ['HOME=/x', 'A=b'] })).stdout, /A=b/);
  });

  t.test('a program that is not there is an error, not an exit', async (t) => {
    await t.rejects(run(wire, host, ['/no/such/program']), { message: /^program-not-started ENOENT: \/no\/such\/program/ });
    await t.rejects(run(wire, { host: 'h1', pod: 'gone' }, ['true']), { message: /^target-not-found/ });
    await t.rejects(run(wire, { host: 'h1', pod: 'gone' }, ['true'], { checker: true }), { message: /^target-not-found/ });
  });

  t.test('the deadline kills the whole process group, and says so', async (t) => {
    const started = Date.now();
    t.match(await run(wire, host, ['sh', '-c', 'sleep 60 & sleep 60'], { timeoutMs: 300 }), { kind: 1, value: 9, reason: 1 });
    t.ok(Date.now() - started < 15_000);
  });

  t.test('children that hold the pipes do not hold the exit', async (t) => {
    const started = Date.now();
    t.match(await run(wire, host, ['sh', '-c', 'sleep 60 & echo said'], { timeoutMs: 20_000 }), { stdout: 'said\n', kind: 0, value: 0, reason: 0 });
    t.ok(Date.now() - started < 15_000);
  });

  t.test('input flows under credit, and its end is seen', async (t) => {
    const stream = wire.newStream();
    wire.send(exec(stream, host, ['wc', '-c'], { stdin: true, timeoutMs: 10_000 }));
    await wire.next(wire.on(stream, T.OPENED));
    let credit = 65_536, sent = 0;
    while (sent < 1 << 20) {
      while (credit >= 32_768 && sent < 1 << 20) { wire.send(frame(T.STDIN, stream, Buffer.alloc(32_768))); credit -= 32_768; sent += 32_768; }
      if (sent < 1 << 20) credit += (await wire.next(wire.on(stream, T.CREDIT))).payload.readUInt32LE(0);
    }
    wire.send(frame(T.STDIN_EOF, stream));
    t.equal((await collect(wire, stream)).stdout.trim(), String(1 << 20));
  });

  t.test('output never passes the credit', async (t) => {
    const stream = wire.newStream();
    wire.send(exec(stream, host, ['head', '-c', '1000000', '/dev/zero'], { timeoutMs: 10_000 }));
    await new Promise((done) => setTimeout(done, 400));
    const got = (): number => wire.frames.filter((f) => f.stream === stream && f.type === T.STDOUT).reduce((n, f) => n + f.payload.length, 0);
    t.equal(got(), 131_072);
    wire.send(frame(T.CREDIT, stream, u32(1000)));
    await new Promise((done) => setTimeout(done, 200));
    t.equal(got(), 132_072);
    wire.send(frame(T.CREDIT, stream, u32(1 << 20)));
    await wire.next(wire.on(stream, T.EXIT));
    t.equal(got(), 1_000_000, 'the exit comes after the last byte');
    wire.frames.length = 0;
  });

  t.test('signal and detach', async (t) => {
    const one = wire.newStream(), two = wire.newStream();
    wire.send(exec(one, host, ['sleep', '60'], { timeoutMs: 60_000 }), exec(two, host, ['sh', '-c', 'trap "" TERM; sleep 60'], { timeoutMs: 60_000 }));
    await wire.next(wire.on(one, T.OPENED));
    await wire.next(wire.on(two, T.OPENED));
    wire.send(frame(T.SIGNAL, one, u8(15)), frame(T.DETACH, two));
    t.match(await collect(wire, one), { kind: 1, value: 15, reason: 0 });
    t.match(await collect(wire, two), { kind: 1, value: 9, reason: 2 });
  });

  t.test('commands die with their connection', async (t) => {
    const other = await open(agent.path);
    const stream = other.newStream();
    other.send(exec(stream, host, ['sh', '-c', 'exec -a orphan-candidate sleep 4321'].map((a) => a === 'sh' ? 'bash' : a), { timeoutMs: 60_000 }));
    await other.next(other.on(stream, T.OPENED));
    other.close();
    await new Promise((done) => setTimeout(done, 300));
    t.notMatch((await run(wire, host, ['ps', 'axww'])).stdout, /orphan-candidat[e] /);
  });

  t.test('at most 64 at once, and the 65th is told', async (t) => {
    const streams = Array.from({ length: 65 }, () => wire.newStream());
    wire.send(...streams.map((stream) => exec(stream, host, ['sleep', '30'], { timeoutMs: 30_000 })));
    const last = await wire.next(wire.on(streams[64]!, T.ERROR, T.OPENED), 10_000); // 65 streams were made
    t.equal(last.type, T.ERROR);
    wire.send(...streams.slice(0, 64).map((stream) => frame(T.DETACH, stream)));
    for (const stream of streams.slice(0, 64)) await wire.next(wire.on(stream, T.EXIT), 10_000);
    t.match(await run(wire, host, ['true']), { value: 0 });
  });
});
