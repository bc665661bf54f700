import { defineTexts } from '../../lib/texts.js';
import { endReasons } from './end-reasons.js';

/** A reason that lacks a sentence is an error of types at `CaptureBar`. */
export const endTexts = defineTexts(endReasons.en, endReasons['zh-CN']);

export const texts = defineTexts({
  title: 'Packets', start: 'New capture', choose: 'Capture', none: 'No capture yet', noneText: 'Choose where to listen; every packet that passes there is shown here as it comes.', points: 'Where', pointsNote: 'Interfaces of the topology. “any” is every interface of that host or pod, also those that appear later.',
  filter: 'Filter', filterNote: 'In tcpdump’s language, such as “icmp or port 53”. Empty: everything.', begin: 'Start capturing', suggested: 'Suggested by the lab', any: 'any', noPoint: 'Choose at least one place.', cancel: 'Cancel',
  running: 'running', ended: 'ended', stop: 'Stop', download: 'pcapng', downloadTitle: 'Download pcapng', wireshark: 'Open live in Wireshark', live: 'Wireshark', remove: 'Delete', packets: (count: number) => (count === 1 ? '1 packet' : `${count} packets`), shown: (shown: number, count: number) => `${shown} of ${count} packets`, dropped: (count: number) => `${count} dropped by the kernel`, skipped: (count: number) => `${count} skipped by the ring`,
  display: 'Display filter', displayNote: 'Words that a packet must have; proto:icmp, addr:10.0.0.1, if:node1:eth0, port:80; ! before a word turns it round.', follow: 'Follow', following: 'One conversation is shown', all: 'Show all', list: 'List', columns: 'Side by side', view: 'How to show packets', tail: 'Newest',
  number: 'No.', time: 'Time', where: 'Interface', source: 'Source', destination: 'Destination', protocol: 'Protocol', length: 'Length', info: 'Info', in: 'in', out: 'out', waiting: 'Waiting for packets…', noMatch: 'No packet passes the display filter.', decode: 'Layers of the packet', bytes: 'Bytes of the packet', pick: 'Choose a packet to see its layers and bytes.', closeDetails: 'Close the packet',
  commandLead: 'Paste this into a shell of your own machine. It needs websocat and Wireshark.', tokenLead: 'It reads your token from the variable TOKEN, so that it stands in no address. This logs in for one (it needs curl and jq):', tokenElse: 'Authors and administrators may also make an API key in their account; its scope must let it read sessions. Who comes from a learning platform or an organisation’s login has no password here: download the capture instead.', account: 'To your account', reconnecting: 'The stream was lost; it is being opened again.', kept: (count: number) => `The newest ${count} packets are kept here; the download has them all.`,
  said: 'What was said', saidAt: (where: string) => `As seen on ${where}, each byte once.`, saidNothing: 'No data in these packets.', saidCut: 'Only the first 400 packets were put together; the download has all.', saidFrom: (number: number) => `from packet ${number}`, saidMissing: (bytes: number) => (bytes === 1 ? '1 byte before this was not caught' : `${bytes} bytes before this were not caught`),
  close: 'Close',
}, {
  title: '数据包', start: '新建抓包', choose: '抓包', none: '还没有抓包', noneText: '选择在哪里监听，经过那里的每个数据包都会实时显示在这里。', points: '位置', pointsNote: '拓扑中的接口。“any” 指该主机或 Pod 的所有接口，包括之后出现的。',
  filter: '过滤器', filterNote: '使用 tcpdump 的语法，例如 “icmp or port 53”。留空表示全部。', begin: '开始抓包', suggested: '实验建议的抓包', any: 'any', noPoint: '请至少选择一个位置。', cancel: '取消',
  running: '进行中', ended: '已结束', stop: '停止', download: 'pcapng', downloadTitle: '下载 pcapng', wireshark: '在 Wireshark 中实时打开', live: 'Wireshark', remove: '删除', packets: (count: number) => `${count} 个包`, shown: (shown: number, count: number) => `显示 ${shown} 个，共 ${count} 个包`, dropped: (count: number) => `内核丢弃 ${count} 个`, skipped: (count: number) => `环形缓冲跳过 ${count} 个`,
  display: '显示过滤器', displayNote: '数据包必须包含的词；proto:icmp、addr:10.0.0.1、if:node1:eth0、port:80；词前加 ! 表示取反。', follow: '跟踪会话', following: '只显示一个会话', all: '显示全部', list: '列表', columns: '并排', view: '数据包显示方式', tail: '最新',
  number: '序号', time: '时间', where: '接口', source: '源', destination: '目的', protocol: '协议', length: '长度', info: '信息', in: '入', out: '出', waiting: '正在等待数据包…', noMatch: '没有数据包符合显示过滤器。', decode: '数据包各层', bytes: '数据包字节', pick: '选择一个数据包查看各层与字节。', closeDetails: '关闭数据包',
  commandLead: '粘贴到你自己机器的 shell 中，需要 websocat 与 Wireshark。', tokenLead: '它从变量 TOKEN 读取你的令牌，因此令牌不会出现在地址里。用下面的命令登录并取得令牌（需要 curl 和 jq）：', tokenElse: '作者和管理员也可以在账户中创建 API 密钥，其权限范围必须允许读取会话。从学习平台或机构登录进入的用户在这里没有密码，请改为下载抓包文件。', account: '前往我的账号', reconnecting: '数据流已断开，正在重新连接。', kept: (count: number) => `这里保留最新的 ${count} 个包，下载文件包含全部。`,
  said: '会话内容', saidAt: (where: string) => `在 ${where} 上看到的内容，每个字节只出现一次。`, saidNothing: '这些包中没有数据。', saidCut: '只拼接了前 400 个包，下载文件包含全部。', saidFrom: (number: number) => `自第 ${number} 个包`, saidMissing: (bytes: number) => `此前有 ${bytes} 字节没有捕获到`,
  close: '关闭',
});
