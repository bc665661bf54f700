/**
 * Problem Details (RFC 9457): what every error looks like on the wire, and how what was thrown becomes one.
 * An error that we did not foresee says nothing of the inside; the log has it under the same request id.
 */
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { AppError, type ErrorCode } from '../errors.js';
import { errorTable } from '../errors.js';
import { storageFailure } from '../store/storage-failure.js';

/** One reason why a request was not valid. `pointer` is a JSON Pointer (RFC 6901) into the part named by `in`. */
export interface FieldError {
  in: 'body' | 'query' | 'path' | 'headers';
  pointer: string;
  message: string;
}

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: ErrorCode;
  [extension: string]: unknown;
}

/** What Fastify's own errors mean here; other errors of Fastify below 500 are invalid requests. */
const frameworkCodes: Record<string, ErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_NOT_FOUND: 'not-found',
};

const parts: Record<string, FieldError['in']> = { body: 'body', querystring: 'query', params: 'path', headers: 'headers' };

/** The members of a problem; `baseUrl` is the service's public address, without which `type` is a relative reference. */
export function toProblem(error: AppError, instance: string, baseUrl: string | undefined): Problem {
  return {
    ...error.fields,
    type: `${baseUrl?.replace(/\/+$/, '') ?? ''}/errors#${error.code}`,
    title: errorTable[error.code].title,
    status: error.status,
    detail: error.message,
    instance,
    code: error.code,
  };
}

/** Any thrown value as an error of the table. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  return validationError(thrown) ?? frameworkError(thrown) ?? storageFailure(thrown) ?? unforeseen(thrown);
}

function unforeseen(thrown: unknown): AppError {
  return new AppError('internal', 'Something went wrong on our side. Try again; if it happens again, tell the operator the request id.', { cause: thrown });
}

function validationError(thrown: unknown): AppError | undefined {
  if (!hasZodFastifySchemaValidationErrors(thrown)) return undefined;
  const place = parts[thrown.validationContext ?? 'body'] ?? 'body';
  const errors = thrown.validation.flatMap((issue) => fieldErrors(place, issue));
  const named = errors.slice(0, 3).map((field) => `${field.in} ${field.pointer || '/'}: ${field.message}`).join('; ');
  return new AppError('invalid-request', `${named}${errors.length > 3 ? `; and ${errors.length - 3} more` : ''}.`, { fields: { errors } });
}

interface Issue {
  keyword: string;
  instancePath: string;
  message?: string;
  params: Record<string, unknown>;
}

/** A field that is not known is pointed at itself, not at the object that holds it. */
function fieldErrors(place: FieldError['in'], issue: Issue): FieldError[] {
  const base = issue.instancePath === '/' ? '' : issue.instancePath;
  const { keys } = issue.params;
  if (issue.keyword === 'unrecognized_keys' && Array.isArray(keys)) {
    return keys.map((key) => ({ in: place, pointer: `${base}/${escapePointer(String(key))}`, message: 'No such field' }));
  }
  return [{ in: place, pointer: base, message: issue.message ?? 'Not valid' }];
}

function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function frameworkError(thrown: unknown): AppError | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown) || !('statusCode' in thrown)) return undefined;
  const { code, statusCode } = thrown;
  if (typeof code !== 'string' || typeof statusCode !== 'number' || statusCode >= 500 || !code.startsWith('FST_')) return undefined;
  return new AppError(frameworkCodes[code] ?? 'invalid-request', `${thrown.message.replace(/\.$/, '')}.`, { cause: thrown });
}
