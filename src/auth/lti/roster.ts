/**
 * Names and Roles 2.0: who is in a platform's course. The whole roster is read first, and differences are applied then:
 * half a roster must end nobody's enrolment. Who came by a launch while it was read is not in it and stays.
 */
import { z } from 'zod';
import { AppError } from '../../errors.js';
import type { LtiContextOf } from '../../store/lti/contexts.js';
import type { CourseRole } from '../../store/lti/people.js';
import { isStorable } from '../claim-text.js';
import { TargetError } from '../guarded-fetch.js';
import { nameOf, scope } from './claims.js';
import type { LtiParts } from './contract.js';
import { courseRoleOf } from './roles.js';
import { ServiceError, type PlatformServices } from './services.js';

const text = z.string().max(2000).nullish().transform((value) => value ?? undefined).catch(undefined);
const member = z.object({
  user_id: z.string().min(1).max(255).refine(isStorable), status: z.string().default('Active'), roles: z.array(z.string()).catch([]), name: text, given_name: text, family_name: text,
});
const container = z.object({ members: z.array(member).max(50_000) });
const containerType = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json';
const maxMembers = 50_000;
const batch = 500;

export interface RosterChange {
  members: number;
  added: number;
  changed: number;
  left: number;
}

interface Seen { subject: string; role: CourseRole; name: string | null }

export function createRoster({ store, now = Date.now }: LtiParts, services: PlatformServices) {
  const { contexts, people } = store.lti;

  /** Throws `not-found`, `conflict` (it is under way), `lti-platform-failed`. */
  async function sync(contextId: string): Promise<RosterChange> {
    const context = await contexts.find(contextId);
    if (context === null) throw new AppError('not-found', `There is no context ${contextId}.`);
    const holder = `roster-${process.pid}-${Math.random()}`;
    if (!await store.leases.acquire(`lti-roster:${contextId}`, holder, 600_000)) throw new AppError('conflict', 'This roster is being read already.', { retryAfterSeconds: 10 });
    try {
      // First, so that one whose reading never ends is not the first of those that are due again and again.
      await contexts.noteSync(contextId, { at: new Date(now()), error: context.syncError });
      const change = await readAndApply(context);
      await contexts.noteSync(contextId, { at: new Date(now()), error: null });
      return change;
    } catch (error) {
      const told = platformFailure(error);
      await contexts.noteSync(contextId, { at: new Date(now()), error: told.message.slice(0, 500) });
      throw told;
    } finally {
      await store.leases.release(`lti-roster:${contextId}`, holder);
    }
  }

  async function readAndApply(context: LtiContextOf): Promise<RosterChange> {
    const { courseId, membershipsUrl, platform } = context;
    if (courseId === null || membershipsUrl === null) throw new AppError('lti-platform-failed', 'The platform has not offered its roster: the tool needs Names and Roles there, and one launch.');
    const startedAt = new Date(now());
    const pages = await services.pages(platform, [scope.memberships], membershipsUrl, containerType);
    const seen = pages.flatMap((page) => container.parse(page).members).filter(({ status }) => status === 'Active').flatMap(seenMember);
    if (seen.length > maxMembers) throw new TargetError(`The roster has more than ${maxMembers} members.`);
    const known = await knownMembers(context.id);
    const present = new Set<string>();
    const counts = { added: 0, changed: 0 };
    for (let start = 0; start < seen.length; start += batch) {
      const part = seen.slice(start, start + batch);
      const users = await people.usersOf(platform.issuer, part.map(({ subject }) => subject));
      for (const person of part) {
        const userId = users.get(person.subject);
        const role = userId === undefined ? undefined : known.get(userId)?.role;
        if (userId !== undefined && role === person.role) { present.add(userId); continue; }
        present.add(await enrol(context, courseId, person));
        counts[role === undefined ? 'added' : 'changed']++;
      }
    }
    const left = await endOthers(context.id, courseId, known, present, startedAt);
    return { members: seen.length, ...counts, left };
  }

  async function enrol({ id, platform }: LtiContextOf, courseId: string, { role, ...person }: Seen): Promise<string> {
    const { id: userId, shut } = await people.meet(platform.issuer, person);
    if (!shut && await people.enrol({ userId, contextId: id, courseId, role })) store.notices.publish(`user:${userId}`);
    return userId;
  }

  async function endOthers(contextId: string, courseId: string, known: Map<string, KnownMember>, present: Set<string>, startedAt: Date): Promise<number> {
    let left = 0;
    for (const [userId, { updatedAt }] of known) {
      if (present.has(userId) || updatedAt >= startedAt) continue;
      if (await people.leave({ userId, contextId, courseId })) store.notices.publish(`user:${userId}`);
      left++;
    }
    return left;
  }

  async function knownMembers(contextId: string): Promise<Map<string, KnownMember>> {
    const known = new Map<string, KnownMember>();
    for (let after: string | undefined; ;) {
      const rows = await people.members(contextId, after, batch);
      for (const { userId, role, updatedAt } of rows) known.set(userId, { role, updatedAt });
      after = rows.at(-1)?.userId;
      if (rows.length < batch) return known;
    }
  }

  return {
    sync,

    /** The job: rosters that were not read for a while. One that fails waits for its next turn. */
    async syncDue(olderThanMs: number, limit = 20): Promise<void> {
      for (const id of await contexts.dueForSync(new Date(now() - olderThanMs), limit)) await sync(id).catch(() => undefined);
    },
  };
}

interface KnownMember { role: string; updatedAt: Date }

function seenMember({ user_id: subject, roles, ...names }: z.infer<typeof member>): Seen[] {
  const role = courseRoleOf(roles);
  return role === null ? [] : [{ subject, role, name: nameOf(names) }];
}

/** What a platform did wrong, as an error of our table. */
export function platformFailure(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof ServiceError || error instanceof TargetError) return new AppError('lti-platform-failed', `The platform failed: ${error.message}`, { cause: error });
  if (error instanceof z.ZodError || error instanceof SyntaxError) return new AppError('lti-platform-failed', 'The platform\'s answer is not what the specification says.', { cause: error });
  throw error;
}
