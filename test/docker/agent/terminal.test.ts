import t from 'tap';
import { type Agent, OP, Reader, T, type Wire, build, errorOf, frame, hostCreate, obstacle, open, place, podCreate, run, s, sendBatch, document, startAgent, step, texts, u16, u32, u8 } from './wire.js';

const host = { host: 'h1' };
let agent: Agent;
const skip = obstacle();

const openTerminal = async (wire: Wire, id: string, where = place(host), shell = '/bin/bash'): Promise<number> => {
  const stream = wire.newStream();
  wire.send(frame(T.OPEN, stream, s(id), where, u16(80), u16(24), s(shell), texts(['PS1=$ '])));
  const answer = await wire.next(wire.on(stream, T.OPENED, T.ERROR));
  if (answer.type === T.ERROR) throw new Error(errorOf(answer).code);
  return answer.payload.readUInt32LE(0);
};

const attach = async (wire: Wire, id: string, replay = true): Promise<number> => {
  const stream = wire.newStream();
  wire.send(frame(T.ATTACH, stream, s(id), u8(replay ? 1 : 0)));
  const answer = await wire.next(wire.on(stream, T.OPENED, T.ERROR));
  if (answer.type === T.ERROR) throw new Error(errorOf(answer).code);
  return stream;
};

const type = (wire: Wire, stream: number, text: string): void => wire.send(frame(T.STDIN, stream, Buffer.from(text)));

/** Reads a stream, giving credit, until its output contains `wanted`. */
const until = async (wire: Wire, stream: number, wanted: string, timeoutMs = 6000): Promise<string> => {
  let seen = '';
  while (!seen.includes(wanted)) {
    const f = await wire.next(wire.on(stream, T.STDOUT), timeoutMs);
    seen += f.payload.toString('latin1');
    wire.send(frame(T.CREDIT, stream, u32(f.payload.length)));
  }
  return seen;
};

