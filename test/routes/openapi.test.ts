import { readFile } from 'node:fs/promises';
import t from 'tap';
import { parse } from 'yaml';
import { errorTable } from '../../src/errors.js';
import { describeApi } from '../../src/setup/openapi.js';

interface Operation {
  operationId?: string;
  summary?: string;
  tags?: string[];
  security?: unknown[];
  parameters?: { name: string }[];
  requestBody?: { content: Record<string, { schema: unknown }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: { $ref?: string } }> }>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
}

const text = await describeApi();
const document = parse(text) as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, method, path, operation })));

t.test('openapi.yaml is what the routes say: run `npm run openapi` after a change', async (t) => {
  t.equal(await readFile(new URL('../../openapi.yaml', import.meta.url), 'utf8'), text);
});

t.test('every operation has a name of its own, a summary, a tag, and its errors as problems', async (t) => {
  t.ok(operations.length >= 30, `${operations.length} operations`);
  t.equal(new Set(operations.map(({ operation }) => operation.operationId)).size, operations.length, 'names are unique');
  for (const { name, operation } of operations) {
    t.match(operation.operationId, /^[a-z][A-Za-z]+$/, name);
    t.ok(operation.summary && operation.tags?.length === 1, `${name} has a summary and one tag`);
    for (const [status, answer] of Object.entries(operation.responses)) {
      t.ok(answer.description && answer.description !== 'Default Response', `${name} ${status} is described`);
      if (Number(status) >= 400 && name !== 'get /health/ready') t.equal(answer.content?.['application/problem+json']?.schema.$ref, '#/components/schemas/Problem', `${name} ${status}`);
    }
  }
});

t.test('every operation behind a login says 401, every POST takes an Idempotency-Key', async (t) => {
  for (const { name, method, operation } of operations) {
    if (operation.security?.length === 0) continue;
    t.ok('401' in operation.responses, `${name} says 401`);
    if (method === 'post') t.ok(operation.parameters?.some((parameter) => parameter.name === 'Idempotency-Key'), `${name} takes a key`);
  }
});

t.test('requests are strict, answers may grow', async (t) => {
  for (const { name, operation } of operations) {
    for (const [status, answer] of Object.entries(operation.responses)) t.notMatch(JSON.stringify(answer), /"additionalProperties":false/, `${name} ${status}`);
    const body = JSON.stringify(operation.requestBody ?? {});
    if (operation.requestBody) t.ok(body.includes('"additionalProperties":false') || body.includes('"$ref"'), `${name} refuses unknown fields`);
  }
});

t.test('every component is used, and every reference leads somewhere', async (t) => {
  const used = new Set([...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name));
  t.same([...used].sort(), Object.keys(document.components.schemas).sort());
  const codes = (document.components.schemas['Problem'] as { properties: { code: { enum: string[] } } }).properties.code.enum;
  t.same(codes, Object.keys(errorTable), 'the problem lists every code');
});
