/** What operators see and set, on the wire. */
import { z } from 'zod';
import { id } from './common.js';

const engineExample = {
  name: 'b', state: 'active', drained: false, lostSince: null, error: null, version: 'Docker 20.10.24', architecture: 'amd64',
  capacity: { sandboxes: 40, memoryMib: null }, load: { sandboxes: 11, memoryMib: 4096 }, share: 0.275,
};

export const engine = z.object({
  name: z.string().describe('As in ENGINES; `default` where that is not set'),
  state: z.enum(['active', 'drained', 'lost']).describe('`drained`: gets no new sandboxes. `lost`: does not answer'),
  drained: z.boolean().describe('Also while it is lost'),
  lostSince: z.date().nullable().describe('Since when its sessions know that it is lost'),
  error: z.string().nullable().describe('Why it does not answer, such as a certificate that does not fit; null while it does'),
  version: z.string().nullable().describe('null while it does not answer'),
  architecture: z.string().nullable(),
  capacity: z.object({ sandboxes: z.int().nullable(), memoryMib: z.int().nullable() }).describe('null: no bound'),
  load: z.object({ sandboxes: z.int(), memoryMib: z.int() }).describe('Sandboxes on it, and what these may use together'),
  share: z.number().nullable().describe('Of its capacity in use; new sandboxes go where it is least. null: no bound'),
}).meta({ id: 'Engine', examples: [engineExample] });

export const engines = z.object({ items: z.array(engine) }).meta({ examples: [{ items: [engineExample] }] });
export const engineParams = z.object({ name: z.string().min(1).max(40).describe('The engine') });
export const engineChange = z.strictObject({ drained: z.boolean().describe('true: no new sandboxes; sessions on it go on') }).meta({ id: 'EngineChange', examples: [{ drained: true }] });

const limit = z.int().min(0).max(1_000_000);
const override = (what: string) => limit.nullable().optional().describe(`${what}; null: as configured`);

export const quotas = z.object({
  total: z.object({ limit: z.int(), configured: z.int(), inUse: z.int() }).describe('Live sessions in the whole service'),
  perUser: z.object({ limit: z.int(), configured: z.int() }).describe('Live sessions of one user'),
  users: z.array(z.object({ id, email: z.string(), limit: z.int() })).describe('Users with a limit of their own; at most 1000'),
}).meta({ id: 'Quotas', examples: [{ total: { limit: 80, configured: 50, inUse: 12 }, perUser: { limit: 3, configured: 3 }, users: [{ id: '0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f', email: 'ada@example.org', limit: 6 }] }] });

export const quotaChange = z.strictObject({ total: override('Live sessions in the whole service'), perUser: override('Live sessions of one user') })
  .meta({ id: 'QuotaChange', examples: [{ total: 80 }, { perUser: null }] });

export const userQuotaParams = z.object({ id: id.describe('The user') });
export const userQuota = z.strictObject({ limit: limit.nullable().describe('Live sessions of this user; null: as everybody') }).meta({ id: 'UserQuota', examples: [{ limit: 6 }] });

const message = z.string().trim().max(500);
export const maintenance = z.object({ on: z.boolean(), message: z.string().nullable(), since: z.date().nullable() })
  .meta({ id: 'Maintenance', examples: [{ on: true, message: 'Back at 14:00.', since: '2026-03-01T12:00:00.000Z' }] });
export const maintenanceChange = z.strictObject({
  on: z.boolean().describe('true: no new sessions (503 `maintenance`); those that run go on'),
  message: message.default('').describe('Told to whoever wants to start one'),
}).meta({ id: 'MaintenanceChange', examples: [{ on: true, message: 'Back at 14:00.' }] });

export const emptied = z.object({ retired: z.int().describe('So many waited') }).meta({ id: 'PoolEmptied', examples: [{ retired: 2 }] });

const sandbox = z.object({
  id: z.string(), engine: z.string(), size: z.string(), createdAt: z.date(),
  sessionId: z.string().nullable().describe('null: it waits for a session, or for its removal'),
  userId: z.string().nullable(), labSlug: z.string().nullable(),
});
export const sandboxQuery = z.strictObject({ engine: z.string().min(1).max(40).optional().describe('Only those on this engine') });
export const sandboxes = z.object({ items: z.array(sandbox) }).meta({
  examples: [{ items: [{ id: '0190b6ce-77aa-7c00-8d21-7a3c2b1d0e4f', engine: 'b', size: 'small', createdAt: '2026-03-01T09:00:00.000Z', sessionId: '0190b6ce-5b6f-7d6e-9c1a-2f1d3c4b5a69', userId: '0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f', labSlug: 'pod-to-pod-same-node' }] }],
});

const check = z.object({ name: z.string(), level: z.enum(['ok', 'warn', 'fail']), seen: z.string().describe('What was found'), fix: z.string().nullable().describe('What to do') });
export const examination = z.object({
  healthy: z.boolean().describe('Nothing fails; warnings are allowed'),
  engines: z.array(z.object({ engine: z.string(), checks: z.array(check) })),
  selfTest: z.array(check).nullable().describe('Of this server\'s last self-test; null while none has ended'),
}).meta({ id: 'Examination', examples: [{ healthy: true, engines: [{ engine: 'default', checks: [{ name: 'control groups', level: 'ok', seen: 'version 2', fix: null }] }], selfTest: [{ name: 'isolation', level: 'ok', seen: 'no attempt got out', fix: null }] }] });
