/** A real OpenID provider (oidc-provider) on loopback, and a browser that logs in at it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type Configuration } from 'oidc-provider';
import type { Test } from 'tap';

export interface Person {
  email?: string;
  email_verified?: boolean;
  name?: string;
  groups?: string[];
}

export const clientId = 'vethlab';
export const clientSecret = 'a-secret-of-the-client-with-enough-bytes';

export interface TestProvider { issuer: string; serve: (redirectUri: string, people: Record<string, Person>) => void }

/** Knows `people` by their login names; whoever logs in is asked for no consent. */
export async function startProvider(t: Pick<Test, 'teardown'>, redirectUri: string, people: Record<string, Person>): Promise<{ issuer: string }> {
  const { issuer, serve } = await openProvider(t);
  serve(redirectUri, people);
  return { issuer };
}

/** For a service whose address is known later than the issuer must be. */
export async function openProvider(t: Pick<Test, 'teardown'>): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  t.teardown(() => new Promise<void>((resolve) => { server.close(() => { resolve(); }); server.closeAllConnections(); }));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { issuer, serve: (redirectUri, people) => { server.on('request', new Provider(issuer, configuration(redirectUri, people)).callback()); } };
}

function configuration(redirectUri: string, people: Record<string, Person>): Configuration {
  return {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    cookies: { keys: ['a key for the tests'] },
    pkce: { required: () => true },
    findAccount: (_context, id) => ({ accountId: id, claims: async () => ({ sub: id, ...people[id] }) }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  };
}

const maxSteps = 12;

/** Goes to `url`, logs in as `who` where it is asked, and gives the address outside the provider that it is sent to in the end. */
export async function logInAt(url: string, who: string): Promise<URL> {
  const issuer = new URL(url).origin;
  const jar = new Map<string, string>();
  let next = new URL(url);
  let form: string | undefined;
  for (let steps = 0; steps < maxSteps; steps++) {
    const answer = await fetch(next, {
      redirect: 'manual', method: form === undefined ? 'GET' : 'POST',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), ...(form !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }) },
      ...(form !== undefined && { body: form }),
    });
    for (const cookie of answer.headers.getSetCookie()) keep(jar, cookie);
    const location = answer.headers.get('location');
    if (location === null && (form !== undefined || !answer.ok)) throw new Error(`The provider answered ${answer.status}: ${(await answer.text()).slice(0, 500)}`);
    form = location === null ? `prompt=login&login=${encodeURIComponent(who)}&password=any` : undefined;
    if (location !== null) next = new URL(location, next);
    if (next.origin !== issuer) return next;
  }
  throw new Error('The login at the provider does not come to an end.');
}

function keep(jar: Map<string, string>, cookie: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
  if (value === '') jar.delete(name);
  else jar.set(name, value);
}
