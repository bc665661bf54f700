/**
 * What joins the service to others, on its pages in a real browser: webhooks told to a real receiver, grades sent again, API keys that
 * a program uses, and a learning platform whose connection is tested.
 */
import type { Locator, Page } from 'playwright-core';
import t, { type Test } from 'tap';
import { accessible } from '../support/accessible.js';
import { makeToken } from '../support/actors.js';
import { noBrowser } from '../support/browser.js';
import { makeClassroom } from '../support/classroom.js';
import { joinPlatform, startPlatform } from '../support/lti.js';
import { startReceiver, type Receiver } from '../support/receiver.js';
import { staffWorld, type StaffWorld } from '../support/staff-world.js';

interface World extends StaffWorld { course: string; receiver: Receiver }

t.test('integrations', { skip: noBrowser }, async (t) => {
  const service = await staffWorld(t, { variables: { WEBHOOK_ALLOW_PRIVATE: '1', LTI_PRIVATE_PLATFORMS: '1' } });
  service.outbox.start();
  const classroom = await makeClassroom(service.store);
  const learner = await classroom.learner();
  await classroom.attempt({ userId: learner, sessionId: await classroom.session(learner) }, 10);
  await service.store.enrolments.enrol({ courseId: classroom.courseId, userId: service.instructorId, role: 'instructor', source: 'manual' });
  const world: World = { ...service, course: classroom.courseId, receiver: await startReceiver(t) };
  await webhooks(t, world);
  await keys(t, world);
  await platforms(t, world);
});

async function webhooks(t: Test, { as, instructorId, course, receiver }: World): Promise<void> {
  const page = await as(instructorId, `/courses/${course}/webhooks`);
  const hook = `${receiver.url}/hook`;
  const dialog = page.getByRole('dialog');

  await t.test('a webhook is made, pinged, and its log shows what was sent and answered', async (t) => {
    receiver.answer = () => ({ status: 200, body: 'thank you' });
    await page.getByRole('button', { name: 'Make a webhook' }).click();
    await dialog.getByLabel('Address').fill(hook);
    await dialog.getByRole('button', { name: 'Make a webhook' }).click();
    t.match(await secretOf(page), /^whsec_/);
    await page.getByRole('button', { name: `Ping ${hook}` }).click();
    await receiver.waitFor(1);
    t.match(receiver.requests[0], { method: 'POST', path: '/hook', headers: { 'webhook-signature': /^v1,/ }, body: /"type":"ping"/ });
    await page.getByRole('button', { name: `Log ${hook}` }).click();
    await again(dialog, dialog.getByRole('row').filter({ hasText: 'ping' }).getByText('delivered'));
    await dialog.locator('summary', { hasText: 'ping' }).click();
    await dialog.getByText(/200 · \d+ ms · thank you/).waitFor();
  });

  await t.test('a message that was delivered is sent again, with the same id', async (t) => {
    await dialog.getByRole('button', { name: /^Send again \d/ }).click();
    await page.getByText('It is sent again.').waitFor();
    await receiver.waitFor(2);
    t.equal(receiver.requests[1]?.headers['webhook-id'], receiver.requests[0]?.headers['webhook-id']);
    t.equal(receiver.requests[1]?.body, receiver.requests[0]?.body);
    await page.keyboard.press('Escape');
  });

  await t.test('the ledger shows the grade that the new webhook has not been told; a repair sends it, and all agree', async (t) => {
    await page.getByRole('navigation', { name: 'Parts of the course' }).getByRole('link', { name: 'Grades' }).click();
    await page.getByRole('button', { name: 'Compare' }).click();
    const row = page.getByRole('region', { name: 'What others have of them' }).getByRole('row').filter({ hasText: 'webhook:' });
    t.match(await row.textContent(), /Pod to pod.*10\/20.*–.*differs/);
    await page.getByRole('button', { name: 'Send what differs again' }).click();
    await dialog.getByRole('button', { name: 'Send what differs again' }).click();
    await page.getByText('1 message is on its way.').waitFor();
    await receiver.waitFor(3);
    t.match(JSON.parse(receiver.requests[2]?.body ?? ''), { type: 'grade.changed', data: { score: 10, maxScore: 20 } });
    await page.getByText('Everybody has the same').waitFor();
    await page.context().close();
  });
}

