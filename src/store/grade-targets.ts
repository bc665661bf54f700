/** Which targets are told of which grades: what the ledger expects. One entry per kind of target; each is a query or two for a whole page. */
import type { Database, Tx } from './database.js';

export interface GradeKey {
  assignmentId: string;
  userId: string;
}

export type GradeTargets = (database: Database, tx: Tx, courseId: string, keys: readonly GradeKey[]) => Promise<(key: GradeKey) => string[]>;

const ofWebhooks: GradeTargets = async (_database, tx, courseId) => {
  const hooks = await tx.webhook.findMany({ where: { disabledAt: null, OR: [{ courseId: null }, { courseId }] }, select: { id: true, events: true }, orderBy: { id: 'asc' } });
  const targets = hooks.filter(({ events }) => Array.isArray(events) && events.includes('grade.changed')).map(({ id }) => `webhook:${id}`);
  return () => targets;
};

const ofRecordStore: GradeTargets = async ({ tellsXapi }) => () => (tellsXapi ? ['xapi'] : []);

/** As `lti-subscriber.ts`: the columns for the assignment in gradebooks of courses that the learner is in. */
const ofPlatforms: GradeTargets = async (_database, tx, _courseId, keys) => {
  const assignmentId = { in: [...new Set(keys.map((key) => key.assignmentId))] };
  const userId = { in: [...new Set(keys.map((key) => key.userId))] };
  const items = await tx.ltiLineItem.findMany({
    where: { assignmentId, context: { deployment: { platform: { disabledAt: null } } } }, orderBy: { id: 'asc' },
    select: { id: true, assignmentId: true, context: { select: { members: { where: { userId }, select: { userId: true } } } } },
  });
  const columns = items.map((item) => ({ target: `lti:${item.id}`, assignmentId: item.assignmentId, members: new Set(item.context.members.map((member) => member.userId)) }));
  return (key) => columns.filter((column) => column.assignmentId === key.assignmentId && column.members.has(key.userId)).map(({ target }) => target);
};

export const gradeTargets: readonly GradeTargets[] = [ofWebhooks, ofRecordStore, ofPlatforms];

/** All targets of each grade. */
export async function targetsOf(database: Database, tx: Tx, courseId: string, keys: readonly GradeKey[]): Promise<(key: GradeKey) => string[]> {
  const answers: ((key: GradeKey) => string[])[] = [];
  for (const ask of gradeTargets) answers.push(await ask(database, tx, courseId, keys));
  return (key) => answers.flatMap((answer) => answer(key));
}
