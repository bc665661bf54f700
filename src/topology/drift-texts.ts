/** What drift says to people, in both languages. Names and what a tool prints stand in backquotes. */
import type { Difference } from './compare.js';
import { say, type Words } from './words.js';

/** @example code('eth0') is `eth0` in backquotes, as in Markdown */
export const code = (text: string): string => `\`${text}\``;

/** One for each kind of difference. `place` is the name of a host or pod. */
export const driftTexts = {
  noHost: (host: string) => say(`The host ${code(host)} does not exist`, `主机 ${code(host)} 不存在`),
  noPod: (pod: string, host: string) => say(`The pod ${code(pod)} does not exist on ${code(host)}`, `${code(host)} 上不存在 Pod ${code(pod)}`),
  extraNamespace: (place: string, host: string) => say(`${code(place)} on ${code(host)} is not declared`, `${code(host)} 上的 ${code(place)} 未声明`),
  notHeld: (pod: string, host: string) => say(`The pod ${code(pod)} on ${code(host)} is not held by its pause process: it was made anew, or the process was killed`, `${code(host)} 上的 Pod ${code(pod)} 不再由它的 ${code('pause')} 进程保持：它被重新创建过，或者该进程被终止了`),
  noContainer: (container: string, pod: string) => say(`The container ${code(container)} does not exist in ${code(pod)}`, `${code(pod)} 中不存在容器 ${code(container)}`),
  notRunning: (process: string, place: string) => say(`${code(process)} does not run in ${code(place)}`, `${code(process)} 没有在 ${code(place)} 中运行`),

  noInterface: (item: string, place: string) => onInterface(item, place, say('does not exist', '不存在')),
  extraInterface: (item: string, place: string) => say(`${code(place)} has the interface ${code(item)}, which is not declared`, `${code(place)} 有未声明的接口 ${code(item)}`),
  changedInterface: (item: string, place: string, difference: Difference) => onInterface(item, place, differenceText(difference)),
  lostAddress: (item: string, place: string, cidr: string) => onInterface(item, place, say(`has lost ${cidr}`, `失去了地址 ${cidr}`)),
  extraAddress: (item: string, place: string, cidr: string) => onInterface(item, place, say(`has the address ${cidr}, which is not declared`, `有未声明的地址 ${cidr}`)),

  lostRoute: (place: string, route: string) => say(`${code(place)} has lost the route ${code(route)}`, `${code(place)} 失去了路由 ${code(route)}`),
  changedRoute: (place: string, seen: string, expected: string) => say(`${code(place)} has the route ${code(seen)}, it should be ${code(expected)}`, `${code(place)} 的路由是 ${code(seen)}，应为 ${code(expected)}`),
  extraRoute: (place: string, route: string) => say(`${code(place)} has the route ${code(route)}, which is not declared`, `${code(place)} 有未声明的路由 ${code(route)}`),
  lostNeighbour: (place: string, address: string, mac: string) => say(`${code(place)} has lost the neighbour entry ${address} at ${mac}`, `${code(place)} 失去了邻居表项：${address} 位于 ${mac}`),
  changedNeighbour: (place: string, address: string, seen: { mac: string | null; state: string }, mac: string) => say(`${code(place)} has ${address} at ${seen.mac ?? 'no MAC'} (${seen.state}), it should be at ${mac} (permanent)`, `${code(place)} 的邻居表项中，${address} 位于 ${seen.mac ?? '（无 MAC）'}（${code(seen.state)}），应位于 ${mac}（${code('permanent')}）`),
  extraNeighbour: (place: string, address: string, mac: string | null) => say(`${code(place)} has a permanent neighbour entry ${address} at ${mac ?? 'no MAC'}, which is not declared`, `${code(place)} 有未声明的永久邻居表项：${address} 位于 ${mac ?? '（无 MAC）'}`),
  lostForwarding: (item: string, place: string, mac: string, remote: string | null) => onInterface(item, place, say(`has lost the forwarding entry for ${mac}${remote === null ? '' : ` to ${remote}`}`, `失去了 ${mac} 的转发表项${remote === null ? '' : `（去往 ${remote}）`}`)),
  extraForwarding: (item: string, place: string, mac: string) => onInterface(item, place, say(`has a forwarding entry for ${mac}, which is not declared`, `有未声明的转发表项：${mac}`)),
  changedSysctl: (key: string, place: string, seen: string | undefined, expected: string) => say(`${code(key)} in ${code(place)} is ${seen ?? 'not readable'}, it should be ${expected}`, `${code(place)} 中的 ${code(key)} ${seen === undefined ? '无法读取' : `是 ${code(seen)}`}，应为 ${code(expected)}`),

  lostChain: (table: string, place: string, chain: string) => onTable(table, place, say(`has lost the chain ${code(chain)}`, `失去了链 ${code(chain)}`)),
  changedPolicy: (table: string, place: string, chain: string, seen: string | null, expected: string) => onTable(table, place, say(`has the policy ${seen ?? 'none'} for ${code(chain)}, it should be ${expected}`, `中链 ${code(chain)} 的策略是 ${seen === null ? '无' : code(seen)}，应为 ${code(expected)}`)),
  lostRule: (table: string, place: string, rule: string) => onTable(table, place, say(`has lost the rule ${code(rule)}`, `失去了规则 ${code(rule)}`)),
  reorderedRules: (table: string, place: string) => onTable(table, place, say('has the declared rules in another order', '中已声明的规则顺序不同')),
  extraRule: (table: string, place: string, rule: string) => onTable(table, place, say(`has the rule ${code(rule)}, which is not declared`, `有未声明的规则 ${code(rule)}`)),
  lostNftTable: (place: string, table: string) => say(`${code(place)} has lost the declared nft table ${code(table)}`, `${code(place)} 失去了已声明的 nft 表 ${code(table)}`),
};

