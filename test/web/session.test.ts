/** A session's time and its resets in a real browser: of one host, of all, and back to where a task began. */
import type { Page } from 'playwright-core';
import t, { type Test } from 'tap';
import { noBrowser } from '../support/browser.js';
import { openWorkspace, say, shown, solve, type TestWorkspace } from '../support/workspace.js';

t.test('a session', { skip: noBrowser }, async (t) => {
  // What was asked just as a reset began.
  const workspace = await openWorkspace(t, 'network-namespace', [/status of 409/]);
  await shown(workspace.page, 'root@node1');
  await moreTime(t, workspace.page);
  await resets(t, workspace);
  await goesBack(t, workspace);
});

async function moreTime(t: Test, page: Page): Promise<void> {
  await t.test('time left is shown, and there is more of it after "Extend"', async (t) => {
    const seconds = async (): Promise<number> => (await page.getByRole('timer').innerText()).split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
    const before = await seconds();
    await page.getByRole('button', { name: /^Extend/ }).click();
    await page.getByText('The session lasts longer now.').waitFor();
    t.ok(await seconds() > before);
  });
}

async function resets(t: Test, workspace: TestWorkspace): Promise<void> {
  const { page, run } = workspace;
  const made = (host: string): Promise<string> => run({ host }, 'sh', '-c', 'ip -o link | grep -c mine0 || true');
  await t.test('one host is reset and the others stay; then all', async (t) => {
    for (const host of ['node1', 'outside']) await run({ host }, 'ip', 'link', 'add', 'mine0', 'type', 'bridge');
    await reset(workspace, 'Reset node1…');
    t.same([(await made('node1')).trim(), (await made('outside')).trim()], ['0', '1']);
    await reset(workspace, 'Reset everything…');
    t.equal((await made('outside')).trim(), '0');
    await page.locator('.terminal-panel:not([hidden]) .terminal[data-state="open"]').waitFor();
    await say(page, 'echo a-"new"-shell');
    await shown(page, 'a-new-shell');
  });
}

async function goesBack(t: Test, workspace: TestWorkspace): Promise<void> {
  const { page, run } = workspace;
  await t.test('the timeline leads back to where a task began', async (t) => {
    await solve(workspace, 'create');
    await page.getByRole('tab', { name: 'Timeline', exact: true }).click();
    await page.locator('.timeline-pass').getByRole('button', { name: 'Back to its start…' }).click();
    await confirmReset(workspace);
    t.equal((await run({ host: 'node1' }, 'ip', 'netns')).trim(), '', 'as the task found it');
    t.match(await page.getByTestId('score').innerText(), /^25 of/, 'points stay');
  });
}

async function reset(workspace: TestWorkspace, name: string): Promise<void> {
  await workspace.page.getByRole('button', { name: /^Lab/ }).click();
  await workspace.page.getByRole('menuitem', { name }).click();
  await confirmReset(workspace);
}

async function confirmReset({ page, service, id }: TestWorkspace): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Reset', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await service.sessions.waitReady(id, 60_000);
  await page.locator('.work-cover').waitFor({ state: 'detached' });
}
