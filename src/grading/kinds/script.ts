import { createHash, randomBytes } from 'node:crypto';
import type { CheckOf } from '../../labs/checks.js';
import { inLocale } from '../../labs/text.js';
import type { RunAnswer } from '../../sandbox/contract.js';
import { Failure, unknown } from '../evidence.js';
import type { Prepare, Verdict } from '../needs.js';

type ScriptCheck = CheckOf<'script'>;

/**
 * The last resort: a script of the lab's author in the namespace. Exit code 0 means yes, 1 no; others are errors. A script
 * with parts is run once for all checks that have it, and says in a line for each what became of it.
 */
export const prepareScript: Prepare<ScriptCheck> = (check) => {
  const id = runId(check);
  const argv = check.language === 'sh' ? ['/bin/sh', '-s'] : ['/usr/bin/python3', '-I', '-B', '-'];
  const expected = inLocale(check.expected, 'en');
  return {
    needs: { runs: [{ id, place: check.on, argv, input: check.script, inTurn: true, timeoutMs: check.timeoutMs }] },
    judge: (evidence) => {
      const answer = evidence.run(id);
      if (answer instanceof Failure) return unknown(expected, answer);
      const said = `${answer.stdout.toString('utf8')}${answer.stderr.toString('utf8')}`.trim().slice(-300);
      if (answer.code !== 0 && answer.code !== 1) return unknown(expected, new Failure(`the script ended with ${String(answer.code)}: ${said}`));
      return check.part === undefined ? { holds: answer.code === 0, expected, seen: said || `exit code ${answer.code}` } : judgePart(check.part, answer, expected);
    },
  };
};

/** The needs of one round with the same id are met once. */
function runId({ part, on, language, script }: ScriptCheck): string {
  return `script-${part === undefined ? randomBytes(8).toString('hex') : createHash('sha256').update(JSON.stringify([on, language, script])).digest('hex')}`;
}

/** One line and no more: a text that came from the learner and pretends to be another line must not win anything. */
function judgePart(part: string, { stdout }: RunAnswer, expected: string): Verdict {
  const lines = stdout.toString('utf8').split('\n').flatMap((line) => {
    const [, name, word, text = ''] = /^([a-z0-9-]+) (yes|no) (.*)$/.exec(line) ?? [];
    return name === part ? [{ holds: word === 'yes', seen: text.slice(-300) }] : [];
  });
  const [line] = lines;
  return line === undefined || lines.length > 1 ? unknown(expected, new Failure(`the script said ${lines.length === 0 ? 'nothing' : 'more than one thing'} of ${part}`)) : { expected, ...line };
}
