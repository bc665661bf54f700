/** The panel of walks in a real browser: somebody's packet is followed through a tunnel, step by step; a walk is hidden until it was predicted. */
import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import t, { type Test } from 'tap';
import { findProgram } from '../../src/setup/programs.js';
import { accessible } from '../support/accessible.js';
import { noBrowser } from '../support/browser.js';
import { addressOf, openWorkspace, solve, type TestWorkspace } from '../support/workspace.js';

t.test('walks', { skip: noBrowser }, async (t) => {
  const workspace = await openWorkspace(t, 'overlay-vxlan');
  await solve(workspace, 'tunnel');
  await solve(workspace, 'pods');
  await waits(t, workspace);
  await steps(t, workspace.page);
  await tells(t, workspace.page);
  await takesAway(t, workspace.page);
  await workspace.start('pod-to-pod-across-nodes');
  await predictedFirst(t, workspace);
});

async function waits(t: Test, workspace: TestWorkspace): Promise<void> {
  const { page, run } = workspace;
  await t.test('the next packet that a filter lets through is followed through the tunnel', async (t) => {
    const other = await addressOf(workspace, { host: 'node2', pod: 'pod3' });
    await page.getByRole('tab', { name: 'Packet walk', exact: true }).click();
    await page.getByRole('button', { name: 'Next matching packet' }).click();
    await page.getByLabel('Filter', { exact: true }).fill(`icmp and host ${other}`);
    await page.getByLabel('Wait at most (seconds)').fill('30');
    await page.getByRole('button', { name: 'Send and follow' }).click();
    await page.getByText('The packet is on its way').waitFor();
    let done = false;
    const answered = page.getByText('✓ answered').waitFor().finally(() => { done = true; });
    while (!done) await run({ host: 'node1', pod: 'pod1' }, 'ping', '-q', '-c', '1', other);
    await answered;
    t.match(await page.locator('.walk-packet').innerText(), new RegExp(`^ICMP .* → ${other}`, 'i'));
    t.equal(await page.locator('.walk .link-vxlan').count(), 1, 'the tunnel is a line between its ends');
    t.equal(await page.locator('.walk [data-id="host:core"]').count(), 1, 'the network below is part of the way');
  });
}

async function steps(t: Test, page: Page): Promise<void> {
  await t.test('keys step through it; what changed is marked, and said', async (t) => {
    const slider = page.getByRole('slider', { name: 'Step' });
    t.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Step', 'the walk has the focus when it comes');
    await page.locator('.walk .shape.is-here[data-id="interface:node1/pod1:eth0"]').waitFor();
    await page.keyboard.press('ArrowRight');
    t.match(await slider.getAttribute('aria-valuetext'), /^Step 2 of \d+: node1 veth/);
    const inTunnel = page.locator('.hop .is-changed').filter({ hasText: /^≠ VXLAN \d+: 192\.168\.100\.11 → 192\.168\.101\.12/ });
    while (await inTunnel.count() === 0 && await page.locator('.walk-at').innerText() !== await lastStep(page)) await page.keyboard.press('ArrowRight');
    t.match(await page.locator('.hop h3').innerText(), /^node1 eth0/, 'the frame is packed where it leaves the node');
    t.match(await page.locator('.hop .facts').innerText(), /encapsulation\s+— → /, 'before and after');
    await page.keyboard.press('ArrowLeft');
    t.notMatch(await page.locator('.hop').innerText(), /≠ VXLAN/);
    const routed = page.locator('.hop h3').filter({ hasText: /^core .*out/ });
    while (await routed.count() === 0 && await page.locator('.walk-at').innerText() !== await lastStep(page)) await page.keyboard.press('ArrowRight');
    t.match(await page.locator('.hop .facts').innerText(), /outer source MAC[\s\S]*outer TTL\s+64 → 63/, 'a router on the way changes the outer header');
    t.match(await page.locator('.hop .is-changed').allInnerTexts(), [/^≠ VXLAN \d+: [\da-f:]{17} → /, /^≠ VXLAN \d+: 192\.168\.100\.11 → .* TTL 63$/]);
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.keyboard.press('Space');
    await page.keyboard.press('End');
    await page.locator('.walk .shape.is-here[data-id="interface:node1/pod1:eth0"]').waitFor();
    t.equal(await page.locator('.walk .link-vxlan.is-path').count(), 1, 'the tunnel is on the way');
    t.equal(await page.locator('.hop[aria-live="polite"]').count(), 1, 'a screen reader hears each step');
  });
}

