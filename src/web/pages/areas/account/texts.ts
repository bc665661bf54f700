import { defineTexts } from '../../lib/texts.js';

export const texts = defineTexts({
  title: 'Log in', lead: 'Container networking, on the real Linux kernel.', email: 'E-mail', password: 'Password', show: 'Show', hide: 'Hide', submit: 'Log in',
  wrong: 'E-mail or password is wrong.', with: (name: string) => `Log in with ${name}`, or: 'or', noScript: '',
}, {
  title: '登录', lead: '在真实的 Linux 内核上学习容器网络。', email: '邮箱', password: '密码', show: '显示', hide: '隐藏', submit: '登录',
  wrong: '邮箱或密码不正确。', with: (name: string) => `使用 ${name} 登录`, or: '或', noScript: '',
});
