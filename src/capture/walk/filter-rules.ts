/**
 * Which rule did it, told by two readings of the counters. A rule that counted more packets between them and whose
 * matches fit our packet is the one; where nobody else sends, there is no other. A match that is not known here
 * (`-m recent`, say) is taken to fit: the counter has spoken.
 */
import { contains, familyOf, parseCidr } from '../../topology/address.js';
import type { Decoded } from './packet.js';
import { detailOf, type ChainPolicy, type FilterRule, type KernelState, type NftRule } from './kernel.js';

export interface Suspect {
  /** As it is typed, without counters. */
  text: string;
  table: string;
  chain: string;
  verdict: 'drop' | 'reject' | 'other';
  /** Its counter grew while the packet was on its way. */
  counted: boolean;
}

interface Look { before: KernelState; after: KernelState; namespace: string }

/** Rules of one table with one of these targets that counted. */
export function rulesThatCounted({ before, after, namespace }: Look, table: string, targets: readonly string[]): FilterRule[] {
  if (!before.details.has(namespace)) return [];
  const seen = countersByRule(detailOf(before, namespace).filter);
  const again = new Map<string, number>();
  return detailOf(after, namespace).filter.filter((rule) => {
    const key = nth(rule, again);
    return rule.table === table && targets.includes(rule.target) && rule.packets > (seen.get(key) ?? 0);
  });
}

function countersByRule(rules: readonly FilterRule[]): Map<string, number> {
  const again = new Map<string, number>();
  return new Map(rules.map((rule) => [nth(rule, again), rule.packets]));
}

/** The same rule may be there twice. */
function nth(rule: FilterRule, again: Map<string, number>): string {
  const key = `${rule.family} ${rule.table} ${rule.line}`;
  const count = again.get(key) ?? 0;
  again.set(key, count + 1);
  return `${key} #${count}`;
}

const dropping = ['DROP', 'REJECT'];

/** Who may have dropped one of these forms of the packet (before and after NAT), best first. */
export function whoDropped(look: Look, packets: readonly Decoded[], hooks: readonly string[]): Suspect | undefined {
  const fits = (rule: FilterRule): boolean => packets.some((packet) => suits(rule, packet));
  const rule = ['raw', 'mangle', 'filter', 'security', 'nat'].flatMap((table) => rulesThatCounted(look, table, dropping)).find(fits);
  if (rule !== undefined) return { text: ruleText(rule), table: rule.table, chain: rule.chain, verdict: rule.target === 'REJECT' ? 'reject' : 'drop', counted: true };
  const nft = nftThatDropped(look, packets, hooks);
  if (nft?.counted === true) return nft;
  return policyThatCounted(look, hooks, versionOf(packets)) ?? nft;
}

/** Also those that say nothing of who dropped: for the policy of a chain. */
function policyThatCounted({ before, after, namespace }: Look, hooks: readonly string[], version: 4 | 6): Suspect | undefined {
  if (!before.details.has(namespace)) return undefined;
  const known = detailOf(before, namespace).policies;
  const count = (policy: ChainPolicy): number => known.find(({ family, table, chain }) => family === policy.family && table === policy.table && chain === policy.chain)?.packets ?? 0;
  const found = detailOf(after, namespace).policies.find((policy) => policy.family === version && policy.policy === 'DROP' && hooks.includes(policy.chain) && policy.packets > count(policy));
  return found && { text: `-P ${found.chain} DROP`, table: found.table, chain: found.chain, verdict: 'drop', counted: true };
}

function nftThatDropped({ before, after, namespace }: Look, packets: readonly Decoded[], hooks: readonly string[]): Suspect | undefined {
  const known = nftCounters(detailOf(before, namespace).nft);
  const grew = (rule: NftRule): boolean => rule.packets !== null && rule.packets > (known.get(nftKey(rule)) ?? 0);
  const suspects = detailOf(after, namespace).nft.filter((rule) => isAbout(rule.table, versionOf(packets)) && (rule.verdict === 'drop' || rule.verdict === 'reject') && (rule.hook === null || hooks.includes(rule.hook.toUpperCase())));
  const found = suspects.find((rule) => grew(rule)) ?? suspects.find((rule) => rule.packets === null && rule.line !== 'policy drop' && packets.some((packet) => nftMayMatch(rule.line, packet))) ?? suspects.find((rule) => rule.line === 'policy drop');
  return found && { text: `${found.table} ${found.chain}: ${found.line}`, table: found.table, chain: found.chain, verdict: found.verdict === 'reject' ? 'reject' : 'drop', counted: grew(found) };
}

