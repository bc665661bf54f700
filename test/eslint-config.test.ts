/** The linter's own rules, each broken once: a rule that nothing can break would guard nothing. */
import { ESLint } from 'eslint';
import { join } from 'node:path';
import t from 'tap';
import tseslint from 'typescript-eslint';
import { projectRoot } from '../src/setup/schema-texts.mjs';

// Without types: the files that are linted here do not exist.
const linter = new ESLint({ cwd: projectRoot, overrideConfig: [tseslint.configs.disableTypeChecked] });

async function rulesBroken(path: string, text: string): Promise<(string | null)[]> {
  const [result] = await linter.lintText(text, { filePath: join(projectRoot, path) });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

const imports = '@typescript-eslint/no-restricted-imports';
const rows: { path: string; text: string; expected: string[] }[] = [
  { path: 'src/topology/x.ts', text: "import { a } from '../store/store.js'; a();", expected: [imports] },
  { path: 'src/topology/deep/x.ts', text: "import { a } from '../../sessions/machine.js'; a();", expected: [imports] },
  { path: 'src/topology/x.ts', text: "import type { A } from '../sandbox/contract.js'; export type B = A;", expected: [] },
  { path: 'src/capture/x.ts', text: 'export const now = process.uptime();', expected: ['no-restricted-globals'] },
  { path: 'src/sandbox/x.ts', text: "import { a } from '../sessions/machine.js'; a();", expected: [imports] },
  { path: 'src/sandbox/docker/x.ts', text: "import Docker from 'dockerode'; new Docker();", expected: [] },
  { path: 'src/sessions/x.ts', text: "import Docker from 'dockerode'; new Docker();", expected: [imports] },
  { path: 'src/setup/x.ts', text: "import Docker from 'dockerode'; new Docker();", expected: [imports] },
  { path: 'src/service.ts', text: "import pg from 'pg'; new pg.Client();", expected: [imports] },
  { path: 'src/store/x.ts', text: "import pg from 'pg'; new pg.Client();", expected: [] },
  { path: 'src/routes/x.ts', text: "import { a } from '../store/generated/sqlite/client.js'; a();", expected: [imports] },
  { path: 'src/grading/x.ts', text: "import { a } from '../routes/labs.js'; a();", expected: [imports] },
  { path: 'src/grading/x.ts', text: "import { a } from '../sandbox/checks.js'; a();", expected: [] },
  { path: 'src/routes/x.ts', text: "import { a } from '../app.js'; a();", expected: [imports] },
  { path: 'src/routes/x.ts', text: "export const home = process.env['HOME'];", expected: ['no-restricted-syntax'] },
  { path: 'src/config.ts', text: "export const home = process.env['HOME'];", expected: [] },
  { path: 'src/auth/x.ts', text: 'export default 1;', expected: ['no-restricted-syntax'] },
  { path: 'src/auth/x.ts', text: "import { a } from './y'; a();", expected: ['no-restricted-syntax'] },
  { path: 'src/auth/x.ts', text: 'export const a: any = 1;', expected: ['@typescript-eslint/no-explicit-any'] },
];

for (const { path, text, expected } of rows) {
  t.test(`${path}: ${text}`, async (t) => { t.same(await rulesBroken(path, text), expected); });
}
