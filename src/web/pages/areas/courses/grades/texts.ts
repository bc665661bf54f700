import { defineTexts } from '../../../lib/texts.js';

export const texts = defineTexts({
  grid: 'Grades of the course', learner: 'Learner', total: 'Total', csv: 'Export CSV', csvExcel: 'CSV for Excel', json: 'Export JSON', find: 'Find a learner', loading: (count: number) => `${count} ${count === 1 ? 'learner' : 'learners'} so far…`, loaded: (count: number) => (count === 1 ? '1 learner' : `${count} learners`), reload: 'Look again', none: 'No grades yet', noneText: 'Grades come with the first attempts at an assignment.',
  ledger: 'What others have of them', ledgerLead: 'Grades here beside what the learning platform, webhooks and the record store have acknowledged.', differing: 'Only what differs', assignment: 'Assignment', ours: 'Here', theirs: 'There', target: 'With', state: 'State', same: 'same', waiting: 'on its way', differs: 'differs', repair: 'Send what differs again', repaired: (count: number) => (count === 1 ? '1 message is on its way.' : `${count} messages are on their way.`), agree: 'Everybody has the same', agreeText: 'Nothing differs, as far as others have acknowledged.', compare: 'Compare',
}, {
  grid: '课程成绩', learner: '学生', total: '总评', csv: '导出 CSV', csvExcel: '导出 Excel 用 CSV', json: '导出 JSON', find: '查找学生', loading: (count: number) => `已加载 ${count} 名学生…`, loaded: (count: number) => `${count} 名学生`, reload: '刷新', none: '还没有成绩', noneText: '学生第一次尝试作业后就会有成绩。',
  ledger: '外部系统中的成绩', ledgerLead: '将本服务的成绩与学习平台、Webhook 和学习记录库已确认的成绩对照。', differing: '只看不一致的', assignment: '作业', ours: '本服务', theirs: '对方', target: '系统', state: '状态', same: '一致', waiting: '发送中', differs: '不一致', repair: '重新发送不一致的成绩', repaired: (count: number) => `正在发送 ${count} 条消息。`, agree: '全部一致', agreeText: '就对方已确认的内容而言，没有不一致。', compare: '对照',
});
