/**
 * Is this id_token a launch of that platform? Security Framework 1.0 §5.1.3, in its order, and LTI Core §5.3. The
 * signature is checked with the platform's key set: kept for ten minutes, and fetched anew for a key that is not in
 * it, but not more often than `cooldownMs`, so that made-up keys cause no storm on the platform.
 */
import { createRemoteJWKSet, customFetch, decodeProtectedHeader, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { z } from 'zod';
import { AppError } from '../../errors.js';
import type { Words } from '../../topology/words.js';
import type { LtiPlatformRow } from '../../store/lti/platforms.js';
import type { GuardedFetch } from '../guarded-fetch.js';
import { claim, launchClaims, type LaunchClaims } from './claims.js';

/** How far the clocks of platform and service may be apart. */
const toleranceSeconds = 60;
/** A token is made when the browser asks for it: one that is older comes from elsewhere. */
const maxAgeSeconds = 600;
const maxKeySets = 200;
const keySetAgeMs = 600_000;

export type VerifyLaunch = (idToken: string, platform: LtiPlatformRow) => Promise<LaunchClaims>;

export function createLaunchVerifier({ fetch, cooldownMs = 30_000 }: { fetch: GuardedFetch; cooldownMs?: number }): VerifyLaunch {
  const keySets = new Map<string, JWTVerifyGetKey>();

  function keySetOf(url: string): JWTVerifyGetKey {
    const known = keySets.get(url);
    if (known !== undefined) return known;
    const made = createRemoteJWKSet(new URL(url), { cooldownDuration: cooldownMs, cacheMaxAge: keySetAgeMs, [customFetch]: (address: string) => fetchKeySet(fetch, address) });
    keySets.set(url, made);
    const oldest = keySets.keys().next();
    if (keySets.size > maxKeySets && oldest.done !== true) keySets.delete(oldest.value);
    return made;
  }

  return async (idToken, platform) => {
    // jose takes a set's only key for a token that names none; the framework wants it named (§5.1.1).
    if (keyIdOf(idToken) === undefined) throw refused('The id_token names no key (kid).', 'id_token 没有指明密钥（kid）。');
    const payload = await verified(idToken, platform, keySetOf(platform.jwksUrl));
    const claims = launchClaims.safeParse(payload);
    if (!claims.success) throw refused(`The launch is not complete: ${firstIssue(claims.error)}.`, `启动信息不完整：${firstIssue(claims.error)}。`);
    checkAuthorizedParty(payload, claims.data, platform);
    checkShape(claims.data);
    return claims.data;
  };
}

async function verified(idToken: string, platform: LtiPlatformRow, keySet: JWTVerifyGetKey): Promise<Record<string, unknown>> {
  try {
    const { payload } = await jwtVerify(idToken, keySet, {
      algorithms: ['RS256'], issuer: platform.issuer, audience: platform.clientId,
      clockTolerance: toleranceSeconds, maxTokenAge: maxAgeSeconds, requiredClaims: ['exp', 'iat', 'nonce', 'sub'],
    });
    return payload;
  } catch (error) {
    throw explained(error);
  }
}

/** §5.1.3, 3 to 5: with several audiences the one that was meant is named, and it must be us. */
function checkAuthorizedParty(payload: Record<string, unknown>, { azp }: LaunchClaims, { clientId }: LtiPlatformRow): void {
  const several = Array.isArray(payload['aud']) && payload['aud'].length > 1;
  if (several && azp === undefined) throw refused('The id_token has several audiences, and does not say for which it was made (azp).', 'id_token 有多个受众，却没有说明是为谁签发的（azp）。');
  if (azp !== undefined && azp !== clientId) throw refused('The id_token was made for another tool (azp).', 'id_token 是为另一个工具签发的（azp）。');
}

/** What each message must carry besides (LTI Core §5.3.5, Deep Linking §3.4). */
function checkShape(claims: LaunchClaims): void {
  const isDeepLinking = claims[claim.messageType] === 'LtiDeepLinkingRequest';
  if (isDeepLinking && claims[claim.deepLinking] === undefined) throw refused('The Deep Linking request has no settings.', 'Deep Linking 请求没有设置。');
  if (!isDeepLinking && claims[claim.resourceLink] === undefined) throw refused('The launch names no resource link.', '此次启动没有指明资源链接（resource link）。');
  if (!isDeepLinking && claims[claim.targetLinkUri] === undefined) throw refused('The launch names no target_link_uri.', '此次启动没有指明 target_link_uri。');
}

/** What a person reads in the platform's frame, so in both languages: `text` of the problem has them. */
export function refused(english: string, chinese: string, cause?: unknown): AppError {
  return new AppError('lti-refused', english, { cause, fields: inBoth(english, chinese) });
}

/** For an error's `fields`. */
export function inBoth(english: string, chinese: string): { text: Words } {
  return { text: { en: english, 'zh-CN': chinese } };
}

function keyIdOf(token: string): string | undefined {
  try {
    return decodeProtectedHeader(token).kid;
  } catch (error) {
    throw refused('The id_token is not a signed token.', 'id_token 不是已签名的令牌。', error);
  }
}

/** A sentence for people; what jose says goes into the log as the cause. */
function explained(error: unknown): AppError {
  if (error instanceof errors.JWTExpired) return refused('The id_token has expired. Start again in your course.', 'id_token 已过期。请在课程中重新开始。', error);
  if (error instanceof errors.JWTClaimValidationFailed) return refused(`The id_token's \`${error.claim}\` is not acceptable.`, `id_token 的 \`${error.claim}\` 不可接受。`, error);
  if (error instanceof errors.JOSEAlgNotAllowed) return refused('The id_token is not signed with RS256.', 'id_token 不是用 RS256 签名的。', error);
  if (error instanceof errors.JWKSNoMatchingKey) return refused('The id_token is signed with a key that its platform does not publish.', 'id_token 所用的密钥没有由其平台公布。', error);
  if (error instanceof errors.JWSSignatureVerificationFailed) return refused('The id_token\'s signature is wrong.', 'id_token 的签名有误。', error);
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid || error instanceof errors.JOSENotSupported) return refused('The id_token is not a signed token.', 'id_token 不是已签名的令牌。', error);
  const why = error instanceof Error ? error.message : 'unknown error';
  const english = `The platform's keys could not be read: ${why}`;
  return new AppError('lti-platform-failed', english, { cause: error, fields: inBoth(english, `无法读取平台的密钥：${why}`) });
}

async function fetchKeySet(fetch: GuardedFetch, url: string): Promise<Response> {
  const { status, text } = await fetch(url, { headers: { accept: 'application/json' } });
  return new Response(text, { status, headers: { 'content-type': 'application/json' } });
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue === undefined ? 'it is not valid' : `${issue.path.join('.') || 'the token'}: ${issue.message}`;
}
