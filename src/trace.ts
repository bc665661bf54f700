/**
 * Traces: where the time of a request goes, and of the work that it causes. The span under way is found through the
 * asynchronous context, so that no part need hand it on; where nobody traces, all of this is one look that finds nothing.
 * What begins a trace has a `Tracer` (`tracer.ts`); what belongs to one calls `inSpan`. A span that has ended gets no more
 * children: what a request has started and what lives on, such as a connection, does not lengthen its trace.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { isAppError } from './errors.js';

/** Never what came in a request or goes to a sandbox: traces are kept elsewhere, and read by many. */
export type Attributes = Record<string, string | number | boolean | undefined>;

export interface Span {
  readonly traceId: string;
  /** As the header of that name has it (W3C Trace Context), for work that others may go on with. */
  readonly traceparent: string;
  readonly ended: boolean;
  set(attributes: Attributes): void;
  child(name: string, attributes?: Attributes): Span;
  /** With an error's code where it failed. */
  end(failure?: string): void;
}

export interface Tracer {
  /** The first span here of a trace; `headers` may say whose child it is (W3C Trace Context). */
  begin(name: string, from: { kind: 'server' | 'internal'; attributes?: Attributes; headers?: Readonly<Record<string, unknown>> }): Span;
  /** Sends what waits to be sent, for a while at most. */
  close(): Promise<void>;
}

const context = new AsyncLocalStorage<Span | undefined>();

/** Undefined where nobody traces, or the span under way has ended. */
export function currentSpan(): Span | undefined {
  const span = context.getStore();
  return span?.ended === false ? span : undefined;
}

/** `work`, and all that it starts, belongs to `span`. */
export function within<T>(span: Span, work: () => T): T {
  return context.run(span, work);
}

/** `work` belongs to no span, whoever set it off. */
export function outside<T>(work: () => T): T {
  return context.getStore() === undefined ? work() : context.run(undefined, work);
}

/** `work` as a part of the span under way; just `work` where there is none. */
export function inSpan<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> {
  const parent = currentSpan();
  return parent === undefined ? work() : spend(parent.child(name, attributes), work);
}

/** The same, and where no span is under way the first one here of the trace of `traceparent`, or of a new one. */
export function inOwnSpan<T>(tracer: Tracer | undefined, name: string, attributes: Attributes, work: () => Promise<T>, traceparent?: string | null): Promise<T> {
  const span = currentSpan()?.child(name, attributes) ?? tracer?.begin(name, { kind: 'internal', attributes, headers: { ...(traceparent && { traceparent }) } });
  return span === undefined ? work() : spend(span, work);
}

async function spend<T>(span: Span, work: () => Promise<T>): Promise<T> {
  try {
    const result = await within(span, work);
    span.end();
    return result;
  } catch (error) {
    span.end(isAppError(error) ? error.code : 'internal');
    throw error;
  }
}
