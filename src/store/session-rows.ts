/** A session as the store gives it, and how it is read. */
import type { Database, Tx } from './database.js';
import type { Prisma } from './generated/sqlite/client.js';

export const liveStates = ['pending', 'starting', 'ready', 'resetting', 'stopping'] as const;
export const overStates = ['ended', 'failed'] as const;
export type SessionState = (typeof liveStates)[number] | (typeof overStates)[number];

export interface SessionRow {
  id: string;
  userId: string;
  labHash: string;
  labSlug: string;
  labTitle: string;
  seed: number;
  state: SessionState;
  reasonCode: string | null;
  reason: string | null;
  /** "USER/LAB" while the session is live. */
  liveKey: string | null;
  version: number;
  workerId: string | null;
  workerUntil: Date | null;
  /** Of the span that asked for the work under way; null where nobody traces. */
  traceparent: string | null;
  extensions: number;
  /** What a reset under way is of; the sessions decide the words. */
  resetOf: string | null;
  createdAt: Date;
  readyAt: Date | null;
  expiresAt: Date;
  lastActivityAt: Date;
  warnedMinutes: number | null;
  /** Set where it was started for an assignment. */
  assignmentId: string | null;
  courseId: string | null;
  demonstration: boolean;
  handRaisedAt: Date | null;
  handNote: string | null;
  typingUntil: Date | null;
  endedAt: Date | null;
}

export const withTitle = { lab: { select: { title: true } } } as const satisfies Prisma.SessionInclude;

type Stored = Prisma.SessionGetPayload<{ include: typeof withTitle }>;
type Untitled = Omit<Stored, 'lab'>;

export function sessionRow({ lab, ...row }: Stored): SessionRow {
  // `state` is only written from SessionState, in `create` and `transition`.
  return { ...row, labTitle: lab.title, state: row.state as SessionState };
}

const maxKnownTitles = 1_000;

/** Where the row was read or written without its lab: a version's title never changes, so each is read once. */
export async function titledRow({ labTitles }: Pick<Database, 'labTitles'>, tx: Tx, row: Untitled): Promise<SessionRow> {
  const title = labTitles.get(row.labHash) ?? (await tx.labVersion.findUniqueOrThrow({ where: { hash: row.labHash }, select: { title: true } })).title;
  if (labTitles.size >= maxKnownTitles) labTitles.clear();
  labTitles.set(row.labHash, title);
  return sessionRow({ ...row, lab: { title } });
}
