import { defineTexts } from '../../lib/texts.js';

export const texts = defineTexts({
  title: 'Administration', tabs: 'Parts of the administration', users: 'Users', audit: 'Audit log', keys: 'API keys', platforms: 'Learning platforms', sessions: 'Sessions', engines: 'Engines', webhooks: 'Webhooks', health: 'Health', only: 'For administrators only',
  onlyText: 'This part is for the administrators of the service.',
  healthLead: 'Whether the service can do its work, as load balancers ask it (/health/ready). `npm run doctor` on the machine checks more.', ready: 'Everything works', notReady: 'Something does not work', check: 'Look again', looked: (when: string) => `Looked ${when}`,
  allStates: 'All', live: 'Live', state: 'State', learner: 'Learner', lab: 'Lab', course: 'Course', started: 'Started', until: 'Until', end: 'End', endTitle: 'End the session', endText: 'The sandbox goes, with all that the learner made in it. Grades stay.', ended: 'It is being ended.', noSessions: 'No sessions', noSessionsText: 'Nobody has a lab in this state.', watch: 'Watch', reload: 'Look again', liveCount: (count: number) => `${count} shown`, demonstration: 'demonstration',
  pending: 'waits', starting: 'starts', readyState: 'ready', resetting: 'resets', stopping: 'ends', endedState: 'ended', failed: 'failed',
}, {
  title: '管理', tabs: '管理的各部分', users: '用户', audit: '审计日志', keys: 'API 密钥', platforms: '学习平台', sessions: '会话', engines: '引擎', webhooks: 'Webhook', health: '健康状态', only: '仅限管理员',
  onlyText: '这一部分只供本服务的管理员使用。',
  healthLead: '服务能否正常工作，与负载均衡器的检查（/health/ready）相同。在机器上运行 `npm run doctor` 可以检查更多。', ready: '一切正常', notReady: '有部分不正常', check: '刷新', looked: (when: string) => `检查于 ${when}`,
  allStates: '全部', live: '正在运行', state: '状态', learner: '学生', lab: '实验', course: '课程', started: '开始时间', until: '到期时间', end: '结束', endTitle: '结束会话', endText: '沙箱以及学生在其中所做的一切都会消失。成绩会保留。', ended: '正在结束。', noSessions: '没有会话', noSessionsText: '没有人的实验处于该状态。', watch: '旁观', reload: '刷新', liveCount: (count: number) => `显示 ${count} 个`, demonstration: '演示',
  pending: '等待中', starting: '启动中', readyState: '就绪', resetting: '重置中', stopping: '结束中', endedState: '已结束', failed: '失败',
});
