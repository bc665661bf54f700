/** The token endpoint: client credentials with a signed assertion (RFC 7523, Security Framework §4.1). */
import { randomUUID } from 'node:crypto';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { model, Refusal, toolOf } from './model.js';

export async function issueToken(form: URLSearchParams): Promise<unknown> {
  if (form.get('grant_type') !== 'client_credentials') throw new Refusal(400, 'unsupported_grant_type');
  if (form.get('client_assertion_type') !== 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer') throw new Refusal(400, 'invalid_request');
  const assertion = form.get('client_assertion') ?? '';
  const tool = toolOf(decodeJwt(assertion).sub ?? '');
  await verifyAssertion(assertion, tool.clientId, tool.jwksUri);
  const wanted = (form.get('scope') ?? '').split(' ').filter(Boolean);
  const scopes = wanted.filter((scope) => tool.scopes.includes(scope));
  if (wanted.length === 0 || scopes.length < wanted.length) throw new Refusal(400, 'invalid_scope');
  const token = randomUUID();
  model.counts.tokens++;
  model.tokens.set(token, { clientId: tool.clientId, scopes, expiresAt: Date.now() + 3_600_000 });
  return { access_token: token, token_type: 'Bearer', expires_in: 3600, scope: scopes.join(' ') };
}

async function verifyAssertion(assertion: string, clientId: string, jwksUri: string): Promise<void> {
  try {
    const { payload } = await jwtVerify(assertion, createRemoteJWKSet(new URL(jwksUri)), { algorithms: ['RS256'], issuer: clientId, subject: clientId, audience: `${model.baseUrl}/token`, requiredClaims: ['exp', 'iat', 'jti'], maxTokenAge: 300 });
    if (model.usedAssertions.has(payload.jti ?? '')) throw new Error('the assertion was used before');
    model.usedAssertions.add(payload.jti ?? '');
  } catch (error) {
    throw new Refusal(401, `invalid_client: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}

/** Throws 401 without a live token, 403 without the scope. */
export function demandScope(authorization: string | undefined, scope: string): void {
  const found = model.tokens.get((authorization ?? '').replace(/^Bearer /, ''));
  if (!found || found.expiresAt < Date.now()) throw new Refusal(401, 'invalid_token');
  if (!found.scopes.includes(scope)) throw new Refusal(403, 'insufficient_scope');
}
