/**
 * Tests as plain ES modules that Node runs by itself, without hooks: a hook is a thread and a message per import, more than a second of CPU per test file.
 * What a test imports of src/ comes from dist/, other tests stand beside it, and `import.meta.url` is still that of its source.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { compileEach } from './compile.mjs';

/** `test/x.test.ts` becomes `folder`'s `test/x.test.js`, with its source map inside. @param {string} root @param {string[]} files @param {string} folder */
export function compileTests(root, files, folder) {
  const targetOf = (/** @type {string} */ file) => join(root, folder, file.replace(/\.ts$/, '.js'));
  const options = (/** @type {string} */ file) => ({
    maps: { sourceMap: false, inlineSourceMap: true, inlineSources: true, sourceRoot: `${pathToFileURL(dirname(join(root, file))).href}/` },
    transformers: { before: [atHome({ source: join(root, file), target: targetOf(file), root })] },
  });
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, 'package.json'), '{ "type": "module" }\n');
  compileEach(root, files, targetOf, options);
}

/** @param {{ source: string, target: string, root: string }} place @returns {ts.TransformerFactory<ts.SourceFile>} */
function atHome(place) {
  return (context) => (file) => {
    /** @type {ts.Visitor} */
    const visit = (node) => {
      if (isMetaUrl(node)) return ts.factory.createStringLiteral(pathToFileURL(place.source).href);
      if (ts.isStringLiteral(node) && isSpecifier(node)) return ts.factory.createStringLiteral(movedSpecifier(node.text, place));
      return ts.visitEachChild(node, visit, context);
    };
    return ts.visitEachChild(file, visit, context);
  };
}

/** @param {ts.Node} node */
function isMetaUrl(node) {
  return ts.isPropertyAccessExpression(node) && ts.isMetaProperty(node.expression) && node.name.text === 'url';
}

/** What stands after `from`, or alone in `import(…)`. @param {ts.StringLiteral} node */
function isSpecifier({ parent }) {
  return ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || (ts.isCallExpression(parent) && parent.expression.kind === ts.SyntaxKind.ImportKeyword);
}

/** Where the compiled test finds what its source imports. Pure. @param {string} specifier @param {{ source: string, target: string, root: string }} place */
export function movedSpecifier(specifier, { source, target, root }) {
  if (!/^\.\.?\//.test(specifier)) return specifier;
  const file = relative(root, join(dirname(source), specifier));
  if (!file.startsWith('src/')) return specifier;
  // What is written in JavaScript is not compiled: it stays in src/.
  const place = file.endsWith('.js') ? join(root, 'dist', file.slice('src/'.length)) : join(root, file);
  return relative(dirname(target), place);
}