async function tells(t: Test, page: Page): Promise<void> {
  await t.test('the whole story is there in sentences, in both languages', async (t) => {
    await page.getByText('The whole story in sentences').click();
    const story = page.locator('.walk-sentences');
    t.match(await story.innerText(), /VXLAN/);
    const count = await story.locator('li').count();
    await accessible(t, page, 'a walk through a tunnel');
    await page.getByLabel('Language').selectOption('zh-CN');
    await story.getByText(/[\u4e00-\u9fff]/).first().waitFor();
    t.equal(await story.locator('li').count(), count, 'as much of it');
    await accessible(t, page, 'a walk in Chinese');
    await page.getByLabel('语言').selectOption('en');
  });
}

async function takesAway(t: Test, page: Page): Promise<void> {
  await t.test('the download has the copies of this packet, packed and unpacked', async (t) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download pcapng' }).click()]);
    const tshark = findProgram('tshark');
    if (tshark === undefined) return t.comment('no tshark here to read the download');
    const lines = execFileSync(tshark, ['-r', await file.path(), '-T', 'fields', '-e', 'frame.interface_name', '-e', 'vxlan.vni', '-e', 'icmp.seq'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString().trimEnd().split('\n').map((line) => line.split('\t'));
    t.ok(lines.some(([name, vni]) => name === 'node1:eth0' && vni !== ''));
    t.ok(lines.some(([name, vni]) => name === 'node1/pod1:eth0' && vni === ''));
    t.equal(new Set(lines.map(([, , sequence]) => sequence)).size, 1, 'one packet and its answer, no other ping');
  });
}

async function predictedFirst(t: Test, workspace: TestWorkspace): Promise<void> {
  const { page } = workspace;
  await t.test('a walk that a task wants predicted is hidden until the task has the answer', async (t) => {
    await solve(workspace, 'two-nodes');
    await page.locator('#task-two-nodes[data-state="passed"]').waitFor();
    await page.getByRole('tab', { name: 'Packet walk', exact: true }).click();
    await page.getByRole('button', { name: 'One ping from pod1 to pod3' }).click();
    await page.getByRole('alert').getByText('A task asks what this packet will do.').waitFor();
    t.equal(await page.locator('.walk').count(), 0, 'nothing of it is shown');
    const link = page.getByRole('link', { name: 'To the task' });
    t.equal(await link.getAttribute('href'), '#task-follow', 'the task whose walk it is');
    await link.click();
    const question = page.locator('#task-follow .question').filter({ has: page.locator('.path-answer') });
    for (const place of ['node1/pod1', 'node1', 'lan', 'node2', 'node2/pod3']) await question.getByRole('button', { name: place, exact: true }).click();
    t.equal(await question.locator('.path').innerText(), 'node1/pod1 → node1 → lan → node2 → node2/pod3');
    await page.getByTestId('check-follow').getByRole('button', { name: /^Check/ }).click();
    await page.locator('[data-check="way"].result-good').waitFor();
    await page.locator('#task-follow').getByRole('button', { name: 'Follow the packet' }).click();
    await page.getByText('✓ answered').waitFor();
    t.equal(await page.getByRole('alert').count(), 0);
  });
}

async function lastStep(page: Page): Promise<string> {
  const count = /of (\d+)/.exec(await page.locator('.walk-at').innerText())?.[1] ?? '';
  return `Step ${count} of ${count}`;
}
