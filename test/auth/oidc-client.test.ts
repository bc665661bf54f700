/** The protocol with a provider. It needs no second database: nothing is stored. */
import t from 'tap';
import { createProvider } from '../../src/auth/oidc-client.js';
import { clientId, clientSecret, logInAt, startProvider } from '../support/oidc-provider.js';

const redirectUri = 'http://labs.example/v1/auth/oidc/callback';
const { issuer } = await startProvider(t, redirectUri, { ada: { email: 'ada@example.org', email_verified: true, name: 'Ada' } });
const settings = { issuer, clientId, clientSecret, scopes: 'openid email profile' };
const provider = createProvider(settings);

async function comeBack() {
  const { url, began } = await provider.begin(redirectUri);
  return { url, began, callback: await logInAt(url, 'ada') };
}

t.test('the provider is found by discovery, and tells who came back', async (t) => {
  const { url, began, callback } = await comeBack();
  const asked = new URL(url).searchParams;
  t.match(Object.fromEntries(asked), { response_type: 'code', code_challenge_method: 'S256', code_challenge: /^[\w-]{43}$/, state: began.state, nonce: began.nonce });
  t.not(asked.get('code_challenge'), began.verifier);
  t.match(await provider.finish(callback, began), { issuer, subject: 'ada', all: { email: 'ada@example.org', email_verified: true, name: 'Ada' } });
});

t.test('a code is good once, and only with the state, nonce and verifier that it was asked for with', async (t) => {
  const refused = { code: 'provider-login-failed' };
  const { callback, began } = await comeBack();
  await provider.finish(callback, began);
  await t.rejects(provider.finish(callback, began), refused, 'the code again');
  for (const name of ['state', 'nonce', 'verifier'] as const) {
    const other = await comeBack();
    await t.rejects(provider.finish(other.callback, { ...other.began, [name]: `another-${'x'.repeat(43)}` }), refused, name);
  }
  const mixed = await comeBack();
  mixed.callback.searchParams.delete('iss');
  await t.rejects(provider.finish(mixed.callback, mixed.began), refused, 'without the issuer that the provider promises to name (RFC 9207)');
  for (const query of ['', '?code=x', `?code=x&state=${mixed.began.state}`, `?error=access_denied&state=${mixed.began.state}&iss=${encodeURIComponent(issuer)}`]) {
    await t.rejects(provider.finish(new URL(`${redirectUri}${query}`), mixed.began), refused, query || 'nothing');
  }
});

t.test('a provider that does not answer is told from one that refuses', async (t) => {
  const nowhere = createProvider({ ...settings, issuer: 'http://127.0.0.1:9' });
  await t.rejects(nowhere.begin(redirectUri), { code: 'provider-unavailable', retryAfterSeconds: 30 });
  const another = createProvider({ ...settings, clientSecret: 'not-the-secret-of-this-client-at-all' });
  const { url, began } = await another.begin(redirectUri);
  await t.rejects(another.finish(await logInAt(url, 'ada'), began), { code: 'provider-login-failed' });
});
