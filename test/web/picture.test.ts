/**
 * The picture, packets, walks and the timeline of one real session in a real browser: something is broken by a command, the picture
 * shows it, packets are caught and read, one is followed, and the timeline tells of all that.
 */
import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import t from 'tap';
import { accessible, picture } from '../support/accessible.js';
import { findProgram } from '../../src/setup/programs.js';
import { noBrowser, openBrowser } from '../support/browser.js';
import { startService } from '../support/service.js';

const manyPackets = 10_000;

t.test('what a learner sees of the kernel', { skip: noBrowser }, async (t) => {
  const service = await startService(t);
  const url = await service.app.listen({ port: 0, host: '127.0.0.1' });
  const browser = await openBrowser(t, { expected: [/status of 401/, /status of 400/] });
  const context = await browser.context({ viewport: { width: 1280, height: 800 }, locale: 'en-US', colorScheme: 'light', acceptDownloads: true });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const login = await context.request.post(`${url}/v1/auth/login`, { data: { ...service.logins.learner, cookie: true }, headers: { origin: url } });
  t.equal(login.status(), 200);
  const started = await service.app.inject({ method: 'POST', url: '/v1/sessions', headers: service.learner, payload: { lab: 'pod-to-pod-across-nodes' } });
  const { id } = started.json<{ id: string }>();
  await page.goto(`${url}/sessions/${id}`);
  await object(page, 'interface:node1/pod1:eth0').waitFor();

  /** What it printed. */
  async function run(target: { host: string; pod?: string }, ...argv: string[]): Promise<string> {
    const answer = await service.app.inject({ method: 'POST', url: `/v1/sessions/${id}/commands`, headers: service.learner, payload: { target, argv } });
    const { exitCode, stdout } = answer.json<{ exitCode: number; stdout: string }>();
    if (exitCode !== 0) throw new Error(`${argv.join(' ')}: ${answer.body}`);
    return stdout;
  }
  const show = (name: string): Promise<void> => page.getByRole('tab', { name, exact: true }).click();
  const pod2 = /inet (10\.[\d.]+)/.exec(await run({ host: 'node1', pod: 'pod2' }, 'ip', '-4', 'addr', 'show', 'eth0'))?.[1] ?? '';

  t.test('the picture shows what was lost, made and changed, and tells all by keyboard', async (t) => {
    await run({ host: 'node2' }, 'ip', 'link', 'add', 'mine0', 'type', 'bridge');
    await run({ host: 'node2' }, 'ip', 'link', 'del', 'veth-pod3');
    await page.locator('.shape.is-missing[data-id="interface:node2/pod3:eth0"]').waitFor();
    t.match(await object(page, 'interface:node2:veth-pod3').getAttribute('aria-label'), /missing/, 'a ghost');
    t.match(await object(page, 'interface:node2:mine0').getAttribute('aria-label'), /not declared/);
    t.match(await object(page, 'host:node2').getAttribute('aria-label'), /changed/, 'the routes went with the address');
    t.equal(await page.locator('.link.is-missing').count(), 2, 'the cable and the port are ghosts as well');

    await object(page, 'host:node1').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const reached = await page.evaluate<string | null>('document.activeElement?.getAttribute("data-id")');
    t.match(reached, /^(pod|interface):node1/, 'arrows lead into the host');
    await page.keyboard.press('Enter');
    const details = page.locator('.topology-details');
    await details.getByText('Routes').first().waitFor();
    await details.getByRole('button', { name: 'Walk from here' }).waitFor();
    await accessible(t, page, 'details of an object');
    await page.keyboard.press('Escape');
    await details.waitFor({ state: 'detached' });
    await page.waitForFunction(`document.activeElement?.getAttribute('data-id') === ${JSON.stringify(reached)}`);
    await page.getByRole('button', { name: 'Kubernetes names' }).click();
    t.match(await object(page, 'interface:node1:cni0').getAttribute('aria-label'), /the bridge of the CNI plugin/, 'as the lab says');
    await page.getByRole('button', { name: 'Kubernetes names' }).click();
    await picture(page, 'topology');
    await page.getByRole('button', { name: 'List', exact: true }).click();
    t.match(await page.locator('.topology-list').innerText(), /veth-pod3\s+missing/);
    await accessible(t, page, 'the list of objects');
  });

  t.test('packets are caught, filtered, decoded, followed and downloaded', async (t) => {
    await show('Packets');
    await page.getByRole('button', { name: 'New capture' }).click();
    await page.getByRole('button', { name: 'Start capturing' }).click();
    await page.getByText('Choose at least one place.').waitFor();
    await page.locator('input[name="node1/pod1:eth0"]').check();
    await page.getByLabel('Filter', { exact: true }).fill('icmp and and');
    await page.getByRole('button', { name: 'Start capturing' }).click();
    await page.getByText(/can't parse filter expression: syntax error/).waitFor();
    await accessible(t, page, 'a filter that was refused');
    await page.getByLabel('Filter', { exact: true }).fill('icmp or tcp');
    await page.locator('input[name="node1:cni0"]').check();
    await page.getByRole('button', { name: 'Start capturing' }).click();
    await page.locator('.packet-list').waitFor();
    await run({ host: 'node1', pod: 'pod1' }, 'ping', '-c', '2', '-i', '0.2', pod2);
    await page.getByText('8 packets').waitFor();
    const filter = page.getByRole('searchbox', { name: 'Display filter' });
    await filter.fill('if:node1/pod1 request');
    await page.getByText('2 of 8 packets').waitFor();
    await filter.fill('if:node1/pod1 !request proto:icmp');
    await page.locator('.packet-row').first().click();
    await page.getByRole('button', { name: /^Sequence number/ }).focus();
    t.equal(await page.locator('.hex-bytes .is-marked').count(), 2, 'the bytes of the field are marked');
    await filter.fill('');
    await accessible(t, page, 'a decoded packet');
    await narrowGuide(page, 'ArrowLeft');
    await picture(page, 'packets');
    await narrowGuide(page, 'ArrowRight');
    await page.getByRole('button', { name: 'Side by side' }).click();
    t.same((await page.locator('.packet-head > span').allInnerTexts()).slice(2), ['node1/pod1:eth0', 'node1:cni0']);
    await page.getByRole('button', { name: 'Wireshark…' }).click();
    t.match(await page.getByTestId('watch').innerText(), /^websocat -b -H "Authorization: Bearer \$TOKEN" 'ws:[^?]+\/stream' \| wireshark -k -i -$/, 'no token in the address');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Stop', exact: false }).click();
    await page.getByText('It was stopped.').waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'pcapng' }).click()]);
    const tshark = findProgram('tshark');
    if (tshark === undefined) return t.comment('no tshark here to read the download');
    t.equal(execFileSync(tshark, ['-r', await file.path(), '-Y', 'icmp'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString().trim().split('\n').length, 8);
  });

  t.test(`${manyPackets} packets scroll without long frames`, async (t) => {
    await page.getByRole('button', { name: 'New capture' }).click();
    await page.locator('input[name="node1/pod1:eth0"]').check();
    await page.getByLabel('Filter', { exact: true }).fill('icmp');
    await page.getByRole('button', { name: 'Start capturing' }).click();
    await page.getByText('0 packets', { exact: true }).waitFor();
    await run({ host: 'node1', pod: 'pod1' }, 'ping', '-q', '-f', '-c', String(manyPackets / 2), pod2);
    await page.getByText(`${manyPackets} packets`).waitFor({ timeout: 180_000 });
    await page.getByRole('button', { name: 'List', exact: true }).last().click();
    const tail = page.getByRole('button', { name: 'Newest' });
    if (await tail.getAttribute('aria-pressed') === 'true') await tail.click();
    const frames = await page.evaluate<number[]>(scrollScript);
    const sorted = [...frames].sort((a, b) => a - b);
    const [middle = 0, late = 0] = [sorted[Math.floor(sorted.length / 2)], sorted[Math.floor(sorted.length * 0.95)]];
    const measured = `${frames.length} frames: median ${middle.toFixed(1)} ms, 95 % ${late.toFixed(1)} ms, longest ${(sorted.at(-1) ?? 0).toFixed(1)} ms`;
    t.comment(measured);
    t.ok(middle < 250, `frames come steadily, on two busy cores too (${measured})`);
    t.ok(late < 1_000, `long frames are rare (${measured})`);
    t.match(await page.locator('.packet-row').last().innerText(), new RegExp(`^${manyPackets}\\b`), 'the end is reached');
    t.ok(await page.locator('.packet-row').count() < 60, 'only rows that can be seen are there');
    await page.getByRole('button', { name: 'Stop', exact: false }).click();
  });

  t.test('a packet is followed, step by step, and dies where the route is missing', async (t) => {
    await show('Packet walk');
    await page.getByRole('button', { name: 'New walk' }).click();
    await page.getByLabel('From', { exact: true }).selectOption('node1/pod1');
    await page.getByLabel('To', { exact: true }).selectOption('node1/pod2');
    await page.getByRole('button', { name: 'Send and follow' }).click();
    await page.getByText('✓ answered').waitFor();
    await page.locator('.shape.is-here[data-id="interface:node1/pod1:eth0"]').waitFor();
    await page.getByRole('button', { name: 'Step forward' }).click();
    await page.locator('.shape.is-here[data-id="interface:node1:veth-pod1"]').waitFor();
    t.match(await page.locator('.hop-reasons').innerText(), /cable|other end/i);
    await page.getByRole('slider', { name: 'Step' }).focus();
    await page.keyboard.press('End');
    await page.getByText('Step 8 of 8').waitFor();
    await page.locator('.shape.is-here[data-id="interface:node1/pod1:eth0"]').waitFor();
    await page.getByRole('button', { name: 'New walk' }).click();
    await page.getByRole('button', { name: /One ping from pod1 to pod3/ }).click();
    await page.locator('.walk, input[name^="predict-"]').first().waitFor();
    if (await page.locator('.walk').count() === 0) await page.getByRole('button', { name: 'Show it without an answer' }).click();
    await page.getByText('! rejected').waitFor();
    await page.getByRole('button', { name: 'Step forward' }).click();
    await page.getByRole('button', { name: 'Step forward' }).click();
    await page.locator('.shape.is-dead[data-id="interface:node1:cni0"]').waitFor();
    t.match(await page.locator('.death').innerText(), /no route/i);
    await page.getByText('The whole story in sentences').click();
    t.ok(await page.locator('.walk-sentences li').count() > 2);
    await accessible(t, page, 'a walk');
    await picture(page, 'walk');
  });

  t.test('the timeline has all of it on one clock', async (t) => {
    await show('Timeline');
    await page.getByText('veth-pod3 in node2 does not exist').first().waitFor();
    await page.getByText('Capture ended: 8 packets').waitFor();
    const all = await page.locator('.timeline-list').innerText();
    t.match(all, /The lab is ready/);
    await page.getByRole('button', { name: 'Captures', exact: true }).click();
    t.notMatch(await page.locator('.timeline-list').innerText(), /Capture ended/);
    await accessible(t, page, 'the timeline');
    await picture(page, 'timeline');
    const shell = await service.sessions.openTerminal(id, { target: { host: 'node1' }, columns: 80, rows: 24 });
    const typed = await service.sessions.attachTerminal(id, shell.id);
    typed.onOutput((_, bytes) => { typed.acknowledge(bytes.length); });
    await typed.write(Buffer.from('ip -br link show cni0\r'));
    await page.locator('.timeline-list code').getByText('ip -br link show cni0').waitFor();
    typed.detach();
    await page.getByRole('button', { name: 'Start anew' }).click();
    await page.getByText('A kernel keeps no history').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: /^Lab/ }).click();
    await page.getByRole('menuitem', { name: /^Back to the start of/ }).first().click();
    await accessible(t, page, 'before going back to the start of a task');
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    await page.getByText('The lab is being built anew').first().waitFor();
    await service.sessions.waitReady(id, 60_000);
    t.notMatch(await run({ host: 'node2' }, 'ip', '-br', 'link'), /mine0/, 'all is as the task finds it');
    await page.getByLabel('Language').selectOption('zh-CN');
    for (const name of ['拓扑', '抓包', '数据包之旅', '时间线']) {
      await show(name);
      await accessible(t, page, name);
    }
  });
});

const object = (page: Page, id: string): ReturnType<Page['locator']> => page.locator(`[data-id="${id}"]`);

/** Runs in the page: from the first packet to the last in two seconds; how long each frame took. */
const scrollScript = `new Promise((done) => {
  const list = document.querySelector('.packet-list');
  const frames = [];
  const began = performance.now();
  let last = began;
  const step = (now) => {
    frames.push(now - last);
    last = now;
    const part = Math.min(1, (now - began) / 2000);
    list.scrollTop = (list.scrollHeight - list.clientHeight) * part;
    if (part < 1) requestAnimationFrame(step);
    else setTimeout(() => { done(frames.slice(1)); }, 100);
  };
  requestAnimationFrame(step);
})`;

/** By three steps, or wider again: for a picture in which the list of packets has more of its columns. The focus goes on to the filter. */
async function narrowGuide(page: Page, key: 'ArrowLeft' | 'ArrowRight'): Promise<void> {
  for (let steps = 0; steps < 3; steps++) await page.getByRole('separator', { name: 'Width of the guide' }).press(key);
  await page.getByRole('searchbox', { name: 'Display filter' }).focus();
}
