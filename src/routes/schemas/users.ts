/** Accounts on the wire. */
import { z } from 'zod';
import { userStates } from '../../store/accounts.js';
import { roles } from '../../store/users.js';
import { cursor, id, limit, nextCursor } from './common.js';

const example = {
  id: '0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f', email: 'learner@example.org', name: 'A learner', role: 'learner',
  createdAt: '2026-03-01T09:00:00.000Z', disabledAt: null, erasedAt: null,
};

export const account = z.object({
  id,
  email: z.string(),
  name: z.string(),
  role: z.enum(roles).describe('In the service; what somebody is in a course is their enrolment\'s'),
  createdAt: z.date(),
  disabledAt: z.date().nullable().describe('Cannot log in from then on'),
  erasedAt: z.date().nullable().describe('Personal data are gone from then on'),
}).meta({ id: 'Account', examples: [example] });

export const accountPage = z.object({ items: z.array(account), nextCursor }).meta({ examples: [{ items: [example], nextCursor: null }] });

const name = z.string().trim().min(1).max(200);
export const password = z.string().min(1).max(1024).describe('At least 15 characters, a few words are good; nothing that is tried first');

export const newAccount = z.strictObject({
  email: z.email().max(254),
  name,
  role: z.enum(roles).default('learner'),
  password: password.optional().describe('Without it, a one-time link or the login provider lets them in'),
}).meta({ id: 'NewAccount', examples: [{ email: 'ada@example.org', name: 'Ada', role: 'learner' }] });

export const accountChange = z.strictObject({
  name: name.optional(),
  role: z.enum(roles).optional(),
  disabled: z.boolean().optional().describe('true: ends all logins, and lets nobody in again until it is false'),
}).meta({ id: 'AccountChange', examples: [{ name: 'Ada Lovelace' }, { role: 'instructor' }] });

export const listQuery = z.strictObject({
  role: z.enum(roles).optional(),
  state: z.enum(userStates).optional(),
  email: z.string().min(1).max(254).optional().describe('The whole address'),
  search: z.string().min(1).max(100).optional().describe('Part of the address'),
  cursor,
  limit,
});

export const accountParams = z.object({ id: id.describe('The user') });

export const newLink = z.strictObject({
  purpose: z.enum(['login', 'password']).describe('`login`: logs in once, within 15 minutes. `password`: chooses a new password, within 24 hours, and ends all logins'),
}).meta({ id: 'NewLoginLink', examples: [{ purpose: 'password' }] });

export const link = z.object({
  secret: z.string().describe('Goes into the body of POST /v1/auth/link or POST /v1/auth/password/reset. It is shown this once'),
  url: z.string().nullable().describe('For people, where PUBLIC_URL is set. The secret stands behind #: browsers do not send that, so no log has it'),
  purpose: z.string(),
  expiresAt: z.date(),
}).meta({ id: 'LoginLink', examples: [{ secret: 'vlo_w7Yl0c1vVbO7j0c5mD2u0n8Rk3Jt6sQe9xZ4aH1pLgE', url: 'https://labs.example.org/link#password=vlo_w7Yl0c1vVbO7j0c5mD2u0n8Rk3Jt6sQe9xZ4aH1pLgE', purpose: 'password', expiresAt: '2026-03-02T09:00:00.000Z' }] });
