/** One of the project's own tools (compiler, linter) as one test point: it passes when the tool finds nothing. */
import { join } from 'node:path';
import { projectRoot } from '../project.js';
import { runProgram } from '../programs.js';
import type { Failure } from './tap-count.js';

/** Undefined when it passed. It takes only what tests leave of the processors (nice). Never rejects. `path` leads from node_modules to the tool. */
export async function runCheck(name: string, path: readonly string[], args: readonly string[]): Promise<Failure | undefined> {
  try {
    await runProgram(['nice', '-n', '15', process.execPath, join(projectRoot, 'node_modules', ...path), ...args], { cwd: projectRoot, timeoutMs: 1_200_000, remedy: 'Mend what it names.', keepLines: 500 });
    return undefined;
  } catch (error) {
    return { name, detail: error instanceof Error ? error.message : String(error) };
  }
}
