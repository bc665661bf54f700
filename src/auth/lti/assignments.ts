import { makeAssignment, type AssignmentParts } from '../../courses/make-assignment.js';
import { isAppError } from '../../errors.js';
import type { LtiAssignments } from './contract.js';

/** What LTI asks of the courses. `labs` are those of the catalogue now. */
export function ltiAssignments(parts: AssignmentParts): LtiAssignments {
  return {
    async make({ courseId, lab, task, title }) {
      try {
        return await makeAssignment(parts, { courseId, lab, ...(task !== null && { task }), ...(title !== null && { title: title.slice(0, 200) }) });
      } catch (error) {
        // A link of the LMS may name a lab or task that is no more.
        if (isAppError(error, 'invalid-request')) return null;
        throw error;
      }
    },

    async drop(assignmentId) {
      await parts.store.assignments.dropUnused(assignmentId);
    },

    async findIn(courseId, assignmentId) {
      const found = await parts.store.assignments.find(assignmentId);
      return found?.courseId === courseId && found.archivedAt === null ? found : null;
    },
  };
}
