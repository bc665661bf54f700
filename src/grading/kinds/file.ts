import { randomBytes } from 'node:crypto';
import type { CheckOf } from '../../labs/checks.js';
import { Failure, unknown } from '../evidence.js';
import type { Prepare } from '../needs.js';

const maxBytes = 65_536;
const timeoutMs = 8_000;
/** stat before reading: a pipe or a device would never end. Links are followed, as programs follow them. */
const script = `[ -e "$1" ] || exit 3; /usr/bin/stat -L -c '%a %F' -- "$1"; [ -f "$1" ] && exec /usr/bin/head -c ${maxBytes} -- "$1"`;

/**
 * A file as programs on the host or in the container see it. It is read there, by the learner's root: who could fake
 * the reading could as well write the file. So it proves no more than that the learner wrote it; what the file is for
 * (a name that resolves, a server that answers) needs a check of its own.
 */
export const prepareFile: Prepare<CheckOf<'file'>> = (check) => {
  const id = `file-${randomBytes(8).toString('hex')}`;
  const expected = `${check.path} on ${check.on} ${[...wanted(check)].join(' and ')}`;
  return {
    needs: { runs: [{ id, place: check.on, as: 'learner', argv: ['/bin/sh', '-c', script, 'sh', check.path], timeoutMs }] },
    judge: (evidence) => {
      const answer = evidence.run(id);
      if (answer instanceof Failure) return unknown(expected, answer);
      if (answer.code === 3) return { holds: false, expected, seen: `there is no ${check.path} on ${check.on}` };
      const [, mode = '', type = '', text = ''] = /^(\d+) ([^\n]*)\n([^]*)$/.exec(answer.stdout.toString('utf8')) ?? [];
      const holds = (check.mode === undefined || Number.parseInt(mode, 8) === Number.parseInt(check.mode, 8))
        && (check.contains === undefined || (type.startsWith('regular') && text.includes(check.contains)));
      return { holds, expected, seen: `${check.path} is a ${type} of mode ${mode || '?'}${check.contains === undefined ? '' : ` and holds ${JSON.stringify(text.slice(0, 200))}`}` };
    },
  };
};

function* wanted({ contains, mode }: CheckOf<'file'>): Generator<string> {
  if (contains === undefined && mode === undefined) yield 'exists';
  if (contains !== undefined) yield `contains ${JSON.stringify(contains)}`;
  if (mode !== undefined) yield `has mode ${mode}`;
}
