/** LTI on the wire of our own API. */
import { z } from 'zod';
import { cursor, id, limit, nextCursor } from '../schemas/common.js';
import { cspSource } from './framing.js';

const exampleId = '0190b6ce-7c11-7a10-8f00-3d2c1b0a9f8e';
const address = z.url({ protocol: /^https?$/ }).max(2000);
const identifier = z.string().min(1).max(255);

const examplePlatform = {
  name: 'Moodle of the faculty', issuer: 'https://moodle.example.org', clientId: 'x1Y2z3', authUrl: 'https://moodle.example.org/mod/lti/auth.php',
  tokenUrl: 'https://moodle.example.org/mod/lti/token.php', tokenAudience: null, jwksUrl: 'https://moodle.example.org/mod/lti/certs.php', family: 'moodle',
  frameOrigins: [], acceptDeployments: false,
};

const platformFields = {
  name: z.string().min(1).max(200),
  issuer: address.describe('The `iss` of its messages'),
  clientId: identifier.describe('The client id that it gave to this tool'),
  authUrl: address.describe('Its OIDC authentication request URL'),
  tokenUrl: address.describe('Its access token URL'),
  tokenAudience: z.string().min(1).max(2000).nullable().describe('The audience of our assertions, where it is not `tokenUrl`'),
  jwksUrl: address.describe('Its public keyset URL'),
  family: z.string().min(1).max(50).nullable().describe('`moodle`, `canvas` …; some get a little more'),
  frameOrigins: z.array(z.string().regex(cspSource, 'a scheme and host, such as https://*.example.org')).max(20).describe('Where it frames our pages, besides its issuer and authUrl'),
  acceptDeployments: z.boolean().describe('True: a deployment that is not known is taken in at its first launch'),
};

export const newPlatform = z.strictObject({
  ...platformFields,
  tokenAudience: platformFields.tokenAudience.default(null), family: platformFields.family.default(null),
  frameOrigins: platformFields.frameOrigins.default([]), acceptDeployments: platformFields.acceptDeployments.default(false),
  deployments: z.array(identifier).max(200).default([]).describe('Its deployment ids'),
}).meta({ id: 'NewLtiPlatform', examples: [{ ...examplePlatform, deployments: ['1'] }] });

export const platformChange = z.strictObject({ ...platformFields, disabled: z.boolean().describe('True: it launches nothing, and gets no scores') }).partial()
  .meta({ id: 'LtiPlatformChange', examples: [{ disabled: true }] });

const deployment = z.object({ id, deploymentId: z.string(), createdAt: z.date() })
  .meta({ id: 'LtiDeployment', examples: [{ id: exampleId, deploymentId: '1', createdAt: '2026-03-01T09:00:00.000Z' }] });

export const platform = z.object({ id, ...platformFields, createdAt: z.date(), disabledAt: z.date().nullable(), version: z.int(), deployments: z.array(deployment) })
  .meta({ id: 'LtiPlatform', description: 'A learning platform (LMS) that may launch labs', examples: [{ id: exampleId, ...examplePlatform, createdAt: '2026-03-01T09:00:00.000Z', disabledAt: null, version: 1, deployments: [] }] });

export const platformPage = z.object({ items: z.array(platform), nextCursor });
export const pageQuery = z.strictObject({ cursor, limit });
export const idParams = z.object({ id });
export const deploymentParams = z.object({ id, deployment: id.describe('The deployment\'s `id` here') });
export const newDeployment = z.strictObject({ deploymentId: identifier }).meta({ examples: [{ deploymentId: '1' }] });
export { deployment };

export const loginBody = z.strictObject({
  code: z.string().min(1).max(100).describe('Of the launch page; good for a minute, once'),
  proof: z.string().min(1).max(100).optional().describe('What the platform\'s storage keeps, where the launch page asks for it'),
  cookie: z.boolean().default(false).describe('For a page in a window of its own: put the token into an HttpOnly cookie and not into the answer'),
}).meta({ examples: [{ code: 'p3l2v1mQd0aX8bq3J5sC7tY9wZ1eR4uK6nH2gF0iLxM' }] });

export const launch = z.object({
  id, courseId: id.nullable(), role: z.enum(['learner', 'instructor']), assignmentId: id.nullable().describe('Start it with POST /v1/sessions {assignment}; null: the link leads to no lab yet'),
  deepLinking: z.boolean().describe('True: contents are to be chosen, see GET /v1/lti/deep-links/{id}'),
}).meta({ id: 'LtiLaunch', examples: [{ id: exampleId, courseId: exampleId, role: 'learner', assignmentId: exampleId, deepLinking: false }] });

export const login = z.object({
  token: z.string().nullable().describe('Send it as Authorization: Bearer TOKEN; null where it is in the cookie'),
  expiresAt: z.date(),
  user: z.object({ id, email: z.string(), name: z.string(), role: z.enum(['learner', 'instructor', 'admin']) }),
  launch,
}).meta({ id: 'LtiLogin' });

export const keySet = z.object({ keys: z.array(z.record(z.string(), z.unknown())) }).meta({ id: 'JwkSet', description: 'Public keys (RFC 7517)', examples: [{ keys: [{ kty: 'RSA', kid: exampleId, alg: 'RS256', use: 'sig', n: '0vx7…', e: 'AQAB' }] }] });

const key = z.object({ id: id.describe('The `kid`'), createdAt: z.date(), signsFrom: z.date(), removeAt: z.date().nullable() })
  .meta({ id: 'LtiKey', examples: [{ id: exampleId, createdAt: '2026-03-01T09:00:00.000Z', signsFrom: '2026-03-02T09:00:00.000Z', removeAt: null }] });
export const keyList = z.object({ items: z.array(key) });
export const rotation = z.strictObject({ atOnce: z.boolean().default(false).describe('True: it signs from now on, which platforms that keep our old keys may refuse for a while. For a key that others may know') })
  .meta({ examples: [{ atOnce: false }] });
