/** The frames of the packet list while a wheel turns from its first packet to its last. */
import type { Page } from 'playwright-core';
import type { TestBrowser } from '../../test/support/browser.js';
import { pause, type Service } from '../support/service.js';
import { loggedIn } from './login.js';

export const manyPackets = 10_000;
const scrollMs = 3_000;

/** Milliseconds between one frame and the next. */
export interface Frames { still: number[]; scrolling: number[] }

export async function scroll(browser: TestBrowser, service: Service, id: string): Promise<Frames> {
  const page = await (await loggedIn(browser, service)).newPage();
  await page.goto(`${service.url}/sessions/${id}`);
  await capture(page, service, id);
  const tail = page.getByRole('button', { name: 'Newest' });
  if (await tail.getAttribute('aria-pressed') === 'true') await tail.click();
  await page.evaluate('document.querySelector(".packet-list").scrollTop = 0');
  await pause(2_000);
  const still = await framesDuring(page, () => pause(1_000));
  const scrolling = await framesDuring(page, () => wheel(page));
  const last = await page.locator(`.packet-row[aria-rowindex="${manyPackets + 1}"]`).count();
  if (last !== 1) throw new Error('The wheel did not reach the last packet.');
  return { still, scrolling };
}

/** So many packets in the list. */
async function capture(page: Page, service: Service, id: string): Promise<void> {
  const run = (pod: string, ...argv: string[]): Promise<{ exitCode: number; stdout: string }> => service.ask('POST', `/v1/sessions/${id}/commands`, { target: { host: 'node1', pod }, argv });
  const address = /inet (10\.[\d.]+)/.exec((await run('pod2', 'ip', '-4', 'addr', 'show', 'eth0')).stdout)?.[1] ?? '';
  await page.getByRole('tab', { name: 'Packets', exact: true }).click();
  await page.getByRole('button', { name: 'New capture' }).click();
  await page.locator('input[name="node1/pod1:eth0"]').check();
  await page.getByLabel('Filter', { exact: true }).fill('icmp');
  await page.getByRole('button', { name: 'Start capturing' }).click();
  await page.getByText('0 packets', { exact: true }).waitFor();
  const { exitCode, stdout } = await run('pod1', 'ping', '-q', '-f', '-c', String(manyPackets / 2), address);
  if (exitCode !== 0) throw new Error(`The ping ended with ${exitCode}: ${stdout}`);
  await page.getByText(`${manyPackets} packets`).waitFor();
}

/** From the first packet to the last, as a wheel that is turned steadily. */
async function wheel(page: Page): Promise<void> {
  await page.locator('.packet-list').hover();
  const height = await page.evaluate<number>('document.querySelector(".packet-list").scrollHeight');
  const began = performance.now();
  for (let turned = 0; turned < height;) {
    const wanted = Math.min(height, Math.ceil(height * (performance.now() - began) / scrollMs));
    await page.mouse.wheel(0, wanted - turned);
    turned = wanted;
  }
  await pause(300);
}

/** Milliseconds between one frame and the next. */
async function framesDuring(page: Page, action: () => Promise<void>): Promise<number[]> {
  await page.evaluate(recordScript);
  await action();
  return page.evaluate<number[]>('stopFrames()');
}

/** Runs in the page: notes frames until stopFrames is called. */
const recordScript = `(() => {
  const frames = [];
  let last;
  let next = requestAnimationFrame(function frame(now) {
    if (last !== undefined) frames.push(now - last);
    last = now;
    next = requestAnimationFrame(frame);
  });
  window.stopFrames = () => { cancelAnimationFrame(next); return frames; };
})()`;
