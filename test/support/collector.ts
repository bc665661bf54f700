/** A collector of traces: OTLP over HTTP as JSON (https://opentelemetry.io/docs/specs/otlp/#otlphttp), on a real server of the test's own. */
import { randomBytes } from 'node:crypto';
import type { Test } from 'tap';
import { startReceiver } from './receiver.js';

export interface SeenSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[];
  status: { code?: number };
}

interface Export { resourceSpans: { scopeSpans: { spans: SeenSpan[] }[] }[] }

export interface Collector {
  url: string;
  spans(): SeenSpan[];
  /** All that came, as it came. */
  text(): string;
}

export async function startCollector(t: Pick<Test, 'teardown'>): Promise<Collector> {
  const { url, requests } = await startReceiver(t);
  return {
    url,
    spans: () => requests.filter(({ path }) => path === '/v1/traces').flatMap(({ body }) => (JSON.parse(body) as Export).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))),
    text: () => requests.map(({ body }) => body).join('\n'),
  };
}

export function attributesOf({ attributes }: SeenSpan): Record<string, string | number | undefined> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue]));
}

/** The names above a span, to the root of what is among `spans`. */
export function namesAbove(spans: readonly SeenSpan[], span: SeenSpan): string[] {
  const up = spans.find(({ spanId }) => spanId === span.parentSpanId);
  return up === undefined ? [] : [up.name, ...namesAbove(spans, up)];
}

/** Of a caller who traces (https://www.w3.org/TR/trace-context/#traceparent-header). */
export function newParent(): { traceId: string; spanId: string; traceparent: string } {
  const [traceId, spanId] = [randomBytes(16).toString('hex'), randomBytes(8).toString('hex')];
  return { traceId, spanId, traceparent: `00-${traceId}-${spanId}-01` };
}
