/** Is the connection to a platform in order? Each step by itself, with what went wrong. */
import { z } from 'zod';
import type { LtiPlatformRow } from '../../store/lti/platforms.js';
import type { GuardedFetch } from '../guarded-fetch.js';
import { scope } from './claims.js';
import type { PlatformServices } from './services.js';

export interface ConnectionStep {
  name: 'keys' | 'authentication' | 'token';
  ok: boolean;
  detail: string;
  durationMs: number;
}

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string().optional() })) });

export async function testConnection({ fetch, services }: { fetch: GuardedFetch; services: PlatformServices }, platform: LtiPlatformRow): Promise<ConnectionStep[]> {
  const keys = async (): Promise<string> => {
    const { status, text } = await fetch(platform.jwksUrl, { headers: { accept: 'application/json' } });
    if (status !== 200) throw new Error(`${platform.jwksUrl} answered ${status}.`);
    const usable = keySet.parse(JSON.parse(text)).keys.filter(({ kty, kid }) => kty === 'RSA' && kid !== undefined);
    if (usable.length === 0) throw new Error('The key set has no RSA key with a kid.');
    return `${usable.length} keys.`;
  };
  const authentication = async (): Promise<string> => {
    const { status } = await fetch(platform.authUrl);
    // Without parameters it is right to refuse; what counts is that somebody is there.
    if (status === 404 || status >= 500) throw new Error(`${platform.authUrl} answered ${status}.`);
    return `It answers (${status}).`;
  };
  const token = async (): Promise<string> => {
    await services.newToken(platform, [scope.memberships]);
    return 'It gives tokens for the roster.';
  };
  return [await step('keys', keys), await step('authentication', authentication), await step('token', token)];
}

async function step(name: ConnectionStep['name'], run: () => Promise<string>): Promise<ConnectionStep> {
  const start = performance.now();
  const outcome = await run().then((detail) => ({ ok: true, detail }), (error: unknown) => ({ ok: false, detail: error instanceof z.ZodError ? 'The answer is not what the specification says.' : error instanceof Error ? error.message : String(error) }));
  return { name, ...outcome, durationMs: Math.round(performance.now() - start) };
}
