import t from 'tap';
import { z } from 'zod';
import fastify from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { AppError } from '../../src/errors.js';
import { handleErrors } from '../../src/routes/error-handler.js';
import { toProblem } from '../../src/routes/problem.js';

/** A service of a few routes that fail in every way, behind the real handler. */
async function failing(onProblem?: (code: string) => void) {
  const app = fastify({ logger: false }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  handleErrors(app, { publicUrl: 'https://labs.example.org/', ...(onProblem ? { onProblem } : {}) });
  app.get('/throws/:what', async (request) => {
    const { what } = z.object({ what: z.string() }).parse(request.params);
    if (what === 'app') throw new AppError('quota-user', 'You run 3 sessions.', { fields: { limit: 3 }, retryAfterSeconds: 4.2 });
    if (what === 'string') throw 'a string';
    throw new Error('password=hunter2 at /srv/secret.ts');
  });
  app.post('/body', {
    schema: {
      body: z.strictObject({ lab: z.string().max(5), list: z.array(z.strictObject({ n: z.int() })).default([]) }),
      querystring: z.strictObject({ wait: z.coerce.number().max(60).default(0) }),
      response: { 200: z.object({ n: z.number() }) },
    },
  }, async (request) => ({ n: request.body.lab === 'bad' ? 'not a number' as unknown as number : 1 }));
  await app.ready();
  return app;
}

t.test('an error of the table becomes a problem with its fields and Retry-After', async (t) => {
  const seen: string[] = [];
  const app = await failing((code) => seen.push(code));
  const answer = await app.inject('/throws/app');
  t.equal(answer.statusCode, 429);
  t.equal(answer.headers['content-type'], 'application/problem+json');
  t.equal(answer.headers['retry-after'], '5');
  t.same(answer.json(), {
    type: 'https://labs.example.org/errors#quota-user', title: 'You run as many sessions as you may', status: 429,
    detail: 'You run 3 sessions.', instance: 'req-1', code: 'quota-user', limit: 3,
  });
  t.same(seen, ['quota-user']);
});

t.test('an error that nobody foresaw says nothing of the inside', async (t) => {
  const app = await failing();
  for (const what of ['error', 'string']) {
    const answer = await app.inject(`/throws/${what}`);
    t.equal(answer.statusCode, 500);
    t.match(answer.json(), { code: 'internal', status: 500 });
    t.notMatch(answer.body, /hunter2|secret|a string/);
  }
});

t.test('an answer that does not fit its schema is our error, and says nothing of the schema', async (t) => {
  const app = await failing();
  const answer = await app.inject({ method: 'POST', url: '/body', payload: { lab: 'bad' } });
  t.match(answer.json(), { code: 'internal' });
  t.notMatch(answer.body, /schema|number/);
});

t.test('an invalid request lists every field that is wrong', async (t) => {
  const app = await failing();
  const rows = [
    { name: 'missing', payload: {}, pointers: ['/lab'] },
    { name: 'too long', payload: { lab: 'abcdef' }, pointers: ['/lab'] },
    { name: 'deep', payload: { lab: 'a', list: [{ n: 1 }, { n: 'x' }] }, pointers: ['/list/1/n'] },
    { name: 'unknown', payload: { lab: 'a', labb: 1, 'a/b~c': 2 }, pointers: ['/labb', '/a~1b~0c'] },
    { name: 'unknown deep', payload: { lab: 'a', list: [{ n: 1, m: 2 }] }, pointers: ['/list/0/m'] },
    { name: 'not an object', payload: [], pointers: [''] },
    { name: 'several', payload: { list: 7 }, pointers: ['/lab', '/list'] },
  ];
  for (const { name, payload, pointers } of rows) {
    const answer = await app.inject({ method: 'POST', url: '/body', payload });
    t.equal(answer.statusCode, 400, name);
    const problem = answer.json<{ code: string; errors: { in: string; pointer: string; message: string }[] }>();
    t.equal(problem.code, 'invalid-request', name);
    t.same(problem.errors.map((error) => error.pointer), pointers, `${name}: pointers`);
    t.ok(problem.errors.every((error) => error.in === 'body' && error.message.length > 0), name);
  }
});

t.test('the part of the request that is wrong is named', async (t) => {
  const app = await failing();
  const answer = await app.inject({ method: 'POST', url: '/body?wait=99&wat=1', payload: { lab: 'a' } });
  t.match(answer.json(), { code: 'invalid-request', errors: [{ in: 'query', pointer: '/wait' }, { in: 'query', pointer: '/wat' }] });
});

t.test('what Fastify refuses is a problem too', async (t) => {
  const app = await failing();
  const rows = [
    { name: 'not JSON', request: { payload: '{', headers: { 'content-type': 'application/json' } }, status: 400, code: 'invalid-request' },
    { name: 'a form', request: { payload: 'lab=a', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, status: 415, code: 'unsupported-media-type' },
    { name: 'prototype poisoning', request: { payload: '{"__proto__": {"a": 1}}', headers: { 'content-type': 'application/json' } }, status: 400, code: 'invalid-request' },
    { name: 'too large', request: { payload: JSON.stringify({ lab: 'x'.repeat(2 ** 20) }), headers: { 'content-type': 'application/json' } }, status: 413, code: 'body-too-large' },
  ];
  for (const { name, request, status, code } of rows) {
    const answer = await app.inject({ method: 'POST', url: '/body', ...request });
    t.equal(answer.statusCode, status, name);
    t.match(answer.json(), { code, status }, name);
    t.equal(answer.headers['content-type'], 'application/problem+json', name);
  }
});

t.test('an unknown path is 404, a wrong method 405 with Allow', async (t) => {
  const app = await failing();
  t.match((await app.inject('/nowhere')).json(), { code: 'not-found', status: 404 });
  const wrong = await app.inject({ method: 'DELETE', url: '/throws/app?x=1' });
  t.equal(wrong.statusCode, 405);
  t.equal(wrong.headers.allow, 'GET, HEAD');
  t.match((await app.inject('/throws/app/more')).json(), { code: 'not-found' });
});

t.test('fields of an error never replace the members of a problem', async (t) => {
  const error = new AppError('not-found', 'Nothing', { fields: { status: 200, code: 'ok', extra: 1 } });
  t.match(toProblem(error, 'id', undefined), { status: 404, code: 'not-found', type: '/errors#not-found', extra: 1 });
});
