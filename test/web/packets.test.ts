/** The panel of packets in a real browser: an HTTP request of a real lab is caught at both ends, read, followed, and taken away. */
import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import t, { type Test } from 'tap';
import { WebSocket } from 'ws';
import { findProgram } from '../../src/setup/programs.js';
import { accessible } from '../support/accessible.js';
import { noBrowser } from '../support/browser.js';
import { addressOf, openWorkspace, type TestWorkspace } from '../support/workspace.js';

const places = ['node1/client:eth0', 'node1/web-1:eth0'];
const note = '<b id="made-by-a-packet">bold</b>';

t.test('packets', { skip: noBrowser }, async (t) => {
  const workspace = await openWorkspace(t, 'service-iptables');
  await catches(t, workspace);
  await reads(t, workspace.page);
  await follows(t, workspace);
  await sideBySide(t, workspace.page);
  await ownWireshark(t, workspace);
  await downloads(t, workspace.page);
});

async function catches(t: Test, workspace: TestWorkspace): Promise<void> {
  const { page, run } = workspace;
  await t.test('a capture on two places, begun by clicks, shows packets as they come', async (t) => {
    const server = await addressOf(workspace, { host: 'node1', pod: 'web-1' });
    await page.getByRole('tab', { name: 'Packets', exact: true }).click();
    await page.getByRole('button', { name: 'New capture' }).click();
    for (const place of places) await page.locator(`input[name="${place}"]`).check();
    await page.getByLabel('Filter', { exact: true }).fill('icmp or tcp port 8080');
    await page.getByRole('button', { name: 'Start capturing' }).click();
    await page.getByText('0 packets', { exact: true }).waitFor();
    await run({ host: 'node1', pod: 'client' }, 'ping', '-c', '1', server);
    await page.getByText('4 packets', { exact: true }).waitFor();
    await run({ host: 'node1', pod: 'client' }, 'curl', '-sS', '-H', `X-Note: ${note}`, `http://${server}:8080/a-page`);
    await rows(page).filter({ hasText: 'HTTP/1.1 200' }).first().waitFor();
    t.match(await page.locator('.packets .panel-bar').first().innerText(), /running/);
  });
}

async function reads(t: Test, page: Page): Promise<void> {
  await t.test('the filter narrows the list; layers and bytes of a packet say the same', async (t) => {
    await filterFor(page, 'proto:http if:node1/client');
    await page.getByText(/^2 of \d+ packets$/).waitFor();
    t.match(await rows(page).allInnerTexts(), [/GET \/a-page/, /200/]);
    await filterFor(page, 'proto:http if:node1/client get');
    await page.getByText(/^1 of \d+ packets$/).waitFor();
    await rows(page).first().click();
    const layers = page.getByRole('region', { name: 'Layers of the packet' });
    await layers.waitFor();
    t.match(await layers.locator('summary').allInnerTexts(), [/Ethernet/i, /Internet protocol|IPv4/i, /Transmission control/, /HTTP|Hypertext/i]);
    t.match(Buffer.from((await page.locator('.hex-bytes').allInnerTexts()).join('').replace(/\s/g, ''), 'hex').toString(), /GET \/a-page HTTP\/1\.1\r\n[^]*X-Note: <b/, 'the bytes are those of the request');
    await page.getByRole('button', { name: /^Destination port/ }).focus();
    t.equal((await page.locator('.hex-bytes .is-marked').allInnerTexts()).join('').replace(/\s/g, ''), (8080).toString(16), 'a field marks its own bytes');
  });
}

async function follows(t: Test, workspace: TestWorkspace): Promise<void> {
  const { page } = workspace;
  await t.test('a conversation is followed: what each end said, once, as text', async (t) => {
    await page.getByRole('button', { name: 'Follow', exact: true }).click();
    await filterFor(page, '');
    const said = page.getByRole('region', { name: 'What was said' });
    await said.locator('.said-turn').nth(1).waitFor();
    const [asked = '', answered = ''] = await said.locator('pre').allInnerTexts();
    t.match(asked, /^GET \/a-page HTTP\/1\.1\n/);
    t.ok(asked.includes(`X-Note: ${note}`));
    t.match(answered, new RegExp(`^HTTP/1\\.1 200[^]*client: ${await addressOf(workspace, { host: 'node1', pod: 'client' })}`), 'the answer, put together from its packets');
    t.equal(asked.split('GET ').length, 2, 'two places saw each byte, and it stands there once');
    t.equal(await page.locator('#made-by-a-packet').count(), 0, 'nothing in a packet is HTML');
    t.notMatch((await rows(page).allInnerTexts()).join('\n'), /ICMP/, 'the ping is no part of it');
    await accessible(t, page, 'what was said in a conversation');
    await page.getByRole('button', { name: 'Show all' }).click();
    await rows(page).filter({ hasText: 'ICMP' }).first().waitFor();
  });
}

