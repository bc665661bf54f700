import { readFile } from 'node:fs/promises';
import t from 'tap';
import { may, mayGrant, type Action, type Actor, type Resource } from '../../src/auth/permissions.js';
import { renderAccounts } from '../../src/setup/accounts-page.js';

const user = (role: 'learner' | 'instructor' | 'admin', courses: Record<string, 'learner' | 'instructor'> = {}): Actor => ({ kind: 'user', id: 'me', role, courses });
const actors: Record<string, Actor> = {
  'learner': user('learner'),
  'member': user('learner', { c1: 'learner' }),
  'instructor of it': user('learner', { c1: 'instructor' }),
  'instructor of another': user('instructor', { c2: 'instructor' }),
  'admin': user('admin'),
  'key': { kind: 'machine', id: 'k', scopes: ['sessions:read'], courseId: null },
  'key of another course': { kind: 'machine', id: 'k', scopes: ['sessions:read'], courseId: 'c2' },
};
const sessions: Record<string, Resource> = {
  'mine': { kind: 'session', ownerId: 'me', courseId: 'c1' },
  'another\'s': { kind: 'session', ownerId: 'another', courseId: 'c1' },
  'demonstration': { kind: 'session', ownerId: 'another', courseId: 'c1', demonstration: true },
  'outside any course': { kind: 'session', ownerId: 'another', courseId: null },
};
const actions: Action[] = ['read', 'use', 'help'];

t.test('to sessions, everybody may do exactly what this list says', async (t) => {
  const allowed = Object.entries(actors).flatMap(([who, actor]) => Object.entries(sessions).map(([what, session]) =>
    `${who}, ${what}: ${actions.filter((action) => may(actor, action, session)).join(' ') || 'nothing'}`));
  t.same(allowed, [
    'learner, mine: read use', 'learner, another\'s: nothing', 'learner, demonstration: nothing', 'learner, outside any course: nothing',
    'member, mine: read use', 'member, another\'s: nothing', 'member, demonstration: read', 'member, outside any course: nothing',
    'instructor of it, mine: read use help', 'instructor of it, another\'s: read help', 'instructor of it, demonstration: read help', 'instructor of it, outside any course: nothing',
    'instructor of another, mine: read use', 'instructor of another, another\'s: nothing', 'instructor of another, demonstration: nothing', 'instructor of another, outside any course: nothing',
    'admin, mine: read use help', 'admin, another\'s: read use help', 'admin, demonstration: read use help', 'admin, outside any course: read use help',
    'key, mine: read', 'key, another\'s: read', 'key, demonstration: read', 'key, outside any course: read',
    'key of another course, mine: nothing', 'key of another course, another\'s: nothing', 'key of another course, demonstration: nothing', 'key of another course, outside any course: nothing',
  ]);
});

t.test('an instructor gives a key of their own course what they may do in it, and no more', async (t) => {
  const author = user('instructor', { c1: 'instructor', c2: 'learner' });
  t.ok(mayGrant(author, 'courses:read', 'c1'));
  t.notOk(mayGrant(author, 'courses:read', null));
  t.notOk(mayGrant(author, 'courses:read', 'c2'));
  t.notOk(mayGrant(author, 'users:write', 'c1'));
});

t.test('what the table does not name is refused', async (t) => {
  t.notOk(may(user('admin'), 'help', { kind: 'audit' }));
  t.notOk(may({ kind: 'machine', id: 'k', scopes: ['courses:read'], courseId: null }, 'read', { kind: 'audit' }));
});

t.test('docs/accounts.md shows the table as it is: run `npm run documents` after a change', async (t) => {
  const page = await readFile(new URL('../../docs/accounts.md', import.meta.url), 'utf8');
  t.equal(page, renderAccounts(page));
  t.match(page, /\| session \| read \| owner, instructor, spectator, admin, sessions:read \|/);
});