function versionOf(packets: readonly Decoded[]): 4 | 6 {
  return packets.find(({ ip }) => ip !== null)?.ip?.version ?? 4;
}

/** A table of one family sees nothing of the other; those of inet, bridge and netdev see both. */
function isAbout(table: string, version: 4 | 6): boolean {
  const family = table.split(' ')[0];
  return family !== (version === 4 ? 'ip6' : 'ip');
}

/** Of rules that are there twice the first counts. */
function nftCounters(rules: readonly NftRule[]): Map<string, number> {
  return new Map(rules.map((rule): [string, number] => [nftKey(rule), rule.packets ?? 0]).reverse());
}

/** A rule without its counter. */
function nftKey({ table, chain, line }: NftRule): string {
  return JSON.stringify([table, chain, line.replace(/counter packets \d+/, 'counter')]);
}

/** As `iptables -S` prints it, without our own marks. */
export function ruleText(rule: FilterRule): string {
  const line = rule.line.replace(/ -m comment --comment "?lab:[0-9a-f]{8}"?/, '');
  return rule.table === 'filter' ? line : `-t ${rule.table} ${line}`;
}

/** The rule is of the packet's family and may match it. */
export function suits({ family, line }: FilterRule, packet: Decoded): boolean {
  return (packet.ip === null || packet.ip.version === family) && mayMatch(line, packet);
}

/** False only where a match that is known here does not fit. */
export function mayMatch(line: string, packet: Decoded): boolean {
  const words = line.split(' ');
  const value = (...names: string[]): { text: string; negated: boolean } | undefined => {
    const index = words.findIndex((word) => names.includes(word));
    return index < 0 ? undefined : { text: words[index + 1] ?? '', negated: words[index - 1] === '!' };
  };
  const ports = packet.tcp ?? packet.udp;
  return fitsAddress(value('-s'), packet.ip?.source) && fitsAddress(value('-d'), packet.ip?.destination) && fitsProtocol(value('-p'), packet)
    && fitsPort(value('--dport', '--dports'), ports?.destinationPort) && fitsPort(value('--sport', '--sports'), ports?.sourcePort);
}

type Value = { text: string; negated: boolean } | undefined;

function fitsAddress(value: Value, address: string | undefined): boolean {
  if (value === undefined || address === undefined || familyOf(value.text.replace(/\/.*/, '')) === null) return true;
  try {
    return contains(parseCidr(value.text), parseCidr(address)) !== value.negated;
  } catch {
    return true;
  }
}

const protocols: Record<string, number> = { 'icmp': 1, 'tcp': 6, 'udp': 17, 'icmpv6': 58, 'ipv6-icmp': 58 };

function fitsProtocol(value: Value, packet: Decoded): boolean {
  if (value === undefined || value.text === 'all' || packet.ip === null) return true;
  const wanted = protocols[value.text] ?? Number(value.text);
  return Number.isNaN(wanted) || (packet.ip.protocol === wanted) !== value.negated;
}

function fitsPort(value: Value, port: number | undefined): boolean {
  if (value === undefined) return true;
  if (port === undefined) return false;
  const within = value.text.split(',').some((part) => {
    const [low = 0, high = low] = part.split(':').map(Number);
    return port >= low && port <= high;
  });
  return within !== value.negated;
}

function nftMayMatch(line: string, packet: Decoded): boolean {
  const source = /ip6? saddr (!= )?(\S+)/.exec(line);
  const destination = /ip6? daddr (!= )?(\S+)/.exec(line);
  const port = /(tcp|udp) dport (\d+)/.exec(line);
  const word = (match: RegExpExecArray | null): Value => (match === null ? undefined : { text: match[2] ?? '', negated: match[1] !== undefined });
  const protocol = /\b(?:meta l4proto |ip protocol |ip6 nexthdr )?(ipv6-icmp|icmpv6|icmp|tcp|udp) /.exec(line)?.[1];
  const family = /\bip(6?) [sd]addr/.exec(line)?.[1];
  if (family !== undefined && packet.ip !== null && packet.ip.version !== (family === '6' ? 6 : 4)) return false;
  const ports = packet.tcp ?? packet.udp;
  return fitsAddress(word(source), packet.ip?.source) && fitsAddress(word(destination), packet.ip?.destination)
    && fitsProtocol(protocol === undefined ? undefined : { text: protocol, negated: false }, packet) && (port === null || ports?.destinationPort === Number(port[2]));
}
