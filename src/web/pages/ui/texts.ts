import { defineTexts } from '../lib/texts.js';

export const words = defineTexts({
  retry: 'Try again', loading: 'Loading…', close: 'Close', cancel: 'Cancel', more: 'Load more',
  labs: 'Labs', courses: 'Courses', admin: 'Administration', reference: 'API', logIn: 'Log in', logOut: 'Log out',
  skip: 'Skip to the content', theme: 'Theme', themeSystem: 'System', themeLight: 'Light', themeDark: 'Dark', language: 'Language', main: 'Main',
  notFoundTitle: 'There is nothing here', notFound: 'The address may be wrong, or what was here is gone.', home: 'To the labs', account: 'Your account',
  smaller: (what: string) => `${what}: less`, larger: (what: string) => `${what}: more`,
  typeToConfirm: (what: string) => `Type “${what}” to confirm`, done: 'Done', shownOnce: 'It is shown this once. Keep it somewhere safe before you close this.', copy: 'Copy', copied: 'Copied',
  noTime: 'Empty: no limit', actions: 'Actions', all: 'All', save: 'Save', edit: 'Edit', remove: 'Remove', search: 'Search', yes: 'Yes', no: 'No',
}, {
  retry: '重试', loading: '正在加载…', close: '关闭', cancel: '取消', more: '加载更多',
  labs: '实验', courses: '课程', admin: '管理', reference: 'API', logIn: '登录', logOut: '退出登录',
  skip: '跳到正文', theme: '主题', themeSystem: '跟随系统', themeLight: '浅色', themeDark: '深色', language: '语言', main: '主导航',
  notFoundTitle: '这里什么也没有', notFound: '地址可能有误，或者内容已被删除。', home: '返回实验列表', account: '你的账号',
  smaller: (what: string) => `${what}：减小`, larger: (what: string) => `${what}：增大`,
  typeToConfirm: (what: string) => `请输入“${what}”以确认`, done: '完成', shownOnce: '只显示这一次。关闭之前请妥善保存。', copy: '复制', copied: '已复制',
  noTime: '留空表示不限', actions: '操作', all: '全部', save: '保存', edit: '编辑', remove: '移除', search: '搜索', yes: '是', no: '否',
});
