/** The login at a real OpenID provider, in a real browser: the provider is another site, whose own page asks who it is. */
import type { Page } from 'playwright-core';
import t, { type Test } from 'tap';
import { accessible } from '../support/accessible.js';
import { noBrowser } from '../support/browser.js';
import { clientId, clientSecret, openProvider } from '../support/oidc-provider.js';
import { staffWorld, type StaffWorld } from '../support/staff-world.js';

const people = {
  lin: { email: 'lin@example.org', email_verified: true, name: 'Lin Learner' },
  twin: { email: 'learner@demo.example', email_verified: true, name: 'Somebody else' },
};

interface World extends StaffWorld { visitor: (path: string) => Promise<Page> }

t.test('at an OpenID provider', { skip: noBrowser }, async (t) => {
  const provider = await openProvider(t);
  // The provider's own page asks for a font of the web's, which is not let through.
  const service = await staffWorld(t, { host: 'localhost', expected: [/fonts\.googleapis\.com/], variables: { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: 'Campus' } });
  provider.serve(`${service.url}/v1/auth/oidc/callback`, people);
  const visitor: World['visitor'] = async (path) => {
    const page = await service.as(undefined, path);
    await page.context().route(/fonts\.googleapis\.com/, (route) => route.abort());
    return page;
  };
  await succeeds(t, { ...service, visitor });
  await refused(t, { ...service, visitor });
});

async function succeeds(t: Test, { visitor, url, store }: World): Promise<void> {
  await t.test('a learner logs in there, lands where they wanted to go, and logs out', async (t) => {
    const page = await visitor('/labs?level=beginner');
    await page.getByRole('link', { name: 'Log in with Campus' }).waitFor();
    await accessible(t, page, 'the login with a provider');
    await page.getByRole('link', { name: 'Log in with Campus' }).click();
    await logInThere(page, 'lin');
    await page.getByRole('heading', { name: 'All labs' }).waitFor();
    t.equal(page.url(), `${url}/labs?level=beginner`);
    t.ok(await page.getByRole('link', { name: 'Your account: Lin Learner' }).isVisible());
    t.match(await store.users.findByEmail('lin@example.org'), { name: 'Lin Learner', role: 'learner', passwordHash: null });
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.getByRole('heading', { name: 'Log in' }).waitFor();
    await page.goto(`${url}/labs`);
    await page.getByRole('heading', { name: 'Log in' }).waitFor();
    await page.context().close();
  });
}

async function refused(t: Test, { visitor, url }: World): Promise<void> {
  await t.test('who breaks off at the provider is told so on the login page, in both languages, and can go on from there', async (t) => {
    const page = await visitor('/login');
    await page.getByRole('link', { name: 'Log in with Campus' }).click();
    await page.getByRole('link', { name: /Cancel/ }).click();
    await page.getByRole('alert').getByText('The login was broken off, or the provider refused it.').waitFor();
    await accessible(t, page, 'a login that was broken off');
    await page.getByLabel('Language').selectOption('zh-CN');
    await page.getByRole('alert').getByText('登录已中断，或被登录服务拒绝。').waitFor();
    await accessible(t, page, 'a login that was broken off, in Chinese');
    await page.getByRole('link', { name: '使用 Campus 登录' }).click();
    await logInThere(page, 'lin');
    await page.getByRole('heading', { name: '全部实验' }).waitFor();
    await page.context().close();
  });

  await t.test('whose address belongs to an account already is told what to do; a reason that nobody knows shows nothing of the address', async (t) => {
    const page = await visitor('/login');
    await page.getByRole('link', { name: 'Log in with Campus' }).click();
    await logInThere(page, 'twin');
    await page.getByRole('alert').getByText('An account with your e-mail address is here already').waitFor();
    t.equal(page.url(), `${url}/login?refused=address-taken`);
    for (const made of ['Call 555-0100 now', 'constructor']) {
      await page.goto(`${url}/login?refused=${encodeURIComponent(made)}`);
      t.equal(await page.getByRole('alert').innerText(), 'The login did not succeed. Try again.');
    }
    await page.context().close();
  });
}

/** On oidc-provider's own page. */
async function logInThere(page: Page, who: string): Promise<void> {
  await page.locator('input[name=login]').fill(who);
  await page.locator('input[name=password]').fill('any');
  await page.locator('button[type=submit]').click();
}
