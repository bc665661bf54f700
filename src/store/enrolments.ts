/** Who is in which course, as what. */
export type CourseRoles = Record<string, 'learner' | 'instructor'>;

/** For an `include` of a user: the enrolments that give access. */
export const liveEnrolments = { where: { endedAt: null, course: { archivedAt: null } }, select: { courseId: true, role: true } } as const;

/** By the course's id. A role that we don't know counts as the least. */
export function courseRoles(enrolments: readonly { courseId: string; role: string }[]): CourseRoles {
  return Object.fromEntries(enrolments.map(({ courseId, role }) => [courseId, role === 'instructor' ? 'instructor' : 'learner']));
}
