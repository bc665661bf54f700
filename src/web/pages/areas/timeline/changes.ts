/** What changed in the kernel between two observations, while the page is open. The interface keeps no history of the topology, so nothing older can be known. */
import { signal } from '@preact/signals';
import type { Schemas } from '../../lib/api.js';

export interface Change { at: string; kind: 'began' | 'ended'; drift: Schemas['Drift'] }

export const changes = signal<readonly Change[]>([]);

const mostKept = 500;
const last = new Map<string, readonly Schemas['Drift'][]>();

/** The first observation is what the others are compared with. */
export function observed(sessionId: string, drift: readonly Schemas['Drift'][]): void {
  const before = last.get(sessionId);
  if (before === undefined) changes.value = [];
  last.set(sessionId, drift);
  if (before === undefined) return;
  const at = new Date().toISOString();
  const without = (all: readonly Schemas['Drift'][], known: readonly Schemas['Drift'][], kind: Change['kind']): Change[] => all.filter(({ sentence }) => !known.some((one) => one.sentence === sentence)).map((one) => ({ at, kind, drift: one }));
  const news = [...without(drift, before, 'began'), ...without(before, drift, 'ended')];
  if (news.length > 0) changes.value = [...changes.value, ...news].slice(-mostKept);
}
