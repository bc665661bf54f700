/** One story in which every operation is asked once, in an order in which each can be granted. */
import type { FastifyInstance } from 'fastify';
import type { LtiWorld } from '../../support/lti.js';
import type { Recorder } from '../../support/openapi/examples.js';
import type { Receiver } from '../../support/receiver.js';
import type { TestService } from '../../support/service.js';
import { makeCast } from './cast.js';
import { courseStory, gradesStory } from './course.js';
import { learnerStory } from './learner.js';
import { ltiStory } from './lti.js';
import { oidcStory } from './oidc.js';
import { adminStory } from './admin.js';
import { auditStory, keyStory, peopleStory } from './people.js';
import { publicStory } from './public.js';
import { webhookStory } from './webhooks.js';

export async function scenario(recorder: Recorder, service: TestService, { lti, receiver, provider }: { lti: LtiWorld; receiver: Receiver; provider: FastifyInstance }): Promise<void> {
  await service.selfTest.done;
  await publicStory(recorder, service);
  const cast = await makeCast(service);
  const course = await courseStory(recorder, cast);
  await learnerStory(recorder, service, cast, course);
  await gradesStory(recorder, cast, course);
  await webhookStory(recorder, cast, service, receiver);
  await keyStory(recorder, cast);
  await peopleStory(recorder, cast);
  await ltiStory(recorder, lti);
  await oidcStory(recorder, provider);
  await adminStory(recorder, cast);
  await auditStory(recorder, cast, service);
}
