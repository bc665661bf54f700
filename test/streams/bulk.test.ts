import { setTimeout as sleep } from 'node:timers/promises';
import t from 'tap';
import { createBulk } from '../../src/streams/bulk.js';

const key = Buffer.from('x');
const large = 32 * 1024;

/** What was released, in order; `now` is the test's own clock. */
function start() {
  const clock = { now: 0 };
  const bulk = createBulk(() => clock.now);
  const taken: string[] = [];
  const stream = () => {
    const release = bulk.stream();
    return (name: string, bytes: number): void => { release(bytes, () => { taken.push(name); }); };
  };
  return { clock, taken, typed: bulk.typed, stream, release: stream() };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(2);
}

t.test('while nobody types, output is taken at once', async (t) => {
  const { taken, release } = start();
  for (const name of ['a', 'b', 'c']) release(name, large);
  t.same(taken, ['a', 'b', 'c']);
});

t.test('while somebody types, large output waits for its turn, in order, and small output does not', async (t) => {
  const { taken, release, typed, stream } = start();
  typed(key);
  for (const name of ['a', 'b', 'c']) release(name, large);
  stream()('small', 80);
  t.same(taken, ['small'], 'an echo passes what is held back');
  await until(() => taken.length === 4);
  t.same(taken, ['small', 'a', 'b', 'c'], 'nobody waits for ever, though keys go on');
});

t.test('a flood in small pieces is bulk, too, and a little in every tick is none', async (t) => {
  const { clock, taken, release, typed } = start();
  typed(key);
  for (let piece = 0; piece < 4; piece++) release(String(piece), 1500);
  t.same(taken, ['0', '1'], 'the rest waits for its turn');
  for (clock.now = 10; clock.now < 200; clock.now += 10) release('screen', 1500);
  t.equal(taken.filter((name) => name === 'screen').length, 19);
});

t.test('when nobody types any more, all that waits goes on, and nothing is held back', async (t) => {
  const { clock, taken, release, typed } = start();
  typed(key);
  for (let index = 0; index < 1000; index++) release(String(index), large);
  clock.now = 60_000;
  await until(() => taken.length > 0);
  t.equal(taken.length, 1000);
  release('late', large);
  t.equal(taken.at(-1), 'late');
});

t.test('a whole line and a paste are no keys: what they start is not held back', async (t) => {
  for (const input of ['cat file\r', '\n', 'x'.repeat(100)]) {
    const { taken, release, typed } = start();
    typed(Buffer.from(input));
    release('output', large);
    t.same(taken, ['output'], JSON.stringify(input.slice(0, 10)));
  }
});
