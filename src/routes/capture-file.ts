/** The download of a capture as a pcapng file, whole or a byte range. */
import { Transform, type TransformCallback } from 'node:stream';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Captures } from '../sessions/captures/contract.js';
import type { Sessions } from '../sessions/contract.js';
import type { Looks } from '../sessions/looks.js';
import { readRange, type ByteRange } from './byte-range.js';
import { belongs } from './captures.js';
import { glance } from './look.js';
import { requireSession } from './require-session.js';
import { captureParams } from './schemas/captures.js';
import { sessionProblems } from './schemas/problem.js';

/** Not in the IANA registry, but what Wireshark's desktop files and `file` call it. */
const mediaType = 'application/x-pcapng';
const file = { content: { [mediaType]: { schema: z.any().meta({ type: 'string', format: 'binary' }) } } };

export const captureFileRoutes: FastifyPluginAsyncZod<{ sessions: Sessions; captures: Captures; looks: Looks }> = async (app, { sessions, captures, looks }) => {
  app.get('/:id/captures/:captureId/file', {
    preParsing: [requireSession(sessions, 'read'), belongs(captures), glance(looks)], config: { logsLook: true },
    schema: {
      operationId: 'downloadCapture', tags: ['captures'], summary: 'Download a capture as pcapng', params: captureParams,
      description: 'For Wireshark and tshark. Of a running capture, what it holds now. One byte range may be asked for.',
      response: {
        200: { description: 'The whole file', ...file }, 206: { description: 'The range that was asked for', ...file },
        ...sessionProblems('range-not-satisfiable'),
      },
    },
  }, async (request, reply) => {
    const { captureId } = request.params;
    const { stream, bytes } = await captures.file(captureId);
    try {
      const range = readRange(request.headers.range, bytes);
      reply.type(mediaType).header('accept-ranges', 'bytes').header('cache-control', 'private, no-store')
        .header('content-disposition', `attachment; filename="vethlab-${captureId.replace(/[^A-Za-z0-9-]/g, '')}.pcapng"`)
        .header('content-length', range === undefined ? bytes : range.last - range.first + 1);
      if (range === undefined) return reply.send(stream);
      reply.code(206).header('content-range', `bytes ${range.first}-${range.last}/${bytes}`);
      return reply.send(stream.pipe(cut(range)).once('close', () => stream.destroy()));
    } catch (error) {
      stream.destroy();
      throw error;
    }
  });
};

/** Lets through the bytes of `range` only, and ends after them. */
function cut({ first, last }: ByteRange): Transform {
  let position = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      const start = Math.max(0, first - position);
      const end = Math.max(start, Math.min(chunk.length, last + 1 - position));
      position += chunk.length;
      if (end > start) this.push(chunk.subarray(start, end));
      if (position > last) this.push(null);
      done();
    },
  });
}
