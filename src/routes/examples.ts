/** The examples of the description: requests that a test makes, and the answers that it got (`generated/examples.ts`). */
import { examples } from './generated/examples.js';

/** One request and its answer, as `test/openapi/examples.test.ts` made them. */
export interface Example {
  request: { path?: Record<string, string>; query?: Record<string, unknown>; headers?: Record<string, string>; body?: unknown };
  response: { status: number; body?: unknown };
}

type Json = Record<string, unknown>;

/** Puts the operation's example to its parameters, its body and its answer. Changes `operation`. */
export function addExample(operation: Json): void {
  const example = examples[String(operation['operationId'])];
  if (example === undefined) return;
  const { request, response } = example;
  const given: Record<string, Json | undefined> = { path: request.path, query: request.query, header: request.headers };
  for (const parameter of listOf(operation['parameters'])) {
    const value = given[String(parameter['in'])]?.[String(parameter['name'])];
    if (value !== undefined) parameter['example'] = value;
  }
  if (request.body !== undefined) setExample(operation['requestBody'], request.body);
  if (response.body !== undefined) setExample(recordOf(operation['responses'])[String(response.status)], response.body);
}

function setExample(described: unknown, value: unknown): void {
  for (const media of Object.values(recordOf(recordOf(described)['content'])).map(recordOf)) {
    delete media['examples'];
    media['example'] = value;
  }
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(recordOf) : [];
}

function recordOf(value: unknown): Json {
  // The same object, so that what is set on it is set in the document.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Json : {};
}
