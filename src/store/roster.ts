/**
 * Many people into a course at once: what is known of them, and what makes it as a plan says. Accounts that
 * are made here have no password: their owners come by a one-time link, OIDC or a learning platform.
 */
import { AppError } from '../errors.js';
import { isTaken, type Database, type Tx } from './database.js';
import { courseRole, endLoginLinks, keepAnInstructor, type CourseRole, type EnrolmentSource } from './enrolments.js';
import { recordRoster } from './facts.js';
import { newId } from './ids.js';
import type { Notices } from './notices.js';
import { lockCourse } from './session-lock.js';
import { normaliseEmail } from './users.js';

export interface KnownPerson {
  userId: string;
  enrolment: { role: CourseRole; sectionId: string | null; ended: boolean } | null;
}

/** What is to be true of one person; `userId` undefined: there is no account yet. */
export interface RosterEntry {
  email: string;
  name: string;
  userId: string | undefined;
  role: CourseRole;
  /** By name; undefined: as it is. */
  section: string | undefined;
}

const chunkSize = 500;

export function createRoster(database: Database, notices: Pick<Notices, 'publish'>) {
  const { client } = database;
  return {
    /** By the address, lower case. */
    async known(courseId: string, emails: readonly string[]): Promise<Map<string, KnownPerson>> {
      const people = new Map<string, KnownPerson>();
      for (const part of chunks(emails)) {
        const include = { enrolments: { where: { courseId }, select: { role: true, sectionId: true, endedAt: true } } } as const;
        for (const user of await client.user.findMany({ where: { email: { in: part } }, select: { id: true, email: true, ...include } })) {
          const [enrolment] = user.enrolments;
          people.set(user.email, { userId: user.id, enrolment: enrolment === undefined ? null : { role: courseRole(enrolment.role), sectionId: enrolment.sectionId, ended: enrolment.endedAt !== null } });
        }
      }
      return people;
    },

    /** In parts, each all or nothing, so that nobody waits long for the database. Throws `conflict` where somebody else made one of the rows meanwhile: plan anew, what is done already stays. */
    async apply(courseId: string, entries: readonly RosterEntry[], source: EnrolmentSource): Promise<void> {
      try {
        for (const part of chunks(entries)) {
          const userIds = await database.transact(async (tx) => {
            const ids = await applyPart(database, tx, courseId, part, source);
            await recordRoster(database, tx, courseId);
            return ids;
          });
          notices.publish(`course:${courseId}`);
          for (const id of userIds) notices.publish(`user:${id}`);
        }
      } catch (error) {
        if (!isTaken(error)) throw error;
        throw new AppError('conflict', 'Somebody else changes who is in this course at the same time. Try again in a moment.');
      }
    },
  };
}

async function applyPart(database: Database, tx: Tx, courseId: string, entries: readonly RosterEntry[], source: EnrolmentSource): Promise<string[]> {
  const createdAt = new Date();
  const sections = await sectionIds(tx, courseId, entries, createdAt);
  const people = entries.map((entry) => ({ ...entry, id: entry.userId ?? newId(), sectionId: entry.section === undefined ? undefined : sections.get(entry.section) ?? null }));
  await tx.user.createMany({ data: people.filter(({ userId }) => userId === undefined).map(({ id, email, name }) => ({ id, email: normaliseEmail(email), name, role: 'learner', createdAt })) });
  const present = new Set((await tx.enrolment.findMany({ where: { courseId, userId: { in: people.map(({ id }) => id) } }, select: { userId: true } })).map(({ userId }) => userId));
  await tx.enrolment.createMany({ data: people.filter(({ id }) => !present.has(id)).map(({ id, role, sectionId }) => ({ id: newId(), courseId, userId: id, role, sectionId: sectionId ?? null, source, createdAt })) });
  await endLoginLinks(tx, people.filter(({ role }) => role === 'instructor').map(({ id }) => id));
  await lockCourse(database, tx, courseId);
  await keepAnInstructor(tx, courseId, () => changePresent(tx, courseId, people.filter(({ id }) => present.has(id))));
  return people.map(({ id }) => id);
}

/** Those who are to get the same role and section in one update. */
async function changePresent(tx: Tx, courseId: string, people: { id: string; role: CourseRole; sectionId: string | null | undefined }[]): Promise<void> {
  const groups = new Map<string, typeof people>();
  for (const person of people) groups.set(`${person.role} ${String(person.sectionId)}`, [...(groups.get(`${person.role} ${String(person.sectionId)}`) ?? []), person]);
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const section = first.sectionId === undefined ? {} : { sectionId: first.sectionId };
    await tx.enrolment.updateMany({ where: { courseId, userId: { in: group.map(({ id }) => id) } }, data: { role: first.role, endedAt: null, ...section } });
  }
}

/** By name; those that are missing are made. */
async function sectionIds(tx: Tx, courseId: string, entries: readonly RosterEntry[], createdAt: Date): Promise<Map<string, string>> {
  const wanted = [...new Set(entries.flatMap(({ section }) => section ?? []))];
  const ids = new Map((await tx.section.findMany({ where: { courseId } })).map(({ name, id }) => [name, id]));
  const missing = wanted.filter((name) => !ids.has(name)).map((name) => ({ id: newId(), courseId, name, createdAt }));
  if (missing.length > 0) await tx.section.createMany({ data: missing });
  for (const { name, id } of missing) ids.set(name, id);
  return ids;
}

function* chunks<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let first = 0; first < items.length; first += chunkSize) yield items.slice(first, first + chunkSize);
}
