import { randomBytes } from 'node:crypto';
import type { CheckOf } from '../../labs/checks.js';
import { Failure, unknown } from '../evidence.js';
import type { Prepare } from '../needs.js';

/** curl keeps the check's time itself; to start may take long on a busy machine. */
const startMs = 8_000;

/** A GET by the image's curl: no configuration file, no proxy, the body bounded. */
export const prepareHttp: Prepare<CheckOf<'http'>> = (check) => {
  const id = `http-${randomBytes(8).toString('hex')}`;
  const headers = Object.entries(check.headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const seconds = String(check.timeoutMs / 1000);
  const argv = ['/usr/bin/curl', '-q', '-s', '--noproxy', '*', '-g', '--max-time', seconds, '--max-filesize', '65536', ...headers, '-w', '\n%{http_code}', '--', check.url];
  const expected = `${check.url} from ${check.on} answers ${check.status}${check.contains === undefined ? '' : ` with "${check.contains}"`}`;
  return {
    needs: { runs: [{ id, place: check.on, argv, timeoutMs: check.timeoutMs + startMs }] },
    judge: (evidence) => {
      const answer = evidence.run(id);
      if (answer instanceof Failure) return unknown(expected, answer);
      if (answer.code !== 0) return { holds: false, expected, seen: `curl ended with ${String(answer.code)}: ${curlErrors[answer.code ?? -1] ?? 'see man curl, EXIT CODES'}` };
      const [, body = '', status = ''] = /^([^]*)\n(\d{3})$/.exec(answer.stdout.toString('utf8')) ?? [];
      const holds = Number(status) === check.status && (check.contains === undefined || body.includes(check.contains));
      return { holds, expected, seen: `it answered ${status}: ${JSON.stringify(body.slice(0, 200))}` };
    },
  };
};

const curlErrors: Record<number, string> = { 6: 'the name was not found', 7: 'no connection', 28: 'no answer in time', 52: 'an empty answer', 56: 'the connection broke' };
