import { randomBytes } from 'node:crypto';
import type { CheckOf } from '../../labs/checks.js';
import { Failure, list, unknown } from '../evidence.js';
import type { Prepare } from '../needs.js';

/** A question to a DNS server by the image's dig, without its configuration files. */
export const prepareDns: Prepare<CheckOf<'dns'>> = (check) => {
  const id = `dns-${randomBytes(8).toString('hex')}`;
  const argv = ['/usr/bin/dig', '-r', `@${check.server}`, '+short', '+time=1', '+tries=2', '-q', check.name, '-t', check.type];
  const expected = `${check.server} answers ${check.name} ${check.type} with ${list(check.answers)}`;
  return {
    needs: { runs: [{ id, place: check.on, argv, timeoutMs: 10_000 }] },
    judge: (evidence) => {
      const answer = evidence.run(id);
      if (answer instanceof Failure) return unknown(expected, answer);
      if (answer.code !== 0) return { holds: false, expected, seen: `no answer from ${check.server}` };
      const lines = answer.stdout.toString('utf8').split('\n').filter((line) => line !== '' && !line.startsWith(';')).sort();
      return { holds: JSON.stringify(lines) === JSON.stringify([...check.answers].sort()), expected, seen: `the answer is ${list(lines).slice(0, 300)}` };
    },
  };
};
