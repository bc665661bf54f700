/** Enrolment by a course's code: who has it is in. Codes have 59 bits, and who guesses is slowed down, per person and per network. */
import { randomInt } from 'node:crypto';
import { createThrottle } from '../auth/throttle.js';
import { AppError } from '../errors.js';
import type { CourseRow } from '../store/courses.js';
import type { EnrolmentRow } from '../store/enrolments.js';
import type { Store } from '../store/store.js';

const windowMs = 15 * 60_000;
/** Wrong codes; a whole class may be behind one address. */
const perUser = { limit: 10, windowMs };
const perAddress = { limit: 100, windowMs };
/** Without those that look alike: a code is read from a board. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

export function newEnrolCode(): string {
  const group = (): string => Array.from({ length: 4 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
  return [group(), group(), group()].join('-');
}

export interface EnrolByCode {
  /** Throws `not-found`, `too-many-requests`. Who is in already stays what they are. */
  (request: { userId: string; address: string; code: string }): Promise<{ course: CourseRow; enrolment: EnrolmentRow; created: boolean }>;
}

export function createEnrolByCode(store: Pick<Store, 'courses' | 'enrolments'>, now: () => number = () => performance.now()): EnrolByCode {
  const [users, addresses] = [createThrottle({ ...perUser, now }), createThrottle({ ...perAddress, now })];

  return async ({ userId, address, code }) => {
    refuse(users.begin(userId));
    refuse(addresses.begin(address));
    const course = await store.courses.findByCode(code.trim().toLowerCase());
    if (course === null) throw new AppError('not-found', 'No course has this code. Ask your instructor for the one of now.');
    users.giveBack(userId);
    addresses.giveBack(address);
    const known = await store.enrolments.find(course.id, userId);
    if (known !== null && known.endedAt === null) return { course, enrolment: known, created: false };
    return { course, ...await store.enrolments.enrol({ courseId: course.id, userId, role: 'learner', source: 'code' }) };
  };
}

function refuse(waitSeconds: number | undefined): void {
  if (waitSeconds === undefined) return;
  throw new AppError('too-many-requests', `Too many wrong codes: try again in ${Math.ceil(waitSeconds / 60)} minutes.`, { retryAfterSeconds: waitSeconds });
}
