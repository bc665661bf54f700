/** The pages of administrators in a real browser: accounts from the first to the erased, and the log of all that was done. */
import type { Page } from 'playwright-core';
import t, { type Test } from 'tap';
import { picture } from '../support/accessible.js';
import { noBrowser } from '../support/browser.js';
import { size, staffWorld, stepMs, type StaffWorld } from '../support/staff-world.js';

interface World extends StaffWorld { page: Page; tab: (name: string) => Promise<void> }

t.test('administrators', { skip: noBrowser }, async (t) => {
  const service = await staffWorld(t);
  const page = await service.as(service.adminId, '/admin');
  const tab: World['tab'] = (name) => page.getByRole('navigation', { name: 'Parts of the administration' }).getByRole('link', { name }).click();
  const world: World = { ...service, page, tab };
  await accounts(t, world);
  await log(t, world);
});

async function accounts(t: Test, { page, tab, url, browser, store }: World): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: 'Grace' });
  const act = async (name: string): Promise<void> => { await page.getByRole('button', { name: 'Actions for Grace' }).click(); await page.getByRole('menuitem', { name, exact: true }).click(); };

  await t.test('an account is made, and its owner chooses a password by a link that works once', async (t) => {
    await tab('Users');
    await page.getByRole('button', { name: 'Make an account' }).click();
    await page.getByRole('dialog').getByLabel('E-mail').fill('grace@example.org');
    await page.getByRole('dialog').getByLabel('Name').fill('Grace');
    await page.getByRole('dialog').getByRole('button', { name: 'Make an account' }).click();
    await act('Link to choose a password');
    const link = await page.getByTestId('secret').textContent() ?? '';
    t.match(link, new RegExp(`^${url}/link#password=vlo_`));
    await page.getByRole('button', { name: 'Done' }).click();
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
    await act('Disable');
    await row.waitFor({ state: 'detached' });
    await theirs.goto(`${url}/courses`);
    await theirs.getByRole('button', { name: 'Log in', exact: true }).waitFor();
    await theirs.context().close();
  });

  await t.test('a disabled account is found, enabled and given another role', async (t) => {
    await page.getByRole('combobox', { name: 'State' }).selectOption('disabled');
    await act('Enable');
    await page.getByText('Nobody found').waitFor();
    await page.getByRole('combobox', { name: 'State' }).selectOption('active');
    await act('Edit');
    await page.getByRole('dialog').getByLabel('Role').selectOption('instructor');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText('The account is changed.').waitFor();
    await row.getByText('Instructor').waitFor();
    t.match(await store.users.findByEmail('grace@example.org'), { role: 'instructor', disabledAt: null });
  });

  await t.test('somebody is erased only after their address was typed', async (t) => {
    await act('Erase');
    const erase = page.getByRole('dialog').getByRole('button', { name: 'Erase' });
    t.ok(await erase.isDisabled());
    await page.getByLabel(/Type .* to confirm/).fill('grace@example.org');
    await erase.click();
    await page.getByText('Erased.').waitFor();
    t.equal(await store.users.findByEmail('grace@example.org'), null);
  });
}

async function log(t: Test, { page, tab, adminId, store }: World): Promise<void> {
  await t.test('the log tells what was done here, filtered, page by page', async (t) => {
    for (let entry = 0; entry < 60; entry += 1) await store.audit.append({ actorId: adminId, actorKind: 'user', action: 'test.entry', subject: `/entry/${entry}`, address: null });
    await tab('Audit log');
    const rows = page.getByRole('region', { name: 'Audit log' }).locator('tbody tr');
    const filter = async (operation: string): Promise<void> => {
      await page.getByLabel('Operation').fill(operation);
      await page.getByRole('button', { name: 'Filter' }).click();
      await rows.filter({ hasText: operation }).first().waitFor();
      await rows.filter({ hasNotText: operation }).first().waitFor({ state: 'detached' });
    };
    await filter('test.entry');
    t.equal(await rows.count(), 50);
    await page.getByRole('button', { name: 'Load more' }).click();
    await rows.nth(59).waitFor();
    t.equal(await rows.count(), 60);
    await filter('changeUser');
    t.match(await rows.first().textContent(), /Ada Admin.*changeUser.*\/v1\/users\//);
    await page.getByRole('button', { name: 'Clear' }).click();
    await picture(page, 'admin');
  });
}
