import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import t from 'tap';
import { compiled } from '../../../src/setup/suite/hooks.js';
import { projectRoot } from '../../../src/setup/project.js';

const url = (path: string): string => pathToFileURL(join(projectRoot, path)).href;

t.test('a test finds src/ in dist/, and other tests as they stand; everything else is left to Node', async (t) => {
  const rows: [string, string, string | undefined][] = [
    ['test/a/b.test.ts', '../../src/store/store.js', 'dist/store/store.js'],
    ['test/a/b.test.ts', '../support/store.js', 'test/support/store.ts'],
    ['test/a/b.test.ts', './wire.js', 'test/a/wire.ts'],
    ['test/a/b.test.ts', '../../src/setup/schema-texts.mjs', undefined],
    ['test/a/b.test.ts', 'tap', undefined],
    ['test/a/b.test.ts', 'node:fs', undefined],
    ['dist/store/store.js', './users.js', undefined],
    ['node_modules/tap/index.js', './src/x.js', undefined],
  ];
  for (const [parent, specifier, found] of rows) t.equal(compiled(specifier, url(parent)), found === undefined ? undefined : url(found), `${parent} imports ${specifier}`);
  t.equal(compiled('./x.js', 'file:///elsewhere/y.ts'), undefined);
  t.equal(compiled('./x.js', undefined), undefined);
});
