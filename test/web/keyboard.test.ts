/** The pages without a mouse: from the login to a task that is passed, by keys only. And the sizes that targets and windows have. */
import type { Page } from 'playwright-core';
import t, { type Test } from 'tap';
import { readSessionLab } from '../../src/grading/session-lab.js';
import { noBrowser, openBrowser } from '../support/browser.js';
import { focused, tabTo, type Stop } from '../support/keyboard.js';
import { until } from '../support/sandbox.js';
import { startService, type TestService } from '../support/service.js';
import { smallTargets } from '../support/target-size.js';
import { shown } from '../support/workspace.js';

t.test('by keys', { skip: noBrowser }, async (t) => {
  const service = await startService(t);
  const url = await service.app.listen({ port: 0, host: '127.0.0.1' });
  const browser = await openBrowser(t, { expected: [/status of 401/] });
  const page = await browser.page({ viewport: { width: 1280, height: 800 }, locale: 'en-US', colorScheme: 'light', reducedMotion: 'reduce' });
  page.setDefaultTimeout(30_000);
  await page.goto(`${url}/labs`);
  await page.getByLabel('E-mail').waitFor();
  await logsIn(t, page, service);
  await starts(t, page);
  await passes(t, page, service);
  await looksAround(t, page);
  await sizes(t, page);
});

async function logsIn(t: Test, page: Page, { logins: { learner } }: TestService): Promise<void> {
  await t.test('logs in', async (t) => {
    if (!/E-mail/.test((await focused(page)).name)) seen(t, await tabTo(page, /^E-mail/));
    await page.keyboard.type(learner.email);
    seen(t, await tabTo(page, /^Password/));
    await page.keyboard.type(learner.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'All labs' }).waitFor();
  });
}

async function starts(t: Test, page: Page): Promise<void> {
  await t.test('finds a lab and starts it', async (t) => {
    seen(t, await tabTo(page, /^Network namespaces/));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Tasks' }).waitFor();
    seen(t, await tabTo(page, /^Start/));
    await page.keyboard.press('Enter');
    await Promise.all([page.locator('.guide h1').waitFor(), shown(page, 'root@node1')]);
  });
}

