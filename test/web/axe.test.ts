/**
 * axe on every page in both languages and both themes, and on every dialog in each of them; and every page in a window of 1024 pixels and on a phone. The
 * list of pages is `test/support/page-list.ts`, held against the router's. Whole stories are told in the files beside this one.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import t, { type Test } from 'tap';
import { pageAddresses } from '../../src/web/addresses.js';
import { accessible, picture } from '../support/accessible.js';
import { noBrowser } from '../support/browser.js';
import { lab, pages, pagesAt, pictureOf, type ListedPage, type Step, type Who } from '../support/page-list.js';
import { staffWorld, type StaffWorld } from '../support/staff-world.js';

const desk = { width: 1024, height: 800 };
const phone = { width: 390, height: 800 };

interface World extends StaffWorld { ids: Record<Who, string | undefined>; place: (path: string) => string; tabs: Set<string>; course: string }

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
});

/** A course with a learner at work in it, a row in every table. */
async function open(t: Test): Promise<World> {
  const world = await staffWorld(t, { expected: [/no-such-course/] });
  const { teach, rule, learn, adminId, instructorId, learnerId } = world;
  const { id: course } = await teach<{ id: string }>('POST', '/v1/courses', { title: 'Container networking' });
  const [assignment, { enrolCode }] = await Promise.all([teach<{ id: string }>('POST', `/v1/courses/${course}/assignments`, { lab }), teach<{ enrolCode: string }>('POST', `/v1/courses/${course}/code`)]);
  await learn('POST', '/v1/enrolments', { code: enrolCode });
  const session = await learn<{ id: string }>('POST', '/v1/sessions?wait=60', { assignment: assignment.id });
  await learn('POST', `/v1/sessions/${session.id}/hand`, { note: 'where is it?' });
  const hook = { url: 'https://hooks.example.org/a', events: ['task.passed'] };
  await Promise.all([teach('POST', '/v1/webhooks', { ...hook, courseId: course }), rule('POST', '/v1/webhooks', hook)]);
  await teach('POST', '/v1/api-keys', { name: 'mine', scopes: ['courses:read'], courseId: course });
  const platform = 'https://lms.example.org';
  await rule('POST', '/v1/lti/platforms', { name: 'Moodle', issuer: platform, clientId: 'c', authUrl: `${platform}/auth`, tokenUrl: `${platform}/token`, jwksUrl: `${platform}/jwks`, deployments: ['1'] });
  return { ...world, ids: { admin: adminId, instructor: instructorId, learner: learnerId, nobody: undefined }, tabs: new Set(), course, place: (path) => world.url + path.replace(':id', course).replace(':session', session.id) };
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
    for (const steps of listed.dialogs ?? []) await dialog(t, page, listed, steps);
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

async function dialog(t: Test, page: Page, { path }: ListedPage, steps: readonly Step[]): Promise<void> {
  for (const step of steps) await press(page, step);
  await page.locator('dialog[open] .dialog-body').waitFor();
  if (steps.length > 1 && steps.at(-1)?.secret) await page.locator('dialog[open] [data-testid=secret]').waitFor();
  await page.locator('dialog[open] .spinner').waitFor({ state: 'detached' });
  await everyLook(t, page, `${path}, the dialog of ${steps.map(({ name }) => String(name)).join(', ')}`, 'dialog[open]');
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
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
