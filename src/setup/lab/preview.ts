/**
 * `npm run lab -- preview SLUG`: the lab as a learner finds it, in the author's terminal. Without a terminal, or with
 * `--run COMMAND` (as often as wanted), the commands are carried out one after the other.
 */
import { createInterface } from 'node:readline/promises';
import type { Lab } from '../../labs/lab.js';
import { instantiate } from '../../labs/render.js';
import type { Locale } from '../../labs/text.js';
import { rebuildLab } from '../../sessions/build.js';
import { openSandbox, withDriver } from '../lab-sandboxes.js';
import { SetupError } from '../setup-error.js';
import { createPreviewCommands, instanceOf, previewHelp, type PreviewCommands } from './preview-commands.js';
import { findFeatures, missingFeatures, skipReason } from './features.js';

export interface PreviewOptions {
  seed: number;
  locale: Locale;
  /** Empty: ask the terminal. */
  commands: string[];
}

/** The exit code is 1 where a command failed. */
export async function preview(lab: Lab, { seed, locale, commands }: PreviewOptions): Promise<void> {
  await withDriver(async (driver) => {
    const missing = lab.document.sandbox.features.length === 0 ? [] : missingFeatures(lab, await findFeatures(driver));
    if (missing.length > 0) throw new SetupError(`${lab.slug} ${skipReason(missing)}.`, '`npm run lab -- list` says what can run here.');
    const instance = instantiate(lab.definition, seed);
    const sandbox = await openSandbox(driver, lab.document.sandbox.size);
    const closed = sandbox.closed.then(() => { throw new SetupError('The sandbox is gone.', 'Start the preview again.'); });
    closed.catch(() => undefined);
    const work = async (): Promise<void> => {
      await rebuildLab(sandbox, instanceOf(instance));
      const preview = createPreviewCommands({ instance, sandbox, locale, seed });
      await preview.run('guide');
      if (commands.length > 0) await inTurn(preview, commands);
      else if (process.stdin.isTTY) await ask(preview);
      else await inTurn(preview, createInterface({ input: process.stdin }));
    };
    await Promise.race([work(), closed]);
    sandbox.close();
  });
}

async function inTurn(preview: PreviewCommands, commands: Iterable<string> | AsyncIterable<string>): Promise<void> {
  for await (const command of commands) {
    if (command.trim() === '') continue;
    console.log(`\n> ${command}`);
    if (!(await preview.run(command))) process.exitCode = 1;
    if (preview.over) return;
  }
}

/** A reader for each line, since a shell needs the terminal for itself in between. */
async function ask(preview: PreviewCommands): Promise<void> {
  console.log(`\n${previewHelp}`);
  while (!preview.over) {
    const reader = createInterface({ input: process.stdin, output: process.stdout });
    const line = await new Promise<string>((resolve) => {
      reader.on('close', () => resolve('quit'));
      void reader.question(`\n${preview.name}> `).then(resolve, () => resolve('quit'));
    });
    reader.close();
    if (line.trim() !== '') await preview.run(line);
  }
}
