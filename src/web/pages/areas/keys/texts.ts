import { defineTexts } from '../../lib/texts.js';

export const texts = defineTexts({
  table: 'API keys', make: 'Make a key', name: 'Name', nameNote: 'What it is for.', scopes: 'What it may do', course: 'Only in the course', noCourse: 'The whole service', ends: 'Works until', used: 'Last used', never: 'never', state: 'State', works: 'works', revoked: 'revoked', ended: 'ended', secretTitle: 'The key', secretLead: 'A program sends it as “Authorization: Bearer …”.', rotate: 'Replace', rotateText: 'The key of now stops working at once.', revoke: 'Revoke', revokeText: 'It stops working at once, for good.', none: 'No key yet', noneText: 'A key lets a program of yours use the interface at /docs.', withRevoked: 'With those that work no more',
}, {
  table: 'API 密钥', make: '新建密钥', name: '名称', nameNote: '用途说明。', scopes: '权限范围', course: '仅限课程', noCourse: '整个服务', ends: '有效期至', used: '最近使用', never: '从未', state: '状态', works: '有效', revoked: '已吊销', ended: '已过期', secretTitle: '密钥', secretLead: '程序以 “Authorization: Bearer …” 的形式发送它。', rotate: '更换', rotateText: '当前密钥立即失效。', revoke: '吊销', revokeText: '立即且永久失效。', none: '还没有密钥', noneText: '密钥让你的程序可以使用 /docs 中的接口。', withRevoked: '包括已失效的',
});
