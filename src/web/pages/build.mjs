/**
 * Builds the pages into dist/pages: `node src/web/pages/build.mjs`. Every file has the hash of its content in its name, so
 * browsers keep it for ever, and stands beside its brotli and gzip forms. `index.html` names the first ones to load, and
 * `workspace.html`, the same page, those of the workspace too: a browser fetches all at once what else it would find one after the other.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));

/** @param {string} root the project's folder */
export async function buildPages(root) {
  const target = join(root, 'dist', 'pages');
  const assets = join(target, 'assets');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(assets, { recursive: true });
  const { metafile } = await build({
    entryPoints: [join(here, 'main.tsx'), join(here, 'main.css')],
    absWorkingDir: root, outdir: assets, entryNames: '[name]-[hash]', chunkNames: '[name]-[hash]', assetNames: '[name]-[hash]',
    bundle: true, splitting: true, format: 'esm', target: 'es2022', minify: true, sourcemap: false, metafile: true, legalComments: 'none',
    jsx: 'automatic', jsxImportSource: 'preact', logLevel: 'silent', loader: { '.svg': 'file' },
  });
  const named = (/** @type {string} */ source) => outputOf(metafile, source);
  const files = { SCRIPT: basename(named('/main.tsx')), STYLE: basename(named('/main.css')), ICON: copyIcon(assets) };
  const first = importsOf(metafile, named('/main.tsx'));
  first.delete(named('/main.tsx'));
  const later = ['/workspace.tsx', '/terminals/screen.ts', '/topology/panel.tsx'].flatMap((source) => [...importsOf(metafile, named(source))]);
  writeFileSync(join(target, 'index.html'), page(files, [...first].map(preload)));
  writeFileSync(join(target, 'workspace.html'), page(files, [...sessionAnswers.map(preloadAnswer), ...[...new Set([...first, ...later])].map(preload)]));
  writeFileSync(join(target, 'meta.json'), JSON.stringify(metafile));
  for (const name of readdirSync(assets)) compress(join(assets, name));
}

/** What the workspace asks first of its session; the server puts the session's id into its place. */
const sessionAnswers = ['', '/tasks'].map((part) => `/v1/sessions/%SESSION%${part}`);

/** @param {import('esbuild').Metafile} metafile @param {string} source */
function outputOf({ outputs }, source) {
  const found = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(source));
  if (found === undefined) throw new Error(`No file was built of ${source}.`);
  return found[0];
}

/** The file and all that it imports at once, in order. @param {import('esbuild').Metafile} metafile @param {string} name @returns {Set<string>} */
function importsOf(metafile, name, all = new Set()) {
  if (all.has(name)) return all;
  all.add(name);
  for (const { path, kind } of metafile.outputs[name]?.imports ?? []) if (kind === 'import-statement') importsOf(metafile, path, all);
  return all;
}

/** @param {string} name */
function preload(name) {
  return `<link rel="modulepreload" href="/assets/${basename(name)}">`;
}

/** @param {string} path */
function preloadAnswer(path) {
  return `<link rel="preload" as="fetch" crossorigin href="${path}">`;
}

/** @param {Record<string, string>} files by the place that names them @param {string[]} preloads */
function page(files, preloads) {
  const html = readFileSync(join(here, 'index.html'), 'utf8').replace('%PRELOADS%', ['/v1/auth/me'].map(preloadAnswer).concat(preloads).join('\n'));
  return Object.entries(files).reduce((text, [place, name]) => text.replace(`%${place}%`, `/assets/${name}`), html);
}

/** @param {string} assets */
function copyIcon(assets) {
  const content = readFileSync(join(here, 'icon.svg'));
  const name = `icon-${createHash('sha256').update(content).digest('hex').slice(0, 8)}.svg`;
  writeFileSync(join(assets, name), content);
  return name;
}

/** @param {string} file */
function compress(file) {
  const content = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPages(fileURLToPath(new URL('../../..', import.meta.url)));
