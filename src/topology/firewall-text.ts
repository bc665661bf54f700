/** Text of `iptables-save`, `iptables-restore` and `nft`: what comes out of the tools, and what goes in. */
import type { FirewallTable, FirewallTool, NftTable, ObservedFirewall } from './model.js';
import type { FirewallComparison } from './compare.js';

/** The learner may fill tables without end. */
const maxRules = 5000;
const markPattern = /--comment "?(lab:[0-9a-f]{8})"?(?: |$)/;

/** What `iptables-save` printed: `*table`, `:CHAIN POLICY [packets:bytes]`, `-A …`, comments. */
export function parseSave(tool: FirewallTool, output: string): Pick<ObservedFirewall, 'chains' | 'rules'> {
  const result: Pick<ObservedFirewall, 'chains' | 'rules'> = { chains: [], rules: [] };
  let table = '';
  for (const line of output.split('\n')) {
    if (result.rules.length >= maxRules) break;
    if (line.startsWith('*')) table = line.slice(1);
    else if (line.startsWith(':')) {
      const [name = '', policy = '-'] = line.slice(1).split(' ');
      result.chains.push({ tool, table, name, policy: policy === '-' ? null : policy });
    } else if (line.startsWith('-A ')) result.rules.push({ tool, table, line, mark: markPattern.exec(line)?.[1] ?? null });
  }
  return result;
}

/**
 * Input for `iptables-restore --noflush`: takes our rules out and puts all of them in again, in one commit; the
 * learner's rules stay. A chain that exists must not be named: restore would flush it.
 */
export function restoreText(table: FirewallTable, difference: FirewallComparison): string {
  const lines = [`*${table.table}`];
  for (const chain of difference.missingChains) lines.push(`:${chain} - [0:0]`);
  for (const { chain, expected } of difference.wrongPolicies) lines.push(`:${chain} ${expected} [0:0]`);
  if (difference.missingRules.length > 0 || difference.reordered) {
    for (const line of difference.present) lines.push(line.replace(/^-A/, '-D'));
    for (const rule of table.rules) lines.push(`${rule.line} -m comment --comment "${rule.mark}"`);
  }
  return `${lines.join('\n')}\nCOMMIT\n`;
}

/** Replaces the table as one transaction; the first line makes the second possible where there is none. */
export function nftText(table: NftTable): string {
  const name = `${table.family} ${table.name}`;
  return `table ${name}\ndelete table ${name}\ntable ${name} {\ncomment "${table.mark}"\n${table.body}\n}\n`;
}

/** The tables in `nft -t list ruleset`, with our mark where they have it. */
export function parseNft(output: string): NonNullable<ObservedFirewall['nft']> {
  const tables: NonNullable<ObservedFirewall['nft']> = [];
  for (const line of output.split('\n')) {
    const start = /^table (\S+) (\S+) \{/.exec(line);
    if (start !== null && tables.length < maxRules) tables.push({ family: start[1] ?? '', name: start[2] ?? '', mark: null });
    const mark = /^\s+comment "(lab:[0-9a-f]{8})"/.exec(line);
    const last = tables.at(-1);
    if (mark !== null && last !== undefined) last.mark ??= mark[1] ?? null;
  }
  return tables;
}