async function passes(t: Test, page: Page, service: TestService): Promise<void> {
  await t.test('types into a terminal, leaves it, and checks the task', async (t) => {
    const inTerminal = async (): Promise<boolean> => (await focused(page)).place.includes('xterm');
    if (!await inTerminal()) seen(t, await tabTo(page, /^Terminal on node1/));
    const { lab } = await readSessionLab(service.store, page.url().split('/').at(-1) ?? '');
    for (const line of (lab.tasks[0]?.solution ?? []).flatMap(({ run }) => run.trim().split('\n'))) {
      await page.keyboard.type(line);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.type('echo all-"typed"');
    await page.keyboard.press('Enter');
    await shown(page, 'all-typed');
    await page.keyboard.press('Tab');
    t.ok(await inTerminal(), 'Tab is the shell\'s');
    await page.keyboard.press('Control+Shift+Escape');
    const left = await focused(page);
    t.ok(left.name.startsWith('node1') && left.visible, 'no trap: the terminal\'s tab has the focus, and shows it');
    seen(t, await tabTo(page, /^Check/, { back: true, within: 'check-create' }));
    await page.keyboard.press('Enter');
    await page.locator('#task-create[data-state="passed"]').waitFor();
    t.match((await focused(page)).place, /check-create/, 'the focus stays where one is, though the button waits while it is checked');
  });
}

async function looksAround(t: Test, page: Page): Promise<void> {
  await t.test('goes from view to view, and through menus and the parts\' borders', async (t) => {
    seen(t, await tabTo(page, /^Topology$/));
    for (const [key, panel] of [['ArrowRight', 'Packets'], ['ArrowRight', 'Packet walk'], ['End', 'Timeline'], ['Home', 'Topology']] as const) {
      await page.keyboard.press(key);
      t.equal((await focused(page)).name, panel);
      await page.getByRole('tabpanel', { name: panel }).waitFor();
    }
    seen(t, await tabTo(page, /^Width of the guide/, { back: true }));
    const width = async (): Promise<number> => (await page.locator('.guide').boundingBox())?.width ?? 0;
    const before = await width();
    await page.keyboard.press('ArrowRight');
    await until('the guide to be wider', async () => await width() > before, 30_000);
    await page.keyboard.press('ArrowLeft');
    await clicksAlong(t, page, width);
    await page.getByRole('separator', { name: 'Width of the guide' }).focus();
    seen(t, await tabTo(page, /^Lab/, { back: true }));
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Compare and repair…' }).waitFor();
    await page.keyboard.press('Escape');
    t.match((await focused(page)).name, /^Lab/, 'a menu gives the focus back');
  });
}

/** WCAG 2.2, 2.5.7: what is dragged can be done by clicks, too. */
async function clicksAlong(t: Test, page: Page, width: () => Promise<number>): Promise<void> {
  const bar = page.getByRole('separator', { name: 'Width of the guide' });
  const valueOf = async (): Promise<number> => Number(await bar.getAttribute('aria-valuenow'));
  const [before, value] = [await width(), await valueOf()];
  await bar.hover({ position: { x: 2, y: 5 } });
  t.same(await smallTargets(page), [], 'the buttons on a border are large enough');
  await page.getByRole('button', { name: 'Width of the guide: more' }).click();
  await until('the guide to be wider', async () => await width() > before, 30_000);
  t.equal(await valueOf(), value + 10);
  await page.getByRole('button', { name: 'Width of the guide: less' }).click();
  await until('the guide to be as before', async () => Math.abs(await width() - before) < 1, 30_000);
}

async function sizes(t: Test, page: Page): Promise<void> {
  await t.test('targets are large enough, 1024 pixels hold the workspace, 390 the guide', async (t) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    for (const panel of ['Packets', 'Packet walk', 'Timeline', 'Topology']) {
      await page.getByRole('tab', { name: panel, exact: true }).click();
      await page.getByRole('tabpanel', { name: panel }).locator('.panel-bar, form').first().waitFor();
      t.same(await smallTargets(page), [], panel);
      t.ok(await fits(page), `nothing is wider than the window: ${panel}`);
    }
    await page.locator('.shape[data-id="host:node1"]').click({ position: { x: 20, y: 10 } });
    await page.locator('.topology-details').waitFor();
    t.same(await smallTargets(page), [], 'details');
    const shrink = (size: string): Promise<void> => page.locator('.picture-tools button').evaluateAll((buttons, value) => { for (const { style } of buttons as HTMLElement[]) style.width = style.minHeight = value; }, size);
    await shrink('12px');
    t.match(await smallTargets(page), [/^Zoom in .* is too near to Zoom out/], 'what is too small is found');
    await shrink('');
    await page.setViewportSize({ width: 390, height: 800 });
    await page.getByRole('tab', { name: 'Guide', exact: true }).click();
    t.ok(await page.locator('.guide h1').isVisible() && await page.getByTestId('score').isVisible(), 'guide and progress are there');
    t.ok(await page.getByTestId('score').evaluate((score) => parseFloat(getComputedStyle(score).fontSize) >= 14), 'and can be read');
    t.ok(await fits(page), 'without scrolling sideways');
    t.same(await smallTargets(page), [], 'on a phone');
  });
}

const fits = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

/** Whoever does not see where the focus is, is lost. */
function seen(t: Test, stops: readonly Stop[]): void {
  t.same(stops.filter(({ visible, name }) => !visible && name !== 'BODY').map(({ name, place }) => `${name} (${place.slice(0, 80)})`), [], `the focus was seen on all ${stops.length} stops`);
}
