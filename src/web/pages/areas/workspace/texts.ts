import { defineTexts } from '../../lib/texts.js';

export const texts = defineTexts({
  views: 'Views', topology: 'Topology', packets: 'Packets', walks: 'Packet walk', timeline: 'Timeline', guideWidth: 'Width of the guide', viewsHeight: 'Height of the views', sides: 'Parts of the workspace', guide: 'Guide', work: 'Work area',
}, {
  views: '视图', topology: '拓扑', packets: '抓包', walks: '数据包之旅', timeline: '时间线', guideWidth: '指南宽度', viewsHeight: '视图高度', sides: '工作区的两部分', guide: '指南', work: '工作区',
});
