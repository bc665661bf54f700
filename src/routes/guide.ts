/** The lab's guide as this session has it: its parameters filled in, its questions without their answers. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { readSessionLab, type GradingStore } from '../grading/session-lab.js';
import { guideActions } from '../labs/guide.js';
import { gradedQuizzes } from '../labs/quizzes.js';
import { predictableFields } from '../labs/checks.js';
import type { LabInstance } from '../labs/lab.js';
import { inLocale, locales, type Locale } from '../labs/text.js';
import type { Sessions } from '../sessions/contract.js';
import { requireSession, sessionOf } from './require-session.js';
import { sessionParams } from './schemas/common.js';
import { sessionProblems } from './schemas/problem.js';

const block = z.union([
  z.object({ kind: z.literal('markdown'), line: z.int(), text: z.string() }),
  z.object({ kind: z.literal('action'), line: z.int(), action: z.enum(guideActions), target: z.string().nullable(), body: z.string() }),
]);

const guide = z.object({
  locale: z.enum(locales).describe('The language that was asked for, or English where the guide is not in it'),
  title: z.string(),
  intro: z.array(block),
  tasks: z.array(z.object({ id: z.string(), title: z.string(), blocks: z.array(block) })),
  quizzes: z.array(z.object({
    id: z.string(), question: z.string(), graded: z.boolean().describe('A check asks it: its answer is sent with an attempt'), several: z.boolean().describe('More than one option is right'),
    options: z.array(z.object({ id: z.string(), text: z.string() })),
  })),
  captures: z.array(z.object({ id: z.string(), title: z.string(), filter: z.string(), points: z.array(z.string()) })).describe('Captures that the lab suggests'),
  walks: z.array(z.object({ id: z.string(), title: z.string(), from: z.string(), to: z.string(), address: z.string(), protocol: z.string(), port: z.int().nullable() })).describe('Packets that the lab suggests to follow'),
  predictions: z.array(z.object({
    task: z.string(), id: z.string().describe('The check: key of its answer'), walk: z.string(), question: z.string(),
    ask: z.union([z.literal('path'), z.object({ at: z.string(), direction: z.enum(['in', 'out']), leg: z.enum(['request', 'reply']), field: z.enum(predictableFields) })]),
  })).describe('What the learner is to predict before the walk is shown'),
}).meta({ id: 'Guide' });

const query = z.strictObject({ locale: z.enum(locales).default('en') });

export const guideRoutes: FastifyPluginAsyncZod<{ sessions: Sessions; store: GradingStore }> = async (app, { sessions, store }) => {
  app.get('/:id/guide', {
    preParsing: requireSession(sessions, 'read'),
    schema: {
      operationId: 'getGuide', tags: ['labs'], summary: 'The guide of a session, as blocks of Markdown and actions', params: sessionParams, querystring: query,
      response: { 200: guide, ...sessionProblems() },
    },
  }, async (request) => {
    const { lab } = await readSessionLab(store, sessionOf(request).id);
    return view(lab, request.query.locale);
  });
};

function view({ document, guides, tasks }: LabInstance, asked: Locale): z.output<typeof guide> {
  const locale = guides[asked] ? asked : 'en';
  const texts = guides[locale];
  const graded = gradedQuizzes(tasks);
  return {
    locale,
    title: inLocale(document.meta.title, locale),
    intro: texts?.intro ?? [],
    tasks: tasks.map(({ id, title }) => ({ id, title: inLocale(title, locale), blocks: texts?.tasks[id] ?? [] })),
    quizzes: document.quizzes.map(({ id, question, options }) => ({
      id, question: inLocale(question, locale), graded: graded.has(id), several: options.filter(({ right }) => right).length > 1,
      options: options.map((option) => ({ id: option.id, text: inLocale(option.text, locale) })),
    })),
    captures: document.captures.map(({ id, title, filter, points }) => ({ id, title: inLocale(title, locale), filter, points })),
    walks: document.walks.map(({ id, title, from, to, address, protocol, port }) => ({ id, title: inLocale(title, locale), from, to, address, protocol, port: port ?? null })),
    predictions: tasks.flatMap((task) => task.checks.flatMap((check) => (check.kind === 'predict' ? [{ task: task.id, id: check.id, walk: check.walk, question: inLocale(check.question, locale), ask: check.ask }] : []))),
  };
}
