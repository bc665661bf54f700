/** A learner's workspace in a real browser: one session of one lab on the real engine, with the learner logged in. */
import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { Test } from 'tap';
import { readSessionLab } from '../../src/grading/session-lab.js';
import { cookieName } from '../../src/routes/credentials.js';
import { makeToken } from './actors.js';
import { openBrowser } from './browser.js';
import { startService, type TestService } from './service.js';

/** Long, for a busy machine; a test that passes does not wait for it. */
const stepMs = 30_000;

export interface Place { host: string; pod?: string }

export interface TestWorkspace {
  service: TestService;
  url: string;
  id: string;
  context: BrowserContext;
  page: Page;
  /** Runs a program in the lab, not in a terminal. Gives what it printed; throws where it failed. */
  run(place: Place, ...argv: string[]): Promise<string>;
  /** Starts a session of another lab, shows it, and waits until it is ready. From then on it is this one. */
  start(lab: string): Promise<void>;
}

/** `expected`: what pages may complain of, see `openBrowser`. */
export async function openWorkspace(t: Test, lab: string, expected: readonly RegExp[] = []): Promise<TestWorkspace> {
  const service = await startService(t);
  const url = await service.app.listen({ port: 0, host: '127.0.0.1' });
  const browser = await openBrowser(t, { expected });
  const context = await browser.context({ viewport: { width: 1280, height: 800 }, locale: 'en-US', colorScheme: 'light', reducedMotion: 'reduce', acceptDownloads: true });
  context.setDefaultTimeout(stepMs);
  await context.addCookies([{ name: cookieName, value: await makeToken(service.store, service.learnerId), url, httpOnly: true }]);
  const workspace: TestWorkspace = {
    service, url, id: '', context, page: await context.newPage(),
    run: (place, ...argv) => run(workspace, place, argv),
    start: async (slug) => {
      const started = await service.app.inject({ method: 'POST', url: '/v1/sessions?wait=60', headers: service.learner, payload: { lab: slug } });
      workspace.id = started.json<{ id: string }>().id;
      await workspace.page.goto(`${url}/sessions/${workspace.id}`);
      await workspace.page.locator('.guide h1').waitFor();
    },
  };
  await workspace.start(lab);
  return workspace;
}

async function run({ service: { app, learner }, id }: TestWorkspace, target: Place, argv: string[]): Promise<string> {
  const answer = await app.inject({ method: 'POST', url: `/v1/sessions/${id}/commands`, headers: learner, payload: { target, argv } });
  const { exitCode, stdout } = answer.json<{ exitCode: number; stdout: string }>();
  if (exitCode !== 0) throw new Error(`${argv.join(' ')}: ${answer.body}`);
  return stdout;
}

/** The first IPv4 address of `eth0` there. */
export async function addressOf({ run: ask }: TestWorkspace, place: Place): Promise<string> {
  return /inet ([\d.]+)/.exec(await ask(place, 'ip', '-4', 'addr', 'show', 'eth0'))?.[1] ?? '';
}

/** As the lab's author solved it; graded, so that the next task opens. */
export async function solve({ service, id, run: ask }: TestWorkspace, taskId: string): Promise<void> {
  const { lab } = await readSessionLab(service.store, id);
  for (const step of lab.tasks.find((task) => task.id === taskId)?.solution ?? []) await ask({ host: step.on }, 'bash', '-c', step.run);
  await service.app.inject({ method: 'POST', url: `/v1/sessions/${id}/tasks/${taskId}/attempts`, headers: service.learner, payload: {} });
}

/** Types a line into the terminal that is in front of a group of terminals. */
export async function say(page: Page, line: string, group = 0): Promise<void> {
  await page.locator('.terminal-group').nth(group).locator('.terminal-panel:not([hidden]) .terminal-screen').click();
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
}

export function object(page: Page, id: string): Locator {
  return page.locator(`.shape[data-id="${id}"]`);
}

/** The letters of the terminals that are seen. */
export async function screen(page: Page): Promise<string> {
  return (await page.locator('.terminal-panel:not([hidden]) .xterm-rows').allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
}

/** Waits until a terminal that is seen has `text`, on one line. */
export async function shown(page: Page, text: string): Promise<void> {
  await page.locator('.terminal-panel:not([hidden]) .xterm-rows').filter({ hasText: text }).first().waitFor();
}
