/**
 * A learner's work in a real browser, against the real service and engine: two labs to full marks by clicking and typing, a
 * browser that is closed in the middle, a connection that is cut. What the screen shows is read from the screen.
 */
import type { BrowserContext, Page } from 'playwright-core';
import t, { type Test } from 'tap';
import { readSessionLab } from '../../src/grading/session-lab.js';
import { accessible, picture } from '../support/accessible.js';
import { noBrowser, openBrowser } from '../support/browser.js';
import { startService } from '../support/service.js';

const size = { width: 1280, height: 800 };
const stepMs = 30_000;

t.test('a learner', { skip: noBrowser }, async (t) => {
  const service = await startService(t);
  const { learner } = service.logins;
  const url = await service.app.listen({ port: 0, host: '127.0.0.1' });
  // Nobody is logged in when the first page asks who is.
  const browser = await openBrowser(t, { expected: [/status of 401/, /ERR_INTERNET_DISCONNECTED/, /WebSocket connection to/] });

  async function loggedIn(): Promise<{ page: Page; context: BrowserContext }> {
    const context = await browser.context({ viewport: size, locale: 'en-US', colorScheme: 'light' });
    context.setDefaultTimeout(stepMs);
    const page = await context.newPage();
    await page.goto(`${url}/labs`);
    await page.getByLabel('E-mail').fill(learner.email);
    await page.getByLabel('Password').fill(learner.password);
    await page.getByRole('button', { name: 'Log in', exact: true }).click();
    await page.getByRole('heading', { name: 'All labs' }).waitFor();
    return { page, context };
  }

  /** What solves the task in this very session, as its author wrote it. */
  async function solution(page: Page, taskId: string): Promise<string[]> {
    const { lab } = await readSessionLab(service.store, page.url().split('/').at(-1) ?? '');
    return lab.tasks.find(({ id }) => id === taskId)?.solution.flatMap(({ run }) => run.trim().split('\n')) ?? [];
  }

  async function solve(page: Page, taskId: string): Promise<void> {
    await page.getByRole('tab', { name: 'node1' }).click();
    for (const command of await solution(page, taskId)) {
      await page.keyboard.type(command);
      await prompted(page, false);
      await page.keyboard.press('Enter');
      await prompted(page);
    }
    await page.keyboard.type('echo all-"done"-with');
    await page.keyboard.type(` ${taskId}`);
    await page.keyboard.press('Enter');
    await shown(page, `all-done-with ${taskId}`);
    await page.getByTestId(`check-${taskId}`).getByRole('button', { name: /^Check/ }).click();
    await page.locator(`#task-${taskId}[data-state="passed"]`).waitFor();
  }

  t.test('does a lab to full marks, and goes on in another browser', async (t) => {
    const first = await loggedIn();
    const { page } = first;
    await inBothLanguages(t, page, 'labs');
    await picture(page, 'labs');
    await page.getByRole('link', { name: 'Pod to pod on one node' }).last().click();
    await page.getByRole('heading', { name: 'Tasks' }).waitFor();
    await inBothLanguages(t, page, 'lab');
    await picture(page, 'lab');

    const began = performance.now();
    await page.getByRole('button', { name: /^Start/ }).first().click();
    await Promise.all([page.locator('.guide h1').waitFor(), page.locator('.terminal[data-state="open"]').waitFor()]);
    await shown(page, 'root@node1');
    t.comment(`from the click on "Start" to guide and prompt: ${Math.round(performance.now() - began)} ms`);

    await page.getByRole('button', { name: 'Run in node1', exact: true }).first().click();
    await shown(page, 'veth-pod3@');
    await page.getByTestId('check-plug-in').getByRole('button').click();
    const failed = page.locator('[data-check="pod1-eth0"].result-bad');
    await failed.waitFor();
    t.match(await failed.innerText(), /one end of a veth pair[^]*Expected[^]*Seen\s+.*has no interface eth0/, 'a check that failed says what to look at, what was expected and what was seen');
    await inBothLanguages(t, page, 'workspace with a failed check');

    await page.getByRole('button', { name: /^Take a hint \(costs 2 points\)/ }).click();
    await accessible(t, page, 'the question before a hint');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await solve(page, 'plug-in');
    t.equal(await page.getByTestId('score').innerText(), '30 of 100 points');
    await page.locator('.guide-text').evaluate((element) => { (element as unknown as { scrollTop: number }).scrollTop = 0; });
    await closeToasts(page);
    await picture(page, 'workspace');

    await first.context.close();
    const second = await loggedIn();
    await goesOn(t, second.page);
    await second.context.close();
  });

  async function goesOn(t: Test, page: Page): Promise<void> {
    await page.getByRole('link', { name: 'Go on: Pod to pod on one node' }).first().click();
    await shown(page, 'all-done-with plug-in');
    await page.locator('.terminal[data-state="open"]').waitFor();
    t.equal(count(await screen(page), 'all-done-with plug-in'), 1, 'the shell and what it has shown are there, once');

    for (const client of service.app.websocketServer.clients) client.terminate();
    await page.locator('.banner-lost').waitFor();
    await page.locator('.banner-lost').waitFor({ state: 'detached' });
    await page.locator('.terminal[data-state="open"]').waitFor();
    t.equal(count(await screen(page), 'all-done-with plug-in'), 1, 'nothing is doubled after a cut');

    await solve(page, 'addresses');
    await page.getByTestId('quiz-who-answers-arp').getByText('The bridge, which has learnt it').click();
    await page.getByText('Not quite.').waitFor();
    await page.getByTestId('quiz-who-answers-arp').getByText('pod2; the bridge only carries').click();
    await page.getByText('A bridge learns MAC addresses per port').waitFor();
    await solve(page, 'real-address');
    t.equal(await page.getByTestId('score').innerText(), '100 of 100 points');
    await page.getByText('All tasks passed.').waitFor();
    await page.getByLabel('Theme').selectOption('dark');
    await closeToasts(page);
    await picture(page, 'workspace-dark');
    await onPhone(t, page);
    await page.getByRole('button', { name: /^Lab/ }).click();
    await page.getByRole('menuitem', { name: 'End the session…' }).click();
    await page.getByRole('button', { name: 'End it' }).click();
    await page.getByRole('heading', { name: 'This session has ended' }).waitFor();
    await accessible(t, page, 'ended');
  }

  t.test('makes a service of iptables rules, question included', async (t) => {
    const { page, context } = await loggedIn();
    await page.getByRole('link', { name: 'A service, made of iptables rules' }).click();
    await page.getByRole('button', { name: /^Start this lab/ }).click();
    await shown(page, 'root@node1');
    await solve(page, 'cluster-ip');
    await page.getByTestId('quiz-first-packet').getByText('For the first packet').click();
    await solve(page, 'three-backends');
    await solve(page, 'hairpin');
    t.equal(await page.getByTestId('score').innerText(), '100 of 100 points');
    await context.close();
  });
});

