/**
 * What somebody is in a course here, by the roles of a launch or roster (LTI Core §A.2). Only roles in the course
 * count: who is a teacher or administrator of the institution need not be one here, and nobody becomes an admin of
 * this service by what a platform says.
 */
const membership = 'http://purl.imsglobal.org/vocab/lis/v2/membership';
/** The short names are deprecated and still sent. A sub-role such as a teaching assistant counts as its principal role. */
const instructor = [`${membership}#Instructor`, 'Instructor', `${membership}#Administrator`];
const learner = [`${membership}#Learner`, 'Learner'];

/** Null: a guest, an observer, an institution's administrator who is not in the course. */
export function courseRoleOf(roles: readonly string[]): 'learner' | 'instructor' | null {
  if (roles.some((role) => instructor.includes(role) || role.startsWith(`${membership}/Instructor#`))) return 'instructor';
  return roles.some((role) => learner.includes(role) || role.startsWith(`${membership}/Learner#`)) ? 'learner' : null;
}
