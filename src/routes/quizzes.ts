/** Answers to a guide's questions that no check asks for: nothing is graded, the learner is told at once. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { AppError } from '../errors.js';
import { readSessionLab, type GradingStore } from '../grading/session-lab.js';
import { gradedQuizzes } from '../labs/quizzes.js';
import { inLocale, locales } from '../labs/text.js';
import type { Sessions } from '../sessions/contract.js';
import { requireSession, sessionOf } from './require-session.js';
import { sessionParams } from './schemas/common.js';
import { postCodes, sessionProblems } from './schemas/problem.js';

const params = sessionParams.extend({ quizId: z.string().min(1).max(100) });
const body = z.strictObject({
  options: z.array(z.string().max(100)).min(1).max(8).describe('Ids of the chosen options'),
  locale: z.enum(locales).default('en').describe('Language of the explanation'),
});
const answer = z.object({
  right: z.boolean().describe('All the right options were chosen, and no other'),
  explanation: z.string().nullable().describe('Why; null until the answer is right'),
}).meta({ id: 'QuizAnswer' });

export const quizRoutes: FastifyPluginAsyncZod<{ sessions: Sessions; store: GradingStore }> = async (app, { sessions, store }) => {
  app.post('/:id/quizzes/:quizId/answers', {
    preParsing: requireSession(sessions, 'use'),
    schema: {
      operationId: 'answerQuiz', tags: ['tasks'], summary: 'Answer a question of the guide that is not graded', params, body,
      response: { 200: answer, ...sessionProblems(...postCodes) },
    },
  }, async (request) => {
    const { document, tasks } = (await readSessionLab(store, sessionOf(request).id)).lab;
    const { quizId } = request.params;
    const quiz = document.quizzes.find(({ id }) => id === quizId);
    if (quiz === undefined) throw new AppError('not-found', `This lab has no question \`${quizId}\`.`);
    if (gradedQuizzes(tasks).has(quizId)) throw new AppError('not-permitted', 'A check asks this question: send the answer with an attempt at its task.');
    const right = quiz.options.every((option) => option.right === request.body.options.includes(option.id));
    return { right, explanation: right ? inLocale(quiz.explanation, request.body.locale) : null };
  });
};
