import { defineTexts } from '../../../lib/texts.js';

export const texts = defineTexts({
  assignments: 'Your assignments', none: 'Nothing to do yet', noneText: 'Your instructor has not assigned anything in this course.', start: 'Start', goOn: 'Go on', opens: (when: string) => `opens ${when}`, due: (when: string) => `due ${when}`, closes: (when: string) => `closes ${when}`, passed: 'passed', 'not-open': 'not open yet', open: 'open', late: 'late', closed: 'closed', exam: 'Exam', tasks: (passed: number, all: number) => `${passed} of ${all} tasks passed`, points: (score: number, max: number) => `${score} of ${max} points`, leave: 'Leave the course', leaveText: 'You lose access at once. Your grades stay, and come back when you do.',
}, {
  assignments: '你的作业', none: '还没有作业', noneText: '授课教师还没有在本课程布置作业。', start: '开始', goOn: '继续', opens: (when: string) => `${when} 开放`, due: (when: string) => `${when} 截止`, closes: (when: string) => `${when} 关闭`, passed: '已通过', 'not-open': '未开放', open: '进行中', late: '已逾期', closed: '已关闭', exam: '考试', tasks: (passed: number, all: number) => `已通过 ${passed}/${all} 个任务`, points: (score: number, max: number) => `${score}/${max} 分`, leave: '退出课程', leaveText: '你将立即失去访问权。成绩会保留，重新加入后恢复。',
});
