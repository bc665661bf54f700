import { defineTexts } from '../../../lib/texts.js';

export const texts = defineTexts({
  engines: 'Engines', enginesLead: 'A drained engine gets no new sandbox; those that it has go on.', name: 'Engine', state: 'State', active: 'active', drained: 'drained', lost: 'lost', version: 'Version', sandboxes: 'Sandboxes', memory: 'Memory', mib: (mib: number) => `${mib.toLocaleString()} MiB`, drain: 'Drain', undrain: 'Use again',
  maintenance: 'Maintenance', maintenanceLead: 'While it is on nobody starts a session; sessions that run go on.', on: 'on', off: 'off', begin: 'Begin', finish: 'End it', message: 'What learners are told',
  quotas: 'Sessions at once', total: 'In the whole service', perUser: 'Of one learner', inUse: (use: number, limit: number) => `${use} of ${limit} are in use`, configured: (value: number) => `Empty: ${value}, as configured`, saved: 'Saved.', exceptions: 'Learners with a limit of their own', email: 'E-mail', limit: 'Limit', noLimit: 'As everybody',
  doctor: 'Examine the engines', healthy: 'The engines are healthy', unhealthy: 'Something is wrong', ok: 'fine', warn: 'look', fail: 'wrong',
  sandbox: 'Sandbox', size: 'Size', made: 'Made', holder: 'For', waits: 'waits in the pool', reload: 'Look again', poolLead: (held: number, waiting: number) => `${held} for sessions, ${waiting} in the pool: made beforehand, so that a lab starts at once.`,
  emptyPool: 'Empty the pool', emptyPoolText: 'The sandboxes that wait are removed, and new ones are made; sessions keep theirs. For when what waits is suspected.', emptied: (count: number) => `${count} that waited ${count === 1 ? 'is' : 'are'} being removed.`,
}, {
  engines: '引擎', enginesLead: '排空的引擎不再接收新的沙箱；已有的沙箱继续运行。', name: '引擎', state: '状态', active: '可用', drained: '已排空', lost: '失联', version: '版本', sandboxes: '沙箱', memory: '内存', mib: (mib: number) => `${mib.toLocaleString()} MiB`, drain: '排空', undrain: '恢复使用',
  maintenance: '维护模式', maintenanceLead: '开启期间任何人都不能开始新会话；正在运行的会话不受影响。', on: '开启', off: '关闭', begin: '开启', finish: '结束维护', message: '给学生的说明',
  quotas: '同时运行的会话数', total: '整个服务', perUser: '每个学生', inUse: (use: number, limit: number) => `已使用 ${use}/${limit}`, configured: (value: number) => `留空：${value}（配置值）`, saved: '已保存。', exceptions: '单独设定上限的学生', email: '邮箱', limit: '上限', noLimit: '与其他人相同',
  doctor: '检查引擎', healthy: '引擎状态良好', unhealthy: '有问题', ok: '正常', warn: '注意', fail: '故障',
  sandbox: '沙箱', size: '规格', made: '创建于', holder: '用于', waits: '在池中等待', reload: '重新查看', poolLead: (held: number, waiting: number) => `会话使用 ${held} 个，池中等待 ${waiting} 个（预先创建，使实验立即开始）。`,
  emptyPool: '清空池', emptyPoolText: '移除正在等待的沙箱并重新创建；会话保留各自的沙箱。用于怀疑等待中的沙箱有问题时。', emptied: (count: number) => `正在移除 ${count} 个等待中的沙箱。`,
});
