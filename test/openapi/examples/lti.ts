/** A learning platform: added, asked, launched from, forgotten. The platform is a program of its own. */
import { dataOf, newBrowser, type LtiWorld } from '../../support/lti.js';
import type { Recorder } from '../../support/openapi/examples.js';

export async function ltiStory(recorder: Recorder, world: LtiWorld): Promise<void> {
  const run = recorder.on(world.app);
  const as = world.admin.headers;
  const host = 'https://moodle.example.org/mod/lti';
  const made = await run('addLtiPlatform', { as, body: {
    name: 'Moodle of the faculty', issuer: 'https://moodle.example.org', clientId: 'x1Y2z3', authUrl: `${host}/auth.php`, tokenUrl: `${host}/token.php`, jwksUrl: `${host}/certs.php`, family: 'moodle', deployments: ['1'],
  } });
  const path = { id: String(made['id']) };
  await run('listLtiPlatforms', { as, query: { limit: 2 } });
  await run('getLtiPlatform', { as, path });
  await run('changeLtiPlatform', { as, path, body: { disabled: true } });
  const deployment = await run('addLtiDeployment', { as, path, body: { deploymentId: '2' } });
  await run('deleteLtiDeployment', { as, path: { ...path, deployment: String(deployment['id']) } });
  await run('deleteLtiPlatform', { as, path });
  await run('getLtiKeySet', { as: {} });
  await run('rotateLtiKey', { as, body: { atOnce: false } });
  await run('listLtiKeys', { as });
  const page = await world.launch(newBrowser());
  await run('exchangeLtiLaunch', { as: {}, body: { code: dataOf(page, 'code') } });
  await run('inviteLtiPlatform', { as });
  await run('testLtiPlatform', { as, path: { id: world.platformId } });
  await linkStory(run, world);
  await courseStory(run, world);
}

async function linkStory(run: Recorder['run'], world: LtiWorld): Promise<void> {
  const { headers: as, launch } = await world.enter({ message: 'LtiDeepLinkingRequest', deepLinking: { data: 'csrf-of-the-platform', accept_multiple: true } });
  await run('getLtiChoices', { as, path: { id: launch.id } });
  await run('answerLtiDeepLink', { as, path: { id: launch.id }, body: { items: [{ lab: 'pod-to-pod-same-node' }] } });
}

/** What the course's instructor sees of its platform, and does. */
async function courseStory(run: Recorder['run'], world: LtiWorld): Promise<void> {
  const graded = { resourceLinkId: 'graded', custom: { lab: 'pod-to-pod-same-node' }, lineItems: true };
  const { headers: as, launch } = await world.enter(graded);
  const query = { course: launch.courseId };
  const [context] = itemsOf(await run('listLtiContexts', { as, query }));
  await run('syncLtiRoster', { as, path: { id: context?.id ?? '' } });
  const [column] = itemsOf(await run('listLtiLineItems', { as, query }));
  await run('getLtiLedger', { as, path: { id: column?.id ?? '' } });
  await run('resendLtiScores', { as, path: { id: column?.id ?? '' }, body: {} });
  const made = await world.ask('/v1/courses', { method: 'POST', headers: world.admin.headers, body: { title: 'Networks, spring' } });
  await run('mapLtiContext', { as: world.admin.headers, path: { id: context?.id ?? '' }, body: { courseId: String(made.body['id']) } });
}

function itemsOf({ items }: Record<string, unknown>): { id: string }[] {
  return Array.isArray(items) ? items as { id: string }[] : [];
}
