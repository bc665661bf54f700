/**
 * The examples of openapi.yaml are requests that were made and the answers that came. A scenario makes them; here each is
 * held against the description, and what is committed against what came: the same status, the same members of the same
 * kinds. Ids, times and secrets differ at each run, so the committed ones are stand-ins that keep their form.
 */
import type { FastifyInstance } from 'fastify';
import type { Test } from 'tap';
import type { Example } from '../../../src/routes/examples.js';
import { documentOf, operationsOf, record, type Operation } from './document.js';
import { assemble, injection } from './requests.js';
import { createConformance } from './validate.js';

export interface Ask {
  /** Headers of whoever asks. */
  as: Record<string, string>;
  path?: Record<string, string>;
  query?: Record<string, string | number | boolean>;
  headers?: Record<string, string>;
  /** JSON, or text where the operation takes another media type. */
  body?: unknown;
}

export interface Recorder {
  /** Asks, checks the answer, keeps both as the operation's example (the first time). Gives the answer's body, parsed where it is JSON. */
  run(operationId: string, ask: Ask): Promise<Record<string, unknown>>;
  /** `run` against another service of the same description. */
  on(other: FastifyInstance): Recorder['run'];
  /** What the scenario has shown, by the operation's name. */
  examples(): Record<string, Example>;
  /** Operations that it has not shown. */
  missing(): string[];
}

export function createRecorder(t: Test, app: FastifyInstance): Recorder {
  const document = documentOf(app);
  const operations = new Map(operationsOf(document).map((operation) => [operation.id, operation]));
  const conformance = createConformance(document);
  const shown = new Map<string, Example>();

  async function run(service: FastifyInstance, id: string, ask: Ask): Promise<Record<string, unknown>> {
    const operation = operations.get(id);
    if (!operation) throw new Error(`There is no operation ${id}.`);
    const answer = await service.inject(injection(operation, assemble(operation, parametersOf(operation, ask), payloadOf(operation, ask)), ask.as));
    const type = answer.headers['content-type'];
    const contentType = typeof type === 'string' ? type : undefined;
    t.equal(conformance.problem(operation, { status: answer.statusCode, contentType, body: answer.body }), undefined, `${id} answers as described`);
    if (answer.statusCode >= 400) throw new Error(`${id} is not granted: ${answer.statusCode} ${answer.body}`);
    const body: unknown = isJson(contentType) && answer.body !== '' ? JSON.parse(answer.body) : undefined;
    if (!shown.has(id)) shown.set(id, exampleOf(ask, answer.statusCode, body));
    return record(body);
  }

  return {
    run: (id, ask) => run(app, id, ask),
    on: (other) => (id, ask) => run(other, id, ask),
    examples: () => Object.fromEntries([...shown].sort(([a], [b]) => (a < b ? -1 : 1))),
    missing: () => [...operations.keys()].filter((id) => !shown.has(id)),
  };
}

function parametersOf(operation: Operation, { path = {}, query = {}, headers = {} }: Ask) {
  const given = { path, query, header: headers };
  const unknown = Object.entries(given).flatMap(([place, values]) => Object.keys(values).filter((name) => !operation.parameters.some((each) => each.in === place && each.name.toLowerCase() === name.toLowerCase())));
  if (unknown.length > 0) throw new Error(`${operation.id} has no parameter ${unknown.join(', ')}.`);
  return operation.parameters.map((parameter) => {
    const values: Record<string, unknown> = given[parameter.in];
    return { parameter, value: values[parameter.name] };
  });
}

function payloadOf(operation: Operation, { body }: Ask): string | undefined {
  if (body === undefined) return undefined;
  return isJson(operation.body?.contentType) ? JSON.stringify(body) : String(body);
}

function exampleOf({ path, query, headers, body }: Ask, status: number, answer: unknown): Example {
  return {
    request: { ...(path && { path }), ...(query && { query }), ...(headers && { headers }), ...(body !== undefined && { body }) },
    response: { status, ...(isShown(answer) && { body: shorten(answer) }) },
  };
}

function isJson(contentType: string | undefined): boolean {
  return /[/+]json\b/.test(contentType ?? '');
}

/** A schema of thousands of lines is no example. */
function isShown(answer: unknown): boolean {
  return answer !== undefined && JSON.stringify(answer).length <= maxExampleLength;
}

const maxExampleLength = 60_000;
const maxItems = 2;

/** An example shows the form; two items of a list do. */
function shorten(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, maxItems).map(shorten);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shorten(each)]));
}
