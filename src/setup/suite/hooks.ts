/**
 * Module hooks (https://nodejs.org/docs/latest-v20.x/api/module.html#customization-hooks) under which a test file runs as it stands: what it imports
 * from src/ comes from dist/, and the tests themselves from `testCache`, both compiled once for the whole run. Compiling in each test's
 * process, as tap's own loader does, costs up to four seconds of CPU per file, more than most files' tests.
 */
import { readFile } from 'node:fs/promises';
import type { LoadHook, ResolveHook } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { projectRoot } from '../project.js';

/** Relative to the project; `compileTests` fills it. */
export const testCache = 'node_modules/.cache/vethlab-tests';

const [root, sources] = [pathToFileURL(projectRoot).href, pathToFileURL(join(projectRoot, 'src/')).href];

export const resolve: ResolveHook = (specifier, context, next) => next(compiled(specifier, context.parentURL) ?? specifier, context);

export const load: LoadHook = async (url, context, next) => {
  if (!isOurs(url) || !url.endsWith('.ts')) return next(url, context);
  const file = fileURLToPath(url).slice(projectRoot.length).replace(/\.ts$/, '.js');
  return { format: 'module', shortCircuit: true, source: await readFile(join(projectRoot, testCache, file), 'utf8') };
};

/** Where a file of the project finds what it imports by a path; undefined for everything else. Pure. */
export function compiled(specifier: string, parent: string | undefined): string | undefined {
  if (parent === undefined || !isOurs(parent) || !/^\.\.?\/.*\.js$/.test(specifier)) return undefined;
  const { href } = new URL(specifier, parent);
  if (href.startsWith(sources)) return `${root}dist/${href.slice(sources.length)}`;
  return parent.endsWith('.ts') ? href.replace(/\.js$/, '.ts') : undefined;
}

function isOurs(url: string): boolean {
  return url.startsWith(root) && !url.slice(root.length).startsWith('node_modules/');
}
