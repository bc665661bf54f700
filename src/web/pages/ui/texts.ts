import { defineTexts } from '../lib/texts.js';

export const words = defineTexts({
  retry: 'Try again', loading: 'Loading…', close: 'Close', cancel: 'Cancel', more: 'Load more',
  labs: 'Labs', courses: 'Courses', admin: 'Administration', reference: 'API', logIn: 'Log in', logOut: 'Log out',
  skip: 'Skip to the content', theme: 'Theme', themeSystem: 'As the system', themeLight: 'Light', themeDark: 'Dark', language: 'Language', main: 'Main',
  notFoundTitle: 'There is nothing here', notFound: 'The address may be wrong, or what was here is gone.', home: 'To the labs', account: 'Your account',
}, {
  retry: '重试', loading: '正在加载…', close: '关闭', cancel: '取消', more: '加载更多',
  labs: '实验', courses: '课程', admin: '管理', reference: 'API', logIn: '登录', logOut: '退出登录',
  skip: '跳到正文', theme: '主题', themeSystem: '跟随系统', themeLight: '浅色', themeDark: '深色', language: '语言', main: '主导航',
  notFoundTitle: '这里什么也没有', notFound: '地址可能有误，或者内容已被删除。', home: '返回实验列表', account: '你的账号',
});
