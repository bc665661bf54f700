/** Why a login at the provider did not succeed, by the reason that the service puts into the page's address; nothing else of the address is shown. */
import { defineTexts } from '../../lib/texts.js';

const reasons = defineTexts({
  'provider-refused': 'The login was broken off, or the provider refused it. Try again, or log in with a password.',
  'not-valid': 'The provider’s answer could not be trusted. Begin anew; if it happens again, tell your administrator.',
  'too-late': 'The login took longer than ten minutes, was finished already, or was begun in another browser. Begin anew.',
  'address-taken': 'An account with your e-mail address is here already, and is not linked to this provider. Log in to it with its password, or ask your administrator.',
  'no-account': 'The provider knows you, but you have no account here. Ask your instructor or administrator.',
  'account-disabled': 'Your account here is disabled. Ask your administrator.',
  'provider-unavailable': 'The login provider does not answer. Try again later, or log in with a password.',
  'too-many-requests': 'There were too many logins from your network just now. Wait a minute, then try again.',
  other: 'The login did not succeed. Try again.',
}, {
  'provider-refused': '登录已中断，或被登录服务拒绝。请重试，或使用密码登录。',
  'not-valid': '登录服务的应答不可信。请重新登录；如果再次出现，请告知管理员。',
  'too-late': '登录用时超过十分钟、已经完成，或是在另一个浏览器中开始的。请重新登录。',
  'address-taken': '本服务已有使用你邮箱的账号，但没有与该登录服务关联。请用密码登录该账号，或联系管理员。',
  'no-account': '登录服务认识你，但你在这里还没有账号。请联系授课教师或管理员。',
  'account-disabled': '你在这里的账号已被停用。请联系管理员。',
  'provider-unavailable': '登录服务没有应答。请稍后重试，或使用密码登录。',
  'too-many-requests': '你所在的网络刚才登录次数过多。请等一分钟再试。',
  other: '登录没有成功，请重试。',
});

/** A sentence for a person. */
export function refusal(reason: string): string {
  const all: Partial<Record<string, string>> = reasons();
  return (Object.hasOwn(all, reason) ? all[reason] : undefined) ?? reasons().other;
}