async function sideBySide(t: Test, page: Page): Promise<void> {
  await t.test('places stand side by side, in order of time', async (t) => {
    await filterFor(page, 'icmp');
    await page.getByRole('button', { name: 'Side by side' }).click();
    t.same((await page.locator('.packet-head > span').allInnerTexts()).slice(2), places);
    const cells = await Promise.all((await rows(page).all()).map((row) => row.locator('[role=gridcell]').allInnerTexts()));
    t.same(cells.map(([, , client = '', web = '']) => [client, web].map((cell) => /request|reply/.exec(cell)?.[0] ?? '')), [['request', ''], ['', 'request'], ['', 'reply'], ['reply', '']], 'there and back');
    const times = cells.map(([, time]) => Number(time));
    t.same(times, [...times].sort((a, b) => a - b));
    await filterFor(page, '');
    await page.getByRole('button', { name: 'List', exact: true }).last().click();
  });
}

/** What the line that logs in puts into TOKEN; undefined where it cannot run here. */
async function tokenBy(logIn: string, password: string): Promise<string | undefined> {
  if (findProgram('jq') === undefined || findProgram('curl') === undefined) return undefined;
  const shell = promisify(execFile)('bash', ['-c', `${logIn}; printf %s "$TOKEN"`]);
  shell.child.stdin?.end(`${password}\n`);
  return (await shell).stdout;
}

async function ownWireshark(t: Test, { page, service, url }: TestWorkspace): Promise<void> {
  await t.test('the command line for one\'s own Wireshark asks a shell for what this service answers', async (t) => {
    await page.getByRole('button', { name: 'Wireshark…' }).click();
    const command = await page.getByTestId('watch').innerText();
    const logIn = await page.getByTestId('log-in').innerText();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    const token = await tokenBy(logIn, service.logins.learner.password) ?? service.learner.authorization.replace('Bearer ', '');
    const said = execFileSync('bash', ['-c', `websocat() { printf '%s\\n' "$@"; }; wireshark() { [ "$*" = "-k -i -" ] && cat; }; ${command}`], { env: { ...process.env, TOKEN: token } }).toString();
    const [binary, flag, header = '', address = ''] = said.trim().split('\n');
    t.same([binary, flag], ['-b', '-H']);
    t.ok(address.startsWith(url.replace('http', 'ws')) && !address.includes(token), 'no token in the address');
    const [name = '', value = ''] = header.split(': ');
    const socket = new WebSocket(address, { headers: { [name]: value } });
    const [first] = await once(socket, 'message') as [Buffer];
    t.equal(first.readUInt32BE(0), 0x0a0d0d0a, 'pcapng from the first byte');
    socket.terminate();
  });
}

async function downloads(t: Test, page: Page): Promise<void> {
  await t.test('the download is what was seen, for tshark too', async (t) => {
    await page.getByRole('button', { name: 'Stop', exact: false }).click();
    await page.getByText('It was stopped.').waitFor();
    const count = Number(/(\d+) packets/.exec(await page.locator('.packets .panel-bar').first().innerText())?.[1]);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'pcapng' }).click()]);
    const tshark = findProgram('tshark');
    if (tshark === undefined) return t.comment('no tshark here to read the download');
    const path = await file.path();
    const interfaces = (...more: string[]): string[] => execFileSync(tshark, ['-r', path, '-T', 'fields', '-e', 'frame.interface_name', ...more], { stdio: ['ignore', 'pipe', 'ignore'] }).toString().trimEnd().split('\n');
    t.equal(interfaces().length, count);
    t.same(interfaces('-Y', 'tcp contains "GET /a-page HTTP"').sort(), places);
  });
}

const rows = (page: Page): ReturnType<Page['locator']> => page.locator('.packet-row');
const filterFor = (page: Page, words: string): Promise<void> => page.getByRole('searchbox', { name: 'Display filter' }).fill(words);
