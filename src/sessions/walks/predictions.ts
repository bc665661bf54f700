/**
 * Predict first: a walk about which a task of the lab asks is not shown to the learner before they have said what they expect,
 * that is, before an attempt at the task brought an answer or the task is passed, in this session. The packet is the walk's
 * whoever asks for it and however: by its id, by its two ends in either order, or as the next that a filter lets through.
 * While the task is locked, the network that it asks about is still being built: then a packet that dies is shown, since that
 * helps to mend it and tells little; one that arrives is not.
 */
import { z } from 'zod';
import type { WalkResult } from '../../capture/walk/schema.js';
import { AppError } from '../../errors.js';
import { noPrediction } from '../../grading/result.js';
import { missingFor, readSessionLab, type GradingStore } from '../../grading/session-lab.js';
import type { LabWalk, Task } from '../../labs/schema.js';
import { textByLanguage } from '../../labs/text.js';
import type { AttemptRow } from '../../store/attempts.js';
import type { FilterWalk, ProbeWalk } from './request.js';
import { nameOf } from './run-probe-walk.js';

export interface HiddenWalk {
  walk: Pick<LabWalk, 'from' | 'to' | 'address'>;
  task: Pick<Task, 'id' | 'title'>;
  /** The tasks that must be passed before it can be predicted. */
  missing: string[];
}

const evidence = z.array(z.looseObject({ id: z.string(), seen: z.string() })).catch([]);

/** Throws `not-found`, `lab-invalid`. */
export async function hiddenWalks(store: GradingStore, sessionId: string): Promise<HiddenWalk[]> {
  const session = await readSessionLab(store, sessionId);
  const { lab, records } = session;
  const asked = records.filter(({ passed }) => !passed).flatMap(({ task }) => task.checks.flatMap((check) => (check.kind === 'predict' ? [{ task, check }] : [])));
  if (asked.length === 0) return [];
  const attempts = await store.attempts.list(sessionId);
  const open = asked.filter(({ task, check }) => !attempts.some((attempt) => attempt.taskId === task.id && answered(attempt, check.id)));
  return open.flatMap(({ task, check }) => lab.document.walks.filter(({ id }) => id === check.walk).map((walk) => ({ walk, task, missing: missingFor(session, task) })));
}

function answered(attempt: AttemptRow, checkId: string): boolean {
  return evidence.parse(attempt.evidence).some(({ id, seen }) => id === checkId && seen !== noPrediction);
}

/** Throws `prediction-first` where this is a packet of a hidden walk. */
export function refuseRequest(hidden: readonly HiddenWalk[], request: ProbeWalk | FilterWalk): void {
  if ('filter' in request) return;
  const [from, to] = [nameOf(request.from), request.to === undefined ? null : nameOf(request.to)];
  refuse(hidden.find(({ walk, missing }) => missing.length === 0 && (joins(walk, from, to) || (from === walk.from && request.address === walk.address))));
}

/** The same for what a walk showed. */
export function refuseResult(hidden: readonly HiddenWalk[], { request, packet, outcome }: WalkResult): void {
  const [from, to] = [request[0]?.namespace ?? null, request.at(-1)?.namespace ?? null];
  const arrived = outcome === 'answered' || outcome === 'delivered';
  refuse(hidden.find(({ walk, missing }) => (arrived || missing.length === 0) && (joins(walk, from, to) || (from === walk.from && packet?.destination === walk.address))));
}

function joins(walk: HiddenWalk['walk'], a: string | null, b: string | null): boolean {
  return (a === walk.from && b === walk.to) || (a === walk.to && b === walk.from);
}

function refuse(found: HiddenWalk | undefined): void {
  if (found === undefined) return;
  const { task: { id, title }, missing } = found;
  const opens = missing.length === 0 ? '' : ` It opens when you have passed ${missing.join(' and ')}.`;
  throw new AppError('prediction-first', `Predict this packet first, in the task "${textByLanguage(title)['en'] ?? id}": answer it and have it checked; then the walk is shown.${opens}`, { fields: { task: id } });
}
