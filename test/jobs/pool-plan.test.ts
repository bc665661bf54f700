import t from 'tap';
import { greatestBurst, poolTargets, type PoolInput } from '../../src/jobs/pool-plan.js';
import { counts, parseCounts } from '../../src/sandbox/counts.js';

const none = counts(() => 0);
const plain: PoolInput = {
  configured: none, expected: none, burst: none, max: 20, inUse: none, freeSessions: 50,
  memoryMib: { small: 256, medium: 512, large: 1024 }, budgetMib: 1_000_000,
};

const cases: [string, Partial<PoolInput>, Partial<typeof none>][] = [
  ['what the operator says', { configured: { small: 2, medium: 1, large: 0 } }, { small: 2, medium: 1 }],
  ['nothing where nothing is asked', {}, {}],
  ['the learners whose assignment opens', { configured: { small: 2, medium: 0, large: 0 }, expected: { small: 12, medium: 0, large: 0 } }, { small: 12 }],
  ['as many as came at once of late', { burst: { small: 0, medium: 4, large: 0 } }, { medium: 4 }],
  ['not both, but the greater', { expected: { ...none, small: 5 }, burst: { ...none, small: 3 } }, { small: 5 }],
  ['not more than the most', { expected: { ...none, small: 500 }, max: 20 }, { small: 20 }],
  ['what the operator says, also where it is more than the most', { configured: { ...none, small: 30 }, expected: { ...none, small: 500 }, max: 20 }, { small: 30 }],
  ['not more than sessions may still start', { configured: { ...none, small: 4 }, freeSessions: 1 }, { small: 1 }],
  ['none while as many sessions live as may', { configured: { ...none, small: 4 }, freeSessions: 0 }, {}],
  ['not more than memory allows', { configured: { ...none, small: 10 }, budgetMib: 1000 }, { small: 3 }],
  ['what those in use leave of the memory', { configured: { ...none, small: 10 }, budgetMib: 1000, inUse: { ...none, medium: 1 } }, { small: 1 }],
  ['none while those in use may take it all', { configured: { ...none, small: 10 }, budgetMib: 1000, inUse: { ...none, large: 2 } }, {}],
  ['sizes in turn where not all fit', { configured: { small: 4, medium: 4, large: 4 }, budgetMib: 256 + 512 + 1024 + 256 }, { small: 2, medium: 1, large: 1 }],
  ['the operator\'s own before what is expected', { configured: { ...none, medium: 2 }, expected: { ...none, small: 9 }, budgetMib: 1024 + 256 }, { small: 1, medium: 2 }],
];

for (const [what, input, expected] of cases) {
  t.test(`so many wait: ${what}`, async (t) => {
    t.same(poolTargets({ ...plain, ...input }), { ...none, ...expected });
  });
}

t.test('the greatest burst is of one size and within the span', async (t) => {
  const at = (size: string, ...seconds: number[]): { size: string; at: Date }[] => seconds.map((second) => ({ size, at: new Date(second * 1000) }));
  t.same(greatestBurst([...at('small', 100, 1, 3, 9, 11), ...at('large', 2, 30)], 10_000), { small: 4, medium: 0, large: 1 });
  t.same(greatestBurst([], 10_000), none);
});

t.test('POOL is a number for each size, or none', async (t) => {
  t.same(parseCounts('small:4, large:1'), { small: 4, medium: 0, large: 1 });
  t.same(parseCounts('none'), none);
  for (const wrong of ['', 'small', 'huge:1', 'small:-1', 'small:1;medium:2', 'constructor:1']) t.equal(parseCounts(wrong), undefined, JSON.stringify(wrong));
});
