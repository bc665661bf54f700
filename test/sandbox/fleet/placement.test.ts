import t from 'tap';
import { chooseEngine, loadsOf, noLoad, shareInUse, type Candidate } from '../../../src/sandbox/fleet/placement.js';

const engine = (name: string, sandboxes: number | null, memoryMib: number | null, used = 0, usedMib = 0): Candidate => ({ name, capacity: { sandboxes, memoryMib }, load: { sandboxes: used, memoryMib: usedMib } });

const table: [string, Candidate[], 'small' | 'large', string | null][] = [
  ['none', [], 'small', null],
  ['of equals the first', [engine('a', 10, null), engine('b', 10, null)], 'small', 'a'],
  ['the smaller share', [engine('a', 10, null, 3), engine('b', 100, null, 20)], 'small', 'b'],
  ['the larger of both shares counts', [engine('a', 100, 1024, 0, 512), engine('b', 10, null, 4)], 'small', 'b'],
  ['the last place is given', [engine('a', 2, null, 1)], 'small', 'a'],
  ['and no more', [engine('a', 2, null, 2)], 'small', null],
  ['memory that is too little for this size', [engine('a', null, 1024, 1, 256)], 'large', null],
  ['without a bound there is always room', [engine('a', null, null, 5000, 5_000_000)], 'large', 'a'],
  ['without a bound the larger machine, as long as it is the emptier for its size', [{ ...engine('a', null, null, 4, 1024), machineMib: 8192 }, { ...engine('b', null, null, 12, 3072), machineMib: 65_536 }], 'small', 'b'],
  ['then the smaller one', [{ ...engine('a', null, null, 4, 1024), machineMib: 8192 }, { ...engine('b', null, null, 40, 10_240), machineMib: 65_536 }], 'small', 'a'],
  ['a machine that has promised more than it has still takes some, in turn', [{ ...engine('a', null, null, 40, 10_240), machineMib: 8192 }, { ...engine('b', null, null, 36, 9216), machineMib: 8192 }], 'small', 'b'],
  ['without a bound the emptier', [engine('a', null, null, 5, 2560), engine('b', null, null, 4, 1024)], 'small', 'b'],
];

for (const [what, candidates, size, expected] of table) {
  t.test(`a new sandbox goes where the smallest share is in use: ${what}`, async (t) => { t.equal(chooseEngine(candidates, size), expected); });
}

t.test('sandboxes without a stored engine are the first one\'s; a share is known where there is a bound', async (t) => {
  const loads = loadsOf([{ engine: null, size: 'small', count: 2 }, { engine: 'a', size: 'large', count: 1 }, { engine: 'b', size: 'medium', count: 1 }], 'a');
  t.same(Object.fromEntries(loads), { a: { sandboxes: 3, memoryMib: 1536 }, b: { sandboxes: 1, memoryMib: 512 } });
  t.equal(shareInUse(engine('a', 10, 1000, 1, 500)), 0.5);
  t.equal(shareInUse({ capacity: { sandboxes: null, memoryMib: null }, load: noLoad }), null);
});
