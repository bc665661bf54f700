import { defineTexts } from '../../../lib/texts.js';

export const texts = defineTexts({
  grid: 'Where learners stand', learner: 'Learner', assignment: 'Columns', allAssignments: 'All assignments', section: 'Section', allSections: 'All sections', find: 'Find a learner', ended: 'With those who have left',
  reload: 'Look again', loaded: (count: number) => (count === 1 ? '1 learner' : `${count} learners`), loading: (count: number) => `${count} learners so far…`, none: 'Nothing to show yet', noneText: 'Here stand the learners of this course against its assignments.',
  good: 'passed', warn: 'tried', untried: 'not tried', working: 'working now', keys: 'Arrow keys go from cell to cell; Enter shows the details.',
  detail: (name: string) => `${name}: details`, task: 'Task', best: 'Best', attempts: 'Attempts', hints: 'Hints', passedAt: 'Passed', time: (minutes: number) => `${minutes} min in the lab`, last: (when: string) => `last seen ${when}`, open: 'Watch the running lab', left: 'has left', current: (task: string) => `now at ${task}`,
}, {
  grid: '学生进度', learner: '学生', assignment: '列', allAssignments: '全部作业', section: '班级', allSections: '全部班级', find: '查找学生', ended: '包括已离开的学生',
  reload: '刷新', loaded: (count: number) => `${count} 名学生`, loading: (count: number) => `已加载 ${count} 名学生…`, none: '还没有内容', noneText: '这里会显示本课程学生在各项作业上的进度。',
  good: '已通过', warn: '已尝试', untried: '未尝试', working: '正在做', keys: '用方向键在单元格间移动，按回车查看详情。',
  detail: (name: string) => `${name}：详情`, task: '任务', best: '最好成绩', attempts: '尝试次数', hints: '提示', passedAt: '通过时间', time: (minutes: number) => `实验用时 ${minutes} 分钟`, last: (when: string) => `最近活动 ${when}`, open: '旁观正在进行的实验', left: '已离开', current: (task: string) => `正在做 ${task}`,
});
