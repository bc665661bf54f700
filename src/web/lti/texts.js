/** What these pages say, in the language of the browser: a platform's frame has no place to choose another. */
const english = {
  locale: 'en',
  opening: 'Opening the lab…',
  loggedIn: (/** @type {string} */ name) => `You are logged in as ${name}.`,
  noLab: 'This link leads to no lab yet: an instructor chooses one.',
  start: 'Start the lab',
  /** @param {string} id @param {string} state */
  session: (id, state) => `Your session ${id} is ${state}.`,
  chooseMany: 'Choose labs or single tasks for your course.',
  chooseOne: 'Choose a lab or a single task for your course.',
  labs: 'Labs and their tasks',
  add: 'Add to the course',
};

/** @type {typeof english} */
const chinese = {
  locale: 'zh-CN',
  opening: '正在打开实验…',
  loggedIn: (name) => `你已登录为 ${name}。`,
  noLab: '此链接还没有对应的实验：请教师选择一个。',
  start: '开始实验',
  session: (id, state) => `你的会话 ${id} 的状态：${{ pending: '等待中', starting: '启动中', ready: '就绪', failed: '失败' }[state] ?? state}。`,
  chooseMany: '为课程选择实验或单个任务。',
  chooseOne: '为课程选择一个实验或一个任务。',
  labs: '实验及其任务',
  add: '添加到课程',
};

export const words = navigator.language.toLowerCase().startsWith('zh') ? chinese : english;
document.documentElement.lang = words.locale;
