/**
 * Help while it happens, in two browsers at once on the real service and engine: a learner at work who fails and raises a hand, and an
 * instructor who sees it, watches, types with the learner's leave, sends hints, and demonstrates.
 */
import type { Page } from 'playwright-core';
import t, { type Test } from 'tap';
import { cookieName } from '../../src/routes/credentials.js';
import { makeToken } from '../support/actors.js';
import { noBrowser, openBrowser } from '../support/browser.js';
import { besides, enrolUser, makeCourse } from '../support/course.js';
import { startService } from '../support/service.js';

const size = { width: 1280, height: 800 };
const stepMs = 30_000;
const lab = 'network-namespace';

interface Class { learner: Page; instructor: Page }

t.test('a learner and an instructor at once', { skip: noBrowser }, async (t) => {
  const both = await open(t);
  await seesLive(t, both);
  await types(t, both);
  await writes(t, both);
  await demonstrates(t, both);
});

/** The learner in the workspace of a session of a course, the instructor before the course's board. */
async function open(t: Test): Promise<Class> {
  const { app, store, config, learner, instructor, learnerId, logins } = await startService(t);
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const instructorId = (await store.users.findByEmail(logins.instructor.email))?.id ?? '';
  const database = await besides(t, config.databaseUrl);
  const course = await makeCourse(database);
  await enrolUser(database, course, learnerId, 'learner');
  await enrolUser(database, course, instructorId, 'instructor');
  const assigned = await app.inject({ method: 'POST', url: `/v1/courses/${course}/assignments`, headers: instructor, payload: { lab } });
  const started = await app.inject({ method: 'POST', url: '/v1/sessions?wait=60', headers: learner, payload: { assignment: assigned.json<{ id: string }>().id } });
  t.match(started.json(), { id: String, courseId: course, state: 'ready' });
  const browser = await openBrowser(t);
  const as = async (userId: string, path: string): Promise<Page> => {
    const context = await browser.context({ viewport: size, locale: 'en-US', colorScheme: 'light', reducedMotion: 'reduce' });
    context.setDefaultTimeout(stepMs);
    await context.addCookies([{ name: cookieName, value: await makeToken(store, userId), url, httpOnly: true }]);
    const page = await context.newPage();
    await page.goto(url + path);
    return page;
  };
  const [theirs, ours] = await Promise.all([as(learnerId, `/sessions/${started.json<{ id: string }>().id}`), as(instructorId, `/courses/${course}/board`)]);
  return { learner: theirs, instructor: ours };
}

async function seesLive(t: Test, { learner, instructor }: Class): Promise<void> {
  await t.test('the board has the failing check with its reason and the raised hand as they happen', async (t) => {
    const row = instructor.getByTestId('board-row').filter({ hasText: 'Demo Learner' });
    await row.getByText('working').waitFor();
    await shown(learner, 'root@');
    await learner.getByTestId('check-create').getByRole('button', { name: /^Check/ }).click();
    await row.getByText('1 attempt').waitFor();
    const failing = await row.locator('.board-failing').innerText();
    const reason = await learner.locator('.result-bad').first().innerText();
    t.ok(reason.includes(failing.split('\n')[0]?.slice(0, 25) ?? '?'), 'the instructor reads what the learner reads');
    await learner.getByRole('button', { name: 'Raise hand' }).click();
    await learner.getByLabel(/What is it about/).fill('where is my namespace?');
    await learner.getByRole('dialog').getByRole('button', { name: 'Raise hand' }).click();
    await row.getByText('Hand up').waitFor();
    await row.getByText('where is my namespace?').waitFor();
    await row.getByRole('link', { name: 'Watch' }).click();
    await learner.getByText('Demo Instructor is watching').waitFor();
  });
}

