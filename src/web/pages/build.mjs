/**
 * Builds the pages into dist/pages: `node src/web/pages/build.mjs`. Every file has the hash of its content in its name, so
 * browsers keep it for ever, and stands beside its brotli and gzip forms. `index.html` names the first ones to load.
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
  const entries = Object.entries(metafile.outputs).filter(([, output]) => output.entryPoint !== undefined);
  const named = (/** @type {string} */ source) => basename(entries.find(([, output]) => output.entryPoint?.endsWith(source))?.[0] ?? '');
  writeFileSync(join(target, 'index.html'), page({ SCRIPT: named('main.tsx'), STYLE: named('main.css'), ICON: copyIcon(assets) }));
  writeFileSync(join(target, 'meta.json'), JSON.stringify(metafile));
  for (const name of readdirSync(assets)) compress(join(assets, name));
}

/** @param {Record<string, string>} files by the place that names them */
function page(files) {
  return Object.entries(files).reduce((text, [place, name]) => text.replace(`%${place}%`, `/assets/${name}`), readFileSync(join(here, 'index.html'), 'utf8'));
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
