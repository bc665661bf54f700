/**
 * Compiles src/ into dist/, file by file and without checking types: a start should take seconds. `npm test` checks
 * the types of the whole tree (`npm run typecheck`).
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** @param {string} root @param {string[]} files TypeScript files relative to `root`, below src/ */
export function compileFiles(root, files) {
  const targetOf = (/** @type {string} */ file) => join(root, 'dist', file.slice('src/'.length).replace(/\.ts$/, '.js'));
  compileEach(root, files, targetOf, () => ({ maps: { sourceMap: true }, transformers: {} }));
}

/**
 * @typedef {{ maps: object, transformers: ts.CustomTransformers }} Special
 * @param {string} root @param {string[]} files @param {(file: string) => string} targetOf @param {(file: string) => Special} special
 */
export function compileEach(root, files, targetOf, special) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  // A single file's compiler does not look at package.json, so it has to be told that these are ES modules.
  const { options, errors } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, noEmit: false, module: 'esnext', moduleResolution: 'bundler' }, root);
  if (errors.length > 0) throw new Error(ts.formatDiagnostics(errors, formatHost(root)));
  const rulesChangedMs = Math.max(...['tsconfig.json', 'src/setup/compile.mjs', 'src/setup/compile-tests.mjs', 'package-lock.json'].map((file) => statSync(join(root, file)).mtimeMs));
  for (const file of files) {
    const { maps, transformers } = special(file);
    compileFile({ source: join(root, file), target: targetOf(file) }, { ...options, ...maps }, transformers, rulesChangedMs);
  }
}

/** Files that were not touched since they were compiled stay. @param {{ source: string, target: string }} file @param {ts.CompilerOptions} compilerOptions @param {ts.CustomTransformers} transformers @param {number} rulesChangedMs */
function compileFile({ source, target }, compilerOptions, transformers, rulesChangedMs) {
  const changedMs = Math.max(statSync(source).mtimeMs, rulesChangedMs);
  if (existsSync(target) && statSync(target).mtimeMs > changedMs) return;
  const { outputText, sourceMapText, diagnostics = [] } = ts.transpileModule(readFileSync(source, 'utf8'), { fileName: source, compilerOptions, transformers, reportDiagnostics: true });
  if (diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, formatHost(dirname(source))));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, outputText);
  if (sourceMapText) writeFileSync(`${target}.map`, sourceMapText);
}

/** @param {string} root @returns {ts.FormatDiagnosticsHost} */
function formatHost(root) {
  return { getCanonicalFileName: (name) => name, getCurrentDirectory: () => root, getNewLine: () => '\n' };
}
