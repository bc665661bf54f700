/**
 * Programs that tests start over and over, as one file each: of a start's two seconds of CPU, more than one is finding and
 * reading a thousand modules and more. Each part keeps the path it had: `import.meta.url` and `__dirname` are those of its own file.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Native, or with files of their own that they look for: they stay where they are. */
const external = ['tap', 'libsql', '@libsql/*', '@node-rs/argon2', 'oidc-provider', 'cpu-features', 'pg-native', '*.node'];
/** What a package in the older form of modules expects around it. */
const banner = 'import { createRequire as createRequireOfBundle } from \'node:module\'; const require = createRequireOfBundle(import.meta.url);';

/** Into `folder`, below the project's node_modules: `programs` are names without an ending, to files. @param {string} root @param {Record<string, string>} programs @param {string} folder */
export async function bundlePrograms(root, programs, folder) {
  // Without `splitting`: with it, what `import()` gives of a package in the older form has no names.
  await build({
    entryPoints: Object.entries(programs).map(([out, file]) => ({ in: file, out })), outdir: join(root, folder), absWorkingDir: root,
    bundle: true, format: 'esm', platform: 'node', target: 'node20', keepNames: true, minifyWhitespace: true, logLevel: 'error', external,
    banner: { js: banner }, plugins: [{ name: 'at home', setup: (bundle) => { bundle.onLoad({ filter: /\.[cm]?js$/ }, ({ path }) => atHome(path)); } }],
  });
}

/** @param {string} path */
function atHome(path) {
  const text = readFileSync(path, 'utf8');
  const moved = withOwnFolder(text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)), path);
  return moved === text ? undefined : { contents: moved, resolveDir: dirname(path) };
}

/** @param {string} text @param {string} path */
function withOwnFolder(text, path) {
  const missing = ['__dirname', '__filename'].filter((name) => text.includes(name) && !new RegExp(`(const|let|var) ${name}\\b`).test(text));
  return missing.map((name) => `var ${name} = ${JSON.stringify(name === '__dirname' ? dirname(path) : path)}; `).join('') + text;
}