/** What runs in the page and is compiled here, where no page is. */
interface Dom { innerWidth: number; document: { documentElement: { scrollWidth: number }; querySelectorAll(selector: string): Iterable<{ innerText: string }> } }

/** The letters of the terminals that are seen. */
async function screen(page: Page): Promise<string> {
  return (await page.locator('.terminal-panel:not([hidden]) .xterm-rows').allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
}

async function shown(page: Page, text: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const { document } = globalThis as unknown as Dom;
    return [...document.querySelectorAll('.terminal-panel:not([hidden]) .xterm-rows')].some(({ innerText }) => innerText.replaceAll('\u00a0', ' ').includes(wanted));
  }, text);
}

/** As somebody types who looks at the shell: it asks for more, or for the next; or, where `asks` is false, it has shown what was typed. */
async function prompted(page: Page, asks = true): Promise<void> {
  await page.waitForFunction((wanted) => {
    const { document } = globalThis as unknown as Dom;
    return [...document.querySelectorAll('.terminal-panel:not([hidden]) .xterm-rows')].some(({ innerText }) => /[#>]$/.test(innerText.replaceAll('\u00a0', ' ').trimEnd()) === wanted);
  }, asks);
}

async function closeToasts(page: Page): Promise<void> {
  const toasts = page.locator('.toast').getByRole('button');
  while (await toasts.count() > 0) await toasts.first().click().catch(() => undefined);
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** English in the light, Chinese in the dark; and back. */
async function inBothLanguages(t: Test, page: Page, state: string): Promise<void> {
  await accessible(t, page, `${state}, English, light`);
  await page.getByLabel('Theme').selectOption('dark');
  await page.getByLabel('Language').selectOption('zh-CN');
  await page.locator('html[lang="zh-CN"]').waitFor();
  await accessible(t, page, `${state}, Chinese, dark`);
  await page.getByLabel('语言').selectOption('en');
  await page.getByLabel('Theme').selectOption('system');
}

async function onPhone(t: Test, page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 800 });
  t.ok(await page.locator('.guide h1').isVisible(), 'a phone shows the guide');
  t.ok(await page.getByTestId('score').isVisible(), 'and the score');
  t.notOk(await page.locator('.terminals').isVisible(), 'and terminals on demand');
  t.ok(await page.evaluate(() => { const { document, innerWidth } = globalThis as unknown as Dom; return document.documentElement.scrollWidth <= innerWidth; }), 'nothing is wider than the screen');
  await accessible(t, page, 'on a phone');
  await page.setViewportSize(size);
}
