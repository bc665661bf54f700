/**
 * `Idempotency-Key` on POST (draft-ietf-httpapi-idempotency-key-header): a client that does not know whether its
 * request arrived sends it again with the same key and gets the first answer, byte for byte. Keys belong to a user or an API key,
 * and mean nothing under /auth: logins are never kept.
 * Successes are kept for a day; a request that failed has done nothing, so its key may be used again. An answer too
 * large to keep is not replayed, but still not done twice.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { z } from 'zod';
import { AppError } from '../errors.js';
import type { Store } from '../store/store.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set while this request holds its key. */
    idempotencyKey: string | null;
  }
  interface FastifyContextConfig {
    /** The answer shows a secret once: it is not kept for repeated requests. */
    secretAnswer?: boolean;
  }
}

export interface IdempotencyOptions {
  idempotency: Pick<Store['idempotency'], 'begin' | 'finish' | 'abandon'>;
  settings: Pick<Store['settings'], 'getOrCreate'>;
}

const keepMs = 24 * 3600 * 1000;
const maxKeptBytes = 64 * 1024;
/** Printable ASCII; the draft's quotes around the key are optional here. */
const keyPattern = /^"?([\x21\x23-\x7e]{1,200})"?$/;

const kept = z.object({ text: z.string().nullable(), type: z.string().nullable(), location: z.string().nullable(), bytes: z.number() });
type Kept = z.infer<typeof kept>;

export const idempotentPosts = fp(plugin, { name: 'idempotency', dependencies: ['authenticate'] });

async function plugin(app: FastifyInstance, { idempotency, settings }: IdempotencyOptions): Promise<void> {
  let secret: string | undefined;
  app.decorateRequest('idempotencyKey', null);

  app.addHook('preHandler', async (request, reply) => {
    const key = readKey(request);
    if (key === undefined || !request.actor) return;
    secret ??= await settings.getOrCreate('idempotency-key', () => randomBytes(32).toString('base64url'));
    const answer = await idempotency.begin(key, request.actor.id, fingerprint(request, secret), keepMs);
    if (answer.kind === 'new') request.idempotencyKey = key;
    else if (answer.kind === 'replay') return replay(reply, answer.status, kept.parse(answer.body));
    else throw refusal(answer.kind);
  });

  app.addHook('onSend', async (request, reply, payload) => {
    const key = request.idempotencyKey;
    if (key === null || !request.actor) return;
    request.idempotencyKey = null;
    try {
      if (reply.statusCode < 300) await idempotency.finish(key, request.actor.id, { status: reply.statusCode, body: toKept(reply, payload, request.routeOptions.config.secretAnswer === true) });
      else await idempotency.abandon(key, request.actor.id);
    } catch (error) {
      // The work is done; an answer that could not be kept is still the answer.
      request.log.error({ err: error }, 'an idempotent answer could not be kept');
    }
  });
}

function readKey(request: FastifyRequest): string | undefined {
  const header = request.headers['idempotency-key'];
  if (request.method !== 'POST' || header === undefined || request.routeOptions.url?.startsWith('/v1/auth/') === true) return undefined;
  const key = keyPattern.exec(String(header))?.[1];
  if (key === undefined) throw new AppError('invalid-request', 'Idempotency-Key must be 1 to 200 printable characters without spaces or quotes, such as a UUID.');
  return key;
}

/** With a key of the installation: a body may hold a password, and who reads the table must not be able to guess it. */
function fingerprint(request: FastifyRequest, secret: string): string {
  return createHmac('sha256', secret).update(JSON.stringify([request.method, request.url, request.body ?? null])).digest('hex');
}

function toKept(reply: FastifyReply, payload: unknown, secret: boolean): Kept {
  const text = typeof payload === 'string' ? payload : null;
  const bytes = Buffer.byteLength(text ?? '');
  return { text: secret || bytes > maxKeptBytes ? null : text, type: header(reply, 'content-type'), location: header(reply, 'location'), bytes };
}

function header(reply: FastifyReply, name: string): string | null {
  const value = reply.getHeader(name);
  return value === undefined ? null : String(value);
}

function replay(reply: FastifyReply, status: number, answer: Kept): FastifyReply {
  if (answer.text === null && answer.bytes > 0) {
    throw new AppError('conflict', `The request with this Idempotency-Key was done, but its answer of ${answer.bytes} bytes was not kept: it was too large, or held a secret. Use a new key to do it again.`);
  }
  reply.code(status).header('idempotent-replayed', 'true');
  if (answer.location !== null) reply.header('location', answer.location);
  if (answer.type !== null) reply.type(answer.type);
  return reply.serializer((text: unknown) => String(text)).send(answer.text ?? undefined);
}

function refusal(kind: 'in-progress' | 'mismatch'): AppError {
  return kind === 'mismatch'
    ? new AppError('idempotency-key-reused', 'This Idempotency-Key was used with another request. Use a new key for each new request.')
    : new AppError('conflict', 'The first request with this Idempotency-Key is still under way. Ask again in a moment.', { retryAfterSeconds: 1 });
}
