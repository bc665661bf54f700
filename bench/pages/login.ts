/** A browser's profile in which the demo learner is logged in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import type { TestBrowser } from '../../test/support/browser.js';
import type { Service } from '../support/service.js';

/** Throws where the login is refused. */
export async function loggedIn(browser: TestBrowser, service: Service): Promise<BrowserContext> {
  const context = await browser.context({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  context.setDefaultTimeout(60_000);
  const { learner } = JSON.parse(readFileSync(join(service.dataDir, 'demo-logins.json'), 'utf8')) as { learner: object };
  const login = await context.request.post(`${service.url}/v1/auth/login`, { data: { ...learner, cookie: true }, headers: { origin: service.url } });
  if (!login.ok()) throw new Error(`The login was refused: ${login.status()}.`);
  return context;
}
