/** How one desired object differs from the observed one of the same name. Shared by plan and drift, so that they agree. */
import type { BridgePortOptions, FirewallTable, LinkEnd, ObservedFirewall, ObservedInterface, ObservedRoute, TopologyInterface, TopologyRoute } from './schema.js';
import { same, say, type Words } from './words.js';

export interface Difference {
  aspect: 'kind' | 'peer' | 'vxlan' | 'macvlan' | 'mac' | 'mtu' | 'state' | 'bridge' | 'port' | 'bridge options';
  expected: Words;
  seen: Words;
}

export interface InterfaceComparison {
  /** It is another thing: only making it anew helps. */
  replace: Difference[];
  /** It can be set. */
  change: Difference[];
}

const none = say('none', '无');
const endText = (end: LinkEnd | null): Words => (end === null ? say('an interface that cannot be seen', '看不到的接口') : say(`${end.interface} in ${end.namespace}`, ` \`${end.namespace}\` 中的 \`${end.interface}\``));
/** As a tool prints it: in Chinese it stands in backquotes. */
const printed = (text: string): Words => say(text, ` \`${text}\``);
const onOff = (value: boolean): string => (value ? 'on' : 'off');
const stateText = (up: boolean): Words => (up ? say('up', '启用') : say('down', '关闭'));

export function compareInterface(desired: TopologyInterface, observed: ObservedInterface): InterfaceComparison {
  const replace: Difference[] = [];
  if (desired.kind !== observed.kind) replace.push({ aspect: 'kind', expected: same(desired.kind), seen: same(observed.kind) });
  else if (desired.peer !== null && !sameEnd(desired.peer, observed.peer)) replace.push({ aspect: 'peer', expected: endText(desired.peer), seen: endText(observed.peer) });
  push(replace, 'vxlan', vxlanText(desired.vxlan), vxlanText(observed.vxlan));
  push(replace, 'macvlan', macvlanText(desired.macvlan), macvlanText(observed.macvlan));
  return { replace, change: replace.length > 0 ? [] : changes(desired, observed) };
}

const sameEnd = (a: LinkEnd, b: LinkEnd | null): boolean => b !== null && a.namespace === b.namespace && a.interface === b.interface;

function push(list: Difference[], aspect: Difference['aspect'], expected: Words | null, seen: Words | null): void {
  if (expected !== null && expected.en !== seen?.en) list.push({ aspect, expected, seen: seen ?? none });
}

function vxlanText(options: TopologyInterface['vxlan']): Words | null {
  if (options === null) return null;
  const { vni, port, local, remote, device, learning } = options;
  return printed(`id ${vni} dstport ${port}${local === null ? '' : ` local ${local}`}${remote === null ? '' : ` remote ${remote}`}${device === null ? '' : ` dev ${device}`}${learning ? '' : ' nolearning'}`);
}

const macvlanText = (options: TopologyInterface['macvlan']): Words | null => (options === null ? null : say(`${options.mode} on ${options.device}`, ` \`${options.device}\` 上的 \`${options.mode}\` 模式`));

function changes(desired: TopologyInterface, observed: ObservedInterface): Difference[] {
  const list: Difference[] = [];
  push(list, 'mac', desired.mac === null ? null : same(desired.mac), observed.mac === null ? null : same(observed.mac));
  push(list, 'mtu', desired.mtu === null ? null : same(String(desired.mtu)), same(String(observed.mtu)));
  if (desired.kind !== 'loopback') push(list, 'bridge', same(desired.bridge ?? 'none'), same(observed.bridge ?? 'none'));
  if (desired.port !== null && desired.bridge === observed.bridge) push(list, 'port', portText(desired.port), observed.port === null ? null : portText(pick(observed.port, desired.port)));
  push(list, 'bridge options', bridgeText(desired.bridgeOptions), bridgeText(observed.bridgeOptions));
  push(list, 'state', stateText(desired.up), stateText(observed.up));
  return list;
}

function bridgeText(options: TopologyInterface['bridgeOptions']): Words | null {
  return options === null ? null : say(`stp ${onOff(options.stp)}, ageing time ${options.ageingTimeSeconds} s`, ` STP ${options.stp ? '开启' : '关闭'}、老化时间 ${options.ageingTimeSeconds} 秒`);
}

