/** The test platform as a process, a browser with cookies, and the service listening: what an LTI exchange is made of. */
import { fork } from 'node:child_process';
import type { Test } from 'tap';
import { compiledScript } from './compiled.js';
import { build, type TestApp, type TestUser } from './app.js';
import type { Course, Launch, LineItem, Score, Tool } from './lti-platform/model.js';

export const membership = 'http://purl.imsglobal.org/vocab/lis/v2/membership';

export interface PlatformState { counts: Record<'tokens' | 'keySets' | 'scores' | 'memberships', number>; lineItems: LineItem[]; scores: Record<string, Score[]>; deepLinkingAnswers: Record<string, unknown>[]; tools: Tool[] }

export interface TestPlatform {
  url: string;
  order<Answer = Record<string, string>>(order: string, body?: unknown): Promise<Answer>;
  look(): Promise<PlatformState>;
}

/** Starts the program of test/support/lti-platform; it ends with `t`. */
export async function startPlatform(t: Pick<Test, 'teardown'>): Promise<TestPlatform> {
  const child = fork(await compiledScript('test/support/lti-platform/main.ts'), { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  t.teardown(() => new Promise<void>((resolve) => { child.once('exit', () => { resolve(); }); child.kill(); }));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (line: Buffer) => { resolve(line.toString().trim()); });
    child.once('exit', (code) => { reject(new Error(`The platform ended with ${code} before it listened`)); });
  });
  const order = async <Answer>(name: string, body: unknown = {}): Promise<Answer> => {
    const answer = await fetch(`${url}/control/${name}`, { method: 'POST', body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`The platform refused ${name}: ${await answer.text()}`);
    return await answer.json() as Answer;
  };
  return { url, order, look: () => order<PlatformState>('look') };
}

export interface Page { status: number; html: string; headers: Headers; url: string }

/** Follows redirects and auto-posted forms as a browser does, with a jar of cookies of its own. `framed`: it sends no cookie to others' pages. */
export function newBrowser({ cookies = true, languages = 'en-GB,en;q=0.5' }: { cookies?: boolean; languages?: string } = {}) {
  const jar = new Map<string, string>();
  const key = (url: string, name: string): string => `${new URL(url).origin} ${name}`;

  async function load(url: string, init: RequestInit = {}): Promise<Page> {
    const cookie = [...jar].filter(([name]) => name.startsWith(`${new URL(url).origin} `)).map(([name, value]) => `${name.split(' ')[1]}=${value}`).join('; ');
    const headers = { accept: 'text/html', 'accept-language': languages, ...(cookie && { cookie }), ...init.headers };
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) if (cookies) keep(url, line);
    const location = answer.headers.get('location');
    if (answer.status === 302 && location) return load(new URL(location, url).href);
    return { status: answer.status, html: await answer.text(), headers: answer.headers, url };
  }

  function keep(url: string, line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/expires=Thu, 01 Jan 1970|max-age=0/i.test(line)) jar.delete(key(url, name));
    else jar.set(key(url, name), value);
  }

  return { jar, load, post: (url: string, fields: Record<string, string>) => load(url, { method: 'POST', body: new URLSearchParams(fields) }) };
}

export type Browser = ReturnType<typeof newBrowser>;

/** The form of a page that posts itself. */
export function formOf({ html }: Page): { action: string; fields: Record<string, string> } {
  const text = (value: string): string => value.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const fields = Object.fromEntries([...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [name, text(value)]));
  return { action: text(/<form [^>]*action="([^"]+)"/.exec(html)?.[1] ?? ''), fields };
}

/** A `data-` attribute of a page's body. */
export function dataOf({ html }: Page, name: string): string | undefined {
  return new RegExp(` data-${name}="([^"]*)"`).exec(html)?.[1]?.replaceAll('&amp;', '&');
}

/** A service and a platform that know each other, and a course there. */
export interface Joined {
  url: string;
  platform: TestPlatform;
  /** The tool as the platform registered it. */
  tool: Tool;
  platformId: string;
  course: Course;
  /** The address of a link of the course, which a click of the learner's would open. */
  order(launch?: Partial<Launch>): Promise<string>;
  /** Clicks a link of the course; answers the page with the form that posts the id_token to us. */
  click(browser: Browser, launch?: Partial<Launch>): Promise<Page>;
  /** The whole launch. */
  launch(browser: Browser, launch?: Partial<Launch>): Promise<Page>;
  /** The launch, and its code exchanged: who is logged in where. */
  enter(launch?: Partial<Launch>): Promise<Entered>;
  ask(path: string, options?: { method?: string; headers?: Record<string, string>; body?: unknown }): Promise<{ status: number; body: Record<string, unknown> }>;
}