t.test('terminals', { skip: skip || false }, async (t) => {
  agent = await startAgent();
  t.teardown(() => agent.stop());
  const wire = await open(agent.path);
  t.teardown(() => wire.close());
  await build(wire, [hostCreate('h1'), podCreate('h1', 'p1')]);

  t.test('a terminal is a login shell on the host, with a controlling terminal', async (t) => {
    const started = performance.now();
    await openTerminal(wire, 'a');
    const stream = await attach(wire, 'a');
    await wire.next(wire.on(stream, T.STDOUT));
    t.comment(`prompt after ${(performance.now() - started).toFixed(1)} ms`);
    type(wire, stream, 'echo "[$(hostname) $(tty) $TERM $HOME $(id -u) $COLUMNS]"; shopt -q login_shell && echo as-"login"\n');
    const seen = await until(wire, stream, 'as-login');
    t.match(seen, /\[h1 \/dev\/pts\/\d+ xterm-256color \/root 0 /);
    wire.send(frame(T.DETACH, stream));
    await wire.next(wire.on(stream, T.OK));
  });

  t.test('opening one that exists changes nothing, and gives the same pid', async (t) => {
    t.equal(await openTerminal(wire, 'a'), await openTerminal(wire, 'a'));
  });

  t.test('a terminal outlives its connection; another replays its scrollback', async (t) => {
    const other = await open(agent.path);
    const first = await attach(other, 'a');
    type(other, first, 'echo kept-"across"-connections\n');
    await until(other, first, 'kept-across-connections');
    other.close();
    const stream = await attach(wire, 'a');
    t.match(await until(wire, stream, 'kept-across-connections'), 'kept-across-connections');
    wire.send(frame(T.DETACH, stream));
  });

  t.test('resize, signals and the end of input reach the program', async (t) => {
    const stream = await attach(wire, 'a', false);
    wire.send(frame(T.RESIZE, stream, u16(132), u16(40)));
    type(wire, stream, 'stty size; sleep 60\n');
    t.match(await until(wire, stream, '40 132'), '40 132');
    await new Promise((done) => setTimeout(done, 200));
    wire.send(frame(T.SIGNAL, stream, u8(2)));
    type(wire, stream, 'echo "status $?"\n');
    t.match(await until(wire, stream, 'status 130'), 'status 130');
    type(wire, stream, 'cat > /dev/null; echo at-"end"\n');
    await new Promise((done) => setTimeout(done, 100));
    wire.send(frame(T.STDIN_EOF, stream));
    t.match(await until(wire, stream, 'at-end'), 'at-end');
    wire.send(frame(T.DETACH, stream));
  });

  t.test('a terminal in a pod sees the pod', async (t) => {
    await openTerminal(wire, 'pod', place({ host: 'h1', pod: 'p1' }));
    const stream = await attach(wire, 'pod');
    type(wire, stream, 'echo "[$(hostname) $(ls /sys/class/net | tr "\\n" " ")]"\n');
    t.match(await until(wire, stream, '[p1 lo ]'), '[p1 lo ]');
    wire.send(frame(T.DETACH, stream));
  });

  t.test('a key costs one frame back, its echo; credit comes for a quarter of the window', async (t) => {
    const stream = await attach(wire, 'a', false);
    const answers: number[] = [];
    for (const key of ['q', '\u0015']) {
      type(wire, stream, key);
      const { type: kind } = await wire.next(wire.on(stream));
      answers.push(kind);
    }
    t.same(answers, [T.STDOUT, T.STDOUT]);
    type(wire, stream, `stty -echo -icanon; head -c 16384 | wc -c; stty sane\n`);
    await new Promise((done) => setTimeout(done, 300));
    type(wire, stream, 'x'.repeat(16_384));
    t.ok((await wire.next(wire.on(stream, T.CREDIT))).payload.readUInt32LE(0) >= 16_384);
    await until(wire, stream, '16384');
    wire.send(frame(T.DETACH, stream));
    await wire.next(wire.on(stream, T.OK));
  });

  t.test('a megabyte of paste arrives whole, under credit', async (t) => {
    const stream = await attach(wire, 'a', false);
    type(wire, stream, 'stty -echo -icanon; head -c 1048576 | md5sum; stty sane\n');
    await new Promise((done) => setTimeout(done, 300));
    const chunk = Buffer.alloc(16_384, 'x');
    let credit = 65_536 - 60, sent = 0;
    while (sent < 1_048_576) {
      while (credit >= chunk.length && sent < 1_048_576) { wire.send(frame(T.STDIN, stream, chunk)); credit -= chunk.length; sent += chunk.length; }
      if (sent < 1_048_576) credit += (await wire.next(wire.on(stream, T.CREDIT))).payload.readUInt32LE(0);
    }
    // md5 of 1 MiB of "x"
    const { createHash } = await import('node:crypto');
    await until(wire, stream, createHash('md5').update(Buffer.alloc(1_048_576, 'x')).digest('hex'));
    wire.send(frame(T.DETACH, stream));
    t.pass('the shell counted it');
  });

  t.test('output waits for credit; the fastest client sets the pace; the slower one hears of its gap', async (t) => {
    await openTerminal(wire, 'flood');
    const slow = await open(agent.path);
    t.teardown(() => slow.close());
    const fast = await attach(wire, 'flood', false), lazy = await attach(slow, 'flood', false);
    type(wire, fast, 'stty -echo; head -c 3000000 /dev/zero | tr "\\0" y; echo; echo all-"done"\n');
    const started = performance.now();
    await until(wire, fast, 'all-done', 10_000);
    t.comment(`3 MB in ${(performance.now() - started).toFixed(0)} ms`);
    await new Promise((done) => setTimeout(done, 50));
    const got = slow.frames.filter((f) => f.stream === lazy && f.type === T.STDOUT).reduce((n, f) => n + f.payload.length, 0);
    t.ok(got <= 131_072, `without credit no more than the window came: ${got}`);
    slow.frames.length = 0;
    slow.send(frame(T.CREDIT, lazy, u32(1 << 20)));
    const gap = await slow.next(slow.on(lazy, T.GAP));
    t.ok(new Reader(gap.payload).u64() > 2_000_000, 'the gap is counted');
    await until(slow, lazy, 'all-done');
  });

  t.test('an unread terminal stops the program, not the agent', async (t) => {
    await openTerminal(wire, 'stall');
    const stream = await attach(wire, 'stall', false);
    type(wire, stream, 'yes\n');
    await new Promise((done) => setTimeout(done, 300));
    const before = wire.frames.length;
    await new Promise((done) => setTimeout(done, 200));
    t.equal(wire.frames.length, before, 'nothing more comes');
    wire.send(frame(T.PING, 0, Buffer.from('hi')));
    t.equal((await wire.next((f) => f.type === T.PONG)).payload.toString(), 'hi');
    const close = wire.newStream();
    wire.send(frame(T.CLOSE_TERMINAL, close, s('stall')));
    await wire.next(wire.on(close, T.OK));
    const exit = await wire.next(wire.on(stream, T.EXIT));
    t.equal(exit.payload[2], 2, 'cancelled');
  });

  t.test('a finished terminal says how it ended, and can be read until it is closed', async (t) => {
    await openTerminal(wire, 'end');
    const stream = await attach(wire, 'end');
    type(wire, stream, 'echo last"-"words; exit 7\n');
    await until(wire, stream, 'last-words');
    const exit = await wire.next(wire.on(stream, T.EXIT));
    t.same([...exit.payload], [0, 7, 0]);
    const again = await attach(wire, 'end');
    await until(wire, again, 'last-words');
    t.same([...(await wire.next(wire.on(again, T.EXIT))).payload], [0, 7, 0]);
    const list = wire.newStream();
    wire.send(frame(T.LIST, list));
    const r = new Reader((await wire.next(wire.on(list, T.OK))).payload);
    const terminals = r.list(() => ({ id: r.s(), pid: r.u32(), columns: r.u16(), rows: r.u16(), attached: r.u16(), ended: r.u8(), kind: r.u8(), value: r.u8(), reason: r.u8() }));
    t.match(terminals.find((one) => one.id === 'end'), { ended: 1, kind: 0, value: 7 });
    t.match(terminals.find((one) => one.id === 'a'), { ended: 0, columns: 132, rows: 40 });
    const close = wire.newStream();
    wire.send(frame(T.CLOSE_TERMINAL, close, s('end')));
    await wire.next(wire.on(close, T.OK));
    await t.rejects(attach(wire, 'end'), { message: 'target-not-found' });
  });

  t.test('kill -9 -1 by the learner ends the shells, not the agent', async (t) => {
    await openTerminal(wire, 'killer');
    const stream = await attach(wire, 'killer'), victim = await attach(wire, 'a', false);
    type(wire, stream, 'kill -9 -1\n');
    t.same([...(await wire.next(wire.on(victim, T.EXIT))).payload], [1, 9, 0]);
    const again = await open(agent.path);
    again.close();
    const result = await run(wire, host, ['kill', '-TERM', '1']);
    t.equal(result.value, 0, 'the learner may send it');
    t.equal((await run(wire, host, ['echo', 'alive'])).stdout, 'alive\n');
  });

  t.test('refusals name the object', async (t) => {
    for (const [id, where, shell, code] of [
      ['no host', place({ host: 'nowhere' }), '', 'invalid-request'],
      ['x1', place({ host: 'nowhere' }), '', 'target-not-found'],
      ['x2', place({ host: 'h1', pod: 'nopod' }), '', 'target-not-found'],
      ['x3', place({ host: 'h1', pod: 'p1', container: 'none' }), '', 'target-not-found'],
      ['x4', place(host), '/bin/no-such-shell', 'program-not-started'],
    ] as const) await t.rejects(openTerminal(wire, id, where, shell), { message: code }, id);
    for (let i = 0; i < 20; i++) await openTerminal(wire, `many-${i}`).catch((error: Error) => t.equal(error.message, 'limit-reached'));
    t.match(await run(wire, host, ['echo', 'still here']), { stdout: 'still here\n' });
  });

  t.test('a terminal of a host that is deleted ends', async (t) => {
    await sendBatch(wire, document([hostCreate('h2')]));
    for (let i = 0; i < 20; i++) {
      const close = wire.newStream();
      wire.send(frame(T.CLOSE_TERMINAL, close, s(`many-${i}`)));
      await wire.next(wire.on(close, T.OK, T.ERROR));
    }
    await new Promise((done) => setTimeout(done, 200));
    await openTerminal(wire, 'h2', place({ host: 'h2' }));
    const stream = await attach(wire, 'h2');
    await build(wire, [step(OP.hostDelete, s('h2'))]);
    t.same([...(await wire.next(wire.on(stream, T.EXIT))).payload], [1, 9, 0]);
  });
});
