/** Terminals in a real browser: what a learner does with them, and what a lost network leaves. */
import type { Socket } from 'node:net';
import type { Page } from 'playwright-core';
import t, { type Test } from 'tap';
import { noBrowser } from '../support/browser.js';
import { tabTo } from '../support/keyboard.js';
import { openWorkspace, say, screen, shown, type TestWorkspace } from '../support/workspace.js';

const open = '.terminal-panel:not([hidden]) .terminal[data-state="open"]';

t.test('terminals', { skip: noBrowser }, async (t) => {
  const workspace = await openWorkspace(t, 'network-namespace', [/ERR_INTERNET_DISCONNECTED/, /WebSocket connection to/]);
  await workspace.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await shown(workspace.page, 'root@node1');
  await isText(t, workspace.page);
  await copies(t, workspace.page);
  await searches(t, workspace.page);
  await looks(t, workspace.page);
  await splits(t, workspace.page);
  await survives(t, workspace);
});

async function isText(t: Test, page: Page): Promise<void> {
  await t.test('what is printed stays text', async (t) => {
    await say(page, 'printf \'<b id="%s">bold</b><img src=x>\\n\' made-by-a-shell');
    await shown(page, '<b id="made-by-a-shell">bold</b><img src=x>');
    t.equal(await page.locator('#made-by-a-shell, .terminal img').count(), 0);
  });
}

async function copies(t: Test, page: Page): Promise<void> {
  await t.test('a chosen line is copied, and pasted as if it were typed, not run', async (t) => {
    await say(page, 'clear; echo echo from-the-"clipboard"');
    const line = page.locator('.xterm-rows > div').filter({ hasText: /^echo from-the-clipboard/ });
    const { x, y } = await line.boundingBox() ?? { x: 0, y: 0 };
    await page.mouse.click(x + 20, y + 8, { clickCount: 3 });
    await page.keyboard.press('Control+Shift+C');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    t.equal(copied.trim(), 'echo from-the-clipboard');
    await page.evaluate(() => navigator.clipboard.writeText('echo pasted-"here" '));
    await page.keyboard.press('Control+Shift+V');
    await shown(page, 'echo pasted-"here"');
    t.notMatch(await screen(page), /pasted-here/);
    await page.keyboard.press('Enter');
    await shown(page, 'pasted-here');
  });
}

async function searches(t: Test, page: Page): Promise<void> {
  await t.test('a search goes back through what was printed, by keys', async (t) => {
    await say(page, 'clear; echo a-"needle"; seq 300');
    await shown(page, '300');
    t.notMatch(await screen(page), /a-needle/);
    await page.keyboard.press('Control+Shift+F');
    await page.keyboard.type('a-needle');
    await shown(page, 'a-needle');
    await page.keyboard.type('-of-gold');
    await page.getByText('Nothing found').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.terminal-search').waitFor({ state: 'detached' });
    t.ok(await page.evaluate(() => document.activeElement?.closest('.terminal') !== null), 'and leaves to the shell');
  });
}

async function looks(t: Test, page: Page): Promise<void> {
  await t.test('letters grow and shrink, and colours follow the theme', async (t) => {
    const style = (): Promise<{ size: number; colour: string }> => page.locator('.xterm-rows').first().evaluate((rows) => ({ size: parseFloat(getComputedStyle(rows).fontSize), colour: getComputedStyle(rows).color }));
    const [usual, text] = [await style(), () => page.evaluate(() => getComputedStyle(document.body).color)];
    t.equal(usual.colour, await text());
    await page.keyboard.press('Control+Shift+Equal');
    t.equal((await style()).size, usual.size + 1);
    await page.getByRole('button', { name: 'Terminal settings' }).click();
    await page.getByRole('menuitem', { name: /^Smaller letters/ }).click();
    t.equal((await style()).size, usual.size);
    await page.getByLabel('Theme').selectOption('dark');
    await page.locator('html[data-theme="dark"]').waitFor();
    t.not((await style()).colour, usual.colour);
    t.equal((await style()).colour, await text());
    await page.getByLabel('Theme').selectOption('system');
  });
}

async function splits(t: Test, page: Page): Promise<void> {
  await t.test('a second shell stands beside the first', async (t) => {
    await page.getByRole('button', { name: 'Split' }).click();
    await page.locator(open).nth(1).waitFor();
    await say(page, 'clear; echo in-the-"second"', 1);
    await page.locator('.terminal-group').nth(1).locator('.xterm-rows').filter({ hasText: 'in-the-second' }).waitFor();
    t.notMatch(await page.locator('.terminal-group').first().locator('.xterm-rows').innerText(), /in-the-/);
    await passesByKeys(t, page);
    await page.locator('.terminal-group').nth(1).getByRole('button', { name: 'Close this terminal' }).click();
    await page.locator('.terminal-group').nth(1).waitFor({ state: 'detached' });
  });
}

/** Tab goes on past a terminal that was left, and Enter back into it. */
async function passesByKeys(t: Test, page: Page): Promise<void> {
  const group = (at: number): Promise<boolean> => page.locator('.terminal-group').nth(at).evaluate((one) => one.contains(document.activeElement) && document.activeElement?.closest('.xterm') !== null);
  await page.locator('.terminal-group').first().locator('.terminal-panel:not([hidden]) .terminal-screen').click();
  await page.keyboard.press('Control+Shift+Escape');
  await page.keyboard.press('Enter');
  t.ok(await group(0), 'Enter goes back into the terminal');
  await page.keyboard.press('Control+Shift+Escape');
  await tabTo(page, /^Terminal on node1/);
  t.ok(await group(1), 'the next terminal that Tab comes to is the second');
  await page.keyboard.press('Control+Shift+Escape');
  await tabTo(page, /^Terminal on node1/, { back: true });
  t.ok(await group(0), 'and Shift+Tab goes back to the first');
}

/** Not every chromium that is told to be offline keeps its WebSockets off the network. */
function refuse(socket: Socket): void {
  socket.destroy();
}

async function survives(t: Test, { page, context, service, run }: TestWorkspace): Promise<void> {
  await t.test('a network that goes is told, nothing is lost meanwhile, and one that is slow is told as well', async (t) => {
    await say(page, 'clear; mkfifo /tmp/gate; (cat /tmp/gate; echo while-"away") &');
    await context.setOffline(true);
    service.app.server.on('connection', refuse);
    for (const client of service.app.websocketServer.clients) client.terminate();
    await page.locator('.banner-lost').waitFor();
    await page.getByText('The connection is lost. Reconnecting; the shell goes on.').waitFor();
    await run({ host: 'node1' }, 'sh', '-c', 'echo open > /tmp/gate');
    await page.route('**/health/live', async (route) => { await new Promise((resolve) => setTimeout(resolve, 1_700)); await route.continue(); });
    service.app.server.off('connection', refuse);
    await context.setOffline(false);
    await page.locator(open).waitFor();
    await shown(page, 'while-away');
    t.equal((await screen(page)).split('while-away').length, 2, 'once');
    await page.getByText('The network is slow: what you see may come late.').waitFor();
    await page.unroute('**/health/live');
    await page.locator('.banner').waitFor({ state: 'detached' });
    await say(page, 'echo "still" the-same-shell $(jobs -p | wc -l)');
    await shown(page, 'still the-same-shell');
  });
}
