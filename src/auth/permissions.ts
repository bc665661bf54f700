/** Who may do what: one table, one question. */
import type { Role } from '../store/users.js';

/** `read`: look at it, watch its terminals and captures. `use`: type, change, grade, extend, end. */
export type SessionAction = 'read' | 'use';

export type Resource =
  | { kind: 'session'; ownerId: string }
  /** All sessions of everybody, as a list. */
  | { kind: 'sessions' }
  | { kind: 'audit' };

export type Action = SessionAction | 'list-all';

interface Rule {
  /** To anybody's. */
  any: readonly Action[];
  /** To one's own. */
  own: readonly Action[];
}

const nothing: Rule = { any: [], own: [] };
const ownSession: Rule = { any: [], own: ['read', 'use'] };

const table: Record<Role, Record<Resource['kind'], Rule>> = {
  learner: { session: ownSession, sessions: nothing, audit: nothing },
  // Until there are courses, an instructor sees every session; typing in somebody else's is for its owner.
  instructor: { session: { any: ['read'], own: ['read', 'use'] }, sessions: { any: ['list-all'], own: [] }, audit: nothing },
  admin: { session: { any: ['read', 'use'], own: [] }, sessions: { any: ['list-all'], own: [] }, audit: { any: ['read'], own: [] } },
};

/** True when the table allows it. Whatever it does not name is refused. */
export function may(user: { id: string; role: Role }, action: Action, resource: Resource): boolean {
  const rule = table[user.role][resource.kind];
  if (rule.any.includes(action)) return true;
  return 'ownerId' in resource && resource.ownerId === user.id && rule.own.includes(action);
}
