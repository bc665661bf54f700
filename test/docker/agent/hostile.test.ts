import t from 'tap';
import { T, type Wire, b, build, document, errorOf, exec, frame, hello, hostCreate, list, obstacle, open, place, run, s, startAgent, step, texts, u16, u32, u8, OP } from './wire.js';

const skip = obstacle();
const h1 = { host: 'h1' };

/** A generator that repeats itself, so that a failure does too (mulberry32). */
const generator = (seed: number) => (below: number): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let x = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
  return ((x ^ (x >>> 14)) >>> 0) % below;
};

t.test('hostile bytes', { skip: skip || false }, async (t) => {
  // The compiler's checkers stop the agent at the first read outside its memory; then everything below fails.
  const agent = await startAgent({ sanitized: true });
  t.teardown(() => agent.stop());
  const good = await open(agent.path);
  t.teardown(() => good.close());
  await build(good, [hostCreate('h1')]);
  const alive = async (): Promise<void> => { t.equal((await run(good, h1, ['echo', 'yes'])).stdout, 'yes\n', 'other clients are served'); };

  t.test('violations close their own client only', async (t) => {
    const greeted = (...frames: Buffer[]): Buffer => Buffer.concat([hello(), ...frames]);
    const table: Record<string, Buffer> = {
      'no HELLO': frame(T.LIST, 1),
      'another version': frame(T.HELLO, 0, u16(9), s('x')),
      'HELLO twice': greeted(hello()),
      'a length of 4': greeted(u32(4)),
      'a length of 131078': greeted(u32(131_078)),
      'a length of 4 GiB': greeted(u32(0xffffffff)),
      'stream 0': greeted(frame(T.LIST, 0)),
      'a stream twice': greeted(exec(7, h1, ['sleep', '5']), exec(7, h1, ['sleep', '5'])),
      'a short EXEC': greeted(frame(T.EXEC, 1, u8(0))),
      'an EXEC that lies about its lengths': greeted(frame(T.EXEC, 1, u8(0), place(h1), u32(1000), u8(0), u16(65_535), s('a'))),
      'trailing bytes': greeted(frame(T.ATTACH, 1, s('a'), u8(0), u8(0))),
      'a NUL in a name': greeted(frame(T.ATTACH, 1, s('a\0b'), u8(0))),
      'a name with a slash': greeted(exec(1, { host: '../x' }, ['true'])),
      'more input than credit': greeted(exec(1, h1, ['sleep', '5'], { stdin: true }), ...[1, 2, 3].map(() => frame(T.STDIN, 1, Buffer.alloc(65_000)))),
      'input for a command without': greeted(exec(1, h1, ['sleep', '5']), frame(T.STDIN, 1, Buffer.alloc(1))),
      'a long PING': greeted(frame(T.PING, 0, Buffer.alloc(65))),
      'a malformed CAPTURE': greeted(frame(T.CAPTURE, 1, u32(1), u32(1), u32(9999))),
      'a malformed CREDIT': greeted(exec(1, h1, ['sleep', '5']), frame(T.CREDIT, 1, u16(1))),
    };
    for (const [name, bytes] of Object.entries(table)) {
      const wire = await open(agent.path, false);
      wire.send(bytes);
      await wire.untilClosed();
      const last = wire.frames.find((f) => f.type === T.ERROR && f.stream === 0);
      t.equal(last && errorOf(last).code, 'sandbox-protocol', name);
    }
    await alive();
  });

  t.test('unknown types and late frames do no harm', async (t) => {
    good.send(frame(0x7f, 900_001), frame(T.CREDIT, 900_002, u32(5)), frame(T.STDIN, 900_002, Buffer.alloc(5)), frame(T.DETACH, 900_002));
    t.equal(errorOf(await good.next(good.on(900_001, T.ERROR))).code, 'invalid-request');
    await alive();
  });

  t.test('a seventeenth client is refused, and sixteen are not', async (t) => {
    const others: Wire[] = [];
    for (let i = 0; i < 15; i++) others.push(await open(agent.path));
    const extra = await open(agent.path, false);
    t.equal(errorOf(await extra.next((f) => f.type === T.ERROR)).code, 'limit-reached');
    for (const other of others) other.close();
    await new Promise((done) => setTimeout(done, 50));
    await alive();
  });

  t.test('a client that asks and never reads is not answered without end', async (t) => {
    const wire = await open(agent.path);
    wire.socket.pause();
    const ping = frame(T.PING, 0, Buffer.alloc(64));
    const many = Buffer.concat(Array.from({ length: 20_000 }, () => ping));
    let taken = 0;
    for (let i = 0; i < 20; i++) wire.socket.write(many, () => { taken += many.length; });
    await new Promise((done) => setTimeout(done, 500));
    t.ok(taken < many.length * 20, `the agent stopped reading after about ${taken} bytes`);
    await alive();
    wire.close();
  });

  t.test('frames cut anywhere are put together', async (t) => {
    const wire = await open(agent.path, false);
    const bytes = Buffer.concat([hello(), exec(1, h1, ['echo', 'pieces'])]);
    for (const byte of bytes) {
      wire.socket.write(Buffer.from([byte]));
      await new Promise((done) => setImmediate(done));
    }
    t.equal((await wire.next(wire.on(1, T.STDOUT))).payload.toString(), 'pieces\n');
    wire.close();
  });

  t.test('random and mutated frames never stop the agent', async (t) => {
    const seed = Number(process.env['AGENT_FUZZ_SEED'] ?? 20_261);
    const next = generator(seed);
    const templates = [
      frame(T.OPEN, 3, s('f'), place(h1), u16(80), u16(24), s('/bin/true'), texts(['A=b'])), frame(T.ATTACH, 4, s('f'), u8(1)), exec(5, h1, ['true'], { stdin: true }),
      frame(T.STDIN, 5, Buffer.from('abc')), frame(T.RESIZE, 4, u16(9), u16(9)), frame(T.SIGNAL, 5, u8(1)), frame(T.CLOSE_TERMINAL, 6, s('f')), frame(T.LIST, 7),
      frame(T.CAPTURE, 8, u32(100), u32(0), b(Buffer.alloc(16)), list([Buffer.concat([place(h1), u8(1), texts([])])])), frame(T.STOP, 8), frame(T.CREDIT, 8, u32(10)),
      frame(T.BATCH_END, 9, document([step(OP.inventory), step(OP.sysctl, place(h1), s('net.ipv4.ip_forward'), u8(0), s('')), step(OP.netlink, place(h1), list([Buffer.concat([u32(0), place(h1)])]), b(Buffer.alloc(64, 16)))], true, 2000)),
      frame(T.BATCH_PART, 10, Buffer.alloc(30)), frame(T.DETACH, 5), frame(T.DETACH, 8),
    ];
    const mutated = (): Buffer => {
      const bytes = Buffer.from(templates[next(templates.length)]!); // the index is below the length
      for (let i = next(4); i > 0; i--) bytes[next(3) === 0 ? next(bytes.length) : Math.min(bytes.length - 1, 9 + next(bytes.length))] = next(256);
      if (next(4) > 0) bytes.writeUInt32LE(bytes.length - 4, 0);
      return bytes;
    };
    const end = Date.now() + 5000;
    let clients = 0;
    for (; clients < 300 && Date.now() < end; clients++) {
      const wire = await open(agent.path, false);
      wire.send(hello(), ...Array.from({ length: 30 }, mutated));
      await new Promise((done) => setTimeout(done, 5));
      wire.close();
    }
    t.comment(`seed ${seed}, ${clients} clients`);
    await new Promise((done) => setTimeout(done, 2500));
    const fresh = await open(agent.path);
    t.equal((await run(fresh, h1, ['echo', 'yes'])).stdout, 'yes\n');
    fresh.close();
    await alive();
  });
});
