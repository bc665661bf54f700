/** The topology of a session: declared, observed, and the difference; what a repair would do, and the repair. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { words } from '../capture/walk/schema.js';
import type { Sessions } from '../sessions/contract.js';
import type { Observation, Topology } from '../topology/schema.js';
import type { Plan } from '../topology/plan.js';
import { requireSession, sessionOf } from './require-session.js';
import { sessionParams, targetView } from './schemas/common.js';
import { postCodes, sandboxCodes, sessionProblems } from './schemas/problem.js';

const drift = z.object({
  kind: z.enum(['missing', 'changed', 'extra']),
  object: z.string().describe('Id of the object, as in `desired` and `observed`'),
  namespace: z.string().describe('`node1`, or `node1/pod1`'),
  sentence: z.string().describe('For people, such as: eth0 in pod1 has lost 10.244.1.2/24'),
  text: words.describe('`sentence` in both languages'),
  builtBy: z.enum(['service', 'learner']).nullable().describe('`learner`: declared as the learner\'s to build, so nothing repairs it; null for extras'),
}).meta({ id: 'Drift' });

const plan = z.object({
  steps: z.array(z.object({
    target: targetView,
    action: z.enum(['create', 'change', 'delete', 'start', 'stop', 'write']),
    object: z.string(),
    reason: z.string().describe('Why, for people'),
    text: words.describe('`reason` in both languages'),
    command: z.string().describe('What a person would type for the same effect'),
  })),
}).meta({ id: 'Plan', description: 'Steps in the order in which they are done; empty where nothing differs' });

const graph = { type: 'object', additionalProperties: true };
const topology = z.object({
  desired: z.custom<Topology>().describe('Hosts, links, namespaces, processes and files as the lab declares them').meta(graph),
  observed: z.custom<Observation>().describe('The same as the kernel has it now').meta(graph),
  drift: z.array(drift),
  kubernetes: z.record(z.string(), z.string()).describe('The lab\'s names of its places and interfaces in a cluster: `node1/pod1:eth0` to `status.podIP`'),
}).meta({ id: 'Topology' });

export const topologyRoutes: FastifyPluginAsyncZod<{ sessions: Sessions }> = async (app, { sessions }) => {
  const tags = ['topology'];

  app.get('/:id/topology', {
    preParsing: requireSession(sessions, 'read'),
    schema: {
      operationId: 'getTopology', tags, summary: 'Declared and observed topology, and the drift between them', params: sessionParams,
      response: { 200: topology, ...sessionProblems(...sandboxCodes) },
    },
  }, async (request) => sessions.topology(sessionOf(request).id));

  app.get('/:id/topology/plan', {
    preParsing: requireSession(sessions, 'read'),
    schema: {
      operationId: 'planRepair', tags, summary: 'What a repair would do, without doing it', params: sessionParams,
      response: { 200: plan, ...sessionProblems(...sandboxCodes) },
    },
  }, async (request) => present(await sessions.planRepair(sessionOf(request).id)));

  app.post('/:id/topology/repair', {
    preParsing: requireSession(sessions, 'use'),
    schema: {
      operationId: 'repairTopology', tags, summary: 'Bring what the lab declares back; what the learner made stays', params: sessionParams,
      response: { 200: plan, ...sessionProblems('topology-apply-failed', ...sandboxCodes, ...postCodes) },
    },
  }, async (request) => present(await sessions.repair(sessionOf(request).id)));
};

/** Without the bytes that carry a step out. */
function present({ steps }: Plan): z.output<typeof plan> {
  return { steps: steps.map(({ work: _work, ...step }) => step) };
}
