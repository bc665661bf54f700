/** An assignment of a lab version: what it leaves open is the lab's. */
import { AppError } from '../errors.js';
import { previewSeed } from '../labs/catalogue.js';
import type { LabDefinition } from '../labs/lab.js';
import type { LatePolicy } from '../labs/lateness.js';
import { instantiate } from '../labs/render.js';
import { schemeOf } from '../labs/scheme.js';
import type { AssignmentRow } from '../store/assignment-rows.js';
import type { NewLabVersion } from '../store/labs.js';
import type { Store } from '../store/store.js';

export interface AssignmentRequest {
  courseId: string;
  /** The lab's slug. */
  lab: string;
  /** Another version of it than the newest: one that the store knows. */
  labHash?: string | undefined;
  /** Only this task counts. */
  task?: string | undefined;
  title?: string | undefined;
  opensAt?: Date | null | undefined;
  dueAt?: Date | null | undefined;
  closesAt?: Date | null | undefined;
  /** Left out: the lab's; null: lateness costs nothing. */
  late?: LatePolicy | null | undefined;
  /** Left out: the lab's; null: as many as one likes. */
  attempts?: number | null | undefined;
  weight?: number | undefined;
  exam?: boolean | undefined;
}

export interface AssignmentParts {
  store: Pick<Store, 'labs' | 'assignments'>;
  labs: { version(slug: string): NewLabVersion | undefined };
}

/** Throws `invalid-request`: there is no such lab, version or task, or the times are not in order. */
export async function makeAssignment(parts: AssignmentParts, request: AssignmentRequest): Promise<AssignmentRow> {
  const version = await pinnedVersion(parts, request);
  const { document } = instantiate(version.definition as LabDefinition, previewSeed);
  const taskId = request.task ?? null;
  const scheme = schemeOf(document, taskId);
  const { opensAt = null, dueAt = null, closesAt = null, weight = 1, late = scheme.late, attempts = scheme.attempts } = request;
  checkTimes({ opensAt, dueAt, closesAt });
  return parts.store.assignments.create({
    courseId: request.courseId, title: request.title ?? titleOf(version.title, scheme.tasks.find(({ id }) => id === taskId)?.title), labSlug: version.slug, labHash: version.hash, taskId,
    opensAt, dueAt, closesAt, late, attempts, weight, exam: scheme.exam || (request.exam ?? false), tasks: scheme.tasks, passPercent: scheme.passPercent,
  });
}

async function pinnedVersion({ store, labs }: AssignmentParts, { lab, labHash }: AssignmentRequest): Promise<NewLabVersion> {
  const newest = labs.version(lab);
  if (newest !== undefined && (labHash === undefined || labHash === newest.hash)) {
    await store.labs.save(newest);
    return newest;
  }
  const stored = labHash === undefined ? null : await store.labs.find(labHash);
  if (stored?.slug === lab) return stored;
  throw new AppError('invalid-request', labHash === undefined ? `There is no lab "${lab}". GET /v1/labs lists them.` : `The lab "${lab}" has no version ${labHash} here.`);
}

function titleOf(lab: string, task: Record<string, string> | undefined): string {
  return task?.['en'] === undefined ? lab : `${lab}: ${task['en']}`;
}

/** Throws `invalid-request` unless it opens before it is due before it closes. */
export function checkTimes({ opensAt, dueAt, closesAt }: Pick<AssignmentRow, 'opensAt' | 'dueAt' | 'closesAt'>): void {
  const pairs = [['opensAt', opensAt, 'dueAt', dueAt], ['dueAt', dueAt, 'closesAt', closesAt], ['opensAt', opensAt, 'closesAt', closesAt]] as const;
  for (const [firstName, first, secondName, second] of pairs) {
    if (first !== null && second !== null && first > second) throw new AppError('invalid-request', `\`${firstName}\` (${first.toISOString()}) must not be after \`${secondName}\` (${second.toISOString()}).`);
  }
}
