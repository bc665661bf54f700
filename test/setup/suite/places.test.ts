import { setImmediate as turn } from 'node:timers/promises';
import t from 'tap';
import { createPlaces } from '../../../src/setup/suite/places.js';

/** So many begin, each tells its number when it does. */
function line(least: number, most: number, idle: () => Promise<number>, count: number): { begun: number[]; free: (() => void)[] } {
  const [begun, free]: [number[], (() => void)[]] = [[], []];
  const places = createPlaces({ least, most, idle });
  for (let index = 0; index < count; index++) void places.take().then((release) => { begun.push(index); free.push(release); });
  return { begun, free };
}

const turns = async (): Promise<void> => { for (let count = 0; count < 20; count++) await turn(); };

t.test('on a busy machine so many begin as always may, in their order, and the next as one ends', async (t) => {
  const { begun, free } = line(2, 4, async () => (await turn(), 0.1), 4);
  await turns();
  t.same(begun, [0, 1]);
  free[0]?.();
  await turns();
  t.same(begun, [0, 1, 2]);
  free[1]?.();
  free[2]?.();
  await turns();
  t.same(begun, [0, 1, 2, 3]);
});

t.test('where the processors are idle more begin, up to a limit', async (t) => {
  const { begun, free } = line(2, 4, async () => (await turn(), 0.9), 6);
  await turns();
  t.same(begun, [0, 1, 2, 3]);
  free[3]?.();
  await turns();
  t.same(begun, [0, 1, 2, 3, 4]);
  free.forEach((release) => { release(); });
});

t.test('the end of one is heard at once, however long the look at the machine takes', async (t) => {
  const { begun, free } = line(1, 2, () => new Promise(() => undefined), 2);
  await turns();
  t.same(begun, [0]);
  free[0]?.();
  await turns();
  t.same(begun, [0, 1]);
});
