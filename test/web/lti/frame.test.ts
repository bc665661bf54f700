/**
 * The pages in a real browser: in the frame of a platform of another site, with the cookies of others' frames blocked, so that what
 * a launch keeps lies with the platform (LTI postMessage Storage).
 */
import t, { type Test } from 'tap';
import type { FrameLocator, Page } from 'playwright-core';
import { accessible, picture } from '../../support/accessible.js';
import { makeToken } from '../../support/actors.js';
import { noBrowser, openBrowser } from '../../support/browser.js';
import { joinPlatform, startPlatform, type Joined } from '../../support/lti.js';
import type { Launch } from '../../support/lti-platform/model.js';
import { until } from '../../support/sandbox.js';
import { startService, type TestService } from '../../support/service.js';

const lab = 'pod-to-pod-same-node';
const task = 'plug-in';
const chosen = 'https://purl.imsglobal.org/spec/lti-dl/claim/content_items';

interface World extends TestService { joined: Joined; open(launch?: Partial<Launch>, storage?: string, locale?: string): Promise<{ page: Page; tool: FrameLocator }> }

t.test('in a platform\'s frame, where others\' cookies are blocked', { skip: noBrowser }, async (t) => {
  const [service, platform] = await Promise.all([startService(t, { LTI_PRIVATE_PLATFORMS: '1', LOGINS_PER_MINUTE: '1000' }), startPlatform(t)]);
  // The platform is at 127.0.0.1: for a browser that is another site, not just another port.
  const url = (await service.app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost');
  service.outbox.start();
  const admin = await service.store.users.create({ email: 'admin@example.org', name: 'Admin', role: 'admin', passwordHash: null });
  const joined = await joinPlatform({ url, platform, headers: { authorization: `Bearer ${await makeToken(service.store, admin.id)}` } });
  // The page of a refusal has the status of one.
  const browser = await openBrowser(t, { blockThirdPartyCookies: true, expected: [/status of 400.*\/lti\/launch/] });
  const open: World['open'] = async (launch, storage, locale = 'en-US') => {
    const start = new URL(await joined.order({ ...launch, ...(storage !== undefined && { storageTarget: storage }) }));
    const page = await browser.page({ locale, viewport: { width: 840, height: 700 } });
    await page.goto(`${platform.url}${start.pathname.replace('launches', 'pages')}?${storage === undefined ? '' : `storage=${storage}`}`);
    return { page, tool: page.frameLocator('iframe[name=tool]') };
  };
  const world: World = { ...service, joined, open };

  for (const storage of ['_parent', 'lti_storage']) {
    await t.test(`a launch succeeds by the platform's storage in ${storage}, and leaves no cookie`, async (t) => {
      const { page, tool } = await open({}, storage);
      await tool.getByText('You are logged in as Tess Teacher').waitFor();
      t.same(await page.context().cookies(), []);
      await page.close();
    });
  }

  await t.test('without storage and cookies the refusal is shown in the frame, with its reason', async (t) => {
    const { page, tool } = await open();
    t.match(await tool.getByRole('alert').textContent(), /cookie/i);
    await page.close();
  });

  await t.test('an instructor chooses a lab and a single task, and the platform gets both', async (t) => {
    const { page, tool } = await open({ message: 'LtiDeepLinkingRequest', deepLinking: { accept_multiple: true, accept_lineitem: true } }, '_parent');
    // By keyboard: into a frame of another site the mouse may have to wait for a picture that a busy machine does not draw.
    for (const one of ['', task]) await tool.locator(`input[data-lab="${lab}"][data-task="${one}"]`).press('Space');
    await inBothThemes(t, page, 'the picker in English');
    await picture(page, 'pages/lti-picker');
    await tool.getByRole('button', { name: 'Add to the course' }).press('Enter');
    await tool.getByText('"ok":true').waitFor();
    const [answer] = (await platform.look()).deepLinkingAnswers;
    t.match(answer?.[chosen], [{ custom: { lab } }, { custom: { lab, task }, lineItem: { resourceId: `${lab}/${task}` } }]);
    await page.close();
  });

  await t.test('the picker and the page of a launch speak Chinese where the browser does', async (t) => {
    const picker = await open({ message: 'LtiDeepLinkingRequest', deepLinking: { accept_multiple: false } }, '_parent', 'zh-CN');
    await picker.tool.getByText('选择一个实验或一个任务').waitFor();
    t.match(await picker.tool.locator('label').filter({ has: picker.page.locator(`input[data-lab="${lab}"][data-task=""]`) }).textContent(), /\p{Script=Han}/u, 'the labs\' titles too');
    await inBothThemes(t, picker.page, 'the picker in Chinese');
    await picker.page.close();
    const launched = await open({}, '_parent', 'zh-CN');
    await launched.tool.getByText('你已登录为 Tess Teacher').waitFor();
    await inBothThemes(t, launched.page, 'a launch in Chinese');
    await launched.page.close();
  });

  await t.test('a learner starts the chosen task in the frame, and the grade arrives at the platform', (t) => grade(t, world));
});

/** axe on what stands in the platform's frame. */
async function inBothThemes(t: Test, page: Page, state: string): Promise<void> {
  const frame = page.frame({ name: 'tool' });
  if (frame === null) throw new Error('The platform\'s page has no frame.');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await accessible(t, frame, `${state}, ${colorScheme}`, { colours: colorScheme === 'dark' });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** What the lab's first task asks for. */
const solution = ['ip link add veth-pod1 type veth peer name eth0 netns pod1', 'ip link set veth-pod1 master cni0', 'ip link add veth-pod2 type veth peer name eth0 netns pod2', 'ip link set veth-pod2 master cni0'];

async function grade(t: Test, { joined: { platform, course }, open, store, sessions, app }: World): Promise<void> {
  const link: Partial<Launch> = { resourceLinkId: 'link-2', custom: { lab, task }, lineItem: true };
  const column = await platform.order('lineitem', { contextId: course.id, label: 'Plugging in', scoreMaximum: 100, resourceLinkId: 'link-2', resourceId: `${lab}/${task}` });
  const { page, tool } = await open({ ...link, sub: 'learner' }, '_parent');
  await tool.getByRole('button', { name: 'Start the lab' }).waitFor();
  await inBothThemes(t, page, 'a launch in English');
  await picture(page, 'pages/lti-launch');
  await tool.getByRole('button', { name: 'Start the lab' }).press('Enter');
  const text = await tool.getByText(/Your session .* is ready/).textContent({ timeout: 60_000 });
  const session = await sessions.find(/session (\S+)/.exec(text ?? '')?.[1] ?? '');
  const headers = { authorization: `Bearer ${await makeToken(store, session.userId)}` };
  const ask = (path: string, payload: object) => app.inject({ method: 'POST', url: `/v1/sessions/${session.id}/${path}`, headers, payload });
  t.match((await ask('commands', { target: { host: 'node1' }, argv: ['sh', '-ec', solution.join('\n')] })).json(), { exitCode: 0 });
  t.match((await ask(`tasks/${task}/attempts`, {})).json(), { passed: true });
  await until('the score', async () => (await platform.look()).scores[column['id'] ?? ''] !== undefined, 20_000);
  t.match((await platform.look()).scores[column['id'] ?? ''], [{ userId: 'learner', scoreGiven: Number, scoreMaximum: Number, gradingProgress: 'FullyGraded' }]);
  await page.close();
}
