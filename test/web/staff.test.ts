/**
 * The pages of instructors and administrators in a real browser, against the real service and engine: a course from nothing to
 * exported grades, with a learner at work in it; what an administrator finds afterwards; what a learner is not shown.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import t, { type Test } from 'tap';
import { cookieName } from '../../src/routes/credentials.js';
import type { Database } from '../../src/store/database.js';
import { newId } from '../../src/store/ids.js';
import { pageAddresses } from '../../src/web/addresses.js';
import { accessible, picture } from '../support/accessible.js';
import { makeToken } from '../support/actors.js';
import { noBrowser, openBrowser, type TestBrowser } from '../support/browser.js';
import { besides, enrol, enrolUser, makeCourse } from '../support/course.js';
import { startService, type TestService } from '../support/service.js';

const size = { width: 1280, height: 800 };
const stepMs = 20_000;
const lab = 'network-namespace';
const firstTask = 'create';

type Ask = <T>(method: 'GET' | 'POST', path: string, body?: object) => Promise<T>;

interface World extends TestService {
  url: string;
  browser: TestBrowser;
  adminId: string;
  instructorId: string;
  /** A window of somebody who is logged in, or of a stranger. */
  as: (userId: string | undefined, path: string) => Promise<Page>;
  /** What the program of a learner, or of an instructor, asks of the interface. */
  learn: Ask;
  teach: Ask;
}

t.test('instructors and administrators', { skip: noBrowser }, async (t) => {
  const world = await open(t);
  const course = await teaches(t, world);
  await administers(t, world);
  await learnerSees(t, world, course);
  await manyLearners(t, world);
  await everyPage(t, world, course);
});

