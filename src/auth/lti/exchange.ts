/** The third step: our page's script turns the one-time code into a login. */
import { newSecretWithDigest } from '../tokens.js';
import type { ExchangedLaunch, LtiParts } from './contract.js';
import { digestOf, matches } from './secrets.js';
import { refused } from './verify.js';

/** So long a launch's page may go on with what it began, such as to choose contents. */
const launchHours = 2;

export function createExchange({ store, config, now = Date.now }: LtiParts) {
  return async ({ code, proof }: { code: string; proof?: string | undefined }): Promise<ExchangedLaunch> => {
    const taken = await store.lti.logins.takeLaunch(digestOf(code), new Date(now()));
    if (taken === null) throw refused('The code is not known, was used already, or is older than a minute. Start again in your course.', '此代码无效、已被使用，或已超过一分钟。请在课程中重新开始。');
    const { launch, browserDigest } = taken;
    if (browserDigest !== null && (proof === undefined || !matches(proof, browserDigest))) throw refused('This browser did not begin the launch. Start again in your course.', '此次启动不是由这个浏览器开始的。请在课程中重新开始。');
    const user = await store.users.find(launch.userId);
    if (user === null) throw refused('The account is gone.', '账号已不存在。');
    const { secret: token, digest } = newSecretWithDigest('login');
    const expiresAt = new Date(now() + config.LOGIN_HOURS * 3_600_000);
    if (!await store.tokens.open({ digest, userId: user.id, expiresAt })) throw refused('The account is disabled.', '账号已被停用。');
    await store.lti.logins.keepLaunch(launch.id, new Date(now() + launchHours * 3_600_000));
    const found = await store.tokens.find(digest);
    const role = found?.courses[launch.courseId ?? ''] ?? 'learner';
    return { token, expiresAt, user: { id: user.id, email: user.email, name: user.name, role: user.role }, launch: { ...launch, role } };
  };
}
