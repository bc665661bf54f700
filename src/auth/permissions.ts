/**
 * Who may do what: one table, one question. A cell lists whom the table allows: by what they are to the thing (its
 * owner, an instructor or a member of its course), by their role in the service, or by the scope of a machine's key.
 * Whatever the table does not name is refused.
 */
import type { Role } from '../store/users.js';

export type CourseRole = 'learner' | 'instructor';

/** What an API key may be for. */
export const scopes = ['courses:read', 'courses:write', 'enrolments:write', 'grades:read', 'sessions:read', 'sessions:write', 'users:read', 'users:write', 'webhooks:write', 'audit:read'] as const;
export type Scope = (typeof scopes)[number];

export type Actor =
  /** `courses`: the live enrolments, by the course's id. */
  | { kind: 'user'; id: string; role: Role; courses: Readonly<Record<string, CourseRole>> }
  /** An API key; one with a `courseId` reaches that course and nothing else. */
  | { kind: 'machine'; id: string; scopes: readonly Scope[]; courseId: string | null };

/** Where a thing belongs: to a person, to a course, to both, or to the service (neither). */
export interface Resource {
  kind: ResourceKind;
  ownerId?: string;
  courseId?: string | null;
  /** A session that the members of its course may watch. */
  demonstration?: boolean;
}

export type Grant =
  /** The person whose it is. */
  | 'owner'
  /** An instructor of its course. */
  | 'instructor'
  /** Anybody enrolled in its course. */
  | 'member'
  /** A member of its course, where it is a demonstration. */
  | 'spectator'
  /** Whoever has this role in the service: may make courses; may do everything. */
  | 'author' | 'admin'
  /** Anybody who is logged in. */
  | 'user'
  | Scope;

const table = {
  /** `read`: look at it, watch its terminals and captures. `use`: type, change, grade, end. `help`: hint, extend, reset a host. `list-all`: sessions of everybody. */
  session: {
    'read': ['owner', 'instructor', 'spectator', 'admin', 'sessions:read'],
    'use': ['owner', 'admin', 'sessions:write'],
    'help': ['instructor', 'admin'],
    'list-all': ['instructor', 'admin', 'sessions:read'],
    /** Start one that will be somebody else's. */
    'start-for': ['admin', 'sessions:write'],
  },
  course: {
    'read': ['member', 'admin', 'courses:read'],
    'write': ['instructor', 'admin', 'courses:write'],
    'create': ['author', 'admin', 'courses:write'],
    'list-all': ['admin', 'courses:read'],
  },
  /** Who is in a course: for its instructors; a learner sees their own. */
  enrolment: {
    'read': ['owner', 'instructor', 'admin', 'courses:read'],
    'write': ['instructor', 'admin', 'enrolments:write'],
  },
  assignment: {
    'read': ['member', 'admin', 'courses:read'],
    'write': ['instructor', 'admin', 'courses:write'],
  },
  /** Progress and grades of one learner (`ownerId`) or of a course. */
  grade: {
    'read': ['owner', 'instructor', 'admin', 'grades:read'],
  },
  /** The live board of a course. */
  board: { 'read': ['instructor', 'admin'] },
  user: {
    'read': ['owner', 'admin', 'users:read'],
    'write': ['admin', 'users:write'],
    /** Make a link that logs this learner in once; for others, only an admin makes one. */
    'login-link': ['admin', 'sessions:write'],
  },
  apiKey: { 'read': ['owner', 'admin'], 'write': ['owner', 'admin'], 'create': ['author', 'admin'] },
  webhook: { 'read': ['instructor', 'admin', 'webhooks:write'], 'write': ['instructor', 'admin', 'webhooks:write'] },
  /** What others were told of a course's grades; `write`: tell them again. */
  ledger: { 'read': ['instructor', 'admin', 'grades:read'], 'write': ['instructor', 'admin', 'webhooks:write'] },
  ltiPlatform: { 'read': ['admin'], 'write': ['admin'] },
  outbox: { 'read': ['admin'], 'write': ['admin'] },
  audit: { 'read': ['admin', 'audit:read'] },
  /** Engines, quotas, maintenance. */
  operation: { 'read': ['admin'], 'write': ['admin'] },
} as const satisfies Record<string, Record<string, readonly Grant[]>>;

export type ResourceKind = keyof typeof table;
export type SessionAction = keyof typeof table.session;
export type Action = { [Kind in ResourceKind]: keyof (typeof table)[Kind] }[ResourceKind];

/** True when the table allows it. */
export function may(actor: Actor, action: Action, resource: Resource): boolean {
  const rules: Partial<Record<Action, readonly Grant[]>> = table[resource.kind];
  return (rules[action] ?? []).some((grant) => holds(grant, actor, resource));
}

/** True when a key with this scope could do nothing that `actor` may not do: one cannot give away more than one has. A key of one course lists nothing but that. */
export function mayGrant(actor: Actor, scope: Scope, courseId: string | null): boolean {
  if (actor.kind !== 'user') return false;
  return (Object.entries(table) as [ResourceKind, Partial<Record<Action, readonly Grant[]>>][]).every(([kind, rules]) =>
    (Object.entries(rules) as [Action, readonly Grant[]][]).every(([action, grants]) =>
      !isIn(grants, scope) || (courseId !== null && action === 'list-all') || may(actor, action, { kind, courseId })));
}

function holds(grant: Grant, actor: Actor, resource: Resource): boolean {
  if (actor.kind === 'machine') return isIn(actor.scopes, grant) && reaches(actor.courseId, resource);
  const inCourse = resource.courseId ? actor.courses[resource.courseId] : undefined;
  switch (grant) {
    case 'owner': return resource.ownerId === actor.id;
    case 'instructor': return inCourse === 'instructor';
    case 'member': return inCourse !== undefined;
    case 'spectator': return inCourse !== undefined && resource.demonstration === true;
    case 'author': return actor.role === 'instructor';
    case 'admin': return actor.role === 'admin';
    case 'user': return true;
    default: return false; // a scope is a machine's
  }
}

function isIn(list: readonly string[], wanted: string): boolean {
  return list.includes(wanted);
}

function reaches(courseId: string | null, resource: Resource): boolean {
  return courseId === null || resource.courseId === courseId;
}

/** The table as Markdown, for docs/accounts.md. */
export function permissionsTable(): string {
  const lines = (Object.entries(table) as [ResourceKind, Partial<Record<Action, readonly Grant[]>>][]).flatMap(([kind, rules]) =>
    (Object.entries(rules) as [Action, readonly Grant[]][]).map(([action, grants]) => `| ${kind} | ${action} | ${grants.join(', ')} |`));
  return ['| thing | action | who |', '|---|---|---|', ...lines].join('\n');
}
