import { defineTexts } from '../../lib/texts.js';

export const texts = defineTexts({
  title: 'Log in', lead: 'Container networking, on the real Linux kernel.', email: 'E-mail', password: 'Password', show: 'Show', hide: 'Hide', submit: 'Log in',
  wrong: 'E-mail or password is wrong.', with: (name: string) => `Log in with ${name}`, or: 'or', forgotten: 'Forgotten your password? Ask your instructor or administrator for a one-time link.',
  choose: 'Choose a password', chooseLead: 'Then all other logins of yours end, and you log in with the new one.', newPassword: 'New password', again: 'The same again', differs: 'The two are not the same.', chooseSubmit: 'Choose it', chosen: 'Your password is changed. Log in with it.',
  rules: 'At least 15 characters, and up to 256. Any script, spaces too. Several words that only you would put together are best; nothing else is asked, and it never expires. Passwords from leaked lists, and your own name or address, are refused.',
  count: (count: number) => `${count} of at least 15 characters`, noLink: 'This link is not whole', noLinkText: 'It must be opened exactly as it was sent to you. It works once and not for ever: ask for a new one.', loginLink: 'Log in with this link', loginLinkLead: 'It works once. It is used when you press the button, so that no program that looks at your mail uses it up.',
  account: 'Your account', name: 'Name', role: 'Role', learner: 'Learner', instructor: 'Instructor', admin: 'Administrator', change: 'Change your password', old: 'Current password', changed: 'Your password is changed. All other logins have ended.', keys: 'API keys', keysLead: 'For your own programs. A key can do no more than you, and only what its scopes say.',
}, {
  title: '登录', lead: '在真实的 Linux 内核上学习容器网络。', email: '邮箱', password: '密码', show: '显示', hide: '隐藏', submit: '登录',
  wrong: '邮箱或密码不正确。', with: (name: string) => `使用 ${name} 登录`, or: '或', forgotten: '忘记密码？请向授课教师或管理员索取一次性链接。',
  choose: '设置密码', chooseLead: '之后你的其他登录都会结束，请用新密码登录。', newPassword: '新密码', again: '再输入一次', differs: '两次输入不一致。', chooseSubmit: '确定', chosen: '密码已更改，请用新密码登录。',
  rules: '至少 15 个字符，最多 256 个。任何文字均可，也可以有空格。最好是只有你才会组合在一起的几个词；没有其他要求，也不会过期。已泄露的密码以及你自己的姓名或邮箱不能使用。',
  count: (count: number) => `${count} 个字符，至少 15 个`, noLink: '链接不完整', noLinkText: '请完整打开发给你的链接。它只能使用一次且有时限：请索取新的链接。', loginLink: '用此链接登录', loginLinkLead: '只能使用一次。按下按钮时才会使用，这样检查邮件的程序不会把它用掉。',
  account: '你的账号', name: '姓名', role: '角色', learner: '学生', instructor: '教师', admin: '管理员', change: '更改密码', old: '当前密码', changed: '密码已更改，其他登录都已结束。', keys: 'API 密钥', keysLead: '供你自己的程序使用。密钥的权限不会超过你本人，并且仅限其范围所示。',
});
