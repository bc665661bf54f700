/** A session's row in the database as the edges see it. */
import type { SessionRow } from '../store/sessions.js';
import type { SessionState, SessionView } from './contract.js';

/** `maxExtensions` is the setting that counts down in `extensionsLeft`. */
export function viewSession(row: SessionRow, maxExtensions: number): SessionView {
  return {
    id: row.id,
    userId: row.userId,
    lab: { slug: row.labSlug, hash: row.labHash, title: row.labTitle },
    assignmentId: row.assignmentId,
    courseId: row.courseId,
    demonstration: row.demonstration,
    state: row.state as SessionState,
    reason: row.reason,
    reasonCode: row.reasonCode,
    version: row.version,
    extensionsLeft: Math.max(0, maxExtensions - row.extensions),
    createdAt: row.createdAt,
    readyAt: row.readyAt,
    expiresAt: row.expiresAt,
    endedAt: row.endedAt,
    handRaisedAt: row.handRaisedAt,
    typingUntil: row.typingUntil,
  };
}