export interface LtiWorld extends TestApp, Joined { admin: TestUser }

export interface Entered { token: string; headers: { authorization: string }; user: { id: string; name: string; email: string; role: string }; launch: { id: string; courseId: string; role: string; assignmentId: string | null; deepLinking: boolean } }

/** Service and platform, which know each other by hand-made registration. */
export async function ltiWorld(t: Test, variables: Record<string, string> = {}): Promise<LtiWorld> {
  const [service, platform] = await Promise.all([build(t, { LTI_PRIVATE_PLATFORMS: '1', LOGINS_PER_MINUTE: '1000', ...variables }), startPlatform(t)]);
  const url = await service.app.listen({ port: 0, host: '127.0.0.1' });
  const admin = await service.login('admin');
  return { ...service, ...await joinPlatform({ url, platform, headers: admin.headers }), admin };
}

/** `url`: where browsers and the platform reach the service. `headers`: of an admin. */
export async function joinPlatform({ url, platform, headers: adminHeaders }: { url: string; platform: TestPlatform; headers: { authorization: string } }): Promise<Joined> {
  const tool = await platform.order<Tool>('tool', { baseUrl: url });
  const ask: Joined['ask'] = async (path, { method = 'GET', headers = {}, body } = {}) => {
    const answer = await fetch(`${url}${path}`, { method, headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) }, ...(body !== undefined && { body: JSON.stringify(body) }) });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? {} : JSON.parse(text) };
  };
  const made = await ask('/v1/lti/platforms', {
    method: 'POST', headers: adminHeaders,
    body: { name: 'Test platform', issuer: platform.url, clientId: tool.clientId, authUrl: `${platform.url}/auth`, tokenUrl: `${platform.url}/token`, jwksUrl: `${platform.url}/jwks`, deployments: ['dep-1'] },
  });
  if (made.status !== 201) throw new Error(`The platform could not be added: ${JSON.stringify(made.body)}`);
  const course: Course = { id: 'course-1', title: 'Networks', members: [
    { sub: 'teacher', name: 'Tess Teacher', email: 'tess@example.org', roles: [`${membership}#Instructor`], status: 'Active' },
    { sub: 'learner', name: 'Lin Learner', roles: [`${membership}#Learner`], status: 'Active' },
  ] };
  await platform.order('course', course);
  const usual: Launch = { clientId: tool.clientId, deploymentId: 'dep-1', sub: 'teacher', contextId: course.id, resourceLinkId: 'link-1', targetLinkUri: `${url}/lti/launch`, message: 'LtiResourceLinkRequest' };

  async function ordered(launch: Launch): Promise<string> {
    return (await platform.order('launch', launch))['url'] ?? '';
  }
  async function click(browser: Browser, launch: Partial<Launch> = {}): Promise<Page> {
    const start = await ordered({ ...usual, ...launch });
    const { action, fields } = formOf(await browser.load(start));
    return browser.post(action, fields);
  }
  async function launchIn(browser: Browser, launch: Partial<Launch> = {}): Promise<Page> {
    const { action, fields } = formOf(await click(browser, launch));
    return browser.post(action, fields);
  }
  async function enter(launch: Partial<Launch> = {}): Promise<Entered> {
    const page = await launchIn(newBrowser(), launch);
    const { status, body } = await ask('/v1/lti/logins', { method: 'POST', body: { code: dataOf(page, 'code') ?? `none: ${page.html}` } });
    if (status !== 200) throw new Error(`The launch failed: ${page.html} ${JSON.stringify(body)}`);
    const entered = body as unknown as Entered;
    return { ...entered, headers: { authorization: `Bearer ${entered.token}` } };
  }
  return { url, platform, tool, platformId: String(made.body['id']), course, order: (launch) => ordered({ ...usual, ...launch }), click, launch: launchIn, enter, ask };
}
