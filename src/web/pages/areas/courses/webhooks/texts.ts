import { defineTexts } from '../../../lib/texts.js';

export const texts = defineTexts({
  lead: 'Your own services are told what happens in this course: signed, in order, again until they have it.', table: 'Webhooks', make: 'Make a webhook', url: 'Address', description: 'Description', events: 'What it is told', allEvents: 'everything', state: 'State', on: 'on', off: 'off', failing: (when: string) => `fails since ${when}`,
  none: 'No webhook yet', noneText: 'A webhook is an https address of yours that takes signed messages.', secretTitle: 'The secret', secretLead: 'With it the signature of each message is verified.', ping: 'Ping', pinged: 'A test message is on its way.', log: 'Log', logTitle: 'What it was told', newSecret: 'New secret', disable: 'Disable', enable: 'Enable', remove: 'Delete', removeText: 'The webhook and its log go.',
  type: 'Message', when: 'When', attempts: 'Attempts', replay: 'Send again', replayed: 'It is sent again.', noDeliveries: 'Nothing has been sent yet', answer: 'Answer', details: 'Details', pending: 'waits', delivered: 'delivered', dead: 'given up', reload: 'Look again', since: 'Everything since', replaySince: 'Send again since …', replayedMany: (count: number) => `${count} messages are sent again.`, allStates: 'All',
}, {
  lead: '把本课程中发生的事告诉你自己的服务：带签名、按顺序、直到送达。', table: 'Webhook 列表', make: '新建 Webhook', url: '地址', description: '说明', events: '通知内容', allEvents: '全部', state: '状态', on: '启用', off: '停用', failing: (when: string) => `自 ${when} 起失败`,
  none: '还没有 Webhook', noneText: 'Webhook 是你的一个 https 地址，用来接收带签名的消息。', secretTitle: '密钥', secretLead: '用它验证每条消息的签名。', ping: '测试', pinged: '测试消息正在发送。', log: '日志', logTitle: '发送记录', newSecret: '更换密钥', disable: '停用', enable: '启用', remove: '删除', removeText: '该 Webhook 及其日志都会被删除。',
  type: '消息', when: '时间', attempts: '尝试次数', replay: '重发', replayed: '正在重发。', noDeliveries: '还没有发送过消息', answer: '响应', details: '详情', pending: '等待中', delivered: '已送达', dead: '已放弃', reload: '刷新', since: '起始时间', replaySince: '重发此后的消息…', replayedMany: (count: number) => `正在重发 ${count} 条消息。`, allStates: '全部',
});
