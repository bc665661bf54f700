/**
 * Erases a person: whatever says who they are, and whatever they wrote or were told, goes for ever; what only counts
 * (attempts, scores, grades, times) stays under an id that is nobody's. Done again, it does nothing new.
 */
import { AppError } from '../errors.js';
import { keepAnAdmin } from './accounts.js';
import type { Database, Tx } from './database.js';
import { lockUser } from './session-lock.js';

export const erasedName = 'Erased user';

export function createErase(database: Database) {
  /** Throws `not-found`, `conflict` for the last admin. */
  return async (id: string): Promise<void> => {
    const user = await database.client.user.findUnique({ where: { id } });
    if (user === null) throw new AppError('not-found', `There is no user ${id}.`);
    await database.transact((tx) => keepAnAdmin(tx, async () => {
      await lockUser(tx, id);
      await eraseAccount(tx, id);
      await eraseWork(tx, id);
      await eraseWords(tx, id);
      await tx.auditEntry.updateMany({ where: { OR: [{ actorId: id }, { actorId: { in: await keysOf(tx, id) } }], address: { not: null } }, data: { address: null } });
    }));
    // These look at every row: not while others wait for the transaction.
    for (const word of user.erasedAt === null ? [id, user.email] : [id]) await forgetFeeds(database, word);
  };
}

async function keysOf(tx: Tx, id: string): Promise<string[]> {
  return (await tx.apiKey.findMany({ where: { createdById: id }, select: { id: true } })).map((key) => key.id);
}

async function eraseAccount(tx: Tx, id: string): Promise<void> {
  const now = new Date();
  const gone = { email: `erased-${id}@invalid`, name: erasedName, role: 'learner', passwordHash: null, disabledAt: now };
  await tx.user.updateMany({ where: { id, erasedAt: null }, data: { ...gone, erasedAt: now } });
  const userId = id;
  await tx.token.deleteMany({ where: { userId } });
  await tx.loginLink.deleteMany({ where: { userId } });
  await tx.identity.deleteMany({ where: { userId } });
  await tx.ltiLaunch.deleteMany({ where: { userId } });
  await tx.ltiMember.deleteMany({ where: { userId } });
  await tx.idempotentRequest.deleteMany({ where: { userId: { in: [id, ...await keysOf(tx, id)] } } });
  await tx.apiKey.updateMany({ where: { createdById: id, revokedAt: null }, data: { revokedAt: now } });
  await tx.apiKey.updateMany({ where: { createdById: id }, data: { name: `Key of an ${erasedName.toLowerCase()}` } });
  await tx.enrolment.updateMany({ where: { userId, endedAt: null }, data: { endedAt: now } });
}

/** What their work left: the figures stay, the texts go. */
async function eraseWork(tx: Tx, userId: string): Promise<void> {
  await tx.attempt.updateMany({ where: { userId }, data: { evidence: [] } });
  await tx.session.updateMany({ where: { userId }, data: { reason: null, handNote: null, handRaisedAt: null, typingUntil: null } });
  await tx.event.deleteMany({ where: { session: { userId } } });
  await tx.courseEvent.deleteMany({ where: { userId } });
  await tx.extension.updateMany({ where: { userId }, data: { note: '' } });
  await tx.$executeRaw`UPDATE "TaskGrade" SET "failing" = NULL WHERE "userId" = ${userId}`;
}

/** What they said and were told. */
async function eraseWords(tx: Tx, userId: string): Promise<void> {
  await tx.message.updateMany({ where: { fromId: userId }, data: { fromName: erasedName, text: '' } });
  const received = await tx.messageReceipt.findMany({ where: { userId }, select: { messageId: true } });
  await tx.messageReceipt.deleteMany({ where: { userId } });
  await tx.message.deleteMany({ where: { id: { in: received.map(({ messageId }) => messageId) }, receipts: { none: {} } } });
}

/** What other people's feeds and other systems' messages say of them. */
async function forgetFeeds({ client }: Database, word: string): Promise<void> {
  const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
  await client.$executeRaw`DELETE FROM "Event" WHERE CAST("data" AS TEXT) LIKE ${pattern} ESCAPE '\\'`;
  await client.$executeRaw`DELETE FROM "CourseEvent" WHERE CAST("data" AS TEXT) LIKE ${pattern} ESCAPE '\\'`;
  await client.$executeRaw`DELETE FROM "OutboxMessage" WHERE CAST("payload" AS TEXT) LIKE ${pattern} ESCAPE '\\'`;
}
