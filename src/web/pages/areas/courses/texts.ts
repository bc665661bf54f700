import { defineTexts } from '../../lib/texts.js';

export const texts = defineTexts({
  title: 'Courses', leadStaff: 'Your courses: who is in them, where everybody stands, and who needs help now.', leadLearner: 'Your courses and what is due in them.',
  make: 'Make a course', join: 'Join by code', name: 'Title', description: 'Description', timeZone: 'Time zone', timeZoneNote: 'For people: exports and the pages name times in it, too.',
  code: 'Enrolment code', codeNote: 'Your instructor has it.', joined: (name: string) => `You are in “${name}” now.`, joinSubmit: 'Join',
  none: 'No course yet', noneStaff: 'Make one, then assign labs and let learners in by a code or a list.', noneLearner: 'Ask your instructor for the code of the course.',
  instructor: 'Instructor', learner: 'Learner', archived: 'Archived', showArchived: 'Archived courses', showAll: 'All courses of the service', since: (when: string) => `since ${when}`,
  board: 'Board', progress: 'Progress', roster: 'People', assignments: 'Assignments', grades: 'Grades', webhooks: 'Webhooks', lms: 'Learning platform', settings: 'Settings', tabs: 'Parts of the course',
  archivedNotice: 'This course is archived: it can be looked at and exported, but nothing in it is started or changed.',
  saved: 'Saved.', archive: 'Archive the course', archiveText: 'Nothing in it is started or changed any more. Grades stay and can be exported. You can bring it back.', restore: 'Bring the course back', archiveTitle: 'Archive',
  courses: 'Courses',
}, {
  title: '课程', leadStaff: '你的课程：有哪些人、每个人的进度，以及现在谁需要帮助。', leadLearner: '你的课程以及其中待完成的作业。',
  make: '新建课程', join: '用选课码加入', name: '标题', description: '说明', timeZone: '时区', timeZoneNote: '供人查看：导出文件和页面也会用它表示时间。',
  code: '选课码', codeNote: '请向授课教师索取。', joined: (name: string) => `你已加入“${name}”。`, joinSubmit: '加入',
  none: '还没有课程', noneStaff: '先新建一门课程，再布置实验，然后用选课码或名单让学生加入。', noneLearner: '请向授课教师索取选课码。',
  instructor: '教师', learner: '学生', archived: '已归档', showArchived: '已归档的课程', showAll: '本服务的全部课程', since: (when: string) => `创建于 ${when}`,
  board: '实时看板', progress: '进度', roster: '成员', assignments: '作业', grades: '成绩', webhooks: 'Webhook', lms: '学习平台', settings: '设置', tabs: '课程的各部分',
  archivedNotice: '该课程已归档：可以查看和导出，但不能再开始或更改任何内容。',
  saved: '已保存。', archive: '归档课程', archiveText: '之后不能再开始或更改任何内容。成绩会保留并可导出。课程可以恢复。', restore: '恢复课程', archiveTitle: '归档',
  courses: '课程',
});
