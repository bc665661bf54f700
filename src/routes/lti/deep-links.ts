/** Deep Linking: what can be chosen, and the answer to the platform; for the instructor whose launch asked. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Choice } from '../../auth/lti/deep-linking.js';
import type { Lti } from '../../auth/lti/lti.js';
import type { Config } from '../../config.js';
import { AppError } from '../../errors.js';
import type { Locale } from '../../labs/text.js';
import { requireUser, userOf } from '../authenticate.js';
import type { LabDetail, LabsPart } from '../labs-part.js';
import { postCodes, userProblems } from '../schemas/problem.js';
import { baseUrlOf } from './base-url.js';
import * as shapes from './course-schemas.js';
import { idParams } from './schemas.js';

export const ltiDeepLinkRoutes: FastifyPluginAsyncZod<{ lti: Lti; labs: LabsPart; config: Pick<Config, 'PUBLIC_URL'> }> = async (app, { lti, labs, config }) => {
  const tags = ['lti'];

  app.get('/:id', {
    preParsing: requireUser,
    schema: { operationId: 'getLtiChoices', tags, summary: 'What can be chosen for a platform\'s course', params: idParams, querystring: shapes.choicesQuery, response: { 200: shapes.choices, ...userProblems('not-found') }, description: '`id` is that of the launch.' },
  }, async (request) => {
    const { deepLinking } = await lti.deepLinking.find(request.params.id, userOf(request).id);
    const offered = labs.list().filter(({ unavailable }) => unavailable === null).flatMap(({ slug }) => labs.find(slug) ?? []);
    return { acceptMultiple: deepLinking.acceptMultiple, labs: offered.map((lab) => shown(lab, request.query.locale)) };
  });

  app.post('/:id', {
    preParsing: requireUser,
    schema: {
      operationId: 'answerLtiDeepLink', tags, summary: 'Choose: gives the signed message for the platform', params: idParams, body: shapes.selection, response: { 200: shapes.deepLinkAnswer, ...userProblems('not-found', ...postCodes) },
      description: 'Once for each launch. Each item becomes a link in the platform\'s course; its first launch makes the assignment here.',
    },
  }, async (request) => lti.deepLinking.answer(request.params.id, {
    userId: userOf(request).id, choices: request.body.items.map((item) => choiceOf(labs, item)), baseUrl: baseUrlOf(request, config),
  }));
};

function shown(lab: LabDetail, locale: Locale) {
  const text = (of: Record<string, string>): string => of[locale] ?? english(of);
  const tasks = lab.tasks.map(({ id, title, points }) => ({ id, title: text(title), maxScore: points }));
  return { slug: lab.slug, title: text(lab.title), summary: text(lab.summary), minutes: lab.minutes, maxScore: pointsOf(lab), tasks };
}

function choiceOf(labs: LabsPart, { lab: slug, task: taskId }: { lab: string; task?: string | undefined }): Choice {
  const lab = labs.find(slug);
  if (lab === undefined) throw new AppError('invalid-request', `There is no lab "${slug}".`);
  if (taskId === undefined) return { lab: slug, task: null, title: english(lab.title), text: english(lab.summary), maxScore: pointsOf(lab) };
  const task = lab.tasks.find(({ id }) => id === taskId);
  if (task === undefined) throw new AppError('invalid-request', `The lab "${slug}" has no task \`${taskId}\`.`);
  return { lab: slug, task: taskId, title: `${english(lab.title)}: ${english(task.title)}`, text: english(lab.summary), maxScore: task.points };
}

function pointsOf({ tasks }: LabDetail): number {
  return tasks.reduce((sum, { points }) => sum + points, 0);
}

function english(text: Record<string, string>): string {
  return text['en'] ?? '';
}