const portOptionNames = ['learning', 'flood', 'hairpin', 'isolated'] as const;

function portText(options: BridgePortOptions): Words {
  return printed(portOptionNames.flatMap((name) => (options[name] === undefined ? [] : [`${name} ${onOff(options[name])}`])).join(', '));
}

function pick(all: Required<BridgePortOptions>, wanted: BridgePortOptions): BridgePortOptions {
  return Object.fromEntries(portOptionNames.filter((name) => wanted[name] !== undefined).map((name) => [name, all[name]]));
}

/** What `ip route` would print of it, without what nobody declared. */
export function routeText(route: TopologyRoute | ObservedRoute): string {
  const parts = [route.type === 'unicast' ? route.to : `${route.type} ${route.to}`];
  if (route.via !== null) parts.push(`via ${route.via}`);
  if (route.interface !== null) parts.push(`dev ${route.interface}`);
  if (route.source !== null) parts.push(`src ${route.source}`);
  if (route.metric !== null) parts.push(`metric ${route.metric}`);
  if (route.table !== 254) parts.push(`table ${route.table}`);
  if (route.mtu !== null) parts.push(`mtu ${route.mtu}`);
  if (route.onLink) parts.push('onlink');
  return parts.join(' ');
}

/** Aspects that the author left open are the kernel's to fill. */
export function sameRoute(desired: TopologyRoute, observed: ObservedRoute): boolean {
  return desired.type === observed.type && desired.via === observed.via && desired.mtu === observed.mtu
    && (desired.interface === null || desired.type !== 'unicast' || desired.interface === observed.interface)
    && (desired.source === null || desired.source === observed.source);
}

/** Spaces and tabs between the numbers of `tcp_rmem` and the like are the kernel's choice. */
export const sameSysctl = (desired: string, observed: string | undefined): boolean => observed !== undefined && desired.trim().split(/\s+/).join(' ') === observed.trim().split(/\s+/).join(' ');

export interface FirewallComparison {
  missingChains: string[];
  wrongPolicies: { chain: string; expected: string; seen: string | null }[];
  /** Marks that are not there. */
  missingRules: string[];
  /** Nothing is missing, but our rules stand in another order. */
  reordered: boolean;
  /** Lines of ours (by mark) that stand there now, whether still declared or not. */
  present: string[];
}

const chainOf = (line: string): string => line.split(' ')[1] ?? '';

/** By marks and their order in each chain: `iptables-save` prints a rule otherwise than it was written. */
export function compareFirewall(desired: FirewallTable, observed: ObservedFirewall | null): FirewallComparison {
  const own = (observed?.rules ?? []).filter((rule) => rule.tool === desired.tool && rule.table === desired.table && rule.mark !== null);
  const chains = (observed?.chains ?? []).filter((chain) => chain.tool === desired.tool && chain.table === desired.table);
  const order = (rules: readonly { line: string; mark: string | null }[]): string => rules.map((rule) => `${chainOf(rule.line)} ${rule.mark ?? ''}`).sort(byChain).join('\n');
  const seen = new Set(own.map((rule) => `${chainOf(rule.line)} ${rule.mark ?? ''}`));
  const missingRules = desired.rules.filter((rule) => !seen.has(`${chainOf(rule.line)} ${rule.mark}`)).map((rule) => rule.mark);
  return {
    missingChains: desired.chains.filter((name) => !chains.some((chain) => chain.name === name)),
    wrongPolicies: Object.entries(desired.policies).flatMap(([chain, expected]) => {
      // A table that does not exist yet accepts everything.
      const policy = chains.find((item) => item.name === chain)?.policy ?? 'ACCEPT';
      return policy === expected ? [] : [{ chain, expected, seen: policy }];
    }),
    missingRules, reordered: missingRules.length === 0 && order(own) !== order(desired.rules), present: own.map((rule) => rule.line),
  };
}

/** Stable: rules of one chain keep their order. */
function byChain(a: string, b: string): number {
  const [left, right] = [a.split(' ')[0] ?? '', b.split(' ')[0] ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}

export const firewallDiffers = (comparison: FirewallComparison): boolean => comparison.reordered || comparison.missingChains.length + comparison.wrongPolicies.length + comparison.missingRules.length > 0;
