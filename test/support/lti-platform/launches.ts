/** The platform's half of a launch: it begins the login, authenticates, and answers with an auto-posted form. */
import { createHmac, randomUUID } from 'node:crypto';
import { exportJWK, SignJWT } from 'jose';
import { model, newKey, Refusal, toolOf, type Launch, type SigningKey } from './model.js';

const lti = 'https://purl.imsglobal.org/spec/lti/claim';

/** LTI Core §5.1.1.1: the parameters of third-party initiated login. */
export function loginParameters(hint: string): { action: string; fields: Record<string, string> } {
  const launch = launchOf(hint);
  const tool = toolOf(launch.clientId);
  return {
    action: tool.loginUri,
    fields: {
      iss: model.baseUrl, login_hint: `user ${launch.sub}`, target_link_uri: launch.targetLinkUri, lti_message_hint: hint, lti_deployment_id: launch.deploymentId,
      ...(!launch.omitClientId && { client_id: launch.clientId }), ...(launch.storageTarget && { lti_storage_target: launch.storageTarget }),
    },
  };
}

/** Security Framework §5.1.1.2: the platform checks the request before it answers. */
export async function authenticate(query: URLSearchParams): Promise<{ action: string; fields: Record<string, string> }> {
  const expected = { scope: 'openid', response_type: 'id_token', response_mode: 'form_post', prompt: 'none' };
  for (const [name, value] of Object.entries(expected)) if (query.get(name) !== value) throw new Refusal(400, `${name} must be ${value}`);
  const tool = toolOf(query.get('client_id') ?? '');
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!tool.redirectUris.includes(redirectUri)) throw new Refusal(400, `redirect_uri ${redirectUri} is not registered`);
  const launch = launchOf(query.get('lti_message_hint') ?? '');
  if (query.get('login_hint') !== `user ${launch.sub}`) throw new Refusal(400, 'login_hint');
  const [state, nonce] = [query.get('state'), query.get('nonce')];
  if (!state || !nonce) throw new Refusal(400, 'state and nonce are required');
  return { action: redirectUri, fields: { id_token: await idToken(launch, nonce), state } };
}

function launchOf(hint: string): Launch {
  const launch = model.launches.get(hint);
  if (!launch) throw new Refusal(400, 'lti_message_hint');
  return launch;
}

async function idToken(launch: Launch, nonce: string): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const usual = { iss: model.baseUrl, aud: launch.clientId, iat: now, exp: now + 300, nonce: launch.nonce === 'another' ? randomUUID() : launch.nonce ?? nonce, ...claimsOf(launch) };
  const claims = Object.fromEntries(Object.entries({ ...usual, ...launch.claims }).filter(([, value]) => value !== null));
  return sign(claims, launch.signing ?? '');
}

function claimsOf(launch: Launch): Record<string, unknown> {
  const course = model.courses.get(launch.contextId ?? '');
  const person = course?.members.find(({ sub }) => sub === launch.sub);
  return {
    sub: launch.sub, ...(person?.name && { name: person.name }), ...(person?.email && { email: person.email }),
    [`${lti}/version`]: '1.3.0', [`${lti}/message_type`]: launch.message, [`${lti}/deployment_id`]: launch.deploymentId,
    [`${lti}/target_link_uri`]: launch.targetLinkUri, [`${lti}/roles`]: person?.roles ?? [],
    ...(course && { [`${lti}/context`]: { id: course.id, title: course.title, type: ['http://purl.imsglobal.org/vocab/lis/v2/course#CourseOffering'] } }),
    ...(launch.resourceLinkId && { [`${lti}/resource_link`]: { id: launch.resourceLinkId, title: 'A link' } }),
    ...(launch.custom && { [`${lti}/custom`]: launch.custom }),
    ...(launch.deepLinking && { 'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings': { deep_link_return_url: `${model.baseUrl}/deep-links`, accept_types: ['ltiResourceLink'], accept_presentation_document_targets: ['iframe'], ...launch.deepLinking } }),
    ...services(launch),
  };
}

function services(launch: Launch): Record<string, unknown> {
  if (!launch.contextId) return {};
  const { scopes } = toolOf(launch.clientId);
  const lineItem = [...model.lineItems.values()].find(({ contextId, resourceLinkId }) => contextId === launch.contextId && resourceLinkId === launch.resourceLinkId);
  const grades = {
    scope: scopes.filter((scope) => scope.includes('lti-ags')),
    ...(launch.lineItems && { lineitems: `${model.baseUrl}/courses/${launch.contextId}/lineitems?type_id=7` }), ...(launch.lineItem && lineItem && { lineitem: lineItem.id }),
  };
  return {
    'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice': { context_memberships_url: `${model.baseUrl}/courses/${launch.contextId}/memberships`, service_versions: ['2.0'] },
    ...((launch.lineItem || launch.lineItems) && { 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint': grades }),
  };
}

async function sign(claims: Record<string, unknown>, how: string): Promise<string> {
  const key = model.keys.at(-1) ?? newKey(true);
  if (how === 'none') return `${part({ alg: 'none', kid: key.kid })}.${part(claims)}.`;
  if (how === 'HS256') return signedWithPublicKey(claims, key);
  const signer = how === 'unknown-key' ? newKey(false) : key;
  const header = { alg: 'RS256', ...(how !== 'no-kid' && { kid: signer.kid }) };
  const token = await new SignJWT(claims).setProtectedHeader(header).sign(signer.privateKey);
  const [head = '', body = '', signature = ''] = token.split('.');
  return how === 'broken' ? `${head}.${part({ ...claims, sub: 'somebody-else' })}.${signature}` : `${head}.${body}.${signature}`;
}

/** The classic confusion: the public key as the secret of an HMAC. */
function signedWithPublicKey(claims: Record<string, unknown>, key: SigningKey): string {
  const text = `${part({ alg: 'HS256', kid: key.kid })}.${part(claims)}`;
  return `${text}.${createHmac('sha256', key.publicKey.export({ type: 'spki', format: 'pem' })).update(text).digest('base64url')}`;
}

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

export async function keySet(): Promise<unknown> {
  model.counts.keySets++;
  const keys = await Promise.all(model.keys.filter(({ published }) => published).map(async ({ kid, publicKey }) => ({ ...await exportJWK(publicKey), kid, alg: 'RS256', use: 'sig' })));
  return { keys };
}
