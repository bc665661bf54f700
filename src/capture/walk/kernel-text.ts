/**
 * What the reader in each namespace prints (`sessions/walks/read-state.ts`), as data: sysctls and SNMP counters as
 * `grep -H` gives them, `iptables-save -c` and `ip6tables-save -c`, `nft list ruleset`, `/proc/net/ip_vs`, `conntrack -L`. It comes out of a sandbox: bounded, and
 * what does not fit is left out.
 */
import { formatAddress } from '../../topology/address.js';
import { parseIpvs } from './ipvs.js';
import type { ChainPolicy, ConntrackEntry, FilterRule, NamespaceDetail, NftRule, TentativeAddress, Tuple } from './kernel.js';

const maxRules = 5000;
const maxEntries = 512;
/** A rule may hold a whole set: so much of it is told. */
const maxLine = 400;

/** Sections, each begun by a line `@@ NAME`. */
export function parseDetail(text: string): Omit<NamespaceDetail, 'rules'> {
  const sections = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('@@ ')) sections.set(line.slice(3), lines = sections.get(line.slice(3)) ?? []);
    else lines.push(line);
  }
  const files = parseFiles(sections.get('files') ?? []);
  const saves = [parseSave(sections.get('iptables') ?? [], 4), parseSave(sections.get('ip6tables') ?? [], 6)];
  const [filter, policies] = [saves.flatMap((save) => save.filter), saves.flatMap((save) => save.policies)];
  const ofIptables = new Set([...filter, ...policies].map(({ family, table }) => `${family === 4 ? 'ip' : 'ip6'} ${table}`));
  return { ...files, filter, policies, nft: parseNft(sections.get('nft') ?? [], ofIptables), conntrack: parseConntrack(sections.get('conntrack') ?? []), ipvs: parseIpvs(sections.get('ipvs') ?? []), tentative: parseAddresses(sections.get('files') ?? []) };
}

/** `/proc/sys/net/ipv4/ip_forward:1`, pairs of lines of /proc/net/snmp (names, then numbers), and lines of /proc/net/snmp6 (a name and its number). */
function parseFiles(lines: string[]): Pick<NamespaceDetail, 'sysctls' | 'counters'> {
  const sysctls: Record<string, string> = {};
  const counters: Record<string, number> = {};
  let names: string[] = [];
  for (const line of lines) {
    const [, path = '', value = ''] = /^(\/proc\/[^:]+):(.*)$/.exec(line) ?? [];
    if (path.startsWith('/proc/sys/')) sysctls[sysctlName(path)] = value.trim();
    else if (path === '/proc/net/snmp6') {
      const [, name, count] = /^Ip6(\w+)\s+(\d+)$/.exec(value) ?? [];
      if (name !== undefined) counters[`Ip6.${name}`] = Number(count);
    } else if (path.startsWith('/proc/net/') && path !== '/proc/net/if_inet6') {
      const [group = '', ...words] = value.trim().split(/\s+/);
      const isNumbers = names[0] === group && words.every((word) => /^-?\d+$/.test(word));
      if (isNumbers) words.forEach((word, index) => { counters[`${group.replace(':', '')}.${names[index + 1] ?? index}`] = Number(word); });
      names = isNumbers ? [] : [group, ...words];
    }
  }
  return { sysctls, counters };
}

/** An interface's name may have dots in it: they stay, and the name is one part of the key. */
function sysctlName(path: string): string {
  return path.slice('/proc/sys/'.length).split('/').join('.');
}

function parseSave(lines: string[], family: 4 | 6): { filter: FilterRule[]; policies: ChainPolicy[] } {
  const filter: FilterRule[] = [];
  const policies: ChainPolicy[] = [];
  let table = '';
  for (const line of lines) {
    if (filter.length >= maxRules || policies.length >= maxRules) break;
    if (line.startsWith('*')) table = line.slice(1);
    const chain = /^:(\S+) (\S+) \[(\d+):\d+\]/.exec(line);
    if (chain) policies.push({ family, table, chain: chain[1] ?? '', policy: chain[2] ?? '-', packets: Number(chain[3]) });
    const rule = /^\[(\d+):\d+\] (-A (\S+).*)$/.exec(line);
    if (rule) filter.push({ family, table, chain: rule[3] ?? '', line: (rule[2] ?? '').slice(0, maxLine), target: / -[jg] (\S+)/.exec(rule[2] ?? '')?.[1] ?? '', packets: Number(rule[1]) });
  }
  return { filter, policies };
}

