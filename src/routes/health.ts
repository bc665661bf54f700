/** Health for supervisors and load balancers: alive, and ready to take work. No login; they say no secrets. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { isAppError } from '../errors.js';
import type { Readiness } from './parts.js';

const checkTimeoutMs = 2_500;
/** Everybody may ask; the engine is asked at most so often. */
const keepMs = 1_000;

const check = z.object({ name: z.string(), ok: z.boolean(), detail: z.string().nullable().describe('What is wrong and what to do; where it is ok, what is worth knowing, such as a maintenance') });
const ready = z.object({ status: z.enum(['ready', 'not-ready']), checks: z.array(check) }).meta({ id: 'Readiness' });
const alive = z.object({ status: z.literal('alive') });

type Report = z.output<typeof ready>;

export const healthRoutes: FastifyPluginAsyncZod<{ readiness: Readiness[] }> = async (app, { readiness }) => {
  const tags = ['health'];
  const look = shared(() => report(readiness));

  app.get('/live', {
    config: { rateLimit: false },
    schema: { operationId: 'getLive', tags, summary: 'Is the process alive?', security: [], response: { 200: alive } },
  }, async () => ({ status: 'alive' as const }));

  app.get('/ready', {
    config: { rateLimit: false },
    schema: {
      operationId: 'getReady', tags, summary: 'Can it do its work? Database, disk, engine, image, self-test', security: [],
      response: { 200: ready, 503: ready.describe('Not ready; `checks` says why') },
    },
  }, async (_request, reply) => {
    const result = await look();
    return reply.code(result.status === 'ready' ? 200 : 503).header('cache-control', 'no-store').send(result);
  });
};

/** One look at a time, its result for all who ask within `keepMs`. */
function shared(look: () => Promise<Report>): () => Promise<Report> {
  let last: { at: number; report: Promise<Report> } | undefined;
  return () => {
    if (last && performance.now() - last.at < keepMs) return last.report;
    last = { at: performance.now(), report: look() };
    return last.report;
  };
}

async function report(readiness: Readiness[]): Promise<Report> {
  const checks = await Promise.all(readiness.map(async (part) => ({ name: part.name, ...await tryCheck(part) })));
  return { status: checks.every(({ ok }) => ok) ? 'ready' : 'not-ready', checks };
}

async function tryCheck(part: Readiness): Promise<{ ok: boolean; detail: string | null }> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => { reject(new Error('late')); }, checkTimeoutMs);
  });
  try {
    const detail = await Promise.race([part.check(), late]);
    return { ok: true, detail: detail ?? null };
  } catch (error) {
    // Only our own sentences: a driver's message may hold an address or a user name.
    return { ok: false, detail: isAppError(error) ? error.message : `The ${part.name} does not answer. The service's log says more.` };
  } finally {
    clearTimeout(timer);
  }
}
