import t from 'tap';
import { readRange } from '../../src/routes/byte-range.js';

t.test('one range is read as RFC 9110 says; what cannot be used is ignored', async (t) => {
  const rows: [header: string | undefined, expected: [number, number] | undefined][] = [
    [undefined, undefined], ['', undefined], ['bytes=', undefined], ['bytes=-', undefined], ['lines=0-5', undefined],
    ['bytes=0-0', [0, 0]], ['bytes=0-99', [0, 99]], ['bytes=0-1000', [0, 99]], ['bytes=10-', [10, 99]], ['bytes=99-', [99, 99]],
    ['bytes=-1', [99, 99]], ['bytes=-100', [0, 99]], ['bytes=-5000', [0, 99]], [' bytes=1-2 ', [1, 2]],
    ['bytes=5-2', undefined], ['bytes=0-1,5-6', undefined], ['bytes=a-b', undefined], [`bytes=0-${'9'.repeat(30)}`, undefined],
  ];
  for (const [header, expected] of rows) t.same(readRange(header, 100), expected && { first: expected[0], last: expected[1] }, header ?? 'none');
});

t.test('a range that begins after the end cannot be satisfied', async (t) => {
  for (const header of ['bytes=100-', 'bytes=100-200', 'bytes=-0']) t.throws(() => readRange(header, 100), { code: 'range-not-satisfiable', fields: { bytes: 100 } }, header);
  t.throws(() => readRange('bytes=0-', 0), { code: 'range-not-satisfiable' }, 'of nothing');
});
