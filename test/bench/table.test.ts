import { readFileSync } from 'node:fs';
import t from 'tap';
import { median, type Result } from '../../bench/support/measure.js';
import { figuresTable, pages, readResults, targetsTable, withTable } from '../../bench/support/table.js';

const machine = { cpus: 2, model: 'CPU', memoryGiB: 8, kernel: '6.1', node: '20.19.0', loadBefore: 0.1 };
const result = (targets: Result['targets']): Result => ({ name: 'launch', at: '2026-01-02T03:04:05.000Z', machine, rows: [], targets });

t.test('a target is met, missed, or says why it was not measured', async (t) => {
  const table = targetsTable([result([
    { name: 'quick', value: 0.1, limit: 0.2, better: 'at-most', met: true },
    { name: 'many', value: 10, limit: 20, better: 'at-least', met: false },
    { name: 'peer', value: undefined, limit: 1, better: 'at-most', met: null, why: 'no ttyd' },
  ])]);
  t.match(table, '| launch | quick | ≤ 0.2 | 0.1 | met |\n| launch | many | ≥ 20 | 10 | **missed** |\n| launch | peer | ≤ 1 | not measured: no ttyd |  |');
  t.match(table, '2026-01-02, 2 × CPU');
});

t.test('every row is shown, with its spread and how many there were', async (t) => {
  const rows = [{ what: 'quick', unit: 'ms', n: 3, median: 2, min: 1, max: 1234 }];
  t.match(figuresTable([{ ...result([]), rows }]), '## launch\n\n`launch`: 2026-01-02');
  t.match(figuresTable([{ ...result([]), rows }]), '| quick | 2 ms | 1 | 1,234 | 3 |');
});

t.test('a median of an even number lies in the middle', async (t) => {
  t.same([median([4, 1]), median([3, 1, 2]), median([1, 2, 3, 10])], [2.5, 2, 2.5]);
  t.ok(Number.isNaN(median([])));
});

t.test('the pages show the results that are committed, all of them', async (t) => {
  for (const { page, shows, table } of pages) {
    const text = readFileSync(page, 'utf8');
    t.equal(text, withTable(text, table(readResults().filter(({ name }) => shows(name)))), `${page}: npm run bench:table writes it`);
  }
  t.throws(() => withTable('no place', ''), { message: /has no/ });
});
