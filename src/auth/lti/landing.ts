/**
 * Where a launch leads: the person to a user, the platform's course to ours, its link to an assignment. A course is
 * made when an instructor comes first; a learner who comes before is told so.
 */
import { AppError } from '../../errors.js';
import type { DeepLinkRequest } from '../../store/lti/logins.js';
import type { LtiContextRow } from '../../store/lti/contexts.js';
import type { CourseRole } from '../../store/lti/people.js';
import type { LtiPlatformRow } from '../../store/lti/platforms.js';
import { readable } from '../claim-text.js';
import { claim, customOf, nameOf, scope, type LaunchClaims } from './claims.js';
import type { LtiParts } from './contract.js';
import { courseRoleOf } from './roles.js';
import { inBoth, refused } from './verify.js';

const disabled = inBoth('This account is disabled. Ask the service\'s admin.', '此账号已被停用，请联系服务的管理员。');

export interface Landed {
  userId: string;
  courseId: string | null;
  assignmentId: string | null;
  deepLinking: DeepLinkRequest | null;
}

export function createLanding(parts: LtiParts) {
  const { store } = parts;
  const { people, contexts } = store.lti;

  return async (platform: LtiPlatformRow, deploymentId: string, claims: LaunchClaims): Promise<Landed> => {
    const role = courseRoleOf(claims[claim.roles]);
    if (role === null) throw refused('Your role in this course is neither learner nor instructor, so there is nothing to show to you here.', '你在此课程中既不是学生也不是教师，因此这里没有可以显示的内容。');
    const settings = deepLinkRequestOf(claims);
    if (settings !== null && role !== 'instructor') throw refused('Only an instructor of the course chooses its contents.', '只有课程的教师可以选择课程内容。');
    const context = await seeContext(parts, deploymentId, claims);
    const courseId = await courseOf(parts, context, role, claims);
    const person = await people.meet(platform.issuer, { subject: claims.sub, name: nameOf(claims) });
    if (person.shut) throw new AppError('not-permitted', disabled.text.en, { fields: disabled });
    if (await people.enrol({ userId: person.id, contextId: context.id, courseId, role })) store.notices.publish(`user:${person.id}`);
    const assignmentId = settings === null ? await assignmentOf(parts, { deploymentId, context, courseId, claims }) : null;
    return { userId: person.id, courseId, assignmentId, deepLinking: settings };
  };

  async function courseOf(_parts: LtiParts, context: LtiContextRow, role: CourseRole, claims: LaunchClaims): Promise<string> {
    if (context.courseId !== null) return context.courseId;
    if (role !== 'instructor') throw refused('Your instructor has not opened this activity yet. Ask them to open it once; then come again.', '教师还没有打开过此活动。请教师先打开一次，然后你再来。');
    return contexts.ensureCourse(context.id, titleOf(claims));
  }
}

async function seeContext({ store }: LtiParts, deploymentId: string, claims: LaunchClaims): Promise<LtiContextRow> {
  const context = claims[claim.context];
  if (context === undefined) throw refused('The launch names no course (context). Open the activity from inside a course.', '此次启动没有指明课程（context）。请从课程中打开活动。');
  const grades = claims[claim.grades];
  return store.lti.contexts.see({
    deploymentId, contextId: context.id, title: titleOf(claims),
    membershipsUrl: claims[claim.memberships]?.context_memberships_url ?? null,
    lineItemsUrl: grades?.lineitems ?? null, scopes: grades?.scope ?? [],
  });
}

/** By what the link led to before, else by its custom parameters: `assignment` (one of this course), or `lab` and `task`. */
async function assignmentOf({ store, assignments }: LtiParts, { deploymentId, context, courseId, claims }: { deploymentId: string; context: LtiContextRow; courseId: string; claims: LaunchClaims }): Promise<string | null> {
  const named = claims[claim.resourceLink];
  if (named === undefined) return null;
  const link = await store.lti.contexts.seeLink({ deploymentId, contextId: context.id, resourceLinkId: named.id });
  const assignmentId = link.assignmentId ?? await leadLink();
  if (assignmentId !== null) await seeLineItem({ store }, context, assignmentId, claims);
  return assignmentId;

  async function leadLink(): Promise<string | null> {
    const known = customOf(claims, 'assignment');
    const lab = customOf(claims, 'lab');
    const found = known === null ? null : await assignments.findIn(courseId, known);
    const made = found ?? (lab === null ? null : await assignments.make({ courseId, lab, task: customOf(claims, 'task'), title: named?.title ?? null }));
    if (made === null) return null;
    const led = await store.lti.contexts.leadTo(link.id, made.id);
    // Another launch was faster.
    if (found === null && led !== made.id) await assignments.drop(made.id);
    return led;
  }
}

/** Where the platform takes scores for this link, or lets us make a column for it. */
async function seeLineItem({ store }: Pick<LtiParts, 'store'>, context: LtiContextRow, assignmentId: string, claims: LaunchClaims): Promise<void> {
  const grades = claims[claim.grades];
  const mayScore = grades?.scope.includes(scope.score) === true;
  const hasPlace = grades?.lineitem !== undefined || (grades?.lineitems !== undefined && grades.scope.includes(scope.lineItem));
  if (!mayScore || !hasPlace) return;
  await store.lti.lineItems.see({ contextId: context.id, assignmentId, resourceLinkId: claims[claim.resourceLink]?.id ?? '', url: grades.lineitem ?? null });
}

function deepLinkRequestOf(claims: LaunchClaims): DeepLinkRequest | null {
  const settings = claims[claim.deepLinking];
  if (claims[claim.messageType] !== 'LtiDeepLinkingRequest' || settings === undefined) return null;
  if (!settings.accept_types.includes('ltiResourceLink')) throw refused('This place of your course takes no links to activities, and nothing else is offered here.', '课程的此处不接受活动链接，而这里只提供活动链接。');
  return { returnUrl: settings.deep_link_return_url, data: settings.data ?? null, acceptMultiple: settings.accept_multiple, acceptLineItem: settings.accept_lineitem, title: settings.title ?? null };
}

function titleOf(claims: LaunchClaims): string {
  const context = claims[claim.context];
  const title = context?.title ?? context?.label ?? '';
  return readable(title, 200) || 'A course';
}
