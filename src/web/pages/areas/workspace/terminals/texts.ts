import { defineTexts } from '../../../lib/texts.js';

export const texts = defineTexts({
  terminals: 'Terminals', open: 'New terminal', openOn: 'Open a terminal on', split: 'Split', close: 'Close this terminal', search: 'Search', searchIn: 'Search in this terminal', next: 'Next match', previous: 'Previous match', nothing: 'Nothing found', closeSearch: 'Close the search',
  larger: 'Larger letters', smaller: 'Smaller letters', readAloud: 'For screen readers', more: 'Terminal settings', none: 'No terminal is open.', noneYet: 'The learner has opened no terminal yet.', terminalOn: (name: string) => `Terminal on ${name}`,
  connecting: 'Connecting…', reconnecting: 'The connection is lost. Reconnecting; the shell goes on.', ended: 'This shell has ended.', lost: 'This terminal is gone.', again: 'Open another', hints: 'Ctrl+Shift+C copies, Ctrl+Shift+V pastes, Ctrl+Shift+F searches, Ctrl+Shift+Esc leaves the terminal; then Tab goes on past it, and Enter goes back into it.',
  leave: 'Ctrl+Shift+Esc leaves the terminal', watching: 'You are watching. You may type when the learner allows it.', typing: 'The learner lets you type.', demonstration: 'A demonstration: you watch.', host: 'host', noTargets: 'The topology cannot be read now.',
}, {
  terminals: '终端', open: '新建终端', openOn: '打开终端：', split: '拆分', close: '关闭此终端', search: '搜索', searchIn: '在此终端中搜索', next: '下一个', previous: '上一个', nothing: '没有找到', closeSearch: '关闭搜索',
  larger: '放大字体', smaller: '缩小字体', readAloud: '屏幕阅读器模式', more: '终端设置', none: '没有打开的终端。', noneYet: '学员还没有打开终端。', terminalOn: (name: string) => `${name} 的终端`,
  connecting: '正在连接…', reconnecting: '连接已断开，正在重连；Shell 仍在运行。', ended: '此 Shell 已结束。', lost: '此终端已不存在。', again: '重新打开', hints: 'Ctrl+Shift+C 复制，Ctrl+Shift+V 粘贴，Ctrl+Shift+F 搜索，Ctrl+Shift+Esc 离开终端，之后按 Tab 前往终端之后的内容，按 Enter 回到终端。',
  leave: 'Ctrl+Shift+Esc 离开终端', watching: '你正在旁观。学员允许后才能输入。', typing: '学员已允许你输入。', demonstration: '演示：你正在旁观。', host: '主机', noTargets: '暂时无法读取拓扑。',
});
