/**
 * Last touches on the generated description: headers that every operation takes, answers by name, answers that may grow
 * fields, and no component that nobody uses.
 */

import { addExample } from './examples.js';

type Json = Record<string, unknown>;

const idempotencyKey = {
  name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 200 },
  description: 'The same key again within a day gives the first answer again, marked `Idempotent-Replayed: true`',
};
const ifNoneMatch = { name: 'If-None-Match', in: 'header', required: false, schema: { type: 'string' }, description: 'The ETag that the client has' };

/** What the generator calls an answer whose schema says nothing of it. */
const unnamed = 'Default Response';
const answerNames: Record<string, string> = { 200: 'What was asked for', 201: 'Made', 202: 'Accepted; the work goes on by itself' };

/** `document`, described to its end. The type is the caller's: nothing that it says of the document changes. */
export function finish<Document extends object>(document: Document): Document {
  const copy = structuredClone(document);
  for (const [method, operation] of operations(copy)) {
    addHeaders(method, operation);
    nameAnswers(operation);
    relaxBody(operation);
    addExample(operation);
  }
  const schemas = schemasOf(copy);
  for (const [name, schema] of Object.entries(schemas)) if (!name.endsWith('Input')) openUp(schema);
  prune(copy, schemas);
  sortKeys(schemas);
  return copy;
}

function operations(document: object): [string, Json][] {
  const paths = 'paths' in document && isJson(document.paths) ? Object.values(document.paths).filter(isJson) : [];
  return paths.flatMap((path) => Object.entries(path).filter((entry): entry is [string, Json] => isJson(entry[1])));
}

function schemasOf(document: object): Json {
  const components = 'components' in document && isJson(document.components) ? document.components : {};
  return isJson(components['schemas']) ? components['schemas'] : {};
}

function addHeaders(method: string, operation: Json): void {
  const open = Array.isArray(operation['security']) && operation['security'].length === 0;
  if (method === 'post' && !open) addParameter(operation, idempotencyKey);
  if (isJson(operation['responses']) && '304' in operation['responses']) addParameter(operation, ifNoneMatch);
}

function addParameter(operation: Json, parameter: Json): void {
  const before: unknown[] = Array.isArray(operation['parameters']) ? operation['parameters'] : [];
  operation['parameters'] = [...before, { ...parameter }];
}

function nameAnswers(operation: Json): void {
  for (const [status, answer] of Object.entries(isJson(operation['responses']) ? operation['responses'] : {})) {
    if (!isJson(answer)) continue;
    if (answer['description'] === unnamed) answer['description'] = answerNames[status] ?? 'The answer';
    openUp(answer);
  }
}

/** A body of which nothing is required may be left out. */
function relaxBody({ requestBody }: Json): void {
  if (isJson(requestBody) && !JSON.stringify(requestBody).includes('"required":[')) requestBody['required'] = false;
}

/** Requests are strict. Answers are not: a later version may say more, and clients must not stumble over it. */
function openUp(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (isJson(value) && value['additionalProperties'] === false) delete value['additionalProperties'];
  for (const child of Object.values(value)) openUp(child);
}

/** Removes schemas that nothing refers to, until none is left: each may have been the only user of another. */
function prune(document: object, schemas: Json): void {
  for (let removed = true; removed;) {
    const text = JSON.stringify(document);
    const unused = Object.keys(schemas).filter((name) => !text.includes(`"#/components/schemas/${name}"`));
    for (const name of unused) delete schemas[name];
    removed = unused.length > 0;
  }
}

/** By name: the order in which modules are loaded is not the same in every program. */
function sortKeys(schemas: Json): void {
  for (const [name, schema] of Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))) {
    delete schemas[name];
    schemas[name] = schema;
  }
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
