/**
 * Ours and theirs: each grade of a course beside what each target has acknowledged of it. A target differs when it has
 * acknowledged another version than ours and no message with ours is on its way; `repair` sends it ours.
 */
import type { Database, Tx } from './database.js';
import { AppError } from '../errors.js';
import { gradeData } from './grade-attempt.js';
import { targetsOf, type GradeKey } from './grade-targets.js';
import { enqueue } from './outbox.js';
import { pageSize, type Page, type PageRequest } from './page.js';
import { messagesOf } from './subscribers.js';

export interface Theirs {
  target: string;
  /** The version that it has acknowledged; null: none. */
  version: number | null;
  score: number | null;
  maxScore: number | null;
  at: Date | null;
  state: 'same' | 'waiting' | 'differs';
}

export interface LedgerRow extends GradeKey {
  version: number;
  score: number;
  maxScore: number;
  updatedAt: Date;
  theirs: Theirs[];
}

export interface LedgerFilter {
  courseId: string;
  assignmentId?: string | undefined;
  userId?: string | undefined;
  target?: string | undefined;
}

/** Grades that one repair looks at. */
const maxRepairPages = 20;
const repairPageSize = 100;

export function createLedger(database: Database) {
  const { client } = database;

  async function page(filter: LedgerFilter, request: PageRequest): Promise<Page<LedgerRow>> {
    const limit = pageSize(request.limit);
    const grades = await client.grade.findMany({ where: whereOf(filter, request.cursor), orderBy: [{ assignmentId: 'asc' }, { userId: 'asc' }], take: limit + 1 });
    const items = grades.slice(0, limit);
    const last = items.at(-1);
    return { items: await compare(database, client, filter, items), nextCursor: grades.length > limit && last ? writeCursor(last) : null };
  }

  return {
    page,

    /** Says how many messages were written, and where to go on when there was too much for one call. */
    async repair(filter: LedgerFilter, from?: string): Promise<{ queued: number; nextCursor: string | null }> {
      let queued = 0;
      let cursor = from;
      for (let pages = 0; pages < maxRepairPages; pages++) {
        const { items, nextCursor } = await page(filter, { limit: repairPageSize, ...(cursor !== undefined && { cursor }) });
        for (const row of items) if (row.theirs.some(differs)) queued += await resend(database, filter, row);
        if (nextCursor === null) return { queued, nextCursor };
        cursor = nextCursor;
      }
      return { queued, nextCursor: cursor ?? null };
    },
  };
}

function differs({ state }: Theirs): boolean {
  return state === 'differs';
}

type Ours = GradeKey & Pick<LedgerRow, 'version' | 'score' | 'maxScore' | 'updatedAt'>;

/** Four queries for a page, whatever its length. */
async function compare(database: Database, tx: Tx, { courseId, target }: LedgerFilter, grades: readonly Ours[]): Promise<LedgerRow[]> {
  const among = { assignmentId: { in: [...new Set(grades.map(({ assignmentId }) => assignmentId))] }, userId: { in: [...new Set(grades.map(({ userId }) => userId))] } };
  const targets = await targetsOf(database, tx, courseId, grades);
  const acknowledged = new Map((await tx.acknowledgement.findMany({ where: among })).map((row) => [nameOf(row.target, row), row]));
  const messages = await tx.outboxMessage.findMany({ where: { ...among, state: 'pending' }, select: { target: true, assignmentId: true, userId: true, version: true } });
  const waiting = new Set(messages.map((row) => `${nameOf(row.target, row)}/${row.version}`));
  return grades.map(({ assignmentId, userId, version, score, maxScore, updatedAt }) => {
    const key = { assignmentId, userId };
    const wanted = targets(key).filter((name) => target === undefined || name === target);
    const theirs = wanted.map((name): Theirs => {
      const has = acknowledged.get(nameOf(name, key));
      const state = has?.version === version ? 'same' : waiting.has(`${nameOf(name, key)}/${version}`) ? 'waiting' : 'differs';
      return { target: name, version: has?.version ?? null, score: has?.score ?? null, maxScore: has?.maxScore ?? null, at: has?.createdAt ?? null, state };
    });
    return { ...key, version, score, maxScore, updatedAt, theirs };
  });
}

function nameOf(target: string, { assignmentId, userId }: { assignmentId: string | null; userId: string | null }): string {
  return `${target} ${assignmentId}/${userId}`;
}

/**
 * The grade as it is now, to those who differ. What they have acknowledged is forgotten first: one that has a version
 * which we never had (a database restored from a copy) would otherwise differ for ever.
 */
async function resend(database: Database, { courseId, target }: LedgerFilter, { assignmentId, userId }: GradeKey): Promise<number> {
  return database.transact(async (tx) => {
    const grade = await tx.grade.findUnique({ where: { assignmentId_userId: { assignmentId, userId } }, include: { assignment: { select: { labSlug: true } } } });
    if (grade === null) return 0;
    const [row] = await compare(database, tx, { courseId, target }, [grade]);
    const behind = new Set(row?.theirs.filter(differs).map((theirs) => theirs.target));
    const fact = { type: 'grade.changed', userId, courseId, assignmentId, data: { ...gradeData(grade), labSlug: grade.assignment.labSlug } };
    const messages = (await messagesOf(database, tx, fact, new Date())).filter((message) => behind.has(message.target));
    await tx.acknowledgement.deleteMany({ where: { target: { in: messages.map((message) => message.target) }, assignmentId, userId } });
    for (const message of messages) await enqueue(database, tx, message);
    return messages.length;
  });
}

function whereOf({ courseId, assignmentId, userId }: LedgerFilter, cursor: string | undefined) {
  const after = cursor === undefined ? undefined : readCursor(cursor);
  return {
    assignment: { courseId },
    ...(assignmentId !== undefined && { assignmentId }),
    ...(userId !== undefined && { userId }),
    ...(after && { OR: [{ assignmentId: { gt: after.assignmentId } }, { assignmentId: after.assignmentId, userId: { gt: after.userId } }] }),
  };
}

function writeCursor({ assignmentId, userId }: GradeKey): string {
  return Buffer.from(`${assignmentId}/${userId}`).toString('base64url');
}

function readCursor(cursor: string): GradeKey {
  const match = /^([0-9a-f-]{36})\/([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (match?.[1] === undefined || match[2] === undefined) throw new AppError('invalid-request', 'The cursor is not one of ours: use `nextCursor` of the page before, unchanged.');
  return { assignmentId: match[1], userId: match[2] };
}
