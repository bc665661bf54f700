/**
 * axe on every page in both languages and both themes, and on every dialog in both languages; and every page in a window of 1024 pixels and on a phone. The
 * list of pages is `test/support/page-list.ts`, held against the router's, and its dialogs against those of the source. Whole stories are told in the files beside this one.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import t, { type Test } from 'tap';
import { pageAddresses } from '../../src/web/addresses.js';
import { fillPool } from '../../src/jobs/fill-pool.js';
import { createLabShelf } from '../../src/sessions/lab-shelf.js';
import { readCatalogue } from '../../src/setup/read-catalogue.js';
import { accessible, picture } from '../support/accessible.js';
import { makeToken } from '../support/actors.js';
import { noBrowser } from '../support/browser.js';
import { dialogsInSource } from '../support/dialog-list.js';
import { joinPlatform, startPlatform } from '../support/lti.js';
import { lab, ownLab, pages, pagesAt, pictureOf, type ListedPage, type Step, type Who } from '../support/page-list.js';
import { staffWorld, type StaffWorld } from '../support/staff-world.js';

const desk = { width: 1024, height: 800 };
const phone = { width: 390, height: 800 };
const logger = { debug() {}, info() {}, warn() {}, error() {} };

interface World extends StaffWorld { ids: Record<Who, string | undefined>; place: (path: string) => string; tabs: Set<string>; titles: Set<string>; course: string }

t.test('every page', { skip: noBrowser }, async (t) => {
  const world = await open(t);
  // Two windows at once are as many as two cores take.
  await Promise.all([['instructor', 'nobody'], ['admin', 'learner']].map(async (both) => {
    for (const who of both as Who[]) await visit(t, world, who);
  }));
  const routes = [...(await readFile('src/web/pages/routes.tsx', 'utf8')).matchAll(/<Route path="([^"]+)"/g)].map(([, path = '']) => path);
  t.ok(routes.length > 10, 'routes were found');
  for (const address of [...routes, ...pageAddresses]) t.ok(pagesAt(address).length > 0, `${address} has a row in the list of pages`);
  const tour = await readFile('docs/tour.md', 'utf8');
  t.same(pages.map(pictureOf).filter((name) => !tour.includes(`(img/${name}.png)`)), [], 'docs/tour.md shows every page');
  t.ok(world.tabs.size > 10, 'tabs were found');
  t.same([...world.tabs].filter((tab) => !pages.some(({ path }) => path === tab)), [], 'every tab has a row in the list of pages');
  const dialogs = await dialogsInSource();
  t.ok(dialogs.length > 40, 'dialogs were found');
  t.same(dialogs.filter(({ shown }) => ![...world.titles].some((title) => shown.test(title))).map(({ name }) => name), [], 'every dialog of the source was opened from the list of pages');
});

/** A course of a learning platform with a learner at work in it, a row in every table. */
async function open(t: Test): Promise<World> {
  const world = await staffWorld(t, { expected: [/no-such-course/], variables: { LTI_PRIVATE_PLATFORMS: '1', POOL: 'small:1', POOL_MAX: '0' } });
  const { teach, rule, adminId, instructorId, learnerId } = world;
  const course = await launchedCourse(t, world);
  const assignment = await teach<{ id: string }>('POST', `/v1/courses/${course}/assignments`, { lab });
  const [session, own] = await Promise.all([assigned(world, course, assignment.id), practised(world)]);
  const hook = { url: 'https://hooks.example.org/a', events: ['task.passed', 'grade.changed'] };
  await Promise.all([teach('POST', '/v1/webhooks', { ...hook, courseId: course }), rule('POST', '/v1/webhooks', hook)]);
  await teach('POST', '/v1/api-keys', { name: 'mine', scopes: ['courses:read'], courseId: course });
  await fillPool({ ...world, labs: createLabShelf(await readCatalogue('labs')), logger, signal: new AbortController().signal });
  const place = (path: string): string => world.url + path.replace(':id', course).replace(':session', session).replace(':own', own);
  return { ...world, ids: { admin: adminId, instructor: instructorId, learner: learnerId, nobody: undefined }, tabs: new Set(), titles: new Set(), course, place };
}

/** It came by a launch; one of its labs has a column in the platform's gradebook, and a learner from there a grade in it. */
async function launchedCourse(t: Test, { url, store, adminId, instructorId }: StaffWorld): Promise<string> {
  const platform = await startPlatform(t);
  const joined = await joinPlatform({ url, platform, headers: { authorization: `Bearer ${await makeToken(store, adminId)}` } });
  await platform.order('course', { ...joined.course, title: 'Container networking' });
  const { launch } = await joined.enter();
  await platform.order('lineitem', { contextId: joined.course.id, label: 'The Linux bridge', scoreMaximum: 100, resourceLinkId: 'link-2', resourceId: 'bridge' });
  const claims = { 'https://purl.imsglobal.org/spec/lti/claim/resource_link': { id: 'link-2', title: 'The Linux bridge' } };
  const { headers, launch: { assignmentId } } = await joined.enter({ sub: 'learner', resourceLinkId: 'link-2', custom: { lab: 'bridge' }, lineItem: true, claims });
  const { body: session } = await joined.ask('/v1/sessions?wait=60', { method: 'POST', headers, body: { assignment: assignmentId } });
  await joined.ask(`/v1/sessions/${String(session['id'])}/tasks/build/attempts`, { method: 'POST', headers, body: {} });
  await store.enrolments.enrol({ courseId: launch.courseId, userId: instructorId, role: 'instructor', source: 'manual' });
  return launch.courseId;
}

