/** The JSON Schema of `lab.yaml`, for editors: they fetch it without a login from the address in a lab file's first line. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { labJsonSchema } from '../labs/json-schema.js';
import { etagOf, matches } from './etag.js';
import { problems } from './schemas/problem.js';
import { unchanged } from './schemas/sessions.js';

/** https://json-schema.org/draft/2020-12/json-schema-core#section-14.1 */
const mediaType = 'application/schema+json';
const example = { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'A lab of Vethlab', type: 'object', required: ['apiVersion', 'kind', 'slug'] };

export const labSchemaRoutes: FastifyPluginAsyncZod = async (app) => {
  const answer = onFirstUse();

  app.get('/lab.json', {
    schema: {
      operationId: 'getLabSchema', tags: ['labs'], summary: 'The JSON Schema of lab.yaml, for editors', security: [],
      description: 'Begin a lab file with `# yaml-language-server: $schema=ADDRESS/v1/schemas/lab.json`, and an editor completes and checks it.',
      response: {
        200: { description: 'JSON Schema, draft 2020-12', content: { [mediaType]: { schema: z.any().meta({ type: 'object', examples: [example] }) } } },
        304: unchanged, ...problems(),
      },
    },
  }, async (request, reply) => {
    const { bytes, etag } = answer();
    reply.header('etag', etag).header('cache-control', 'public, max-age=300');
    if (matches(request.headers['if-none-match'], etag)) return reply.code(304).send();
    // It holds nothing of anybody: editors in a browser read it from another origin.
    return reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin').type(mediaType).send(bytes);
  });
};

/** Made when somebody asks: it takes 50 ms, which a start need not. */
function onFirstUse(): () => { bytes: Buffer; etag: string } {
  let made: { bytes: Buffer; etag: string } | undefined;
  return () => {
    if (made) return made;
    const schema = labJsonSchema();
    return made = { bytes: Buffer.from(JSON.stringify(schema)), etag: etagOf(schema) };
  };
}
