import { randomBytes } from 'node:crypto';
import type { CheckOf } from '../../labs/checks.js';
import { inLocale } from '../../labs/text.js';
import { Failure, unknown } from '../evidence.js';
import type { Prepare } from '../needs.js';

/** The last resort: a script of the lab's author in the namespace. Exit code 0 means yes, 1 no; others are errors. */
export const prepareScript: Prepare<CheckOf<'script'>> = (check) => {
  const id = `script-${randomBytes(8).toString('hex')}`;
  const argv = check.language === 'sh' ? ['/bin/sh', '-s'] : ['/usr/bin/python3', '-I', '-B', '-'];
  const expected = inLocale(check.expected, 'en');
  return {
    needs: { runs: [{ id, place: check.on, argv, input: check.script, inTurn: true, timeoutMs: check.timeoutMs }] },
    judge: (evidence) => {
      const answer = evidence.run(id);
      if (answer instanceof Failure) return unknown(expected, answer);
      const said = `${answer.stdout.toString('utf8')}${answer.stderr.toString('utf8')}`.trim().slice(-300);
      if (answer.code !== 0 && answer.code !== 1) return unknown(expected, new Failure(`the script ended with ${String(answer.code)}: ${said}`));
      return { holds: answer.code === 0, expected, seen: said || `exit code ${answer.code}` };
    },
  };
};
