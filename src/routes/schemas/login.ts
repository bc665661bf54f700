/** What every way to log in answers. */
import { z } from 'zod';
import { id } from './common.js';

export const user = z.object({
  id, email: z.string(), name: z.string(), role: z.enum(['learner', 'instructor', 'admin']),
}).meta({ id: 'User', examples: [{ id: '0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f', email: 'learner@example.org', name: 'A learner', role: 'learner' }] });

export const loginAnswer = z.object({
  token: z.string().nullable().describe('Send it as Authorization: Bearer TOKEN; null where it is in the cookie'),
  expiresAt: z.date(),
  user,
}).meta({ id: 'Login' });
