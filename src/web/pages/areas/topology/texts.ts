import { defineTexts } from '../../lib/texts.js';

export const texts = defineTexts({
  title: 'Topology', picture: 'Picture', list: 'List', view: 'How to show it', kubernetes: 'Kubernetes names', zoomIn: 'Zoom in', zoomOut: 'Zoom out', fit: 'Show everything', tools: 'Zoom and move', left: 'Move left', right: 'Move right', upwards: 'Move up', downwards: 'Move down',
  asDeclared: 'As declared', drift: (count: number) => (count === 1 ? '1 difference' : `${count} differences`), loading: 'Looking at the kernel…', ok: 'as declared', missing: 'missing', extra: 'not declared', changed: 'changed', down: 'down',
  host: 'host', pod: 'pod', container: 'container', interface: 'interface', bridge: 'bridge', node: 'node', router: 'router', switch: 'switch', server: 'server', loadbalancer: 'load balancer',
  close: 'Close details', terminal: 'Open a terminal here', capture: 'Capture here', walk: 'Walk from here', nothing: 'Nothing.', differs: 'Differences', hint: 'Arrow keys go from one to the next, Enter opens details, + and − zoom, 0 shows everything, Shift with an arrow key moves the drawing.',
  addresses: 'Addresses', mac: 'MAC', mtu: 'MTU', peer: 'Other end', onBridge: 'Port of', vxlan: 'VXLAN', counters: 'Counters', routes: 'Routes', neighbours: 'Neighbours', fdb: 'Forwarding table', rules: 'Rules', nat: 'NAT rules', filter: 'Filter rules', otherRules: 'Other rules', sysctls: 'Sysctls', processes: 'Processes', running: 'running', stopped: 'stopped', interfaces: 'Interfaces', state: 'State', up: 'up', received: 'received', sent: 'sent', packets: 'packets', errors: 'errors', dropped: 'dropped', image: 'Image', ports: 'Ports',
  firewallUnread: 'The firewall of this namespace was not read.', legend: 'Legend', legendGhost: 'missing', legendExtra: 'made', legendChanged: 'changed',
}, {
  title: '拓扑', picture: '图', list: '列表', view: '显示方式', kubernetes: 'Kubernetes 名称', zoomIn: '放大', zoomOut: '缩小', fit: '显示全部', tools: '缩放与移动', left: '向左移动', right: '向右移动', upwards: '向上移动', downwards: '向下移动',
  asDeclared: '与声明一致', drift: (count: number) => `${count} 处差异`, loading: '正在读取内核状态…', ok: '与声明一致', missing: '缺失', extra: '未声明', changed: '已变化', down: '已关闭',
  host: '主机', pod: 'Pod', container: '容器', interface: '接口', bridge: '网桥', node: '节点', router: '路由器', switch: '交换机', server: '服务器', loadbalancer: '负载均衡器',
  close: '关闭详情', terminal: '在此打开终端', capture: '在此抓包', walk: '从此处追踪', nothing: '无。', differs: '差异', hint: '方向键移动，Enter 打开详情，+ 和 − 缩放，0 显示全部，Shift 加方向键移动画面。',
  addresses: '地址', mac: 'MAC', mtu: 'MTU', peer: '对端', onBridge: '所属网桥', vxlan: 'VXLAN', counters: '计数器', routes: '路由', neighbours: '邻居', fdb: '转发表', rules: '规则', nat: 'NAT 规则', filter: '过滤规则', otherRules: '其他规则', sysctls: '内核参数', processes: '进程', running: '运行中', stopped: '已停止', interfaces: '接口', state: '状态', up: '已启用', received: '接收', sent: '发送', packets: '包', errors: '错误', dropped: '丢弃', image: '镜像', ports: '端口',
  firewallUnread: '未读取此命名空间的防火墙。', legend: '图例', legendGhost: '缺失', legendExtra: '新建', legendChanged: '已变化',
});
