import t from 'tap';
import { isGreen, summaryLines, type Part } from '../../../src/setup/suite/summary.js';

const part = (changes: Partial<Part> = {}): Part => ({ title: 'SQLite', passed: 3, failures: [], skips: [], files: [], ...changes });

t.test('the last line holds the counts of all parts, alone', async (t) => {
  const lines = summaryLines([part(), part({ title: 'PostgreSQL', passed: 2, failures: [{ name: 'f › x', detail: 'at: 1' }], skips: [{ name: 'f › y', reason: 'no vlan' }] })], 61_000);
  t.equal(lines.at(-1), '5 passed, 1 failed, 1 skipped');
  t.ok(lines.includes('✗ [PostgreSQL] f › x'));
  t.ok(lines.includes('  [PostgreSQL] f › y: no vlan'));
});

t.test('only the ten slowest files are named, slowest first', async (t) => {
  const files = Array.from({ length: 12 }, (_, index) => ({ name: `f${index}`, passed: 1, failed: 0, skipped: 0, durationMs: index * 1000 }));
  const slow = summaryLines([part({ files })], 1).filter((line) => / s {2}\[/.test(line));
  t.equal(slow.length, 10);
  t.match(slow[0], 'f11');
});

t.test('a run is green only when something passed and nothing failed', async (t) => {
  t.equal(isGreen([part()]), true);
  t.equal(isGreen([part({ passed: 0 })]), false, 'nothing ran');
  t.equal(isGreen([part(), part({ failures: [{ name: 'x', detail: '' }] })]), false);
  t.equal(isGreen([]), false);
});
