/** The page that errors point at. */
import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';

/** The same place from `src/routes` and from `dist/routes`. */
const errorsPage = new URL('../../docs/errors.md', import.meta.url);

export async function homeRoutes(app: FastifyInstance): Promise<void> {
  app.get('/errors', { schema: { hide: true } }, async (_request, reply) => reply.type('text/plain; charset=utf-8').send(await readFile(errorsPage, 'utf8')));
}
