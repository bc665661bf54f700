/** The service, a browser, and the windows of whoever is wanted in it: what tests of the staff's pages begin with. */
import type { Page } from 'playwright-core';
import type { Test } from 'tap';
import { cookieName } from '../../src/routes/credentials.js';
import { makeToken } from './actors.js';
import { openBrowser, type TestBrowser } from './browser.js';
import { startService, type TestService } from './service.js';

export const size = { width: 1280, height: 800 };
export const stepMs = 30_000;

/** Rejects with status and body where it is refused. */
export type Ask = <T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => Promise<T>;

export interface StaffWorld extends TestService {
  url: string;
  browser: TestBrowser;
  adminId: string;
  instructorId: string;
  /** A window of somebody who is logged in, or of a stranger. */
  as: (userId: string | undefined, path: string, viewport?: { width: number; height: number }) => Promise<Page>;
  /** What the program of a learner, an instructor or an administrator asks of the interface. */
  learn: Ask;
  teach: Ask;
  rule: Ask;
}

/** `expected`: what pages may complain of; `variables` are added to the service's settings. */
export async function staffWorld(t: Test, { expected = [], variables = {}, host = '127.0.0.1' }: { expected?: readonly RegExp[]; variables?: Record<string, string>; host?: string } = {}): Promise<StaffWorld> {
  const service = await startService(t, { LOGINS_PER_MINUTE: '1000', REQUESTS_PER_MINUTE: '100000', ...variables });
  const url = (await service.app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', host);
  const browser = await openBrowser(t, { expected: [/status of 401/, ...expected] });
  const admin = await service.store.users.create({ email: 'admin@example.org', name: 'Ada Admin', role: 'admin', passwordHash: null });
  const instructor = await service.store.users.findByEmail(service.logins.instructor.email);
  const as: StaffWorld['as'] = async (userId, path, viewport = size) => {
    const context = await browser.context({ viewport, locale: 'en-US', timezoneId: 'Asia/Shanghai', colorScheme: 'light', reducedMotion: 'reduce', acceptDownloads: true });
    context.setDefaultTimeout(stepMs);
    if (userId !== undefined) await context.addCookies([{ name: cookieName, value: await makeToken(service.store, userId), url, httpOnly: true }]);
    const page = await context.newPage();
    await page.goto(url + path);
    return page;
  };
  const rule = asker(url, { authorization: `Bearer ${await makeToken(service.store, admin.id)}` });
  return { ...service, url, browser, adminId: admin.id, instructorId: instructor?.id ?? '', as, learn: asker(url, service.learner), teach: asker(url, service.instructor), rule };
}

function asker(url: string, headers: Record<string, string>): Ask {
  return async (method, path, body) => {
    const answer = await fetch(url + path, { method, headers: { ...headers, ...(body && { 'content-type': 'application/json' }) }, ...(body && { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return await answer.json() as never;
  };
}
