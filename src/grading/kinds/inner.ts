/** What checks that hold others say of them. */
import type { CheckResult } from '../result.js';

/** By their names; what each of them expects is in the lab. */
export function describeAll(checks: { id: string }[]): string {
  return `${checks.map(({ id }) => id).join(', ')} ${checks.length === 1 ? 'holds' : 'hold'}`;
}

/** The first few that failed, and what was seen. */
export function shortly(failed: CheckResult[]): string {
  return failed.slice(0, 3).map(({ id, seen }) => `${id}: ${seen}`).join('; ');
}
