/** What a start is of: a lab as the catalogue has it now, or an assignment with the version that it pins. */
import { AppError } from '../errors.js';
import { termsOf, type AssignmentRow, type ExtensionRow } from '../store/assignment-rows.js';
import type { StartRequest } from './contract.js';
import type { LabChoice, SessionParts } from './parts.js';

export interface StartChoice {
  lab: LabChoice;
  assignmentId: string | null;
  courseId: string | null;
  demonstration: boolean;
}

/** Throws `not-found`, and for an assignment `course-archived`, `assignment-not-open`, `assignment-closed`. */
export async function chooseStart(parts: Pick<SessionParts, 'labs' | 'store'>, request: StartRequest): Promise<StartChoice> {
  if ('assignmentId' in request) return chooseAssignment(parts, request);
  const lab = parts.labs.choose(request.labSlug);
  if (!lab) throw new AppError('not-found', `There is no lab "${request.labSlug}"`);
  const courseId = request.demonstrationOf ?? null;
  if (courseId !== null) await refuseToShow(parts.store, courseId);
  await parts.store.labs.save(lab);
  return { lab, assignmentId: null, courseId, demonstration: courseId !== null };
}

/** Throws `not-found`, `course-archived`. */
async function refuseToShow({ boards }: SessionParts['store'], courseId: string): Promise<void> {
  const course = await boards.course(courseId);
  if (course === null) throw new AppError('not-found', `There is no course ${courseId}.`);
  if (course.archivedAt !== null) throw new AppError('course-archived', `The course "${course.title}" is archived: nothing can be started in it.`);
}

async function chooseAssignment({ labs, store }: Pick<SessionParts, 'labs' | 'store'>, { userId, assignmentId }: { userId: string; assignmentId: string }): Promise<StartChoice> {
  const found = await store.assignments.findFor(assignmentId, userId);
  if (!found?.role) throw new AppError('not-found', `There is no assignment ${assignmentId}.`);
  const { assignment, courseArchived, role, extension } = found;
  if (courseArchived) throw new AppError('course-archived', `The course of "${assignment.title}" is archived: nothing can be started in it.`);
  // Instructors try it out whenever they like.
  if (role === 'learner') refuseOutside(assignment, extension, new Date());
  const version = await store.labs.find(assignment.labHash);
  if (!version) throw new AppError('lab-invalid', `The lab version ${assignment.labHash} of this assignment is not stored.`);
  return { lab: labs.pinned(version), assignmentId, courseId: assignment.courseId, demonstration: false };
}

/** Throws `assignment-not-open`, `assignment-closed`. */
export function refuseOutside(assignment: AssignmentRow, extension: ExtensionRow | null, now: Date): void {
  const { opensAt, closesAt } = termsOf(assignment, extension);
  if (assignment.archivedAt !== null) throw new AppError('assignment-closed', `"${assignment.title}" is archived.`);
  if (opensAt !== null && now < opensAt) throw new AppError('assignment-not-open', `"${assignment.title}" opens at ${opensAt.toISOString()}.`, { fields: { opensAt: opensAt.toISOString() } });
  if (closesAt !== null && now >= closesAt) throw new AppError('assignment-closed', `"${assignment.title}" has closed at ${closesAt.toISOString()}. Ask your instructor for an extension.`, { fields: { closesAt: closesAt.toISOString() } });
}
