/** What a start loads decides how long it takes: the machine's speed and load don't count here. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import t from 'tap';

/** 1,453 when this was written; each hundred takes a start some 50 ms. */
const mostModules = 1_550;

t.test('a start loads no more modules than it has to', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'vethlab-loaded-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const server = pathToFileURL(resolve('dist/server.js')).href;
  // V8's coverage names every script that a process has loaded: https://nodejs.org/docs/latest-v20.x/api/cli.html#node_v8_coveragedir
  await promisify(execFile)(process.execPath, ['-e', `import(${JSON.stringify(server)})`], { env: { PATH: process.env['PATH'], NODE_V8_COVERAGE: folder } });
  const [file = ''] = await readdir(folder);
  const { result } = JSON.parse(await readFile(join(folder, file), 'utf8')) as { result: { url: string }[] };
  const urls = result.map(({ url }) => url).filter((url) => url.startsWith('file:'));
  t.ok(urls.includes(server), 'the list is the server\'s');
  t.ok(urls.length <= mostModules, `${urls.length} are at most ${mostModules}`);
  for (const late of ['pg', '@prisma/adapter-pg', 'typescript', 'ajv-formats', '@opentelemetry/sdk-trace', '@opentelemetry/exporter-trace-otlp-http']) {
    t.notOk(urls.some((url) => url.includes(`/node_modules/${late}/`)), `${late} waits until it is needed`);
  }
});
