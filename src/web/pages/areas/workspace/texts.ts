import { defineTexts } from '../../lib/texts.js';

export const texts = defineTexts({
  views: 'Views', topology: 'Topology', packets: 'Packets', walks: 'Packet walk', timeline: 'Timeline', guideWidth: 'Width of the guide', viewsHeight: 'Height of the views',
}, {
  views: '视图', topology: '拓扑', packets: '抓包', walks: '数据包之旅', timeline: '时间线', guideWidth: '指南宽度', viewsHeight: '视图高度',
});
