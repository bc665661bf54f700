/**
 * Reads what a walk needs of the kernel: one batch for all that rtnetlink knows, and one small program in each namespace
 * for counters, rules and connection tracking, all at the same time. With our own programs, out of the learner's reach.
 * A namespace that does not answer leaves a gap and a warning.
 */
import { parseDetail } from '../../capture/walk/kernel-text.js';
import type { KernelState, NamespaceDetail } from '../../capture/walk/kernel.js';
import type { BatchOperation, BatchResult, Sandbox } from '../../sandbox/contract.js';
import { decodeObservation, observeOperations } from '../../topology/observe.js';
import { concatenate } from '../../topology/netlink/message.js';
import { decodeRules, dumpRules } from '../../topology/netlink/rules.js';
import type { Observation, Topology } from '../../topology/schema.js';
import { targetOf } from '../../labs/places.js';

/** With nothing declared, what every namespace has is read. */
const nothingDeclared: Topology = { hosts: [], links: [], namespaces: [], processes: [], files: [] };
const batchTimeoutMs = 5_000;
/** Generous: many small programs start at once, on a machine that may be busy. */
const readerTimeoutMs = 10_000;
const maxOutputBytes = 512 * 1024;
const maxAtOnce = 12;
/** In more namespaces than this, rules and counters are read only where the walk is likely to pass. */
export const maxReaders = 32;

const files = [
  '/proc/sys/net/ipv4/ip_forward', '/proc/sys/net/ipv4/icmp_echo_ignore_all', '/proc/sys/net/bridge/bridge-nf-call-iptables',
  ...['rp_filter', 'forwarding', 'arp_ignore'].map((name) => `/proc/sys/net/ipv4/conf/*/${name}`), '/proc/net/snmp', '/proc/net/netstat',
  '/proc/sys/net/ipv6/conf/all/forwarding', '/proc/sys/net/ipv6/icmp/echo_ignore_all',
].join(' ');
/** As few programs as possible: most namespaces have no rules and track nothing, and to start a program costs more than all that it says. */
const reader = `echo '@@ files'; grep -sH '' ${files}; grep -sH '^Ip6In\\|^Ip6OutNo\\|^[0-9a-f]\\{32\\} ' /proc/net/snmp6 /proc/net/if_inet6
echo '@@ nft'; rules=$(nft list ruleset); echo "$rules"
case $rules in *'table ip '*) echo '@@ iptables'; iptables-save -c;; esac
case $rules in *'table ip6 '*) echo '@@ ip6tables'; ip6tables-save -c;; esac
[ ! -s /proc/net/ip_tables_names ] || { echo '@@ iptables'; iptables-legacy-save -c; }
[ ! -s /proc/net/ip6_tables_names ] || { echo '@@ ip6tables'; ip6tables-legacy-save -c; }
[ ! -r /proc/net/ip_vs ] || { echo '@@ ipvs'; head -n 4000 /proc/net/ip_vs; }`;
const tracking = (words: readonly string[]): string => `count=1; read count < /proc/sys/net/netfilter/nf_conntrack_count
[ "$count" = 0 ] || { echo '@@ conntrack'; { conntrack -L; conntrack -L -f ipv6; } | grep -wF ${words.map((word) => `-e '${word}'`).join(' ')} | head -n 400; }`;

export interface Links {
  observation: Observation;
  rules: Map<string, NamespaceDetail['rules']>;
}

/** One batch, rarely two. Throws what `batch` throws. */
export async function readLinks(sandbox: Pick<Sandbox, 'batch'>): Promise<Links> {
  const operations: BatchOperation[] = observeOperations(nothingDeclared, { firewalls: 'declared' });
  const options = { continueOnError: true, timeoutMs: batchTimeoutMs };
  const results = await sandbox.batch([...operations, { op: 'netlink-everywhere', messages: concatenate(dumpRules()).bytes }], options);
  const first = decodeObservation(operations, results);
  const observation = first.questions.length === 0 ? first.observation : first.answer(await sandbox.batch(first.questions, options));
  return { observation, rules: rulesOf(results[operations.length]) };
}

function rulesOf(result: BatchResult | undefined): Links['rules'] {
  if (result?.ok !== true || result.op !== 'netlink-everywhere') return new Map();
  return new Map(result.namespaces.map(({ host, pod, answers }) => [pod === null ? host : `${host}/${pod}`, answers.flatMap(({ data }) => decodeRules(data))]));
}

export interface StateRequest {
  links: Links;
  namespaces: readonly string[];
  /** Words that lines of connection tracking must hold one of; without them none is read. */
  tracked?: readonly string[];
  warnings: string[];
}

/** Never rejects for one namespace. */
export async function readState(sandbox: Pick<Sandbox, 'run'>, { links, namespaces, tracked = [], warnings }: StateRequest): Promise<KernelState> {
  const details: KernelState['details'] = new Map();
  const queue = [...namespaces];
  const script = tracked.length === 0 ? reader : `${reader}\n${tracking(tracked)}`;
  await Promise.all(Array.from({ length: maxAtOnce }, async () => {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      const detail = await readOne(sandbox, id, script);
      if (detail === null) warnings.push(`Rules and counters of ${id} could not be read.`);
      else details.set(id, { ...detail, rules: links.rules.get(id) ?? [] });
    }
  }));
  return { observation: links.observation, details };
}

async function readOne(sandbox: Pick<Sandbox, 'run'>, id: string, script: string): Promise<Omit<NamespaceDetail, 'rules'> | null> {
  try {
    const result = await sandbox.run({ target: targetOf(id), argv: ['/bin/sh', '-c', `exec 2>/dev/null\n${script}`], as: 'checker', timeoutMs: readerTimeoutMs }, { maxOutputBytes });
    return result.signal === null && result.reason === undefined ? parseDetail(result.stdout.toString('utf8')) : null;
  } catch {
    return null;
  }
}
