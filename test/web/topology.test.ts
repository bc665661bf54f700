/** The picture of the topology in a real browser: moved by mouse and keys, asked about its objects, used to open things, lit by packets. */
import type { Locator, Page } from 'playwright-core';
import t, { type Test } from 'tap';
import { noBrowser } from '../support/browser.js';
import { until } from '../support/sandbox.js';
import { addressOf, object, openWorkspace, shown, type TestWorkspace } from '../support/workspace.js';

const client = { host: 'node1', pod: 'client' };
const clientId = 'interface:node1/client:eth0';
/** For a busy machine. */
const longMs = 60_000;

t.test('the picture', { skip: noBrowser }, async (t) => {
  const workspace = await openWorkspace(t, 'service-iptables');
  await object(workspace.page, clientId).waitFor();
  await byMouse(t, workspace.page);
  await byKeys(t, workspace.page);
  await details(t, workspace);
  await names(t, workspace.page);
  await counts(t, workspace);
  await opens(t, workspace);
  await lights(t, workspace);
});

async function byMouse(t: Test, page: Page): Promise<void> {
  await t.test('the wheel zooms, dragging moves and opens nothing, buttons do both', async (t) => {
    const [x, y] = await middle(drawing(page));
    const whole = await view(page);
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -300);
    await changed(page, 'zoom by the wheel', ([, , width]) => width < whole[2] * 0.9);
    const near = await view(page);
    await page.mouse.down();
    await page.mouse.move(x - 80, y - 30, { steps: 4 });
    await page.mouse.up();
    await changed(page, 'the drag to move it', ([left, top]) => left > near[0] && top > near[1]);
    t.equal(await page.locator('.topology-details').count(), 0);
    const dragged = await view(page);
    await page.getByRole('button', { name: 'Move left' }).click();
    await changed(page, 'the button to move it', ([left]) => left < dragged[0]);
    await page.getByRole('button', { name: 'Show everything' }).click();
    await changed(page, 'everything', (now) => String(now) === String(whole));
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await changed(page, 'zoom by the button', ([, , width]) => width < whole[2]);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await changed(page, 'zoom out by the button', ([, , width]) => Math.abs(width - whole[2]) < 1);
    await page.getByRole('button', { name: 'Show everything' }).click();
  });
}

async function byKeys(t: Test, page: Page): Promise<void> {
  await t.test('keys zoom, move, show everything, and bring the object that they reach into view', async (t) => {
    const whole = await view(page);
    await page.getByRole('button', { name: 'Kubernetes names' }).focus();
    await page.keyboard.press('Tab');
    const stop = await active(page);
    t.match(stop, /^(host|pod|interface):/);
    await page.keyboard.press('Tab');
    t.equal(await active(page), '', 'the drawing is one stop of Tab');
    await page.keyboard.press('Shift+Tab');
    t.equal(await active(page), stop, 'backwards, too');
    for (let times = 0; times < 6; times++) await page.keyboard.press('+');
    await changed(page, 'zoom by key', ([, , width]) => width < whole[2] / 3);
    const near = await view(page);
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await changed(page, 'the keys to move it', ([left, top]) => left > near[0] && top > near[1]);
    await page.keyboard.press('End');
    const [left, top, width, height] = await view(page);
    const last = await page.evaluate(() => /translate\((\S+) (\S+)\)/.exec(document.activeElement?.getAttribute('transform') ?? '')?.slice(1).map(Number) ?? []);
    t.ok(last.length === 2 && last[0]! >= left && last[0]! <= left + width && last[1]! >= top && last[1]! <= top + height, 'the object that has the focus is seen');
    await page.keyboard.press('0');
    await changed(page, 'everything', (now) => String(now) === String(whole));
  });
}

async function details(t: Test, workspace: TestWorkspace): Promise<void> {
  const { page, run } = workspace;
  await t.test('an object tells all that the kernel knows of it', async (t) => {
    const [own, other] = [await addressOf(workspace, client), await addressOf(workspace, { host: 'node1', pod: 'web-1' })];
    await run(client, 'ping', '-c', '1', other);
    await run({ host: 'node1' }, 'iptables', '-t', 'nat', '-A', 'PREROUTING', '-p', 'tcp', '--dport', '80', '-j', 'DNAT', '--to-destination', `${other}:8080`);
    await object(page, clientId).click();
    const facts = page.locator('.topology-details');
    await facts.getByText(`${own}/24`).first().waitFor();
    await facts.getByText(/received [1-9]\d*, sent [1-9]\d* packets/).waitFor();
    t.match(await facts.innerText(), /Other end\s+node1:veth[^]*Counters[^]*Routes[^]*default via/);
    await facts.getByText(new RegExp(`^${other} ([0-9a-f]{2}:){5}`)).waitFor();
    await object(page, 'interface:node1:cni0').click();
    await facts.getByText(/^Forwarding table/).waitFor();
    t.match(await facts.innerText(), /Ports\s+veth/);
    await object(page, 'host:node1').click({ position: { x: 20, y: 10 } });
    await facts.getByText(/^NAT rules/).waitFor();
    await facts.locator('.lines li').filter({ hasText: `--to-destination ${other}:8080` }).first().waitFor();
    await page.keyboard.press('Escape');
  });
}

