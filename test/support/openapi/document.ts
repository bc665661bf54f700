/** The OpenAPI description as the tests read it: a list of operations, each with its parameters, body and answers. */
import type { FastifyInstance } from 'fastify';

export type Schema = Record<string, unknown>;

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  schema: Schema;
  example: unknown;
}

export interface Media { contentType: string; schema: Schema | undefined; examples: unknown[]; /** JSON Pointer of the schema in the document. */ pointer: string }

export interface Operation {
  id: string;
  method: string;
  /** With `{name}` for a parameter. */
  path: string;
  /** False for what anybody may ask. */
  needsLogin: boolean;
  parameters: Parameter[];
  body: (Media & { required: boolean }) | undefined;
  /** By status; no media where the answer has no body. */
  answers: Map<number, Media[]>;
}

type Json = Record<string, unknown>;

/** Every operation that the app describes, in the order of the document. */
export function operationsOf(document: Schema): Operation[] {
  return Object.entries(record(document['paths'])).flatMap(([path, methods]) =>
    Object.entries(record(methods)).map(([method, operation]) => readOperation(path, method, record(operation))));
}

/** The document that `app` serves. */
export function documentOf(app: FastifyInstance): Schema {
  return record(JSON.parse(JSON.stringify(app.swagger())));
}

function readOperation(path: string, method: string, operation: Json): Operation {
  const pointer = `/paths/${escapePointer(path)}/${method}`;
  const [body] = readContent(record(operation['requestBody'])['content'], `${pointer}/requestBody`);
  const security = operation['security'];
  return {
    id: String(operation['operationId']), method: method.toUpperCase(), path,
    needsLogin: !(Array.isArray(security) && security.length === 0),
    parameters: list(operation['parameters']).map(readParameter),
    body: body && { ...body, required: record(operation['requestBody'])['required'] === true },
    answers: new Map(Object.entries(record(operation['responses'])).map(([status, answer]) =>
      [Number(status), readContent(record(answer)['content'], `${pointer}/responses/${status}`)])),
  };
}

function readParameter(value: unknown): Parameter {
  const { name, in: place, required, schema, example } = record(value);
  const inSchema = list(record(schema)['examples'])[0];
  return { name: String(name), in: place as Parameter['in'], required: required === true, schema: record(schema), example: example ?? inSchema ?? record(schema)['example'] };
}

function readContent(content: unknown, pointer: string): Media[] {
  return Object.entries(record(content)).map(([contentType, media]) => {
    const { schema, example, examples } = record(media);
    const named = Object.values(record(examples)).map((entry) => record(entry)['value']);
    const given = [...(example === undefined ? [] : [example]), ...named];
    return { contentType, schema: schema === undefined ? undefined : record(schema), examples: given, pointer: `${pointer}/content/${escapePointer(contentType)}/schema` };
  });
}

/** RFC 6901 §3, then RFC 3986 for use in a fragment. */
function escapePointer(text: string): string {
  return encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'));
}

export function record(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Json : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