async function open(t: Test): Promise<World> {
  const service = await startService(t, { LOGINS_PER_MINUTE: '1000', REQUESTS_PER_MINUTE: '100000' });
  const url = await service.app.listen({ port: 0, host: '127.0.0.1' });
  const browser = await openBrowser(t, { expected: [/status of 401/, /no-such-course/] });
  const admin = await service.store.users.create({ email: 'admin@example.org', name: 'Ada Admin', role: 'admin', passwordHash: null });
  const instructor = await service.store.users.findByEmail(service.logins.instructor.email);
  const as: World['as'] = async (userId, path) => {
    const context = await browser.context({ viewport: size, locale: 'en-US', timezoneId: 'Asia/Shanghai', colorScheme: 'light', reducedMotion: 'reduce' });
    context.setDefaultTimeout(stepMs);
    if (userId !== undefined) await context.addCookies([{ name: cookieName, value: await makeToken(service.store, userId), url, httpOnly: true }]);
    const page = await context.newPage();
    await page.goto(url + path);
    return page;
  };
  const asker = (headers: Record<string, string>): Ask => async (method, path, body) => {
    const answer = await fetch(url + path, { method, headers: { ...headers, ...(body && { 'content-type': 'application/json' }) }, ...(body && { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return await answer.json() as never;
  };
  return { ...service, url, browser, adminId: admin.id, instructorId: instructor?.id ?? '', as, learn: asker(service.learner), teach: asker(service.instructor) };
}

/** Gives the course's id. */
async function teaches(t: Test, world: World): Promise<string> {
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
    await learn('POST', `/v1/sessions/${id}/tasks/${firstTask}/attempts`);
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

  await t.test('help is given from the board: the hint is in the learner\'s session, and the hand comes down', async (t) => {
    await row.getByRole('button', { name: 'Help' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Send a hint' }).fill('ip netns add, not ip link add');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Sent.').waitFor();
    await dialog.getByRole('button', { name: 'Lower the hand' }).click();
    await page.keyboard.press('Escape');
    await row.getByText('Hand up').waitFor({ state: 'detached' });
    const messages = await learn<{ items: { kind: string; text: string }[] }>('GET', '/v1/me/messages');
    t.match(messages.items, [{ kind: 'hint', text: 'ip netns add, not ip link add' }]);
  });

  await t.test('the learner\'s workspace opens for watching', async (t) => {
    await row.getByRole('link', { name: 'Watch' }).click();
    await page.waitForURL(/\/sessions\//);
    await page.getByText('Network namespaces').first().waitFor();
    t.equal(await page.getByRole('button', { name: 'Raise hand' }).count(), 0);
    await page.goBack();
    await row.waitFor();
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

async function administers(t: Test, { as, adminId, url, browser, store }: World): Promise<void> {
  const page = await as(adminId, '/admin');
  const tab = (name: string): Promise<void> => page.getByRole('navigation', { name: 'Parts of the administration' }).getByRole('link', { name }).click();

  await t.test('an administrator finds what the instructor did', async (t) => {
    await tab('Audit log');
    await page.getByLabel('Operation').fill('importEnrolments');
    await page.getByRole('button', { name: 'Filter' }).click();
    const entries = page.getByRole('region', { name: 'Audit log' }).locator('tbody tr');
    await entries.filter({ hasNotText: 'importEnrolments' }).first().waitFor({ state: 'detached' });
    t.match(await entries.first().textContent(), /Demo Instructor.*importEnrolments.*\/enrolments\/import/);
    await picture(page, 'admin');
  });

  await t.test('an account is made, and its owner chooses a password by a link that works once', async (t) => {
    await tab('Users');
    await page.getByRole('button', { name: 'Make an account' }).click();
    await page.getByRole('dialog').getByLabel('E-mail').fill('grace@example.org');
    await page.getByRole('dialog').getByLabel('Name').fill('Grace');
    await page.getByRole('dialog').getByRole('button', { name: 'Make an account' }).click();
    await page.getByRole('button', { name: 'Actions for Grace' }).click();
    await page.getByRole('menuitem', { name: 'Link to choose a password' }).click();
    const link = await page.getByTestId('secret').textContent() ?? '';
    t.match(link, new RegExp(`^${url}/link#password=vlo_`));
    const theirs = await browser.page({ viewport: size, locale: 'en-US' });
    theirs.setDefaultTimeout(stepMs);
    await theirs.goto(link);
    await theirs.getByLabel('New password').fill('four words nobody joins');
    t.notMatch(theirs.url(), /vlo_/, 'the secret is gone from the address');
    await theirs.getByLabel('The same again').fill('four words nobody joins');
    await theirs.getByRole('button', { name: 'Choose it' }).click();
    await theirs.getByLabel('E-mail').fill('grace@example.org');
    await theirs.getByLabel('Password', { exact: true }).fill('four words nobody joins');
    await theirs.getByRole('button', { name: 'Log in', exact: true }).click();
    await theirs.waitForURL(`${url}/labs`);
    await theirs.context().close();
  });

  await t.test('somebody is erased only after their address was typed', async (t) => {
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'Actions for Grace' }).click();
    await page.getByRole('menuitem', { name: 'Erase' }).click();
    const erase = page.getByRole('dialog').getByRole('button', { name: 'Erase' });
    t.ok(await erase.isDisabled());
    await page.getByLabel(/Type .* to confirm/).fill('grace@example.org');
    await erase.click();
    await page.getByText('Erased.').waitFor();
    t.equal(await store.users.findByEmail('grace@example.org'), null);
  });
  await page.context().close();
}

async function learnerSees(t: Test, { as, learnerId }: World, course: string): Promise<void> {
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

async function manyLearners(t: Test, { as, config, instructorId }: World): Promise<void> {
  await t.test('of 500 learners only those that can be seen are in the document, and scrolling has no long frames', async (t) => {
    const database = await besides(t, config.databaseUrl);
    const course = await makeCourse(database, 'A large course');
    await enrolUser(database, course, instructorId, 'instructor');
    await workOf(database, await assignments(database, course), await enrol(database, course, 500));
    const page = await as(instructorId, `/courses/${course}/progress`);
    await page.getByText('500 learners', { exact: true }).waitFor();
    const grid = page.getByRole('grid');
    t.equal(await grid.getAttribute('aria-rowcount'), '501');
    const { longest, rows } = await grid.evaluate(scrollThrough);
    t.ok(rows < 60, `${rows} rows in the document`);
    t.ok(longest < 250, `the longest frame took ${Math.round(longest)} ms`);
    await grid.evaluate((element) => { (element as unknown as { scrollTop: number }).scrollTop = 0; });
    await picture(page, 'progress');
    await grid.focus();
    await page.keyboard.press('Control+End');
    await page.getByRole('rowheader', { name: 'learner 499' }).waitFor();
    await page.keyboard.press('Control+Home');
    await page.getByRole('rowheader', { name: 'learner 0', exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'learner 0: details' }).waitFor();
    await page.keyboard.press('Escape');
    await page.context().close();
  });
}

async function assignments({ client }: Database, courseId: string): Promise<{ id: string; tasks: string[] }[]> {
  const { labHash, tasks } = await client.assignment.findFirstOrThrow({ where: { labSlug: lab } });
  const rows = Array.from({ length: 12 }, (_, index) => ({ id: newId(), courseId, title: `Week ${index + 1}`, labSlug: lab, labHash, weight: 1, exam: false, passPercent: 60, tasks: tasks as object, createdAt: new Date() }));
  await client.assignment.createMany({ data: rows });
  return rows.map(({ id }) => ({ id, tasks: (tasks as unknown as { id: string }[]).map((task) => task.id) }));
}

/** Each learner has come so far in the term, and passed most of it. */
async function workOf({ client }: Database, weeks: { id: string; tasks: string[] }[], users: { id: string }[]): Promise<void> {
  const at = new Date();
  const done = users.slice(0, 120).flatMap(({ id: userId }, learner) => weeks.slice(0, 3 + learner * 7 % 5).map((week, index) => ({ userId, week, passes: (learner + index * 2) % 7 === 0 ? 1 : 3 })));
  await client.taskGrade.createMany({ data: done.flatMap(({ userId, week, passes }) => week.tasks.slice(0, passes).map((taskId) => ({ assignmentId: week.id, userId, taskId, bestScore: 30, maxScore: 30, attempts: 2, hints: 0, passedAt: at, firstAt: at, updatedAt: at }))) });
  await client.grade.createMany({ data: done.map(({ userId, week, passes }) => ({ assignmentId: week.id, userId, score: passes === 3 ? 100 : 30, maxScore: 100, passed: passes === 3, updatedAt: at })) });
}

/** In the browser: from top to bottom in 40 steps, one a frame. */
async function scrollThrough(element: unknown): Promise<{ longest: number; rows: number }> {
  const grid = element as { scrollTop: number; scrollHeight: number; querySelectorAll: (selector: string) => { length: number } };
  const { requestAnimationFrame } = globalThis as unknown as { requestAnimationFrame: (then: (now: number) => void) => void };
  const frame = (): Promise<number> => new Promise((resolve) => { requestAnimationFrame(resolve); });
  let [longest, rows, last] = [0, 0, await frame()];
  for (let step = 1; step <= 40; step += 1) {
    grid.scrollTop = grid.scrollHeight * step / 40;
    const now = await frame();
    longest = Math.max(longest, now - last);
    last = now;
    rows = Math.max(rows, grid.querySelectorAll('.grid-row').length);
  }
  return { longest, rows };
}

type Who = 'admin' | 'instructor' | 'learner' | 'nobody';

/** Of each page: where it is, and what shows that it is there. `:id` is a course, `:session` the learner's session. */
const pages: readonly (readonly [who: Who, path: string, shown: string])[] = [
  ['instructor', '/courses', '.course-cards h2'], ['instructor', '/courses/:id/board', '.board-table'], ['instructor', '/courses/:id/progress', '.grid-row'], ['instructor', '/courses/:id/roster', '.table tbody tr'],
  ['instructor', '/courses/:id/assignments', '.table tbody tr'], ['instructor', '/courses/:id/grades', '.grid-row'], ['instructor', '/courses/:id/webhooks', '.empty'], ['instructor', '/courses/:id/lms', '.empty'], ['instructor', '/courses/:id/settings', 'form.card'],
  ['instructor', '/account', '.account'], ['instructor', '/sessions/:session', '.guide h1'],
  ['learner', '/', 'h1'], ['learner', '/labs', 'h1'], ['learner', `/labs/${lab}`, 'h1'], ['learner', '/courses/:id', '.learner-assignments'], ['learner', '/admin', '.empty'], ['learner', '/courses/no-such-course', 'main .empty, main .notice'],
  ['admin', '/admin/users', '.table tbody tr'], ['admin', '/admin/sessions', '.table tbody tr'], ['admin', '/admin/engines', '.table tbody tr'], ['admin', '/admin/audit', '.table tbody tr'], ['admin', '/admin/keys', '.empty'], ['admin', '/admin/webhooks', '.empty'], ['admin', '/admin/platforms', '.table tbody tr'], ['admin', '/admin/health', '.checks'],
  ['admin', '/link#password=vlo_x', 'form'], ['admin', '/link#login=vlo_x', '.login-card button'], ['admin', '/link', '.login-card p'],
  ['nobody', '/login', '.login-card form'], ['nobody', '/password', '.login-card p'],
];

async function everyPage(t: Test, world: World, course: string): Promise<void> {
  const { as, url, adminId, instructorId, learnerId } = world;
  const session = (await world.learn<{ items: { id: string }[] }>('GET', '/v1/sessions')).items[0]?.id ?? '';
  const ids = { admin: adminId, instructor: instructorId, learner: learnerId, nobody: undefined };
  const tabs = new Set<string>();
  for (const who of ['instructor', 'learner', 'admin', 'nobody'] as const) {
    await t.test(`axe finds nothing on the pages that ${who} opens, in English and light, in Chinese and dark`, async (t) => {
      const page = await as(ids[who], '/login');
      for (const [, path, shown] of pages.filter(([whose]) => whose === who)) {
        await page.goto('about:blank');
        await page.goto(url + path.replace(':id', course).replace(':session', session));
        await page.locator(shown).first().waitFor();
        await choose(page, 'en', 'light');
        await accessible(t, page, `${path}, English, light`);
        await choose(page, 'zh-CN', 'dark');
        await accessible(t, page, `${path}, Chinese, dark`);
        for (const link of await page.locator('main nav a[href^="/"]').all()) tabs.add((await link.getAttribute('href') ?? '').replace(course, ':id'));
      }
      await page.context().close();
    });
  }
  t.same([...tabs].filter((tab) => !pages.some(([, path]) => path === tab)), [], 'every tab has a row in the list of pages');
  t.ok(tabs.size > 10, 'tabs were found');
  t.same(pageAddresses.filter((address) => !pages.some(([, path]) => isAt(address, path))), [], 'every address of the router has a row in the list of pages');
}

/** Does the router's address, with its parameters, show what is at the path? */
function isAt(address: string, path: string): boolean {
  return new RegExp(`^${address.replace(/:\w+/g, '[^/#]+')}(#.*)?$`).test(path);
}

async function choose(page: Page, language: 'en' | 'zh-CN', theme: 'light' | 'dark'): Promise<void> {
  await page.getByLabel(/Language|语言/).selectOption(language);
  await page.getByLabel(/Theme|主题/).selectOption(theme);
  await page.locator(`html[lang="${language}"][data-theme="${theme}"]`).waitFor();
}
