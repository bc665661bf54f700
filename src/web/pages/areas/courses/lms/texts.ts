import { defineTexts } from '../../../lib/texts.js';

export const texts = defineTexts({
  contexts: 'Courses of learning platforms', contextsLead: 'Whoever launches from there comes into this course, with the roster of there.', context: 'There', synced: 'Roster read', never: 'not yet', sync: 'Read the roster now', syncDone: (added: number, changed: number, left: number) => `${added} came, ${changed} changed, ${left} left.`,
  none: 'No learning platform belongs to this course', noneText: 'It comes by itself with the first launch from Moodle, Canvas or another platform that your administrator has registered (LTI 1.3).',
  items: 'Columns in their gradebooks', itemsLead: 'One for each assignment that was launched or chosen there.', assignment: 'Assignment', column: 'Column', found: 'there', notFound: 'not found yet', compare: 'Compare', resend: 'Send again', resent: (count: number) => (count === 1 ? '1 grade is on its way.' : `${count} grades are on their way.`), agrees: 'agrees', differs: 'differs', learner: 'Learner', ours: 'Here', theirs: 'There', sent: 'Sent', ledgerTitle: 'Grades here and there', nobody: 'No grade yet.',
}, {
  contexts: '学习平台中的课程', contextsLead: '从那里启动的人会进入本课程，名单也以那里为准。', context: '平台课程', synced: '名单读取时间', never: '尚未', sync: '立即读取名单', syncDone: (added: number, changed: number, left: number) => `新增 ${added} 人，更改 ${changed} 人，离开 ${left} 人。`,
  none: '本课程还没有关联学习平台', noneText: '管理员登记 Moodle、Canvas 等平台（LTI 1.3）之后，第一次从平台启动时会自动关联。',
  items: '平台成绩册中的列', itemsLead: '在平台中启动或选择过的每个作业对应一列。', assignment: '作业', column: '列', found: '已存在', notFound: '尚未找到', compare: '对照', resend: '重新发送', resent: (count: number) => `正在发送 ${count} 个成绩。`, agrees: '一致', differs: '不一致', learner: '学生', ours: '本服务', theirs: '平台', sent: '已发送', ledgerTitle: '两边的成绩', nobody: '还没有成绩。',
});
