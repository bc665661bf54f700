/** The first step of a launch: the platform asks us to log its user in, and we send the browser to it with a state. */
import type { AppError } from '../../errors.js';
import type { LtiPlatformRow } from '../../store/lti/platforms.js';
import type { BegunLogin, LoginRequest, LtiParts, StorageFacts } from './contract.js';
import { digestOf, newSecret, signState } from './secrets.js';
import { refused } from './verify.js';

/** For the platform to ask who it is; where it shows a login page of its own, a person types. */
export const loginSeconds = 600;

export function createBegin({ store, now = Date.now }: LtiParts, stateKey: () => Promise<string>) {
  return async (request: LoginRequest, baseUrl: string): Promise<BegunLogin> => {
    const platform = await store.lti.platforms.byIssuer(request.iss, request.client_id);
    if (platform === null) throw unknownPlatform(request);
    checkTargetLink(request.target_link_uri, baseUrl);
    const [id, nonce, browser] = [newSecret(), newSecret(), newSecret()];
    const state = signState(id, await stateKey());
    await store.lti.logins.begin({
      digest: digestOf(state), platformId: platform.id, nonceDigest: digestOf(nonce), browserDigest: digestOf(browser),
      targetLinkUri: request.target_link_uri, storageTarget: request.lti_storage_target ?? null, expiresAt: new Date(now() + loginSeconds * 1000),
    });
    return {
      platform,
      location: authenticationUrl(platform, request, { state, nonce, redirectUri: `${baseUrl}/lti/launch` }),
      cookie: { name: cookieNameOf(state), value: browser, maxAgeSeconds: loginSeconds },
      storage: request.lti_storage_target === undefined ? null : storageOf(platform, request.lti_storage_target, state),
    };
  };
}

/** A cookie for each launch: a course's page may begin several at once. */
export function cookieNameOf(state: string): string {
  return `vethlab_lti_${digestOf(state).slice(0, 16)}`;
}

/** Storage belongs to the origin that authenticates (LTI OIDC Login with Client Side postMessages §3). */
export function storageOf(platform: Pick<LtiPlatformRow, 'authUrl'>, target: string, state: string): StorageFacts {
  return { target, origin: new URL(platform.authUrl).origin, key: `vethlab_${digestOf(state).slice(0, 16)}` };
}

/** Throws unless the address is one of this service: a launch must not be a way to send people elsewhere. */
export function checkTargetLink(targetLinkUri: string, baseUrl: string): void {
  if (URL.canParse(targetLinkUri) && new URL(targetLinkUri).origin === new URL(baseUrl).origin) return;
  throw refused(`The launch is for ${JSON.stringify(targetLinkUri.slice(0, 200))}, which is not an address of this service. The tool's addresses begin with ${baseUrl}.`, `此次启动指向 ${JSON.stringify(targetLinkUri.slice(0, 200))}，它不是本服务的地址。本工具的地址以 ${baseUrl} 开头。`);
}

/** LTI Core §5.1.1.2: what the request must say, and what it gives back unchanged. */
function authenticationUrl({ authUrl, clientId }: LtiPlatformRow, request: LoginRequest, { state, nonce, redirectUri }: { state: string; nonce: string; redirectUri: string }): string {
  const url = new URL(authUrl);
  const parameters = {
    scope: 'openid', response_type: 'id_token', response_mode: 'form_post', prompt: 'none',
    client_id: clientId, redirect_uri: redirectUri, login_hint: request.login_hint, state, nonce,
    ...(request.lti_message_hint !== undefined && { lti_message_hint: request.lti_message_hint }),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

function unknownPlatform({ iss, client_id: clientId }: LoginRequest): AppError {
  const client = clientId === undefined ? 'which did not say its client_id' : `with the client_id ${JSON.stringify(clientId.slice(0, 100))}`;
  const clientChinese = clientId === undefined ? '未说明 client_id' : `client_id ${JSON.stringify(clientId.slice(0, 100))}`;
  return refused(`The platform ${JSON.stringify(iss.slice(0, 200))}, ${client}, is not registered here. Its administrator must register this tool first.`, `平台 ${JSON.stringify(iss.slice(0, 200))} 没有在此注册（${clientChinese}）。请平台管理员先注册本工具。`);
}