async function keys(t: Test, { as, adminId, url }: World): Promise<void> {
  await t.test('a key works for a program until it is replaced, and the new one until it is revoked', async (t) => {
    const page = await as(adminId, '/admin/keys');
    const dialog = page.getByRole('dialog');
    const statusWith = async (key: string): Promise<number> => (await fetch(`${url}/v1/courses?user=all`, { headers: { authorization: `Bearer ${key}` } })).status;
    await page.getByRole('button', { name: 'Make a key' }).click();
    await dialog.getByLabel('Name').fill('the grade book');
    await dialog.getByRole('button', { name: 'Make a key' }).click();
    const first = await secretOf(page);
    t.equal(await statusWith(first), 200);
    await page.getByRole('button', { name: 'Replace the grade book' }).click();
    await dialog.getByRole('button', { name: 'Replace', exact: true }).click();
    const second = await secretOf(page);
    t.same([await statusWith(first), await statusWith(second)], [401, 200]);
    await page.getByRole('button', { name: 'Revoke the grade book' }).click();
    await dialog.getByRole('button', { name: 'Revoke', exact: true }).click();
    await page.getByText('No key yet').waitFor();
    t.equal(await statusWith(second), 401);
    await page.context().close();
  });
}

async function platforms(t: Test, { as, adminId, url, store }: World): Promise<void> {
  const platform = await startPlatform(t);
  const joined = await joinPlatform({ url, platform, headers: { authorization: `Bearer ${await makeToken(store, adminId)}` } });
  const page = await as(adminId, '/admin/platforms');
  const dialog = page.getByRole('dialog');

  await t.test('the test of a platform\'s connection asks for its keys, its login page and an access token', async (t) => {
    await page.getByRole('button', { name: 'Open Test platform' }).click();
    await dialog.getByRole('button', { name: 'Test the connection' }).click();
    await dialog.getByText('The connection works').waitFor();
    for (const step of ['Their keys', 'Their login page', 'An access token']) t.equal(await dialog.locator('li').filter({ hasText: step }).getByText('✓').count(), 1, step);
    t.ok((await platform.look()).counts.tokens > 0, 'the platform has given a token');
    await accessible(t, page, 'the test of a connection');
    await page.keyboard.press('Escape');
  });

  await t.test('a wrong address is found by the test, which says where', async (t) => {
    await page.getByRole('button', { name: 'Edit Test platform' }).click();
    await dialog.getByLabel('Token address').fill(`${platform.url}/nowhere`);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Open Test platform' }).click();
    await dialog.getByRole('button', { name: 'Test the connection' }).click();
    await dialog.getByText('The connection does not work').waitFor();
    t.equal(await dialog.locator('li').filter({ hasText: 'An access token' }).getByText('✕').count(), 1);
    t.equal(await dialog.locator('li').filter({ hasText: 'Their keys' }).getByText('✓').count(), 1);
    await page.context().close();
  });

  await t.test('a course that came by a launch shows where it came from', async (t) => {
    const { launch } = await joined.enter();
    const lms = await as(adminId, `/courses/${launch.courseId}/lms`);
    await lms.getByRole('region', { name: 'Courses of learning platforms' }).getByText('Networks').waitFor();
    await accessible(t, lms, 'a course of a platform');
    await lms.context().close();
  });
}

/** What a dialog shows once; it is closed. */
async function secretOf(page: Page): Promise<string> {
  const secret = await page.getByTestId('secret').textContent() ?? '';
  await page.getByRole('button', { name: 'Done' }).click();
  return secret;
}

/** Looks again until it is there: a delivery takes its moment. */
async function again(dialog: Locator, wanted: Locator): Promise<void> {
  while (await wanted.count() === 0) await dialog.getByRole('button', { name: 'Look again' }).click();
}
