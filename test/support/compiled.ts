/** Programs of the tests' own as plain JavaScript, for tests that start processes: tap's TypeScript loader costs seconds of CPU in each. */
import { join } from 'node:path';
import { projectRoot } from '../../src/setup/project.js';
import { compiledTests, testCache } from '../../src/setup/suite/run-tap.js';
import { testSources } from '../../src/setup/suite/select.js';

/** The path of `script` (relative to the project, ending in .ts) to fork. `npm test` has compiled all; under `npx tap` it is done here. */
export async function compiledScript(script: string): Promise<string> {
  const folder = process.env[compiledTests] ?? await compile();
  return join(folder, script.replace(/\.ts$/, '.js'));
}

async function compile(): Promise<string> {
  const { compileTests } = await import('../../src/setup/compile-tests.mjs');
  compileTests(projectRoot, testSources(), testCache);
  return join(projectRoot, testCache);
}