/** Runs in the page: the words of the drawing that are wider than what they name. */
const wordsOverEdges = `[...document.querySelectorAll('.topology .picture .shape')].flatMap((shape) => {
  const edge = shape.querySelector('rect').getBoundingClientRect();
  const texts = shape.nextElementSibling.querySelectorAll('text:not(.shape-mark text)');
  return [...texts].filter((text) => { const { left, right } = text.getBoundingClientRect(); return left < edge.left - 1 || right > edge.right + 1; }).map(({ textContent }) => textContent);
})`;

async function names(t: Test, page: Page): Promise<void> {
  await t.test('on demand an object has its name in Kubernetes, also where the lab gives none; a machine outside has none', async (t) => {
    const labelOf = (id: string): Promise<string | null> => object(page, id).getAttribute('aria-label');
    await page.getByRole('button', { name: 'Kubernetes names' }).click();
    t.match(await labelOf(clientId), /status\.podIP/);
    t.same(await page.evaluate(wordsOverEdges), [], 'no word runs over the edge of its object');
    t.match(await labelOf('interface:node1:cni0'), /CNI bridge/);
    t.match(await labelOf('interface:node1:eth0'), /InternalIP/);
    t.match(await labelOf('pod:node1/web-1'), /EndpointSlice/, 'as the lab says');
    await page.getByRole('button', { name: 'Kubernetes names' }).click();
    t.notMatch(await labelOf(clientId), /status\.podIP/);
  });
}

async function counts(t: Test, workspace: TestWorkspace): Promise<void> {
  await t.test('a link lights up where packets pass, though nobody captures: its counters tell', async (t) => {
    const lit = workspace.page.locator(`.link.is-lit[data-link*="${clientId}"]`);
    await lit.first().waitFor({ state: 'detached' });
    const other = await addressOf(workspace, { host: 'node1', pod: 'web-1' });
    await Promise.all([lit.first().waitFor({ state: 'attached' }), workspace.run(client, 'ping', '-q', '-c', '40', '-i', '0.2', other)]);
    t.equal(await workspace.page.locator('.topology-details').count(), 0, 'nothing else was opened');
  });
}

async function opens(t: Test, workspace: TestWorkspace): Promise<void> {
  const { page } = workspace;
  await t.test('a terminal and a capture open where an object is', async (t) => {
    await object(page, clientId).click();
    await page.getByRole('button', { name: 'Open a terminal here' }).click();
    await page.locator('[data-testid="terminal-node1/client"][data-state="open"]').waitFor();
    await page.locator('[data-testid="terminal-node1/client"] textarea').waitFor({ state: 'attached' });
    await page.keyboard.type('ip -4 -o addr show eth0 | cut -d" " -f7\n');
    await shown(page, `${await addressOf(workspace, client)}/24`);
    await page.getByRole('button', { name: 'Capture here' }).click();
    const place = page.locator('input[name="node1/client:eth0"]');
    await place.waitFor();
    t.ok(await place.isChecked(), 'the place is chosen');
    await page.getByRole('button', { name: 'Start capturing' }).click();
    await page.getByText('0 packets', { exact: true }).waitFor();
  });
}

async function lights(t: Test, workspace: TestWorkspace): Promise<void> {
  const { page, run } = workspace;
  await t.test('a link that carries packets is lit while it does', async (t) => {
    await page.getByRole('tab', { name: 'Topology', exact: true }).click();
    const lit = page.locator(`.link.is-lit[data-link*="${clientId}"]`);
    await lit.first().waitFor({ state: 'detached' });
    const other = await addressOf(workspace, { host: 'node1', pod: 'web-1' });
    await Promise.all([lit.first().waitFor({ state: 'attached' }), run(client, 'ping', '-q', '-c', '10', '-i', '0.2', other)]);
    await lit.first().waitFor({ state: 'detached' });
    t.ok(await page.locator('.link').count() > 0, 'the links are there, and dark again');
  });
}

type View = [x: number, y: number, width: number, height: number];

const drawing = (page: Page): Locator => page.locator('.topology .picture svg');
const view = async (page: Page): Promise<View> => (await drawing(page).getAttribute('viewBox') ?? '').split(' ').map(Number) as View;
const changed = (page: Page, what: string, holds: (view: View) => boolean): Promise<void> => until(what, async () => holds(await view(page)), longMs);
const active = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('data-id') ?? '');

async function middle(element: Locator): Promise<[number, number]> {
  const { x, y, width, height } = await element.boundingBox() ?? { x: 0, y: 0, width: 0, height: 0 };
  return [x + width / 2, y + height / 2];
}
