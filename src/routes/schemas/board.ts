/** The live board on the wire. */
import { z } from 'zod';
import { eventId, id } from './common.js';

const time = z.iso.datetime();

const card = z.object({
  id, state: z.string(), labSlug: z.string(), labTitle: z.string(), assignmentId: id.nullable(), demonstration: z.boolean(),
  createdAt: time, readyAt: time.nullable(), expiresAt: time, endedAt: time.nullable(), reason: z.string().nullable(),
  hand: z.object({ raisedAt: time, note: z.string().nullable() }).nullable().describe('Raised, and what the learner said'),
  typingUntil: time.nullable().describe('Until when instructors may type in the learner\'s terminals'),
}).meta({ id: 'SessionCard', description: 'A session as the board shows it' });

const standing = z.object({
  attempts: z.int(), tasksPassed: z.int(), hints: z.int(), lastProgressAt: time.nullable(),
  task: z.object({
    id: z.string(), passed: z.boolean(), score: z.number(), maxScore: z.number(), at: time,
    failing: z.object({ id: z.string(), sentence: z.string() }).nullable().describe('The first check that failed, and why'),
  }).nullable().describe('The last attempt'),
});

const learner = z.object({
  userId: id, name: z.string(), sectionId: id.nullable(), session: card.nullable().describe('The newest one in this course'), standing: standing.nullable(),
  minutesSinceProgress: z.int().nullable().describe('Since the session was ready or a task last got better'),
  stuck: z.boolean().describe('The hand is up, or the last attempt failed and nothing has got better for ten minutes'),
}).meta({ id: 'BoardLearner' });

const exampleCard = {
  id: '0190b6ce-5b6f-7d6e-9c1a-2f1d3c4b5a69', state: 'ready', labSlug: 'pod-to-pod-same-node', labTitle: 'Pod to pod on one node', assignmentId: null, demonstration: false,
  createdAt: '2026-03-01T09:00:00.000Z', readyAt: '2026-03-01T09:00:00.480Z', expiresAt: '2026-03-01T10:30:00.000Z', endedAt: null, reason: null,
  hand: { raisedAt: '2026-03-01T09:20:00.000Z', note: 'Where is the route?' }, typingUntil: null,
};

export const board = z.object({
  courseId: id,
  lastEventId: eventId.describe('The last event that is in it: follow the stream from here'),
  counts: z.object({ learners: z.int(), live: z.int(), stuck: z.int(), hands: z.int() }),
  learners: z.array(learner),
  demonstrations: z.array(card),
}).meta({
  id: 'Board', description: 'Who is where, and who needs help',
  examples: [{
    courseId: '0190b6ce-0000-7000-8000-00000000c001', lastEventId: '4711', counts: { learners: 1, live: 1, stuck: 1, hands: 1 }, demonstrations: [],
    learners: [{
      userId: '0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f', name: 'Ada', sectionId: null, session: exampleCard, minutesSinceProgress: 21, stuck: true,
      standing: {
        attempts: 2, tasksPassed: 0, hints: 1, lastProgressAt: null,
        task: { id: 'connect', passed: false, score: 5, maxScore: 10, at: '2026-03-01T09:19:00.000Z', failing: { id: 'reaches', sentence: 'pod1 does not reach pod2: look at its routes' } },
      },
    }],
  }],
});

export const courseParams = z.object({ id: id.describe('The course') });
