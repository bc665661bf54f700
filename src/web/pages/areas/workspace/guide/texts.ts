import { defineTexts } from '../../../lib/texts.js';

export const texts = defineTexts({
  guide: 'Guide', tasks: 'Tasks', score: (score: string, most: string) => `${score} of ${most} points`, passedTasks: (passed: number, all: number) => `${passed} of ${all} tasks passed`, progress: 'Progress',
  run: 'Run', runIn: (name: string) => `Run in ${name}`, putIn: (name: string) => `Put into the terminal of ${name}`, copy: 'Copy', startCapture: 'Start the capture', capture: 'Capture', walk: 'Packet walk', startWalk: 'Follow the packet', predictFirst: 'Say first what you expect, and check the task; then follow the packet.',
  passed: 'Passed', open: 'Open', locked: 'Locked', opensAfter: (names: string) => `Opens when you have passed: ${names}`, points: (score: string, most: string) => `${score} / ${most} points`, readAhead: 'Read ahead',
  check: 'Check my work', checking: 'Checking the network…', checkAgain: 'Check again', attempt: (count: number) => (count === 1 ? '1 attempt' : `${count} attempts`), attemptsLeft: (left: number) => (left === 1 ? '1 attempt left' : `${left} attempts left`), noAttempts: 'No attempts are left.',
  checksPassed: (passed: number, all: number) => `${passed} of ${all} checks passed`, expected: 'Expected', seen: 'Seen', lastChecked: (when: string) => `Checked ${when}`, late: (percent: string) => `${percent} % was taken for lateness`, results: 'Results', stillOk: 'All checks passed',
  hint: (index: number, total: number) => `Hint ${index} of ${total}`, takeHint: (cost: string) => `Take a hint (costs ${cost} ${cost === '1' ? 'point' : 'points'})`, freeHint: 'Take a hint (free)', hintAfter: (count: number) => `The next hint opens after ${count === 1 ? 'one attempt' : `${count} attempts`}.`, hintAsk: 'Take this hint?', hintWarn: (cost: string) => `It takes ${cost} ${cost === '1' ? 'point' : 'points'} from what this task can still bring.`, take: 'Take it', noHints: 'Exam: there are no hints and no solutions.', hints: 'Hints',
  solution: 'Show the solution', solutionTitle: 'Solution', explanation: 'Why it works', on: (name: string) => `On ${name}`,
  taskPassed: (title: string, score: string, most: string) => `Passed: ${title} (${score} of ${most} points)`, allPassed: 'All tasks passed.', allPassedMore: 'The lab stays open: try what you like, or end it and take the next.', toLabs: 'To the labs',
  question: 'Question', gradedAnswer: 'Your answer is sent with the next check.', answerRight: 'Right.', answerWrong: 'Not quite. Try another answer.', prediction: 'Prediction', path: 'The places on the way, in order', addPlace: 'Add a place', removeLast: 'Take back', clear: 'Clear', yourPath: 'Your path', emptyPath: 'Nothing yet', value: 'Your prediction', answer: 'Answer', noGuide: 'The guide is coming…',
}, {
  guide: '指南', tasks: '任务', score: (score: string, most: string) => `得分 ${score} / ${most}`, passedTasks: (passed: number, all: number) => `已通过 ${passed} / ${all} 个任务`, progress: '进度',
  run: '运行', runIn: (name: string) => `在 ${name} 中运行`, putIn: (name: string) => `填入 ${name} 的终端`, copy: '复制', startCapture: '开始抓包', capture: '抓包', walk: '数据包之旅', startWalk: '跟踪这个包', predictFirst: '先写下你的预测并检查任务，再跟踪这个包。',
  passed: '已通过', open: '进行中', locked: '未解锁', opensAfter: (names: string) => `通过以下任务后解锁：${names}`, points: (score: string, most: string) => `${score} / ${most} 分`, readAhead: '提前阅读',
  check: '检查', checking: '正在检查网络…', checkAgain: '再次检查', attempt: (count: number) => `已尝试 ${count} 次`, attemptsLeft: (left: number) => `还可尝试 ${left} 次`, noAttempts: '已没有剩余次数。',
  checksPassed: (passed: number, all: number) => `通过 ${passed} / ${all} 项检查`, expected: '期望', seen: '实际', lastChecked: (when: string) => `检查于${when}`, late: (percent: string) => `因迟交扣除 ${percent} %`, results: '结果', stillOk: '所有检查均通过',
  hint: (index: number, total: number) => `提示 ${index} / ${total}`, takeHint: (cost: string) => `查看提示（扣 ${cost} 分）`, freeHint: '查看提示（不扣分）', hintAfter: (count: number) => `尝试 ${count} 次后才能查看下一条提示。`, hintAsk: '要查看这条提示吗？', hintWarn: (cost: string) => `此任务可得的分数将减少 ${cost} 分。`, take: '查看', noHints: '考试：没有提示和答案。', hints: '提示',
  solution: '查看答案', solutionTitle: '答案', explanation: '为什么可行', on: (name: string) => `在 ${name} 上`,
  taskPassed: (title: string, score: string, most: string) => `已通过：${title}（${score} / ${most} 分）`, allPassed: '全部任务已通过。', allPassedMore: '实验环境仍然开着：可以随意尝试，也可以结束它，开始下一个实验。', toLabs: '返回实验列表',
  question: '问题', gradedAnswer: '你的回答会随下一次检查一起提交。', answerRight: '正确。', answerWrong: '不对，再想想。', prediction: '预测', path: '按顺序写出途经的位置', addPlace: '添加位置', removeLast: '撤回', clear: '清空', yourPath: '你的路径', emptyPath: '还没有', value: '你的预测', answer: '回答', noGuide: '正在加载指南…',
});

/** Points as people write them: no `.0`. */
export function points(value: number): string {
  return String(Math.round(value * 100) / 100);
}
