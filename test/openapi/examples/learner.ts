/** A learner's run of a lab: from its start to its end, with everything that can be asked of a session. */
import type { Recorder } from '../../support/openapi/examples.js';
import { record } from '../../support/openapi/document.js';
import { until } from '../../support/sandbox.js';
import type { TestService } from '../../support/service.js';
import type { Cast } from './cast.js';
import { teachingStory, type ExampleCourse } from './course.js';

const pod3 = { host: 'node1', pod: 'pod3' };
const task = 'plug-in';

type Run = Recorder['run'];
interface Scene { run: Run; as: Record<string, string>; id: string }

export async function learnerStory(recorder: Recorder, { app }: TestService, cast: Cast, course: ExampleCourse): Promise<void> {
  const { run } = recorder;
  const as = cast.learner.headers;
  const { id } = await run('startSession', { as, body: { assignment: course.assignment }, query: { wait: 60 } });
  const scene = { run, as, id: String(id) };
  await run('listSessions', { as, query: { state: 'ready', limit: 10 } });
  await run('getSession', { as, path: { id: scene.id } });
  await run('getGuide', { as, path: { id: scene.id } });
  await insideStory(scene);
  await captureStory(scene, async (captureId) => {
    await until('a packet', async () => (await app.inject({ url: `/v1/sessions/${scene.id}/captures/${captureId}/packets`, headers: as })).json<{ items: unknown[] }>().items.length > 0, 20_000);
  });
  await walkStory(scene);
  await taskStory(scene);
  await teachingStory(recorder, cast, course, scene.id);
  await run('extendSession', { as, path: { id: scene.id } });
  await run('resetSession', { as, path: { id: scene.id }, query: { wait: 60 }, body: { host: 'node1' } });
  await run('listEvents', { as, path: { id: scene.id }, query: { limit: 5 } });
  await run('endSession', { as, path: { id: scene.id } });
}

async function insideStory({ run, as, id }: Scene): Promise<void> {
  await run('getTopology', { as, path: { id } });
  await run('planRepair', { as, path: { id } });
  await run('repairTopology', { as, path: { id } });
  await run('runCommand', { as, path: { id }, body: { target: pod3, argv: ['ip', '-brief', 'address'] } });
  const terminal = await run('openTerminal', { as, path: { id }, body: { target: { host: 'node1' }, columns: 80, rows: 24 } });
  await run('listTerminals', { as, path: { id } });
  await run('closeTerminal', { as, path: { id, terminalId: String(terminal['id']) } });
}

async function captureStory({ run, as, id }: Scene, somethingCaptured: (captureId: string) => Promise<void>): Promise<void> {
  const capture = await run('startCapture', { as, path: { id }, body: { points: [{ host: 'node1', interfaces: ['cni0'] }], filter: 'icmp' } });
  const path = { id, captureId: String(capture['id']) };
  await run('runCommand', { as, path: { id }, body: { target: pod3, argv: ['sh', '-c', 'ping -c 2 -i 0.2 "$(ip route show default | cut -d" " -f3)"'] } });
  await somethingCaptured(path.captureId);
  await run('listCaptures', { as, path: { id } });
  await run('getCapture', { as, path });
  const { items } = await run('listPackets', { as, path, query: { limit: 2 } });
  const [first] = Array.isArray(items) ? items : [];
  await run('getPacket', { as, path: { ...path, number: String(record(first)['number']) } });
  await run('stopCapture', { as, path });
  await run('downloadCapture', { as, path });
  await run('deleteCapture', { as, path });
}

async function walkStory({ run, as, id }: Scene): Promise<void> {
  const walk = await run('walkPacket', { as, path: { id }, body: { from: pod3, to: { host: 'outside' }, protocol: 'icmp' } });
  const path = { id, walkId: String(walk['id']) };
  await run('listWalks', { as, path: { id }, query: { limit: 2 } });
  await run('getWalk', { as, path });
  await run('downloadWalk', { as, path });
}

async function taskStory({ run, as, id }: Scene): Promise<void> {
  const path = { id, taskId: task };
  await run('listTasks', { as, path: { id } });
  await run('gradeTask', { as, path, body: { locale: 'en' } });
  await run('listAttempts', { as, path, query: { limit: 10 } });
  await run('answerQuiz', { as, path: { id, quizId: 'who-answers-arp' }, body: { options: ['pod2'], locale: 'en' } });
  for (let left = 1; left > 0;) left = Number((await run('takeHint', { as, path }))['left']);
  await run('getSolution', { as, path });
}
