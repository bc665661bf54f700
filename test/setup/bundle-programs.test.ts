import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import t from 'tap';
import { bundlePrograms } from '../../src/setup/bundle-programs.mjs';

t.test('each part of a bundled program keeps the path it had, and a native one is found at run time', async (t) => {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'vethlab-bundle-')));
  t.teardown(() => rm(root, { recursive: true, force: true }));
  const files = {
    'node_modules/older/index.js': 'exports.folder = __dirname; exports.native = require("libsql");',
    'node_modules/libsql/index.js': 'module.exports = "libsql of this folder";',
    'parts/part.mjs': 'export const url = import.meta.url;',
    'main.mjs': 'import { folder, native } from "older"; import { url } from "./parts/part.mjs"; console.log(JSON.stringify({ folder, native, url }));',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(root, name, '..'), { recursive: true });
    await writeFile(join(root, name), text);
  }
  await writeFile(join(root, 'package.json'), '{ "type": "module" }');
  await writeFile(join(root, 'node_modules', 'older', 'package.json'), '{ "name": "older", "main": "index.js" }');
  await bundlePrograms(root, { 'deep/program': 'main.mjs' }, 'made');
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'made', 'deep', 'program.js')]);
  t.same(JSON.parse(stdout), { folder: join(root, 'node_modules', 'older'), native: 'libsql of this folder', url: pathToFileURL(join(root, 'parts', 'part.mjs')).href });
});
