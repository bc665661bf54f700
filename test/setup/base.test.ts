import t from 'tap';
import { decideBase, officialBase, ownBase } from '../../src/setup/base.js';

t.test('the base is what was chosen, else what is there, else fetched', async (t) => {
  const rows: { chosen?: string; present: string[]; expected: ReturnType<typeof decideBase> }[] = [
    { present: [], expected: { fetch: true } },
    { present: [ownBase], expected: { use: ownBase } },
    { present: [officialBase], expected: { use: officialBase } },
    { present: [ownBase, officialBase], expected: { use: officialBase } },
    { present: ['alpine:3'], expected: { fetch: true } },
    { chosen: 'registry.example/debian:12', present: [officialBase], expected: { use: 'registry.example/debian:12' } },
    { chosen: '', present: [], expected: { fetch: true } },
  ];
  for (const { chosen, present, expected } of rows) t.same(decideBase({ chosen, present }), expected, `${chosen ?? '-'} of ${present.join()}`);
});
