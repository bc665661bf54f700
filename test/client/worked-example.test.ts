/** The worked example of docs/api.md, as a reader would run it: from the page's own text, against a real service. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import t from 'tap';
import ts from 'typescript';
import { startService } from '../support/service.js';

t.test('the TypeScript example of docs/api.md starts a lab, looks into it, is graded, and is refused the solution', async (t) => {
  const service = await startService(t);
  const baseUrl = await service.app.listen({ host: '127.0.0.1', port: 0 });
  const program = await writeExample(t, baseUrl);
  const { code, output } = await run(program, { PASSWORD: service.logins.learner.password });
  t.equal(code, 0, 'it ends well', { output });
  t.match(output, /cni0 +UP/, 'it prints what `ip -brief link` said');
  t.match(output, /^todo /m, 'and what is left to do');
  t.match(output, /The solution opens when/, 'and why there is no solution yet');
});

/** The page's block with the address of this service, compiled; the client comes from dist/, which the set-up made. */
async function writeExample(t: { teardown(action: () => Promise<void>): void }, baseUrl: string): Promise<string> {
  const page = await readFile(resolve('docs/api.md'), 'utf8');
  const text = /```ts\n([\s\S]*?)```/.exec(page)?.[1];
  if (text === undefined) throw new Error('docs/api.md has no TypeScript example.');
  const here = text.replace('http://127.0.0.1:8080', baseUrl).replace('./src/client/client.js', pathToFileURL(resolve('dist/client/client.js')).href);
  const { outputText } = ts.transpileModule(here, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext } });
  const folder = await mkdtemp(join(tmpdir(), 'vethlab-example-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'example.mjs');
  await writeFile(path, outputText);
  return path;
}

function run(path: string, env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [path], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], timeout: 120_000 });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { output += chunk.toString(); });
  return new Promise((done) => child.once('close', (code) => { done({ code, output }); }));
}
