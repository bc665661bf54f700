import type { CheckOf } from '../../labs/checks.js';
import { Failure, unknown } from '../evidence.js';
import type { Prepare } from '../needs.js';

/** A `net.*` setting of the namespace. White space between numbers does not count. */
export const prepareSysctl: Prepare<CheckOf<'sysctl'>> = (check) => ({
  needs: { sysctls: [{ place: check.on, key: check.key }] },
  judge: (evidence) => {
    const expected = `${check.key} is ${String(check.value)} on ${check.on}`;
    const value = evidence.sysctl(check.on, check.key);
    if (value instanceof Failure) return unknown(expected, value);
    return { holds: words(value) === words(String(check.value)), expected, seen: `${check.key} is ${words(value)} on ${check.on}` };
  },
});

function words(text: string): string {
  return text.trim().split(/\s+/).join(' ').slice(0, 200);
}
