/**
 * Writes openapi.yaml: `npm run openapi`. Needs neither database nor engine, because describing the routes calls
 * nothing behind them.
 */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buildApp } from '../app.js';
import { readConfig } from '../config.js';
import { renderOpenapi } from '../routes/openapi.js';
import type { Parts } from '../routes/parts.js';
import { createTelemetry } from '../telemetry.js';

/** A part that may be handed on, but not used. */
function untouched(name: string): never {
  return new Proxy(() => undefined, {
    get: (_target, key) => untouched(`${name}.${String(key)}`),
    apply: () => { throw new Error(`Describing the interface called ${name}().`); },
    // Whoever asks gets an object that fails at its first call; its type is of no consequence.
  }) as never;
}

export async function describeApi(): Promise<string> {
  const parts: Parts = {
    config: readConfig({ LOG_LEVEL: 'silent' }), telemetry: createTelemetry(), tracer: undefined, readiness: [],
    store: untouched('store'), auth: untouched('auth'), seal: untouched('seal'), sessions: untouched('sessions'), captures: untouched('captures'),
    walks: untouched('walks'),
    labs: untouched('labs'), grading: untouched('grading'), lti: untouched('lti'), driver: untouched('driver'), examine: untouched('examine'),
  };
  const app = await buildApp(parts);
  try {
    return renderOpenapi(app);
  } finally {
    await app.close();
  }
}

export async function main(): Promise<void> {
  const path = resolve('openapi.yaml');
  await writeFile(path, await describeApi());
  console.log(`Wrote ${path}`);
}
