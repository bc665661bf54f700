/**
 * `Tracer` on OpenTelemetry's SDK, which sends to a collector by OTLP over HTTP. Its packages are loaded only where an
 * endpoint is set: they would lengthen every start. The SDK reads its other variables (headers, sampler, batches) itself.
 */
import type { Context, Span as OtelSpan, SpanOptions } from '@opentelemetry/api';
import type { Config } from './config.js';
import type { Logger } from './sessions/parts.js';
import type { Span, Tracer } from './trace.js';

const closeTimeoutMs = 3_000;

type Settings = Pick<Config, 'OTEL_EXPORTER_OTLP_ENDPOINT' | 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT' | 'OTEL_SDK_DISABLED'>;

/** Undefined where no traces are wanted. */
export async function openTracer(config: Settings, { instanceId, logger }: { instanceId: string; logger: Logger }): Promise<Tracer | undefined> {
  const url = endpointOf(config);
  if (url === undefined) return undefined;
  const [api, { W3CTraceContextPropagator }, { BasicTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, resources] = await Promise.all([
    import('@opentelemetry/api'), import('@opentelemetry/core'), import('@opentelemetry/sdk-trace-base'), import('@opentelemetry/exporter-trace-otlp-http'), import('@opentelemetry/resources'),
  ]);
  const told = (message: string): void => { logger.warn({ detail: message.slice(0, 500) }, 'traces could not be sent'); };
  const silent = (): void => undefined;
  api.diag.setLogger({ error: told, warn: silent, info: silent, debug: silent, verbose: silent }, { suppressOverrideMessage: true });
  // What the environment says of the service goes before what we say.
  const resource = resources.resourceFromAttributes({ 'service.name': 'vethlab', 'service.instance.id': instanceId }).merge(resources.detectResources({ detectors: [resources.envDetector] }));
  const provider = new BasicTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url }))] });
  const tracer = provider.getTracer('vethlab');
  const propagator = new W3CTraceContextPropagator();

  function start(name: string, options: SpanOptions, parent: Context): Span {
    return spanOf(tracer.startSpan(name, options, parent), (own, childName, attributes) =>
      start(childName, { attributes: attributes ?? {} }, api.trace.setSpan(api.ROOT_CONTEXT, own)), api.SpanStatusCode.ERROR);
  }
  return {
    begin(name, { kind, attributes = {}, headers = {} }) {
      const parent = propagator.extract(api.ROOT_CONTEXT, headers, api.defaultTextMapGetter);
      return start(name, { kind: kind === 'server' ? api.SpanKind.SERVER : api.SpanKind.INTERNAL, attributes }, parent);
    },
    async close() {
      const timeout = new Promise<void>((resolve) => { setTimeout(resolve, closeTimeoutMs).unref(); });
      await Promise.race([provider.shutdown().catch((error: unknown) => { told(String(error)); }), timeout]);
    },
  };
}

/** https://opentelemetry.io/docs/specs/otel/protocol/exporter/: the traces' own endpoint is used as it is. */
function endpointOf({ OTEL_EXPORTER_OTLP_ENDPOINT: base, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: own, OTEL_SDK_DISABLED: disabled }: Settings): string | undefined {
  if (disabled) return undefined;
  return own ?? (base === undefined ? undefined : `${base.replace(/\/$/, '')}/v1/traces`);
}

function spanOf(own: OtelSpan, child: (own: OtelSpan, ...rest: Parameters<Span['child']>) => Span, error: number): Span {
  let ended = false;
  const { traceId, spanId, traceFlags } = own.spanContext();
  return {
    traceId,
    traceparent: `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`,
    get ended() { return ended; },
    set: (attributes) => { own.setAttributes(attributes); },
    child: (name, attributes) => child(own, name, attributes),
    end(failure) {
      if (ended) return;
      ended = true;
      if (failure !== undefined) own.setAttribute('error.type', failure).setStatus({ code: error });
      own.end();
    },
  };
}
