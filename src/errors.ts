/**
 * The error table: every error that the service tells anybody has its code here, and nowhere else.
 *
 * A code is stable: it is never reused for another meaning. `status` is the HTTP status; a WebSocket that has
 * opened is closed with `4000 + status` (RFC 6455 §7.4.2 leaves 4000–4999 to applications). `docs/errors.md`
 * holds the same codes with a "what to do"; a test compares the two.
 */
export const errorTable = {
  // requests
  'invalid-request': { status: 400, title: 'The request is not valid' },
  'not-authenticated': { status: 401, title: 'Log in first' },
  'wrong-credentials': { status: 401, title: 'E-mail or password is wrong' },
  'link-invalid': { status: 401, title: 'This link does not work, or no longer' },
  'account-disabled': { status: 403, title: 'This account is disabled' },
  'provider-login-failed': { status: 401, title: 'The login at the provider did not succeed' },
  'provider-unavailable': { status: 503, title: 'The login provider does not answer' },
  'not-permitted': { status: 403, title: 'You may not do this' },
  'origin-refused': { status: 403, title: 'Requests from this origin are refused' },
  'not-found': { status: 404, title: 'Nothing is here' },
  'method-not-allowed': { status: 405, title: 'This resource does not take that method' },
  'conflict': { status: 409, title: 'Another request changed this first' },
  'changed-meanwhile': { status: 412, title: 'It has been changed since you read it' },
  'idempotency-key-reused': { status: 422, title: 'This Idempotency-Key belongs to another request' },
  'body-too-large': { status: 413, title: 'The request body is too large' },
  'range-not-satisfiable': { status: 416, title: 'The file is shorter than the range begins' },
  'unsupported-media-type': { status: 415, title: 'Send application/json' },
  'client-too-slow': { status: 408, title: 'This client reads too slowly' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  // sessions
  'session-not-ready': { status: 409, title: 'The session is not ready' },
  'session-ended': { status: 410, title: 'The session has ended' },
  'session-failed': { status: 410, title: 'The session failed' },
  'session-start-failed': { status: 500, title: 'The session could not start' },
  'session-extension-limit': { status: 409, title: 'The session cannot be extended further' },
  'quota-user': { status: 429, title: 'You run as many sessions as you may' },
  'quota-service': { status: 429, title: 'The service runs as many sessions as it can' },
  'lab-unavailable': { status: 409, title: 'This lab cannot run on this machine' },
  // engine and sandbox
  'engine-unavailable': { status: 503, title: 'The container engine does not answer' },
  'engine-lost': { status: 503, title: 'The machine of this session does not answer' },
  'engine-refused': { status: 502, title: 'The container engine refused the request' },
  'image-missing': { status: 503, title: 'The lab image is not built' },
  'sandbox-gone': { status: 410, title: 'The sandbox is gone' },
  'sandbox-protocol': { status: 502, title: 'The sandbox sent something that is not a valid frame' },
  'sandbox-timeout': { status: 504, title: 'The sandbox did not answer in time' },
  'target-not-found': { status: 404, title: 'No such host, pod or container' },
  'program-not-started': { status: 422, title: 'The program could not be started' },
  'limit-reached': { status: 429, title: 'A limit of the sandbox is reached' },
  // topology
  'topology-invalid': { status: 400, title: 'The topology is not valid' },
  'topology-apply-failed': { status: 500, title: 'The topology could not be applied' },
  // captures
  'filter-invalid': { status: 400, title: 'The capture filter is not valid' },
  'interface-not-found': { status: 404, title: 'No such interface' },
  'capture-ended': { status: 410, title: 'The capture has ended' },
  // labs and grading
  'lab-invalid': { status: 400, title: 'The lab is not valid' },
  'lab-step-failed': { status: 500, title: 'A step of the lab failed' },
  'lab-not-ready': { status: 504, title: 'The lab did not become ready in time' },
  'prediction-first': { status: 409, title: 'The walk is shown when it has been predicted' },
  'task-locked': { status: 409, title: 'The task needs other tasks first' },
  // learning platforms (LTI)
  'lti-refused': { status: 400, title: 'The message of the learning platform is refused' },
  'lti-platform-failed': { status: 502, title: 'The learning platform did not answer as it should' },
  // courses
  'course-archived': { status: 409, title: 'The course is archived' },
  'assignment-not-open': { status: 409, title: 'The assignment is not open yet' },
  'assignment-closed': { status: 409, title: 'The assignment has closed' },
  'other-session-runs': { status: 409, title: 'You run this lab already, for something else' },
  // webhooks
  'webhook-url-refused': { status: 400, title: 'Webhooks may not go to this address' },
  'too-many-webhooks': { status: 409, title: 'The course has as many webhooks as it may' },
  'webhook-disabled': { status: 409, title: 'The webhook is disabled' },
  // the service
  'disk-full': { status: 507, title: 'The disk of the service is full' },
  'database-unavailable': { status: 503, title: 'The database does not answer' },
  'shutting-down': { status: 503, title: 'The service is shutting down' },
  'maintenance': { status: 503, title: 'The service is under maintenance' },
  'internal': { status: 500, title: 'Something went wrong on our side' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof errorTable;

/** What `AppError` carries besides its code: `fields` are extension members of the problem (RFC 9457 §3.2). */
export interface ErrorDetail {
  fields?: Record<string, unknown>;
  cause?: unknown;
  /** Seconds, for the `Retry-After` header of a 429 or 503. */
  retryAfterSeconds?: number;
}

/** An error with a code of the table. `message` names the thing and the way out; people read it. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly status: number;
  readonly fields: Record<string, unknown>;
  readonly retryAfterSeconds: number | undefined;

  constructor(readonly code: ErrorCode, message: string, detail: ErrorDetail = {}) {
    super(message, detail.cause === undefined ? undefined : { cause: detail.cause });
    this.status = errorTable[code].status;
    this.fields = detail.fields ?? {};
    this.retryAfterSeconds = detail.retryAfterSeconds;
  }

  /** The close code of a WebSocket that ends for this reason. */
  get closeCode(): number {
    return 4000 + this.status;
  }
}

/** True when `error` is an `AppError`, with the code if one is given. */
export function isAppError(error: unknown, code?: ErrorCode): error is AppError {
  return error instanceof AppError && (code === undefined || error.code === code);
}
