/**
 * Serves the built pages (`dist/pages`): one HTML file for every address, whose scripts then draw what the address
 * names, and files that never change under their name. Everything comes from this host; no script stands in the HTML.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { pageAddresses } from './addresses.js';

/** The same place from `src/web` and from `dist/web`. */
const built = new URL('../../dist/pages/', import.meta.url);
const aYearSeconds = 31_536_000;

/** Rejects where the pages were not built: `npm run build`. */
export async function pages(app: FastifyInstance): Promise<void> {
  const [page, workspace] = ['index.html', 'workspace.html'].map((name) => readFileSync(new URL(name, built), 'utf8')) as [string, string];
  for (const url of pageAddresses) {
    app.get<{ Params: { id?: string } }>(url, { schema: { hide: true } }, async ({ params: { id } }, reply) => {
      // What stands in the HTML is an id of ours or nothing of the address.
      const html = url === '/sessions/:id' && id !== undefined && z.uuid().safeParse(id).success ? workspace.replaceAll('%SESSION%', id) : page;
      const nonce = randomBytes(16).toString('base64');
      return reply.type('text/html; charset=utf-8').headers({ 'cache-control': 'no-cache', 'content-security-policy': policy(nonce) }).send(html.replace('%NONCE%', nonce));
    });
  }
  await app.register(fastifyStatic, {
    root: fileURLToPath(new URL('assets/', built)), prefix: '/assets/', index: false, preCompressed: true, decorateReply: false,
    maxAge: aYearSeconds * 1000, immutable: true, schemaHide: true,
    // `send` calls a folder forbidden; here nothing is.
    allowedPath: (path) => !path.endsWith('/'),
  });
}

/**
 * xterm.js makes `<style>` elements (they get the nonce) and sets `style` attributes for colours that a program chose.
 * Scripts are files of ours only; a picture may be made of data; nothing frames a page.
 */
function policy(nonce: string): string {
  return [
    'default-src \'none\'', 'script-src \'self\'', `style-src 'self' 'nonce-${nonce}'`, 'style-src-attr \'unsafe-inline\'', 'img-src \'self\' data: blob:', 'font-src \'self\'',
    'connect-src \'self\'', 'form-action \'self\'', 'base-uri \'none\'', 'frame-ancestors \'none\'',
  ].join('; ');
}
