/** Labs: what can be learnt here. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { AppError } from '../errors.js';
import { requireActor } from './authenticate.js';
import { notModified } from './etag.js';
import type { LabsPart } from './labs-part.js';
import * as shapes from './schemas/labs.js';
import { userProblems } from './schemas/problem.js';
import { unchanged } from './schemas/sessions.js';

export const labRoutes: FastifyPluginAsyncZod<{ labs: LabsPart }> = async (app, { labs }) => {
  const tags = ['labs'];

  app.get('', {
    preParsing: requireActor,
    schema: {
      operationId: 'listLabs', tags, summary: 'List the labs', querystring: z.strictObject({}),
      response: { 200: shapes.labList, 304: unchanged, ...userProblems() },
    },
  }, async (request, reply) => {
    const body = { items: labs.list() };
    return notModified(request, reply, body) ? reply.code(304).send() : body;
  });

  app.get('/:slug', {
    preParsing: requireActor,
    schema: {
      operationId: 'getLab', tags, summary: 'Look at a lab: what it teaches, and its tasks', params: shapes.labParams,
      response: { 200: shapes.lab, 304: unchanged, ...userProblems('not-found') },
    },
  }, async (request, reply) => {
    const lab = labs.find(request.params.slug);
    if (!lab) throw new AppError('not-found', `There is no lab ${JSON.stringify(request.params.slug)}. GET /v1/labs lists them.`);
    return notModified(request, reply, lab) ? reply.code(304).send() : lab;
  });
};
