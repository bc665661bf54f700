import { defineTexts } from '../../../lib/texts.js';

export const texts = defineTexts({
  table: 'Assignments of the course', make: 'Assign a lab', makeSubmit: 'Assign', edit: (title: string) => `Change “${title}”`, title: 'Title', titleNote: 'Empty: the title of the lab.', lab: 'Lab', task: 'What counts', wholeLab: 'The whole lab',
  opens: 'Opens', due: 'Due', closes: 'Closes', zone: (zone: string) => `Times are in your time zone, ${zone}.`, state: 'State', weight: 'Weight', attempts: 'Attempts per task', attemptsNote: 'Empty: as many as they like.', exam: 'Exam: no hints, no solutions until it has closed', examTag: 'Exam',
  late: 'Late work loses points', grace: 'Minutes of grace', perDay: '% per day begun', most: 'at most %', points: 'Points',
  'not-open': 'not open', open: 'open', lateState: 'late', closed: 'closed', archived: 'Archived assignments', archive: 'Archive', restore: 'Bring back', none: 'No assignment yet', noneText: 'An assignment is a lab, or one task of it, with times and rules.', made: 'Assigned.',
  extensions: 'Extensions', extensionsTitle: (title: string) => `Extensions for “${title}”`, extensionsLead: 'Other times or attempts for one learner. What stays empty is as everybody’s.', learner: 'Learner', note: 'Note', give: 'Give', given: 'Given.', noExtensions: 'Nobody has times of their own.', choose: 'Choose …', asAll: 'as all', always: 'no limit',
}, {
  table: '课程作业', make: '布置实验', makeSubmit: '布置', edit: (title: string) => `更改“${title}”`, title: '标题', titleNote: '留空则使用实验的标题。', lab: '实验', task: '计分范围', wholeLab: '整个实验',
  opens: '开放时间', due: '截止时间', closes: '关闭时间', zone: (zone: string) => `时间均为你所在的时区：${zone}。`, state: '状态', weight: '权重', attempts: '每个任务的尝试次数', attemptsNote: '留空表示不限。', exam: '考试：关闭之前没有提示和答案', examTag: '考试',
  late: '迟交扣分', grace: '宽限分钟数', perDay: '每迟一天扣 %', most: '最多扣 %', points: '分值',
  'not-open': '未开放', open: '进行中', lateState: '已逾期', closed: '已关闭', archived: '已归档的作业', archive: '归档', restore: '恢复', none: '还没有作业', noneText: '作业是一个实验或其中的一个任务，带有时间和规则。', made: '已布置。',
  extensions: '延期', extensionsTitle: (title: string) => `“${title}”的延期`, extensionsLead: '为某个学生单独设定时间或尝试次数。留空的项目与其他人相同。', learner: '学生', note: '备注', give: '给予', given: '已给予。', noExtensions: '还没有任何延期。', choose: '请选择…', asAll: '与其他人相同', always: '不限',
});