/** Tables of iptables-nft are seen by iptables-save, with their own words; here they would be told twice. */
function parseNft(lines: string[], ofIptables: ReadonlySet<string>): NftRule[] {
  const rules: NftRule[] = [];
  let table = '';
  let skip = false;
  let chain = '';
  let hook: string | null = null;
  for (const raw of lines) {
    const line = raw.trim();
    const opened = /^table (\S+) (\S+) \{/.exec(line);
    if (opened) {
      table = `${opened[1] ?? ''} ${opened[2] ?? ''}`;
      skip = ofIptables.has(table);
    } else if (/^chain \S+ \{/.test(line)) [chain, hook] = [line.split(' ')[1] ?? '', null];
    else if (/^type \w+ hook/.test(line)) {
      hook = /hook (\w+)/.exec(line)?.[1] ?? null;
      if (!skip && /policy drop/.test(line)) rules.push({ table, chain, hook, line: 'policy drop', verdict: 'drop', packets: null });
    } else if (!skip && chain !== '' && line !== '}' && line !== '' && rules.length < maxRules && /^\t\t\S/.test(raw)) rules.push(nftRule(table, chain, hook, line));
  }
  return rules;
}

function nftRule(table: string, chain: string, hook: string | null, line: string): NftRule {
  const packets = /counter packets (\d+)/.exec(line)?.[1];
  return { table, chain, hook, line: line.replace(/ bytes \d+/, '').replace(/ # handle \d+$/, '').slice(0, maxLine), verdict: /\b(drop|reject|accept)\b/.exec(line)?.[1] ?? null, packets: packets === undefined ? null : Number(packets) };
}

const tentativeFlag = 0x40;
const duplicateFlag = 0x08;

/** Lines of /proc/net/if_inet6, among others: the address, the interface's index, prefix length, scope and flags in hexadecimal, its name. */
function parseAddresses(lines: string[]): TentativeAddress[] {
  return lines.filter((line) => line.startsWith('/proc/net/if_inet6:')).slice(0, maxEntries).flatMap((line) => {
    const [, address = '', flags = '', device = ''] = /:([\da-f]{32}) [\da-f]+ [\da-f]+ [\da-f]+ ([\da-f]+)\s+(\S+)$/.exec(line) ?? [];
    const bits = Number.parseInt(flags, 16);
    if (!((bits & tentativeFlag) > 0)) return [];
    return [{ interface: device, address: formatAddress(Buffer.from(address, 'hex')) ?? '', duplicate: (bits & duplicateFlag) > 0 }];
  });
}

function parseConntrack(lines: string[]): ConntrackEntry[] {
  return lines.slice(0, maxEntries).flatMap((line) => {
    const pairs = [...line.matchAll(/\b(src|dst|sport|dport|id|type)=(\S+)/g)];
    const half = pairs.findIndex(([, key], index) => index > 0 && key === 'src');
    if (half < 0) return [];
    const [original, reply] = [tuple(pairs.slice(0, half)), tuple(pairs.slice(half))];
    const protocol = line.trim().split(/\s+/)[0] ?? '';
    return [{ protocol, original, reply, state: /\b(ESTABLISHED|SYN_SENT|SYN_RECV|CLOSE|TIME_WAIT|FIN_WAIT|LAST_ACK|CLOSE_WAIT)\b/.exec(line)?.[1] ?? null, replied: !line.includes('[UNREPLIED]'), line: line.trim().replace(/\s+/g, ' ').slice(0, 300) }];
  });
}

/** An echo's identifier stands for both ports, as in the kernel. */
function tuple(pairs: RegExpExecArray[]): Tuple {
  const value = (key: string): string => pairs.find(([, name]) => name === key)?.[2] ?? '';
  const id = Number(value('id') || 0);
  return { source: value('src'), destination: value('dst'), sourcePort: Number(value('sport') || id), destinationPort: Number(value('dport') || id) };
}