/** The learner's session for the assignment: one task is passed, at another they are stuck. */
async function assigned({ teach, learn }: StaffWorld, course: string, assignment: string): Promise<string> {
  const { enrolCode } = await teach<{ enrolCode: string }>('POST', `/v1/courses/${course}/code`);
  await learn('POST', '/v1/enrolments', { code: enrolCode });
  const { id } = await learn<{ id: string }>('POST', '/v1/sessions?wait=60', { assignment });
  await learn('POST', `/v1/sessions/${id}/commands`, { target: { host: 'node1' }, argv: ['sh', '-c', 'for ns in ns1 ns2; do ip netns add $ns; ip -n $ns link set lo up; done'] });
  for (const task of ['create', 'lost-server']) await learn('POST', `/v1/sessions/${id}/tasks/${task}/attempts`, {});
  await learn('POST', `/v1/sessions/${id}/hand`, { note: 'where is it?' });
  return id;
}

/** A session of the learner's own, with a capture, and a task whose solution they may see. */
async function practised({ learn }: StaffWorld): Promise<string> {
  const { id } = await learn<{ id: string }>('POST', '/v1/sessions?wait=60', { lab: ownLab });
  const task = `/v1/sessions/${id}/tasks/cable`;
  await learn('POST', `${task}/attempts`, {});
  for (let hints = 0; hints < 2; hints++) await learn('POST', `${task}/hints`);
  await learn('POST', `/v1/sessions/${id}/captures`, { points: [{ host: 'node1', interfaces: 'any' }] });
  return id;
}

async function visit(t: Test, world: World, who: Who): Promise<void> {
  const page = await world.as(world.ids[who], '/login', desk);
  for (const listed of pages.filter((one) => one.who === who)) {
    await page.goto('about:blank');
    await page.goto(world.place(listed.path));
    await page.locator(listed.shown).first().waitFor();
    await everyLook(t, page, `${who} ${listed.path}`);
    await picture(page, pictureOf(listed));
    for (const link of await page.locator('main nav a[href^="/"]').all()) world.tabs.add((await link.getAttribute('href') ?? '').replace(world.course, ':id'));
    for (const steps of listed.states ?? []) await state(t, page, listed, steps);
    for (const steps of listed.dialogs ?? []) world.titles.add(await dialog(t, page, listed, steps));
    await fits(t, page, listed.path);
  }
  await page.context().close();
}

type Look = readonly [language: 'en' | 'zh-CN', theme: 'light' | 'dark', colours: boolean];
/** Everything in English and light, and in Chinese and dark; in the other two what colours can change. English comes last: steps are named in it. */
const looks: readonly Look[] = [['en', 'dark', true], ['zh-CN', 'light', true], ['zh-CN', 'dark', false], ['en', 'light', false]];

async function everyLook(t: Test, page: Page, state: string, within?: string): Promise<void> {
  for (const [language, theme, colours] of within === undefined ? looks : looks.slice(2)) {
    await choose(page, language, theme);
    await accessible(t, page, `${state}, ${language}, ${theme}`, { colours, ...(within !== undefined && { within }) });
  }
}

/** In place, and under a dialog too. */
async function choose(page: Page, language: 'en' | 'zh-CN', theme: 'light' | 'dark'): Promise<void> {
  await page.locator('.frame-tools .choice').evaluateAll((selects, values) => {
    const globals = globalThis as unknown as { Event: new (type: string, options: object) => unknown };
    (selects as unknown as { value: string; dispatchEvent: (event: unknown) => void }[]).forEach((select, index) => {
      select.value = values[index] ?? '';
      select.dispatchEvent(new globals.Event('change', { bubbles: true }));
    });
  }, [language, theme]);
  await page.locator(`html[lang="${language}"][data-theme="${theme}"]`).waitFor();
  // Colours are there with the next frame.
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}

async function state(t: Test, page: Page, { path }: ListedPage, steps: readonly Step[]): Promise<void> {
  for (const step of steps) await press(page, step);
  await page.locator('main .spinner').waitFor({ state: 'detached' });
  await everyLook(t, page, `${path}, after ${steps.map(({ name }) => String(name)).join(', ')}`);
}

/** Gives its English title. */
async function dialog(t: Test, page: Page, { path }: ListedPage, steps: readonly Step[]): Promise<string> {
  for (const step of steps) await press(page, step);
  await page.locator('dialog[open] .dialog-body').waitFor();
  if (steps.length > 1 && steps.at(-1)?.secret) await page.locator('dialog[open] [data-testid=secret]').waitFor();
  await page.locator('dialog[open]:not(:has(.spinner))').waitFor();
  await everyLook(t, page, `${path}, the dialog of ${steps.map(({ name }) => String(name)).join(', ')}`, 'dialog[open]');
  const title = await page.locator('dialog[open] h2').first().innerText();
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  return title;
}

async function press(page: Page, { name, role = 'button' }: Step): Promise<void> {
  if (role !== 'grid') return page.locator('dialog[open], main').last().getByRole(role, { name }).first().click();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
}

/** Tables may scroll in themselves; the page does not scroll sideways, at a desk or on a phone. */
async function fits(t: Test, page: Page, path: string): Promise<void> {
  for (const viewport of [desk, phone]) {
    await page.setViewportSize(viewport);
    t.equal(await page.evaluate<number>('document.documentElement.scrollWidth'), viewport.width, `${path} is as wide as its window of ${viewport.width}`);
  }
  await page.setViewportSize(desk);
}
