/**
 * The OpenAPI description, made of the routes' zod schemas, and the reference that shows it at /docs. `openapi.yaml`
 * in the repository is what `renderOpenapi` gives; a test holds the two together.
 */
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { stringify } from 'yaml';
import { finish } from './openapi-finish.js';

const description = `A lab service that teaches container networking on the real Linux kernel.

Errors are Problem Details (RFC 9457) with a stable \`code\`; /errors describes each. Lists come in pages: ask again with
\`cursor\`. POST takes an \`Idempotency-Key\`: the same key again gives the first answer again. Terminals, streamed
commands, live captures and events are WebSockets: see docs/streams.md.`;

const tags = [
  { name: 'auth', description: 'Login and logout' },
  { name: 'users', description: 'Accounts, for admins and machines' },
  { name: 'audit', description: 'Who did what, when, from where' },
  { name: 'api-keys', description: 'Keys for machines' },
  { name: 'labs', description: 'What can be learnt' },
  { name: 'sessions', description: 'One learner\'s run of one lab' },
  { name: 'terminals', description: 'Shells on hosts, pods and containers' },
  { name: 'commands', description: 'One program, run to its end' },
  { name: 'captures', description: 'Packets of one or many interfaces in one file' },
  { name: 'topology', description: 'Declared, observed, and the difference' },
  { name: 'tasks', description: 'Tasks, grading, hints, solutions' },
  { name: 'events', description: 'What happened in a session' },
  { name: 'lti', description: 'Learning platforms (LMS): LTI 1.3 Advantage' },
  { name: 'courses', description: 'Courses, sections, who is in them' },
  { name: 'assignments', description: 'Labs that a course\'s learners are to do, and extensions' },
  { name: 'grades', description: 'Progress and grades of a course' },
  { name: 'admin', description: 'Engines, quotas, maintenance: for operators' },
  { name: 'me', description: 'What a learner has to do, and has reached' },
  { name: 'health', description: 'For supervisors and load balancers' },
];

/** Nothing from another host; what Swagger UI needs of its own: inline styles and images made of data. */
const referencePolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export const openapi = fp(async (app: FastifyInstance) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Vethlab', version: '1.0.0', description, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
      tags,
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', description: 'The token of POST /v1/auth/login, or an API key' },
          cookie: { type: 'apiKey', in: 'cookie', name: 'vethlab_token', description: 'For pages of this service; other requests than GET must carry Origin or Sec-Fetch-Site' },
        },
      },
      security: [{ bearer: [] }, { cookie: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => finish(jsonSchemaTransformObject(document)),
  });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: referencePolicy,
    uiConfig: { docExpansion: 'list', persistAuthorization: false, displayRequestDuration: true },
    theme: { title: 'Vethlab API' },
  });
}, { name: 'openapi' });

/** The description of a ready app as YAML, the same for the same routes. */
export function renderOpenapi(app: FastifyInstance): string {
  return `# Generated from the schemas in src/routes by \`npm run openapi\`. Do not edit.\n${stringify(app.swagger(), { lineWidth: 0, blockQuote: 'literal', aliasDuplicateObjects: false })}`;
}
