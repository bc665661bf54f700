/**
 * What a platform's browser meets: login, launch, registration, and the files of their pages. The addresses are those
 * that a platform is told, so they never change. No login of ours counts here, so another site that posts to them can
 * do nothing in somebody's name.
 */
import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Lti } from '../../auth/lti/lti.js';
import type { Config } from '../../config.js';
import { errorTable } from '../../errors.js';
import type { Store } from '../../store/store.js';
import { chineseOf, localeOf } from '../../web/lti/error-texts.js';
import { errorPage, launchPage, registeredPage, storagePage } from '../../web/lti/pages.js';
import { toAppError } from '../problem.js';
import { baseUrlOf } from './base-url.js';
import { frameAncestors, sendPage } from './framing.js';

export interface LtiPageOptions {
  lti: Lti;
  store: Pick<Store, 'lti'>;
  config: Pick<Config, 'PUBLIC_URL' | 'LOGINS_PER_MINUTE'>;
}

/** PostgreSQL stores no U+0000. */
const textOf = (minChars: number, maxChars: number) => z.string().min(minChars).max(maxChars).refine((value) => !value.includes('\0'), 'U+0000 is not allowed.');
const text = textOf(1, 4000);
/** Not strict: the specification lets platforms send more than it names, and they do. */
const loginRequest = z.object({
  iss: text, login_hint: text, target_link_uri: text, client_id: text.optional(), lti_message_hint: textOf(0, 20_000).optional(),
  lti_deployment_id: text.optional(), lti_storage_target: textOf(0, 200).optional(),
});
const launchAnswer = z.object({ id_token: z.string().min(1).max(100_000), state: z.string().min(1).max(500) });
const registrationParams = z.object({ secret: z.string().min(1).max(100) });
const registrationQuery = z.object({ openid_configuration: z.url({ protocol: /^https?$/ }).max(2000), registration_token: z.string().min(1).max(4000).optional() });
const refusedAnswer = z.object({ error: z.string().max(200), error_description: z.string().max(2000).optional(), state: z.string().optional() });

export const ltiPages: FastifyPluginAsyncZod<LtiPageOptions> = async (app, options) => {
  const { lti, config } = options;
  takeForms(app);
  showErrors(app, options);
  const route = { config: { ignoresLogin: true } };
  const hidden = { hide: true };

  // Each leaves a row behind, and nobody has proved anything yet.
  const limited = { config: { ...route.config, rateLimit: { max: config.LOGINS_PER_MINUTE, keyGenerator: (request: FastifyRequest) => `lti ${request.ip}` } } };

  app.get('/login', { ...limited, schema: { ...hidden, querystring: loginRequest } }, async (request, reply) => begin(options, request, reply, request.query));
  app.post('/login', { ...limited, schema: { ...hidden, body: loginRequest } }, async (request, reply) => begin(options, request, reply, request.body));

  app.post('/launch', { ...route, schema: { ...hidden, body: z.union([launchAnswer, refusedAnswer]) } }, async (request, reply) => {
    const { body } = request;
    if ('error' in body) throw lti.refusal(body.error, body.error_description);
    const launch = await lti.finish({ idToken: body.id_token, state: body.state, cookies: request.cookies, baseUrl: baseUrlOf(request, config) });
    reply.clearCookie(launch.cookieName, { ...cookieOptions(baseUrlOf(request, config)) });
    return sendPage(reply, launchPage(launch), { ancestors: frameAncestors([launch.platform], [launch.framedBy]), formTargets: [launch.returnsTo ?? ''] });
  });

  // The specification wants the whole address from us, so the secret is in it. It works once.
  app.get('/register/:secret', { config: { ...route.config, secretPath: true }, schema: { ...hidden, params: registrationParams, querystring: registrationQuery } }, async (request, reply) => {
    const platform = await lti.registration.register({ ...request.params, ...request.query, baseUrl: baseUrlOf(request, config) });
    return sendPage(reply, registeredPage(platform.issuer, localeOf(request.headers['accept-language'])), { ancestors: frameAncestors([platform]) });
  });

  app.get('/jwks.json', { ...route, schema: hidden }, async (_request, reply) => {
    reply.header('cache-control', 'public, max-age=300');
    return lti.keys.published();
  });

  serveAssets(app);
};

async function begin({ lti, config }: LtiPageOptions, request: FastifyRequest, reply: FastifyReply, body: z.infer<typeof loginRequest>): Promise<FastifyReply> {
  const baseUrl = baseUrlOf(request, config);
  const { storage, ...login } = await lti.begin(body, baseUrl);
  const { name, value, maxAgeSeconds } = login.cookie;
  reply.setCookie(name, value, { ...cookieOptions(baseUrl), maxAge: maxAgeSeconds }).header('cache-control', 'no-store');
  if (storage === null) return reply.redirect(login.location, 302);
  return sendPage(reply, storagePage({ ...login, storage }), { ancestors: frameAncestors([login.platform]) });
}

/** In a frame only a `SameSite=None` cookie comes back, which must be `Secure`; `Partitioned` lets browsers keep it per platform. */
function cookieOptions(baseUrl: string) {
  const secure = baseUrl.startsWith('https:');
  return { path: '/lti', httpOnly: true, secure, sameSite: secure ? 'none' as const : 'lax' as const, ...(secure && { partitioned: true }) };
}

/** OIDC's `form_post` is a form; the rest of the service takes JSON only. */
function takeForms(app: FastifyInstance): void {
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(String(body))));
  });
}

/** A person sees these errors, in a frame of any of the platforms. Who wants JSON gets the problem, as everywhere. */
function showErrors(app: FastifyInstance, { store }: LtiPageOptions): void {
  app.setErrorHandler(async (thrown, request, reply) => {
    const error = toAppError(thrown);
    if (!(request.headers.accept ?? '').includes('text/html')) throw thrown;
    if (error.status >= 500) request.log.warn({ err: error }, 'a launch failed');
    else request.log.info({ code: error.code, detail: error.message, err: error.cause }, 'a launch was refused');
    const said = localeOf(request.headers['accept-language']) === 'zh-CN' ? chineseOf(error) : undefined;
    const english = { title: errorTable[error.code].title, detail: error.code === 'internal' ? 'Something went wrong on our side.' : error.message };
    const html = errorPage({ ...said ?? english, code: error.code, requestId: request.id }, said === undefined ? 'en' : 'zh-CN');
    return sendPage(reply.code(error.status), html, { ancestors: frameAncestors(await store.lti.platforms.frameFacts()) });
  });
}

const assets = { 'launch.js': 'text/javascript', 'choose.js': 'text/javascript', 'store.js': 'text/javascript', 'storage.js': 'text/javascript', 'texts.js': 'text/javascript', 'close.js': 'text/javascript', 'lti.css': 'text/css' };

function serveAssets(app: FastifyInstance): void {
  for (const [name, type] of Object.entries(assets)) {
    app.get(`/assets/${name}`, { schema: { hide: true } }, async (_request, reply) =>
      // The same place from `src/routes/lti` and from `dist/routes/lti`.
      reply.type(`${type}; charset=utf-8`).header('cache-control', 'public, max-age=300').send(await readFile(new URL(`../../../src/web/lti/${name}`, import.meta.url), 'utf8')));
  }
}

