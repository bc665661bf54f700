/**
 * What the set-up tells the person who waits: a line when a long step begins, its progress, and how long it took.
 * On a terminal the progress is one line that changes; elsewhere (CI) it is plain lines, never two within a second.
 */
export type Progress = (line: string) => void;

export interface Report {
  step<T>(title: string, action: (progress: Progress) => Promise<T>): Promise<T>;
  say(line: string): void;
}

interface Output { isTTY?: boolean; columns?: number; write(text: string): unknown }

const quietMs = 1_000;

export function createReport(output: Output = process.stdout): Report {
  const live = output.isTTY === true && process.env['CI'] !== 'true';
  return {
    say: (line) => { output.write(`${line}\n`); },
    step: async (title, action) => {
      const startedAt = performance.now();
      output.write(`• ${title} …\n`);
      const result = await action(live ? liveProgress(output) : plainProgress(output));
      if (live) output.write('\r\u001b[K');
      output.write(`  done in ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
      return result;
    },
  };
}

function liveProgress(output: Output): Progress {
  return (line) => { output.write(`\r\u001b[K  ${line.slice(0, (output.columns ?? 80) - 4)}`); };
}

/** Steps of a build are always shown; of the rest, the first line of each second. */
function plainProgress(output: Output): Progress {
  let shownAt = -Infinity;
  return (line) => {
    const now = performance.now();
    if (!line.startsWith('Step ') && now - shownAt < quietMs) return;
    shownAt = now;
    output.write(`  ${line.slice(0, 200)}\n`);
  };
}
