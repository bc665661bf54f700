/** The provider's side of a login: discovery, the address to send the browser to, the code that it brings back for claims. */
import * as client from 'openid-client';
import { AppError } from '../errors.js';

export interface ProviderSettings {
  issuer: string;
  clientId: string;
  clientSecret: string | undefined;
  scopes: string;
}

/** Why a login did not succeed, as the problem's `reason` says it: stable, and the login page has a sentence for each. */
export type RefusalReason = 'provider-refused' | 'not-valid' | 'too-late' | 'address-taken' | 'no-account';

/** What one login needs to be finished; it travels sealed in the browser's cookie. */
export interface Began {
  state: string;
  nonce: string;
  verifier: string;
}

export interface Claims {
  issuer: string;
  subject: string;
  all: Record<string, unknown>;
}

export interface Provider {
  begin(redirectUri: string): Promise<{ url: string; began: Began }>;
  /** `callback`: the whole address that the browser came back to. Throws `provider-login-failed`, `provider-unavailable`. */
  finish(callback: URL, began: Began): Promise<Claims>;
}

const timeoutSeconds = 10;
const discoverEveryMs = 3_600_000;
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

export function createProvider({ issuer, clientId, clientSecret, scopes }: ProviderSettings): Provider {
  const url = new URL(issuer);
  // A secret and a login may cross this machine's own wire in clear, no other.
  const execute = url.protocol === 'http:' && loopback.has(url.hostname) ? [client.allowInsecureRequests] : [];
  const discover = remembered(() => client.discovery(url, clientId, clientSecret, undefined, { execute, timeout: timeoutSeconds }));

  return {
    begin: (redirectUri) => translated(async () => {
      const began = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() };
      const parameters = {
        redirect_uri: redirectUri, scope: scopes, state: began.state, nonce: began.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(began.verifier), code_challenge_method: 'S256',
      };
      return { url: client.buildAuthorizationUrl(await discover(), parameters).href, began };
    }),
    finish: (callback, { state, nonce, verifier }) => translated(async () => {
      const configuration = await discover();
      const tokens = await client.authorizationCodeGrant(configuration, callback, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true });
      const claims = tokens.claims();
      if (claims === undefined) throw refused('not-valid', 'The provider sent no id_token.');
      const more = configuration.serverMetadata().userinfo_endpoint === undefined ? {} : await client.fetchUserInfo(configuration, tokens.access_token, claims.sub);
      return { issuer: claims.iss, subject: claims.sub, all: { ...claims, ...more } };
    }),
  };
}

/** The provider's metadata, asked for now and then; a failure is not remembered. */
function remembered(load: () => Promise<client.Configuration>): () => Promise<client.Configuration> {
  let known: { configuration: Promise<client.Configuration>; untilMs: number } | undefined;
  return () => {
    if (known !== undefined && known.untilMs > performance.now()) return known.configuration;
    const configuration = load();
    known = { configuration, untilMs: performance.now() + discoverEveryMs };
    configuration.catch(() => { known = undefined; });
    return configuration;
  };
}

/** RFC 6749 §4.1.2.1 and §5.2: the provider's refusals. Everything else that is not a network's failure is an answer that does not hold. */
async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    if (cause instanceof client.AuthorizationResponseError || cause instanceof client.ResponseBodyError) {
      throw refused('provider-refused', `The provider refused the login (${printable(cause.error)}). Begin anew.`, cause);
    }
    if (isUnreachable(cause)) throw new AppError('provider-unavailable', 'The login provider does not answer. Try again later.', { cause, retryAfterSeconds: 30 });
    throw refused('not-valid', 'The provider\'s answer does not belong to this login, or is not valid. Begin anew.', cause);
  }
}

function refused(reason: RefusalReason, message: string, cause?: unknown): AppError {
  return new AppError('provider-login-failed', message, { fields: { reason }, cause });
}

function isUnreachable(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return (error instanceof TypeError && error.message === 'fetch failed') || code === 'OAUTH_TIMEOUT' || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' || code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED';
}

function printable(text: string): string {
  return text.replace(/[^a-z0-9_.-]/gi, '').slice(0, 60);
}
