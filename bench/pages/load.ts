/** A first load of the workspace by a logged-in learner whose browser has nothing of ours in its cache: how long, and how many bytes. */
import { readFileSync } from 'node:fs';
import type { Response } from 'playwright-core';
import type { TestBrowser } from '../../test/support/browser.js';
import type { Service } from '../support/service.js';
import { loggedIn } from './login.js';

export interface Load { usableMs: number; bytes: number; lazyBytes: number }

/** A first load in a profile of its own. */
export async function load(browser: TestBrowser, service: Service, id: string): Promise<Load> {
  const context = await loggedIn(browser, service);
  const page = await context.newPage();
  const responses: Response[] = [];
  page.on('response', (response) => { responses.push(response); });
  await page.goto(`${service.url}/sessions/${id}`, { waitUntil: 'commit' });
  const usableMs = await page.evaluate<number>(usableScript);
  await page.waitForLoadState('networkidle');
  const bytes = await bytesOf(responses);
  await context.close();
  return { usableMs, ...bytes };
}

/** Bodies as they came over the wire: the page with its scripts and styles; and, apart, what the terminal and the graph brought. */
async function bytesOf(responses: readonly Response[]): Promise<{ bytes: number; lazyBytes: number }> {
  const lazy = lazyFiles();
  const sum = { bytes: 0, lazyBytes: 0 };
  for (const response of responses) {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/v1/')) continue;
    const { responseBodySize } = await response.request().sizes();
    sum[lazy.has(pathname) ? 'lazyBytes' : 'bytes'] += responseBodySize;
  }
  if (sum.bytes === 0 || sum.lazyBytes === 0) throw new Error(`The bytes were not seen: ${JSON.stringify(sum)}.`);
  return sum;
}

/** The addresses of the scripts that hold the terminal's and the graph's libraries. */
function lazyFiles(): Set<string> {
  const { outputs } = JSON.parse(readFileSync('dist/pages/meta.json', 'utf8')) as { outputs: Record<string, { inputs: object }> };
  const isLazy = ([name, { inputs }]: [string, { inputs: object }]): boolean => name.endsWith('.js') && Object.keys(inputs).some((input) => /node_modules\/(@xterm|@dagrejs)\//.test(input));
  return new Set(Object.entries(outputs).filter(isLazy).map(([name]) => `/assets/${name.split('/').at(-1)}`));
}

/** Runs in the page: milliseconds since the navigation, at the first frame in which both can be read. */
const usableScript = `new Promise((done) => {
  const prompted = ({ innerText }) => innerText.replaceAll('\\u00a0', ' ').includes('root@');
  const look = () => {
    const usable = document.querySelector('.guide h1')?.checkVisibility() && [...document.querySelectorAll('.terminal-panel:not([hidden]) .xterm-rows')].some(prompted);
    if (usable) done(performance.now());
    else requestAnimationFrame(look);
  };
  look();
})`;
