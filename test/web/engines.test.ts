/** What runs, on the administrator's pages in a real browser: sessions, engines, the pool, maintenance, limits, and the doctor. */
import type { Page } from 'playwright-core';
import t, { type Test } from 'tap';
import { fillPool } from '../../src/jobs/fill-pool.js';
import { createLabShelf } from '../../src/sessions/lab-shelf.js';
import { readCatalogue } from '../../src/setup/read-catalogue.js';
import { noBrowser } from '../support/browser.js';
import { until } from '../support/sandbox.js';
import { staffWorld, stepMs, type StaffWorld } from '../support/staff-world.js';

const lab = 'network-namespace';
const logger = { debug() {}, info() {}, warn() {}, error() {} };

interface World extends StaffWorld { page: Page; tab: (name: string) => Promise<void> }

t.test('what runs', { skip: noBrowser }, async (t) => {
  const service = await staffWorld(t, { variables: { POOL: 'small:1', POOL_MAX: '0' } });
  const page = await service.as(service.adminId, '/admin');
  const tab: World['tab'] = (name) => page.getByRole('navigation', { name: 'Parts of the administration' }).getByRole('link', { name }).click();
  const world: World = { ...service, page, tab };
  await sessions(t, world);
  await engines(t, world);
  await rules(t, world);
});

async function sessions(t: Test, { page, tab, learn, ...service }: World): Promise<void> {
  await t.test('who has a lab is seen, and ended with its sandbox; the reason stands with what has ended', async (t) => {
    await learn('POST', '/v1/sessions?wait=60', { lab });
    await tab('Sessions');
    await page.getByRole('button', { name: 'End Demo Learner' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End', exact: true }).click();
    await page.getByText('It is being ended.').waitFor();
    await until('the sandbox is gone', async () => (await service.driver.list()).length === 0, stepMs);
    await until('the session has ended', async () => (await service.store.sessions.listLive()).length === 0, stepMs);
    await page.getByRole('combobox', { name: 'State' }).selectOption('ended');
    await page.getByRole('cell', { name: 'It was ended on request.' }).waitFor();
    await page.getByLabel('Language').selectOption('zh-CN');
    await page.getByRole('cell', { name: '会话已按要求结束。' }).waitFor();
    await page.getByLabel('语言').selectOption('en');
    t.pass();
  });
}

async function engines(t: Test, { page, tab, rule, ...service }: World): Promise<void> {
  await t.test('an engine is drained, takes nothing new, and is used again', async (t) => {
    await tab('Engines');
    const row = page.getByRole('region', { name: 'Engines' }).getByRole('row').filter({ hasText: 'default' });
    await row.getByText('active').waitFor();
    await row.getByRole('button', { name: 'Drain default' }).click();
    await row.getByText('drained').waitFor();
    t.match(await rule('GET', '/v1/admin/engines'), { items: [{ name: 'default', drained: true }] });
    await row.getByRole('button', { name: 'Use again default' }).click();
    await row.getByText('active').waitFor();
  });

  await t.test('the pool is seen and emptied', async (t) => {
    await fillPool({ ...service, labs: createLabShelf(await readCatalogue('labs')), logger, signal: new AbortController().signal });
    const section = page.getByRole('region', { name: 'Sandboxes' });
    await page.getByRole('button', { name: 'Look again' }).click();
    await section.getByText('waits in the pool').waitFor();
    await page.getByRole('button', { name: 'Empty the pool' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Empty the pool' }).click();
    await page.getByText('1 that waited is being removed.').waitFor();
    t.ok((await service.store.sandboxes.list()).every(({ pooledAt }) => pooledAt === null), 'no session gets one of them');
  });
}

async function rules(t: Test, { page, tab, learn, rule }: World): Promise<void> {
  const refused = (): Promise<unknown> => learn('POST', '/v1/sessions', { lab }).then(() => 'it started', (error: unknown) => String(error));

  await t.test('during maintenance nobody starts a lab, and learners are told why', async (t) => {
    await page.getByLabel('What learners are told').fill('Back at noon.');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('button', { name: 'End it' }).waitFor();
    t.match(await refused(), /503.*Back at noon\./);
    await page.getByRole('button', { name: 'End it' }).click();
    await page.getByRole('button', { name: 'Begin' }).waitFor();
    t.match(await rule('GET', '/v1/admin/maintenance'), { on: false });
  });

  await t.test('a limit is changed, holds, and an empty field brings back what is configured', async (t) => {
    const limit = page.getByLabel('Of one learner');
    const save = async (value: string): Promise<void> => { await limit.fill(value); await page.getByRole('button', { name: 'Save' }).click(); await page.getByText('Saved.').first().waitFor(); };
    await save('0');
    t.match(await refused(), /429|409|503/);
    await limit.fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    await until('the limit is as configured', async () => { const { perUser } = await rule<{ perUser: { limit: number; configured: number } }>('GET', '/v1/admin/quotas'); return perUser.limit === perUser.configured; }, stepMs);
  });

  await t.test('the doctor examines the engine', async (t) => {
    await tab('Health');
    await page.getByRole('button', { name: 'Examine the engines' }).click();
    await page.getByRole('heading', { name: 'default' }).waitFor();
    t.ok(await page.locator('section .checks li').count() > 3, 'each check has a line');
  });
}
