/**
 * Compiles src/ into dist/, file by file and without checking types: a start should take seconds. `npm test` checks
 * the types of the whole tree (`npm run typecheck`).
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** @param {string} root @param {string[]} files TypeScript files relative to `root`, below src/ */
export function compileFiles(root, files) {
  compileEach(root, files, { sourceMap: true }, (file) => join(root, 'dist', file.slice('src/'.length).replace(/\.ts$/, '.js')));
}

/** For `npm test`: `test/x.test.ts` becomes `folder`'s `test/x.test.js`, with its source map inside. @param {string} root @param {string[]} files @param {string} folder */
export function compileTests(root, files, folder) {
  compileEach(root, files, { sourceMap: false, inlineSourceMap: true, inlineSources: true }, (file) => join(root, folder, file.replace(/\.ts$/, '.js')));
}

/** @param {string} root @param {string[]} files @param {object} maps @param {(file: string) => string} targetOf */
function compileEach(root, files, maps, targetOf) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  // A single file's compiler does not look at package.json, so it has to be told that these are ES modules.
  const { options, errors } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, ...maps, noEmit: false, module: 'esnext', moduleResolution: 'bundler' }, root);
  if (errors.length > 0) throw new Error(ts.formatDiagnostics(errors, formatHost(root)));
  const rulesChangedMs = Math.max(...['tsconfig.json', 'src/setup/compile.mjs', 'package-lock.json'].map((file) => statSync(join(root, file)).mtimeMs));
  for (const file of files) compileFile({ source: join(root, file), target: targetOf(file) }, options, rulesChangedMs);
}

/** Files that were not touched since they were compiled stay. @param {{ source: string, target: string }} file @param {ts.CompilerOptions} options @param {number} rulesChangedMs */
function compileFile({ source, target }, options, rulesChangedMs) {
  const changedMs = Math.max(statSync(source).mtimeMs, rulesChangedMs);
  if (existsSync(target) && statSync(target).mtimeMs > changedMs) return;
  const { outputText, sourceMapText, diagnostics = [] } = ts.transpileModule(readFileSync(source, 'utf8'), { fileName: source, compilerOptions: options, reportDiagnostics: true });
  if (diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, formatHost(dirname(source))));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, outputText);
  if (sourceMapText) writeFileSync(`${target}.map`, sourceMapText);
}

/** @param {string} root @returns {ts.FormatDiagnosticsHost} */
function formatHost(root) {
  return { getCanonicalFileName: (name) => name, getCurrentDirectory: () => root, getNewLine: () => '\n' };
}
