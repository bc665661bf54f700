import { createServer } from 'node:net';
import { join } from 'node:path';
import t from 'tap';
import { ensureEngine, probeSocket } from '../../src/setup/engine.js';
import { createReport } from '../../src/setup/report.js';
import { SetupError } from '../../src/setup/setup-error.js';

const said: string[] = [];
const report = createReport({ write: (text) => said.push(text) });

t.test('somebody who listens is told from nobody', async (t) => {
  const path = join(t.testdir({}), 'x.sock');
  t.equal(await probeSocket(path), 'nobody');
  const server = createServer(() => undefined).listen(path);
  await new Promise((resolve) => server.once('listening', resolve));
  t.equal(await probeSocket(path), 'yes');
  await new Promise((resolve) => server.close(resolve));
  t.equal(await probeSocket(path), 'nobody', 'a socket file without a listener is nobody');
});

t.test('an engine that was asked for by DOCKER_HOST is never replaced by another', async (t) => {
  const path = join(t.testdir({}), 'none.sock');
  const error = await ensureEngine(`unix://${path}`, report).then(() => undefined, (reason: unknown) => reason);
  if (!(error instanceof SetupError)) return t.fail('a SetupError was expected');
  t.match(error.message, path);
  t.match(error.remedy, 'DOCKER_HOST');
  t.same(said, [], 'nothing was installed or started');
});

t.test('the engine that runs is taken as it is', async (t) => {
  t.equal(await ensureEngine(process.env['DOCKER_HOST'] || undefined, report), undefined);
  t.same(said, []);
});
