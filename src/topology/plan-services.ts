/** Firewalls, files and processes. */
import type { Target } from '../sandbox/contract.js';
import { compareFirewall, firewallDiffers } from './compare.js';
import type { FirewallComparison } from './compare.js';
import { nftText, restoreText } from './firewall-text.js';
import { containerId, namespaceId, placeName } from './ids.js';
import { targetOf } from './observe.js';
import type { PlanContext } from './plan-context.js';
import type { FirewallTable, NftTable, Place, TopologyFile, TopologyNamespace, TopologyProcess } from './schema.js';
import { stepTexts } from './step-texts.js';

const toolTimeoutMs = 10_000;

export function planFirewalls(context: PlanContext, namespace: TopologyNamespace): void {
  if (namespace.builtBy === 'learner' || !context.exists(namespace.id)) return;
  const seen = context.observedNamespace(namespace.id)?.firewall ?? null;
  for (const table of namespace.firewall) {
    const difference = compareFirewall(table, seen);
    if (firewallDiffers(difference)) planTable(context, namespace, table, difference);
  }
  for (const table of namespace.nft) {
    const mark = seen?.nft?.find((other) => other.family === table.family && other.name === table.name)?.mark;
    if (mark !== table.mark) planNft(context, namespace, table, mark);
  }
}

function planTable(context: PlanContext, namespace: TopologyNamespace, table: FirewallTable, difference: FirewallComparison): void {
  const { missingRules } = difference;
  const text = restoreText(table, difference);
  const target = targetOf(namespace);
  const rules = difference.reordered || missingRules.length > 0 ? table.rules.map((rule) => rule.line) : [];
  const command = [`${table.tool}-restore --noflush <<END`, `*${table.table}`, ...rules, 'COMMIT', 'END'].join('\n');
  context.operation(target, { action: difference.present.length > 0 ? 'change' : 'create', object: table.id, why: stepTexts.table(table.tool, table.table, namespace.id, difference, table.rules.length), command },
    { op: 'run', target, argv: [`${table.tool}-restore`, '--noflush'], as: 'checker', stdin: Buffer.from(text), timeoutMs: toolTimeoutMs });
}

function planNft(context: PlanContext, namespace: TopologyNamespace, table: NftTable, mark: string | null | undefined): void {
  const target = targetOf(namespace);
  const name = `${table.family} ${table.name}`;
  const why = mark === undefined ? stepTexts.noNftTable(namespace.id, name) : stepTexts.otherNftTable(namespace.id, name);
  context.operation(target, { action: mark === undefined ? 'create' : 'change', object: table.id, why, command: `nft -f - <<END\ntable ${table.family} ${table.name} {\n${table.body}\n}\nEND` },
    { op: 'run', target, argv: ['nft', '-f', '-'], as: 'checker', stdin: Buffer.from(nftText(table)), timeoutMs: toolTimeoutMs });
}

const placeTarget = ({ host, pod, container }: Place): Target => ({ host, ...(pod === null ? {} : { pod }), ...(container === null ? {} : { container }) });

/**
 * Files are written when their place is made, and those of a place again when one of its programs is started: the
 * learner may edit them, so that they are not compared.
 */
export function planPrograms(context: PlanContext): void {
  const due = context.desired.processes.filter((process) => placeExists(context, process.place) && !runs(context, process));
  const starting = new Set(due.map((process) => placeName(process.place)));
  for (const file of context.desired.files) if (placeExists(context, file.place) && (isNew(context, file.place) || starting.has(placeName(file.place)))) planFile(context, file);
  for (const process of due) planProcess(context, process);
  for (const process of due) if (process.listens.length > 0) planWait(context, process);
}

/** Waits until the server answers, so that a lab that is ready is ready; not for ever, as the learner may hold its port. */
const listenPatienceMs = 5000;

function planWait(context: PlanContext, process: TopologyProcess): void {
  const target = targetOf(process.place);
  const ports = process.listens.map(({ protocol, port }) => `${protocol}/${port}`);
  const sockets = process.listens.map(({ protocol, port }) => `[ -n "$(ss -H -l -n ${protocol === 'tcp' ? '-t' : '-u'} 'sport = :${port}')" ]`).join(' && ');
  context.operation(target, { action: 'start', object: process.id, why: stepTexts.listens(process.name, ports), command: `until ${sockets}; do sleep 0.05; done` },
    { op: 'run', target, argv: ['bash', '-c', `for ((i = 0; i < ${listenPatienceMs / 100}; i++)); do ${sockets} && exit 0; sleep 0.1; done`], as: 'checker', timeoutMs: toolTimeoutMs });
}

function placeExists(context: PlanContext, place: Place): boolean {
  if (!context.exists(namespaceId(place.host, place.pod))) return false;
  return place.container === null || context.desired.hosts.some((host) => host.pods.some((pod) => pod.containers.some((container) => container.id === containerId(place))));
}

const isNew = (context: PlanContext, place: Place): boolean => context.created.has(namespaceId(place.host, place.pod)) || context.created.has(placeName(place));

function runs(context: PlanContext, process: TopologyProcess): boolean {
  return !isNew(context, process.place) && context.observed.processes.some((other) => other.id === process.id && other.running);
}

function planFile(context: PlanContext, file: TopologyFile): void {
  const target = placeTarget(file.place);
  context.operation(target, { action: 'write', object: file.id, why: stepTexts.file(file.path, placeName(file.place)), command: `install -D -m ${file.mode.toString(8)} /dev/stdin ${file.path}` },
    { op: 'file', target, path: file.path, mode: file.mode, content: Buffer.from(file.content) });
}

function planProcess(context: PlanContext, process: TopologyProcess): void {
  const target = placeTarget(process.place);
  const old = context.observed.processes.find((other) => other.id === process.id);
  const { name, argv, env, id } = process;
  if (old !== undefined) context.operation({ host: process.place.host }, { action: 'stop', object: id, why: old.running ? stepTexts.placeGone(name) : stepTexts.hasEnded(name, placeName(process.place)), command: `kill ${old.pid}` }, { op: 'stop', host: process.place.host, name });
  const where = placeName(process.place);
  context.operation(target, { action: 'start', object: id, why: old?.running === false ? stepTexts.hasEnded(name, where) : stepTexts.notRunning(name, where), command: `${argv.map(shellWord).join(' ')} &` }, { op: 'start', target, name, argv, ...(Object.keys(env).length > 0 ? { env } : {}) });
}

const shellWord = (word: string): string => (/^[A-Za-z0-9_./:=,@-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
