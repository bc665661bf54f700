import { defineTexts } from '../../../lib/texts.js';

export const texts = defineTexts({
  table: 'People of the course', name: 'Name', email: 'E-mail', role: 'Role', section: 'Section', source: 'Came by', since: 'Since', learner: 'Learner', instructor: 'Instructor', left: 'left', noSection: 'None', everySection: 'All sections', allRoles: 'All roles', ended: 'With those who have left',
  enrol: 'Enrol somebody', enrolSubmit: 'Enrol', nameNote: 'For somebody without an account here.', enrolled: 'Enrolled.', edit: (name: string) => `Change ${name}`, removeTitle: (name: string) => `Take ${name} out`, removeText: 'They lose access at once. Grades stay, and come back when they do.', removed: 'Taken out.',
  sections: 'Sections', newSection: 'New section', add: 'Add', manual: 'by hand', code: 'code', csv: 'list', lti: 'learning platform',
  codeTitle: 'Enrolment code', codeNone: 'Nobody can enrol by a code.', makeCode: 'Make a code', newCode: 'New code', endCode: 'End it', codeAsk: 'The code before is worth nothing then.',
  import: 'Import a list', importLead: 'CSV with a first line such as email,name,section,role. Only email must be there; at most 5,000 lines. Nothing is written before you have seen what it comes to.', file: 'A file', paste: 'or the text', check: 'Check', importAll: 'Import', importGood: (good: number, bad: number) => `Import ${good} ${good === 1 ? 'line' : 'lines'}, skip ${bad}`,
  line: 'Line', action: 'What happens', problems: 'Problem', create: 'new account', enrolAction: 'enrols', return: 'comes back', change: 'changes', keep: 'is so already', error: 'wrong', newSections: (names: string) => `New sections: ${names}`, ignored: (names: string) => `Columns that are not used: ${names}`, imported: 'The list is imported.', lines: 'Lines of the list', shown: (shown: number, all: number) => `The first ${shown} of ${all} lines; wrong ones first.`,
  none: 'Nobody is here yet', noneText: 'Enrol somebody by hand, import a list, or make a code.',
}, {
  table: '课程成员', name: '姓名', email: '邮箱', role: '角色', section: '班级', source: '加入方式', since: '加入时间', learner: '学生', instructor: '教师', left: '已离开', noSection: '无', everySection: '全部班级', allRoles: '全部角色', ended: '包括已离开的成员',
  enrol: '添加成员', enrolSubmit: '添加', nameNote: '用于在本服务还没有账号的人。', enrolled: '已添加。', edit: (name: string) => `更改 ${name}`, removeTitle: (name: string) => `移除 ${name}`, removeText: '对方立即失去访问权。成绩会保留，重新加入后恢复。', removed: '已移除。',
  sections: '班级', newSection: '新班级', add: '添加', manual: '手动', code: '选课码', csv: '名单', lti: '学习平台',
  codeTitle: '选课码', codeNone: '目前不能用选课码加入。', makeCode: '生成选课码', newCode: '更换选课码', endCode: '停用', codeAsk: '旧的选课码随即失效。',
  import: '导入名单', importLead: 'CSV 格式，首行例如 email,name,section,role。只有 email 是必需的；最多 5,000 行。在你确认结果之前不会写入任何内容。', file: '文件', paste: '或粘贴文本', check: '检查', importAll: '导入', importGood: (good: number, bad: number) => `导入 ${good} 行，跳过 ${bad} 行`,
  line: '行', action: '结果', problems: '问题', create: '新建账号', enrolAction: '加入', return: '重新加入', change: '更改', keep: '无需更改', error: '有误', newSections: (names: string) => `新班级：${names}`, ignored: (names: string) => `未使用的列：${names}`, imported: '名单已导入。', lines: '名单的各行', shown: (shown: number, all: number) => `共 ${all} 行，显示前 ${shown} 行；有误的在前。`,
  none: '还没有成员', noneText: '可以手动添加、导入名单，或生成选课码。',
});
