/** One of the project's own tools (compiler, linter) as one test point: it passes when the tool finds nothing. */
import { join } from 'node:path';
import { projectRoot } from '../project.js';
import { runProgram } from '../programs.js';
import type { Report } from '../report.js';
import { SetupError } from '../setup-error.js';
import type { Failure } from './tap-count.js';

/** Undefined when it passed. `path` leads from node_modules to the tool. */
export function runCheck(report: Report, name: string, path: readonly string[], args: readonly string[]): Promise<Failure | undefined> {
  return report.step(`Checking that ${name}`, async () => {
    try {
      await runProgram([process.execPath, join(projectRoot, 'node_modules', ...path), ...args], { cwd: projectRoot, timeoutMs: 300_000, remedy: 'Mend what it names.', keepLines: 500 });
      return undefined;
    } catch (error) {
      if (error instanceof SetupError) return { name, detail: error.message };
      throw error;
    }
  });
}