async function types(t: Test, { learner, instructor }: Class): Promise<void> {
  await t.test('who watches cannot type before the learner allows it, nor after the learner takes it back', async (t) => {
    await instructor.getByText('You may type when the learner allows it.').waitFor();
    await shown(instructor, 'root@');
    await say(instructor, 'echo too-early');
    t.ok(await instructor.evaluate('document.documentElement.scrollHeight <= innerHeight'), 'a space that no shell takes has no page to scroll');
    await learner.getByRole('button', { name: 'Let instructors type' }).click();
    await learner.getByRole('menuitem', { name: 'For 5 minutes' }).click();
    await instructor.getByText('The learner lets you type.').waitFor();
    await say(instructor, 'echo from-the-"instructor"');
    await Promise.all([shown(learner, 'from-the-instructor'), shown(instructor, 'from-the-instructor')]);
    await learner.getByRole('button', { name: 'Take it back' }).click();
    await instructor.getByText('You may type when the learner allows it.').waitFor();
    await say(instructor, 'echo too-late');
    await learner.locator('.terminal-screen').click();
    await learner.keyboard.type('echo the-learner-"again"\n');
    await Promise.all([shown(learner, 'the-learner-again'), shown(instructor, 'the-learner-again')]);
    t.notMatch(await learner.locator('.xterm-rows').innerText(), /too-early|too-late/);
  });

  await t.test('Ctrl+Shift+Escape leaves the terminal, which has Tab for itself', async (t) => {
    const inTerminal = (): Promise<boolean> => learner.locator('.terminal-screen :focus').count().then((count) => count === 1);
    const leave = learner.getByText('Ctrl+Shift+Esc leaves the terminal', { exact: true });
    await learner.locator('.terminal-screen').click();
    await learner.keyboard.press('Tab');
    t.ok(await leave.isVisible(), 'the way out is said');
    t.ok(await inTerminal(), 'the shell completes words');
    await learner.keyboard.press('Control+Shift+Escape');
    t.notOk(await inTerminal());
    t.notOk(await leave.isVisible());
    t.equal(await learner.locator('[role=tab]:focus').count(), 1, 'the focus is on its tab, from which Tab goes on');
  });
}

async function writes(t: Test, { learner, instructor }: Class): Promise<void> {
  await t.test('a hint for one and a note for all appear in the workspace until they are put away', async (t) => {
    await instructor.goBack();
    await learner.getByText('Demo Instructor is watching').waitFor({ state: 'detached' });
    await instructor.getByTestId('board-row').getByRole('button', { name: 'Help' }).click();
    await instructor.getByRole('textbox', { name: 'Send a hint' }).fill('look at ip netns add');
    await instructor.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
    await learner.getByText('look at ip netns add').waitFor();
    await instructor.keyboard.press('Escape');
    await instructor.getByRole('button', { name: /^Message/ }).click();
    await instructor.getByLabel('Text').fill('ten minutes left for all');
    await instructor.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
    await learner.getByText('ten minutes left for all').waitFor();
    while (await learner.getByRole('button', { name: 'Got it' }).count() > 0) await learner.getByRole('button', { name: 'Got it' }).first().click();
    t.equal(await learner.locator('.message').count(), 0);
  });
}

async function demonstrates(t: Test, { learner, instructor }: Class): Promise<void> {
  await t.test('a demonstration that an instructor starts is watched by a learner, who cannot type', async (t) => {
    await instructor.getByRole('button', { name: 'Demonstrate' }).click();
    await instructor.getByLabel('Lab', { exact: true }).selectOption(lab);
    await instructor.getByRole('dialog').getByRole('button', { name: 'Start' }).click();
    await instructor.waitForURL(/\/sessions\//);
    await shown(instructor, 'root@');
    await learner.getByText(instructor.url()).waitFor();
    await learner.goto(instructor.url());
    await learner.getByText('A demonstration: you watch.').waitFor();
    await say(instructor, 'echo shown-to-"all"');
    await shown(learner, 'shown-to-all');
    await say(learner, 'echo from-below');
    await say(instructor, 'echo the-"end"');
    await shown(learner, 'the-end');
    t.notMatch(await instructor.locator('.xterm-rows').innerText(), /from-below/);
  });
}

async function say(page: Page, line: string): Promise<void> {
  await page.locator('.terminal-screen').click();
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
}

async function shown(page: Page, text: string): Promise<void> {
  await page.locator('.xterm-rows').filter({ hasText: text }).waitFor();
}
