/**
 * The second step: the platform's signed answer. Nothing is done before state, browser, token, nonce and deployment are
 * found to belong together. The state is used up by the first answer that names it, whatever comes of that answer.
 */
import type { AppError } from '../../errors.js';
import type { LtiLoginRow } from '../../store/lti/logins.js';
import type { LtiPlatformRow } from '../../store/lti/platforms.js';
import { checkTargetLink, cookieNameOf, storageOf } from './begin.js';
import { claim, type LaunchClaims } from './claims.js';
import type { LtiParts, ProvedLaunch } from './contract.js';
import { createLanding } from './landing.js';
import { digestOf, isOurState, matches, newSecret } from './secrets.js';
import { refused, type VerifyLaunch } from './verify.js';

/** From our page to its own script: a moment. */
const codeSeconds = 60;

export interface LaunchAnswer {
  idToken: string;
  state: string;
  /** The cookies of the browser, by name. */
  cookies: Record<string, string | undefined>;
  baseUrl: string;
}

export function createFinish(parts: LtiParts, { verify, stateKey }: { verify: VerifyLaunch; stateKey: () => Promise<string> }) {
  const { store, now = Date.now } = parts;
  const land = createLanding(parts);

  return async ({ idToken, state, cookies, baseUrl }: LaunchAnswer): Promise<ProvedLaunch> => {
    const login = isOurState(state, await stateKey()) ? await store.lti.logins.take(digestOf(state), new Date(now())) : null;
    if (login === null) throw refused('This launch was used already, took too long, or did not begin here. Start again in your course.', '此次启动已被使用、耗时过长，或不是从这里开始的。请在课程中重新开始。');
    const { platform } = login;
    if (platform.disabledAt !== null) throw refused('This platform is disabled here.', '此平台在这里已被停用。');
    const needsProof = !isSameBrowser(login, cookies[cookieNameOf(state)]);
    if (needsProof && login.storageTarget === null) throw strangeBrowser();
    const claims = await verify(idToken, platform);
    if (!matches(claims.nonce, login.nonceDigest)) throw refused('The id_token answers another request (nonce).', 'id_token 对应的是另一个请求（nonce）。');
    checkTargetLink(claims[claim.targetLinkUri] ?? login.targetLinkUri, baseUrl);
    const deploymentId = await deploymentOf(parts, platform, claims);
    const landed = await land(platform, deploymentId, claims);
    const code = newSecret();
    await store.lti.logins.addLaunch({
      ...landed, deploymentId, codeDigest: digestOf(code), browserDigest: needsProof ? login.browserDigest : null, expiresAt: new Date(now() + codeSeconds * 1000),
    });
    return {
      platform, code, cookieName: cookieNameOf(state), framedBy: originOf(claims[claim.presentation]?.return_url), returnsTo: originOf(landed.deepLinking?.returnUrl),
      storage: needsProof && login.storageTarget !== null ? storageOf(platform, login.storageTarget, state) : null,
    };
  };
}

function isSameBrowser({ browserDigest }: LtiLoginRow, cookie: string | undefined): boolean {
  return cookie !== undefined && matches(cookie, browserDigest);
}

/** Login CSRF: a launch that somebody else began must not log this browser in as them. So without any proof, no login. */
function strangeBrowser(): AppError {
  return refused('This browser did not begin the launch, or it blocks our cookie in the page of your course. Open the activity in a new window, or allow cookies of this site, and start again.', '此次启动不是由这个浏览器开始的，或者浏览器在课程页面中拦截了我们的 Cookie。请在新窗口中打开活动，或允许本站的 Cookie，然后重新开始。');
}

/** The row of the message's deployment. One that is not known is refused, unless the platform's are taken in as they come. */
async function deploymentOf({ store }: LtiParts, platform: LtiPlatformRow, claims: LaunchClaims): Promise<string> {
  const named = claims[claim.deploymentId];
  const known = platform.deployments.find(({ deploymentId }) => deploymentId === named);
  if (known !== undefined) return known.id;
  if (!platform.acceptDeployments) throw refused(`The deployment ${JSON.stringify(named.slice(0, 100))} is not registered here. An admin adds it to the platform.`, `部署 ${JSON.stringify(named.slice(0, 100))} 没有在此注册。请管理员把它添加到平台。`);
  return (await store.lti.platforms.addDeployment(platform.id, named)).id;
}

function originOf(url: string | undefined): string | null {
  return url === undefined ? null : new URL(url).origin;
}
