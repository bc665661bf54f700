/** Programs that tests start as processes of their own, as plain JavaScript in one file each: tap's TypeScript loader costs seconds of CPU in each. */
import { join } from 'node:path';
import { projectRoot } from '../../src/setup/project.js';
import { compiledTests, testCache, testPrograms } from '../../src/setup/suite/run-tap.js';
import { programs, testSources } from '../../src/setup/suite/select.js';

/** The path of `script` (one of `programs`, ending in .ts) to fork. `npm test` has made all; under `npx tap` it is done here. */
export async function compiledScript(script: string): Promise<string> {
  if (process.env[compiledTests] === undefined) await make();
  return programPath(script);
}

/** The same where `npm test` has made it. */
export function programPath(script: string): string {
  return join(projectRoot, testPrograms, script.replace(/\.ts$/, '.js'));
}

async function make(): Promise<void> {
  const { compileTests } = await import('../../src/setup/compile-tests.mjs');
  const { bundlePrograms } = await import('../../src/setup/bundle-programs.mjs');
  compileTests(projectRoot, testSources(), testCache);
  await bundlePrograms(projectRoot, programs(), testPrograms);
}
