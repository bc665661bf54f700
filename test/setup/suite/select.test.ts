/** It needs no second database: it opens none. */
import t from 'tap';
import { dearestFirst, programs, testFiles, touchesStore } from '../../../src/setup/suite/select.js';

t.test('what touches the store is known by its folder and its imports, or by its words', async (t) => {
  const rows = [
    { path: 'test/store/users.test.ts', text: "import { openStore } from '../support/store.js';", expected: true },
    { path: 'test/grading/x.test.ts', text: "const store = await openStore(t);", expected: true },
    { path: 'test/routes/labs.test.ts', text: "import { build } from '../support/app.js';", expected: true },
    { path: 'test/routes/etag.test.ts', text: "import { etag } from '../../src/routes/etag.js';", expected: false },
    { path: 'test/sessions/x.test.ts', text: "import { startSandbox } from '../support/sandbox.js';", expected: false },
    { path: 'test/capture/x.test.ts', text: "import { frames } from '../support/frames.js';", expected: false },
    { path: 'test/routes/labs.test.ts', text: ['/** It needs no second', "database: nothing is stored. */ import { build } from '../support/app.js';"].join(' '), expected: false },
  ];
  for (const { path, text, expected } of rows) t.equal(touchesStore(path, text), expected, path);
});

t.test('test files are found by a part of their path, sorted', async (t) => {
  t.same(testFiles(['test/setup/suite/select']), ['test/setup/suite/select.test.ts']);
  t.same(testFiles(['no-such-file-anywhere']), []);
  const all = testFiles([]);
  t.ok(all.length > 10);
  t.same(all, [...all].sort());
});

t.test('what tests start is the service and the programs of test/support, not what only starts one', async (t) => {
  const names = Object.keys(programs());
  for (const name of ['src/server', 'test/support/outbox-process', 'test/support/lti-platform/main']) t.ok(names.includes(name), name);
  t.notOk(names.includes('test/support/server-process'));
});

t.test('the dearest files come first, and there are such files', async (t) => {
  const all = testFiles([]);
  t.same(dearestFirst(['test/errors.test.ts', 'test/server.test.ts', 'test/telemetry.test.ts']), ['test/server.test.ts', 'test/errors.test.ts', 'test/telemetry.test.ts']);
  t.same([...dearestFirst(all)].sort(), all);
});
