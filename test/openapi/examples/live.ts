/** What a class and its instructor do while it works: hands, leave to type, the board, help, messages. */
import type { Recorder } from '../../support/openapi/examples.js';
import { record } from '../../support/openapi/document.js';
import type { TestService } from '../../support/service.js';

/** In a course of the instructor's, in the learner's session of an assignment of it. */
export async function liveStory({ run }: Recorder, { learner: as, instructor: teacher }: TestService, { courseId, assignmentId }: { courseId: string; assignmentId: string }): Promise<void> {
  const { id } = await run('startSession', { as, body: { assignment: assignmentId }, query: { wait: 60 } });
  const path = { id: String(id) };
  await run('raiseHand', { as, path, body: { note: 'Where is the route?' } });
  await run('allowTyping', { as, path, body: { minutes: 10 } });
  await run('getBoard', { as: teacher, path: { id: courseId } });
  await run('helpSession', { as: teacher, path, body: { help: 'hint', text: 'Look at the routes of pod1.' } });
  await run('sendMessage', { as: teacher, path: { id: courseId }, body: { to: 'all', kind: 'command', text: 'ip route', target: { host: 'node1', pod: 'pod1' } } });
  const { items } = await run('listMyMessages', { as, query: { unseen: 'true', limit: 10 } });
  const [first] = Array.isArray(items) ? items : [];
  await run('markMessageSeen', { as, path: { id: String(record(first)['id']) } });
  await run('lowerHand', { as: teacher, path });
  await run('endTyping', { as, path });
  await run('endSession', { as, path });
}
