/** One story in which every operation is asked once, in an order in which each can be granted. */
import type { Recorder } from '../../support/openapi/examples.js';
import type { TestService } from '../../support/service.js';
import { courseStory } from './course.js';
import { learnerStory } from './learner.js';
import { publicStory } from './public.js';

export async function scenario(recorder: Recorder, service: TestService): Promise<void> {
  await service.selfTest.done;
  await publicStory(recorder, service);
  await learnerStory(recorder, service);
  await courseStory(recorder, service);
}
