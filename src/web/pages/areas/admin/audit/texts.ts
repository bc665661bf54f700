import { defineTexts } from '../../../lib/texts.js';

export const texts = defineTexts({
  table: 'Audit log', when: 'When', who: 'Who', action: 'What', subject: 'On what', address: 'From', details: 'Details', actor: 'Id of who', actionFilter: 'Operation', subjectFilter: 'Path begins with', from: 'From', to: 'Until', filter: 'Filter', clear: 'Clear', ndjson: 'Export NDJSON', csv: 'Export CSV', system: 'the service', machine: 'key', none: 'Nothing found', noneText: 'The log has no entry like that.', lead: 'Every change, and every look into somebody else’s session, before it is given. Click on a name to see all that they did.',
}, {
  table: '审计日志', when: '时间', who: '操作者', action: '操作', subject: '对象', address: '来源地址', details: '详情', actor: '操作者 ID', actionFilter: '操作名', subjectFilter: '路径', from: '从', to: '到', filter: '筛选', clear: '清除', ndjson: '导出 NDJSON', csv: '导出 CSV', system: '本服务', machine: '密钥', none: '没有找到', noneText: '日志中没有这样的记录。', lead: '每次更改，以及每次查看他人会话（在给出之前记录）。点击姓名可查看其全部操作。',
});
