/**
 * The store as plain JavaScript, for tests that start several processes: tap's TypeScript loader costs seconds of CPU
 * in each. The files are the same, with the types taken off.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Test } from 'tap';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };

/** The path of `script` (of test/support, ending in .ts) to fork; it finds the store and `more` folders of src. Removed at teardown. */
export function plainScript(t: Pick<Test, 'teardown'>, script: string, more: string[] = []): string {
  mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true });
  const out = mkdtempSync(join(root, 'node_modules', '.cache', 'vethlab-test-')); // inside, to find the packages
  t.teardown(() => { rmSync(out, { recursive: true, force: true }); });
  writeFileSync(join(out, 'package.json'), '{"type":"module"}');
  symlinkSync(join(root, 'prisma'), join(out, 'prisma'));
  cpSync(join(root, 'src', 'setup', 'schema-texts.mjs'), join(out, 'src', 'setup', 'schema-texts.mjs'));
  const files = ['store', ...more].flatMap((name) => sourcesOf(join('src', name)));
  for (const file of [join('src', 'errors.ts'), join('test', 'support', script), ...files]) strip(file, out);
  return join(out, 'test', 'support', script.replace(/\.ts$/, '.js'));
}

function sourcesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts')).map((name) => join(folder, name));
}

function strip(file: string, out: string): void {
  const target = join(out, file.replace(/\.ts$/, '.js'));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, ts.transpileModule(readFileSync(join(root, file), 'utf8'), { compilerOptions: options }).outputText);
}
