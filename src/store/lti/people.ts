/**
 * Who a platform's people are here. A person is known by issuer and subject alone. An address that a platform claims is
 * not even kept: nobody has verified it, and whoever enrols by address would take the claimer for its owner.
 */
import { isAppError } from '../../errors.js';
import { isTaken, type Database, type Tx } from '../database.js';
import { endLoginLinks, keepAnInstructor } from '../enrolments.js';
import { recordRoster } from '../facts.js';
import { newId } from '../ids.js';
import { lockCourse } from '../session-lock.js';

export type CourseRole = 'learner' | 'instructor';

export interface Person {
  subject: string;
  name: string | null;
}

export interface Member extends Person {
  role: CourseRole;
}

export interface PersonRow {
  id: string;
  name: string;
  /** May not log in. */
  shut: boolean;
}

/** Kept apart from the identities of OpenID logins: a platform that names a provider's issuer reaches nobody's account. */
export function identityIssuer(issuer: string): string {
  return `lti:${issuer}`;
}

/** RFC 6761: nobody gets mail here. The address is only there because every account has one. */
const nowhere = 'lti.invalid';

export function createLtiPeople(database: Database) {
  const { client } = database;
  return {
    /** The user of this person, made at the first meeting. A name that the platform has changed is changed here. */
    async meet(issuer: string, person: Person): Promise<PersonRow> {
      const known = await findPerson(client, issuer, person);
      if (known !== null) return rename(client, known, person.name);
      try {
        return await makePerson(client, issuer, person);
      } catch (error) {
        // Another launch made them at this moment.
        const made = isTaken(error) ? await findPerson(client, issuer, person) : null;
        if (made === null) throw error;
        return made;
      }
    },

    /** Enrols them as the platform says. Who was enrolled in another way keeps that role, and so does the last instructor; true where something changed. */
    enrol(enrolment: { userId: string; contextId: string; courseId: string; role: CourseRole }): Promise<boolean> {
      return keeping(enrolment.courseId, async (tx) => {
        await upsertMember(tx, enrolment);
        return enrol(tx, enrolment);
      });
    },

    /** Of these subjects, the users that are known. */
    async usersOf(issuer: string, subjects: string[]): Promise<Map<string, string>> {
      const rows = await client.identity.findMany({ where: { issuer: identityIssuer(issuer), subject: { in: subjects } }, select: { subject: true, userId: true } });
      return new Map(rows.map(({ subject, userId }) => [subject, userId]));
    },

    /** How the platform calls this user; null where it does not know them. */
    async subjectOf(issuer: string, userId: string): Promise<string | null> {
      return (await client.identity.findFirst({ where: { issuer: identityIssuer(issuer), userId }, select: { subject: true } }))?.subject ?? null;
    },

    async subjectsOf(issuer: string, userIds: string[]): Promise<Map<string, string>> {
      const rows = await client.identity.findMany({ where: { issuer: identityIssuer(issuer), userId: { in: userIds } }, select: { subject: true, userId: true } });
      return new Map(rows.map(({ subject, userId }) => [userId, subject]));
    },

    /** The members of a context whom we know of, in pages by the user's id. */
    members(contextId: string, after: string | undefined, limit: number): Promise<{ userId: string; role: string; updatedAt: Date }[]> {
      return client.ltiMember.findMany({ where: { contextId, ...(after !== undefined && { userId: { gt: after } }) }, select: { userId: true, role: true, updatedAt: true }, orderBy: { userId: 'asc' }, take: limit });
    },

    /** They have left this context; their enrolment ends unless another context of the same course still has them, or the course would have no instructor any more. */
    leave({ userId, contextId, courseId }: { userId: string; contextId: string; courseId: string }): Promise<boolean> {
      return keeping(courseId, async (tx) => {
        await tx.ltiMember.deleteMany({ where: { contextId, userId } });
        if (await tx.ltiMember.count({ where: { userId, context: { courseId } } }) > 0) return false;
        const { count } = await tx.enrolment.updateMany({ where: { courseId, userId, source: 'lti', endedAt: null }, data: { endedAt: new Date() } });
        return count > 0;
      });
    },
  };

  /**
   * Behind the course's lock. Nothing is changed, the platform's word on this member neither, where the course would have no
   * instructor any more: the next launch or roster says it again, when there is another.
   */
  async function keeping(courseId: string, work: (tx: Tx) => Promise<boolean>): Promise<boolean> {
    try {
      return await database.transact(async (tx) => {
        await lockCourse(database, tx, courseId);
        const changed = await keepAnInstructor(tx, courseId, () => work(tx));
        if (changed) await recordRoster(database, tx, courseId);
        return changed;
      });
    } catch (error) {
      if (isAppError(error, 'conflict')) return false;
      throw error;
    }
  }
}

type Reader = Pick<Tx, 'identity' | 'user'>;

async function findPerson(client: Reader, issuer: string, { subject }: Person): Promise<PersonRow | null> {
  const where = { issuer_subject: { issuer: identityIssuer(issuer), subject } };
  const row = await client.identity.findUnique({ where, select: { user: { select: { id: true, name: true, disabledAt: true, erasedAt: true } } } });
  return row && { id: row.user.id, name: row.user.name, shut: row.user.disabledAt !== null || row.user.erasedAt !== null };
}

async function rename(client: Reader, person: PersonRow, name: string | null): Promise<PersonRow> {
  if (person.shut || name === null || name === person.name) return person;
  await client.user.updateMany({ where: { id: person.id, erasedAt: null }, data: { name } });
  return { ...person, name };
}

async function makePerson(client: Reader, issuer: string, { subject, name }: Person): Promise<PersonRow> {
  const id = newId();
  const now = new Date();
  const identities = { create: { issuer: identityIssuer(issuer), subject, createdAt: now } };
  const row = await client.user.create({ data: { id, email: `${id}@${nowhere}`, name: name ?? 'Learner', role: 'learner', passwordHash: null, createdAt: now, identities } });
  return { id, name: row.name, shut: false };
}

async function upsertMember(tx: Tx, { contextId, userId, role }: { contextId: string; userId: string; role: CourseRole }): Promise<void> {
  const updatedAt = new Date();
  await tx.ltiMember.upsert({ where: { contextId_userId: { contextId, userId } }, create: { contextId, userId, role, updatedAt }, update: { role, updatedAt } });
}

async function enrol(tx: Tx, { userId, courseId, role }: { userId: string; courseId: string; role: CourseRole }): Promise<boolean> {
  const where = { courseId_userId: { courseId, userId } };
  const known = await tx.enrolment.findUnique({ where });
  if (known?.endedAt === null && (known.source !== 'lti' || known.role === role)) return false;
  const now = new Date();
  if (role === 'instructor') await endLoginLinks(tx, [userId]);
  await tx.enrolment.upsert({ where, create: { id: newId(), courseId, userId, role, source: 'lti', createdAt: now }, update: { role, source: 'lti', endedAt: null } });
  return true;
}