function onInterface(item: string, place: string, text: Words): Words {
  return say(`${code(item)} in ${code(place)} ${text.en}`, `${code(place)} 中的 ${code(item)} ${text['zh-CN']}`);
}

function onTable(table: string, place: string, text: Words): Words {
  return say(`The ${table} table of ${code(place)} ${text.en}`, `${code(place)} 的 ${code(table)} 表${text['zh-CN']}`);
}

const aspectNames: Record<Exclude<Difference['aspect'], 'state' | 'bridge' | 'peer' | 'kind'>, Words> = {
  mac: say('the MAC', 'MAC'), mtu: say('the MTU', 'MTU'), port: say('the port options', '端口选项'), vxlan: say('the VXLAN options', 'VXLAN 选项'),
  macvlan: say('the macvlan options', 'macvlan 选项'), 'bridge options': say('the bridge options', '网桥选项'),
};

function differenceText({ aspect, expected, seen }: Difference): Words {
  const [is, should] = [seen['zh-CN'], expected['zh-CN']];
  if (aspect === 'state') return say(`is ${seen.en}, it should be ${expected.en}`, `的状态是${is}，应为${should}`);
  if (aspect === 'bridge') return bridgeText(expected.en, seen.en);
  if (aspect === 'peer') return say(`is connected to ${seen.en}, it should be to ${expected.en}`, `连接到${is}，应连接到${should}`);
  if (aspect === 'kind') return say(`is a ${seen.en}, it should be a ${expected.en}`, `的类型是 ${code(is)}，应为 ${code(should)}`);
  const name = aspectNames[aspect];
  return say(`has ${name.en} ${seen.en}, it should be ${expected.en}`, `的${name['zh-CN']}是${is}，应为${should}`);
}

function bridgeText(expected: string, seen: string): Words {
  const is = seen === 'none' ? say('is on no bridge', '不在任何网桥上') : say(`is a port of ${code(seen)}`, `是 ${code(seen)} 的端口`);
  const should = expected === 'none' ? say('on no bridge', '应不在任何网桥上') : say(`a port of ${code(expected)}`, `应是 ${code(expected)} 的端口`);
  return say(`${is.en}, it should be ${should.en}`, `${is['zh-CN']}，${should['zh-CN']}`);
}
