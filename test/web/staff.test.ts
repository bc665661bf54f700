/**
 * The pages of instructors in a real browser, against the real service and engine: a course from nothing to exported grades, with a
 * learner at work in it; and what a learner is not shown of it.
 */
import { readFile } from 'node:fs/promises';
import t, { type Test } from 'tap';
import { picture } from '../support/accessible.js';
import { noBrowser } from '../support/browser.js';
import { size, staffWorld, stepMs, type StaffWorld } from '../support/staff-world.js';

const lab = 'network-namespace';

t.test('instructors', { skip: noBrowser }, async (t) => {
  const world = await staffWorld(t);
  await learnerSees(t, world, await teaches(t, world));
});

/** Gives the course's id. */
async function teaches(t: Test, world: StaffWorld): Promise<string> {
  const { url, browser, logins, learn, teach } = world;
  const page = await browser.page({ viewport: size, locale: 'en-US', timezoneId: 'Asia/Shanghai', colorScheme: 'light', acceptDownloads: true });
  page.setDefaultTimeout(stepMs);
  const tab = (name: string): Promise<void> => page.getByRole('navigation', { name: 'Parts of the course' }).getByRole('link', { name }).click();
  const row = page.getByTestId('board-row').filter({ hasText: 'Demo Learner' });

  await t.test('an instructor logs in and makes a course', async (t) => {
    await page.goto(`${url}/courses`);
    await page.getByLabel('E-mail').fill(logins.instructor.email);
    await page.getByLabel('Password', { exact: true }).fill(logins.instructor.password);
    await page.getByRole('button', { name: 'Log in', exact: true }).click();
    await page.getByRole('button', { name: 'Make a course' }).click();
    await page.getByLabel('Title').fill('Container networking');
    await page.getByLabel('Time zone').selectOption('Europe/Berlin');
    await page.getByRole('dialog').getByRole('button', { name: 'Make a course' }).click();
    await page.getByRole('heading', { name: 'Container networking' }).waitFor();
    t.match(page.url(), /\/courses\/[\w-]+$/);
  });
  const course = page.url().split('/').at(-1) ?? '';

  await t.test('a lab is assigned, its times typed in the visitor\'s zone, which is named beside the course\'s', async (t) => {
    await tab('Assignments');
    await page.getByRole('button', { name: 'Assign a lab' }).click();
    await page.getByLabel('Lab', { exact: true }).selectOption(lab);
    await page.getByLabel('Due').fill('2031-03-09T23:59');
    await page.getByText('Asia/Shanghai (GMT+8) = Mar 9, 2031, 4:59 PM Europe/Berlin').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Assign' }).click();
    await page.getByRole('table').getByText(lab).waitFor();
    t.match(await teach('GET', `/v1/courses/${course}/assignments`), { items: [{ lab: { slug: lab }, dueAt: '2031-03-09T15:59:00.000Z' }] });
  });

  await t.test('of a list with one wrong line the line is shown with its reason, and the others are enrolled', async (t) => {
    await tab('People');
    await page.getByRole('button', { name: 'Import a list' }).click();
    await page.getByLabel('or the text').fill('email,name,section\nann@example.org,Ann,Tuesday\nnobody,Bob,Tuesday\n=1@example.org,Eve,');
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByText('is no e-mail address').first().waitFor();
    const { items } = await teach<{ items: unknown[] }>('GET', `/v1/courses/${course}/enrolments`);
    t.equal(items.length, 1, 'nothing is written yet');
    await page.getByRole('button', { name: /^Import \d+ lines?, skip/ }).click();
    await page.getByRole('cell', { name: 'ann@example.org' }).waitFor();
    t.equal(await page.getByRole('cell', { name: 'Bob' }).count(), 0);
    await page.getByRole('button', { name: 'Make a code' }).click();
    await page.locator('.code-card code').waitFor();
  });
  const code = await page.locator('.code-card code').textContent() ?? '';

  await t.test('a learner who comes, tries and raises a hand is on the board as it happens', async (t) => {
    await tab('Board');
    await page.getByTestId('board-row').filter({ hasText: 'Ann' }).waitFor();
    t.equal(await row.count(), 0);
    await learn('POST', '/v1/enrolments', { code });
    await row.getByText('Not here yet').waitFor();
    const { items: [assignment] } = await learn<{ items: { id: string }[] }>('GET', `/v1/courses/${course}/assignments`);
    const { id } = await learn<{ id: string }>('POST', '/v1/sessions?wait=30', { assignment: assignment?.id });
    await row.getByText('working').waitFor();
    await learn('POST', `/v1/sessions/${id}/tasks/create/attempts`);
    await row.getByText('1 attempt, 0 hints').waitFor();
    t.ok((await row.locator('.board-failing').textContent() ?? '').length > 10, 'the sentence of the check that failed');
    await learn('POST', `/v1/sessions/${id}/hand`, { note: 'ip netns says: no such file' });
    await row.getByText('Hand up').waitFor();
    t.match(await page.getByTestId('board-row').first().textContent(), /Demo Learner.*no such file/, 'hands are on top');
    t.equal(await page.getByTestId('count-hands').textContent(), '1');
    await page.mouse.move(0, 0);
    await picture(page, 'course');
  });

  await t.test('the board loses nothing while the network is gone', async (t) => {
    await page.context().setOffline(true);
    const sessions = await learn<{ items: { id: string }[] }>('GET', '/v1/sessions?state=ready');
    await learn('POST', `/v1/sessions/${sessions.items[0]?.id ?? ''}/hand`, { note: 'still stuck' });
    await page.context().setOffline(false);
    await row.getByText('still stuck').waitFor();
    t.pass();
  });

  await t.test('help is given from the board: the hint and more time are in the learner\'s session, and the hand comes down', async (t) => {
    const expiry = async (): Promise<number> => Date.parse((await learn<{ items: { expiresAt: string }[] }>('GET', '/v1/sessions?state=ready')).items[0]?.expiresAt ?? '');
    const before = await expiry();
    await row.getByRole('button', { name: 'Help' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Send a hint' }).fill('ip netns add, not ip link add');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Sent.').waitFor();
    await dialog.getByRole('button', { name: 'Extend' }).click();
    await page.getByText('Extended.').waitFor();
    t.ok(await expiry() > before);
    await dialog.getByRole('button', { name: 'Lower the hand' }).click();
    await page.keyboard.press('Escape');
    await row.getByText('Hand up').waitFor({ state: 'detached' });
    const messages = await learn<{ items: { kind: string; text: string }[] }>('GET', '/v1/me/messages');
    t.match(messages.items, [{ kind: 'hint', text: 'ip netns add, not ip link add' }]);
  });

  await t.test('one learner gets a later end of an assignment than the others', async (t) => {
    await tab('Assignments');
    await page.getByRole('button', { name: /^Extensions / }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Learner').selectOption({ label: `Demo Learner · ${logins.learner.email}` });
    await dialog.getByLabel('Due').fill('2031-04-09T23:59');
    await dialog.getByRole('button', { name: 'Give' }).click();
    await dialog.getByRole('cell', { name: 'Demo Learner', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    const { items } = await learn<{ items: { assignment: { courseId: string; yours: { dueAt: string } } }[] }>('GET', '/v1/me/assignments');
    t.match(items.filter(({ assignment }) => assignment.courseId === course), [{ assignment: { yours: { dueAt: '2031-04-09T15:59:00.000Z' } } }]);
  });

  await t.test('grades are exported as CSV, with the learner\'s line', async (t) => {
    await tab('Grades');
    await page.getByRole('rowheader', { name: 'Demo Learner' }).waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Export CSV' }).click()]);
    const csv = await readFile(await file.path(), 'utf8');
    t.match(csv, /Demo Learner/);
    t.match(csv.split('\n')[0], /email/);
  });
  await page.context().close();
  return course;
}

async function learnerSees(t: Test, { as, learnerId }: StaffWorld, course: string): Promise<void> {
  await t.test('a learner sees their own assignments and nothing of the staff\'s', async (t) => {
    const page = await as(learnerId, `/courses/${course}/grades`);
    await page.getByRole('listitem').filter({ hasText: 'of 3 tasks passed' }).waitFor();
    t.equal(await page.getByRole('navigation', { name: 'Parts of the course' }).count(), 0);
    t.equal(await page.getByRole('link', { name: 'Administration' }).count(), 0);
    t.equal(await page.getByText('ann@example.org').count(), 0);
    await page.goto(new URL('/admin/users', page.url()).href);
    await page.getByText('For administrators only').waitFor();
    await page.context().close();
  });
}
