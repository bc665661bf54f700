/** Why each step of a plan is done, for people, in both languages. Names and what a tool prints stand in backquotes. */
import type { FirewallComparison } from './compare.js';
import { code, driftTexts } from './drift-texts.js';
import { same, say, type Words } from './words.js';

/** `place` is the id of a namespace (`node1/pod1`), or the name of a container's place. */
export const stepTexts = {
  noHost: driftTexts.noHost,
  noPod: driftTexts.noPod,
  noContainer: driftTexts.noContainer,
  notRunning: driftTexts.notRunning,
  changedInterface: driftTexts.changedInterface,
  noInterface: driftTexts.noInterface,
  reset: (host: string) => say(`The host ${code(host)} is reset`, `主机 ${code(host)} 被重置`),
  noPause: (pod: string) => say(`No pause process holds the pod ${code(pod)}`, `没有 ${code('pause')} 进程保持 Pod ${code(pod)}`),
  cut: (item: string, place: string, other: string, why: Words) => say(`${code(item)} in ${code(place)} has its other end in ${code(other)}: ${why.en}`, `${code(place)} 中的 ${code(item)} 的另一端在 ${code(other)} 中：${why['zh-CN']}`),
  noCable: (item: string, place: string, peer: string, peerPlace: string) => say(`The cable between ${code(item)} in ${code(place)} and ${code(peer)} in ${code(peerPlace)} does not exist`, `${code(place)} 中的 ${code(item)} 与 ${code(peerPlace)} 中的 ${code(peer)} 之间的连线不存在`),

  noAddress: (item: string, place: string, cidr: string) => say(`${code(item)} in ${code(place)} has no address ${cidr}`, `${code(place)} 中的 ${code(item)} 没有地址 ${cidr}`),
  noNeighbour: (place: string, address: string) => say(`${code(place)} has no neighbour entry for ${address}`, `${code(place)} 没有 ${address} 的邻居表项`),
  changedNeighbour: driftTexts.changedNeighbour,
  noForwarding: (item: string, place: string, mac: string, remote: string | null) => say(`${code(place)} has no forwarding entry for ${mac} on ${code(item)}${remote === null ? '' : ` to ${remote}`}`, `${code(place)} 的 ${code(item)} 上没有 ${mac} 的转发表项${remote === null ? '' : `（去往 ${remote}）`}`),
  noRoute: (place: string, route: string) => say(`${code(place)} has no route ${code(route)}`, `${code(place)} 没有路由 ${code(route)}`),
  changedRoute: driftTexts.changedRoute,
  sysctl: (key: string, place: string, seen: string | undefined, wanted: string) => (seen === undefined ? say(`${code(key)} in ${code(place)} is to be ${wanted}`, `${code(place)} 中的 ${code(key)} 应为 ${code(wanted)}`) : driftTexts.changedSysctl(key, place, seen, wanted)),

  table: (tool: string, table: string, place: string, difference: FirewallComparison, declared: number) => tableText(`${tool} ${table}`, place, difference, declared),
  noNftTable: (place: string, table: string) => say(`${code(place)} has no nft table ${code(table)}`, `${code(place)} 没有 nft 表 ${code(table)}`),
  otherNftTable: (place: string, table: string) => say(`The nft table ${code(table)} in ${code(place)} is not the declared one`, `${code(place)} 中的 nft 表 ${code(table)} 不是声明的那个`),

  file: (path: string, place: string) => say(`${code(path)} belongs to ${code(place)}`, `${code(path)} 属于 ${code(place)}`),
  placeGone: (process: string) => say(`${code(process)} runs in a place that is gone`, `${code(process)} 所在的位置已不存在`),
  hasEnded: (process: string, place: string) => say(`${code(process)} has ended in ${code(place)}`, `${code(process)} 在 ${code(place)} 中已结束`),
  listens: (process: string, ports: string[]) => say(`${code(process)} takes a moment until it listens on ${ports.map(code).join(' and ')}`, `${code(process)} 需要片刻才能监听 ${ports.map(code).join(' 和 ')}`),
};

function tableText(table: string, place: string, { missingChains, wrongPolicies, missingRules, reordered }: FirewallComparison, declared: number): Words {
  const parts = [
    ...missingChains.map((chain) => say(`no chain ${code(chain)}`, `缺少链 ${code(chain)}`)),
    ...wrongPolicies.map(({ chain, expected, seen }) => say(`the policy ${seen ?? 'none'} for ${code(chain)} instead of ${expected}`, `链 ${code(chain)} 的策略是 ${seen === null ? '无' : code(seen)}，应为 ${code(expected)}`)),
    ...(missingRules.length > 0 ? [say(`${missingRules.length} of ${declared} declared rules missing`, `${declared} 条已声明的规则缺少 ${missingRules.length} 条`)] : []),
    ...(reordered ? [say('its rules in another order', '规则顺序不同')] : []),
  ];
  const all = parts.reduce((before, part) => say(`${before.en}, ${part.en}`, `${before['zh-CN']}，${part['zh-CN']}`), same(''));
  return say(`${code(table)} in ${code(place)} has ${all.en.slice(2)}`, `${code(place)} 中的 ${code(table)}：${all['zh-CN'].slice(1)}`);
}
