/** Firewall tables, processes and files. */
import type { Check, Problems } from './problems.js';
import { namespaceId } from './ids.js';
import type { FirewallTable, Topology } from './schema.js';

/** man 8 iptables, TABLES. */
const builtInChains: Record<FirewallTable['table'], readonly string[]> = {
  filter: ['INPUT', 'FORWARD', 'OUTPUT'],
  nat: ['PREROUTING', 'INPUT', 'OUTPUT', 'POSTROUTING'],
  mangle: ['PREROUTING', 'INPUT', 'FORWARD', 'OUTPUT', 'POSTROUTING'],
  raw: ['PREROUTING', 'OUTPUT'],
};

export const checkFirewall: Check = ({ topology }, problems) => {
  for (const namespace of topology.namespaces) for (const table of namespace.firewall) checkTable(namespace.id, table, problems);
};

function checkTable(namespace: string, table: FirewallTable, problems: Problems): void {
  const builtIn = builtInChains[table.table];
  const name = `${table.tool} ${table.table} of ${namespace}`;
  for (const chain of table.chains) if (builtIn.includes(chain)) problems.add(table.id, `${name} declares the chain ${chain}, which is built in; leave it out`);
  for (const chain of Object.keys(table.policies)) if (!builtIn.includes(chain)) problems.add(table.id, `${name} sets a policy for ${chain}; only ${builtIn.join(', ')} have one`);
  for (const rule of table.rules) {
    const chain = rule.line.split(' ')[1] ?? '';
    if (!builtIn.includes(chain) && !table.chains.includes(chain)) problems.add(table.id, `${name} has a rule for the chain ${chain}, which is neither built in (${builtIn.join(', ')}) nor declared; add it to chains`);
    if (/--comment\s+"?lab:/.test(rule.line)) problems.add(table.id, `${name} has a rule with a comment "lab:…", which marks the service's own rules; choose another comment`);
  }
}

/** The agent's limit for a name. */
const maxProcessName = 63;
/** The agent runs so many at once. */
const maxProcesses = 256;

export const checkProcesses: Check = ({ topology }, problems) => {
  if (topology.processes.length > maxProcesses) problems.at('hosts', `${topology.processes.length} processes are declared, a sandbox runs ${maxProcesses} at most; leave some out`);
  for (const process of topology.processes) {
    if (process.name.length > maxProcessName) problems.add(process.id, `the process ${process.name} on ${process.place.host} has a name of ${process.name.length} characters with its pod's and container's, ${maxProcessName} are allowed; shorten one of them`);
  }
  checkPorts(topology, problems);
};

function checkPorts(topology: Topology, problems: Problems): void {
  const seen = new Map<string, string>();
  for (const { id, place, listens } of topology.processes) {
    const namespace = namespaceId(place.host, place.pod);
    for (const { protocol, port } of listens) {
      const key = `${namespace} ${protocol} ${port}`;
      const first = seen.get(key);
      if (first !== undefined) problems.add(id, `${id} and ${first} both listen on ${protocol} port ${port} of ${namespace}; containers of a pod share its ports, so choose another for one`);
      seen.set(key, id);
    }
  }
}

export const checkFiles: Check = ({ topology }, problems) => {
  for (const file of topology.files) {
    if (file.path.split('/').includes('..')) problems.add(file.id, `the file ${file.path} has ".." in its path; write the path that is meant`);
  }
};

/** A learner's pod has no containers or processes of ours: there is no namespace to start them in. */
export const checkLearnerPods: Check = ({ topology }, problems) => {
  const learners = new Set(topology.namespaces.filter((item) => item.builtBy === 'learner').map((item) => item.id));
  for (const host of topology.hosts) {
    for (const pod of host.pods) if (learners.has(pod.namespace) && pod.containers.length > 0) problems.add(pod.id, `the pod ${pod.namespace} is built by the learner and declares containers, which we could not start; leave them out`);
  }
  for (const process of topology.processes) {
    const namespace = process.place.pod === null ? process.place.host : `${process.place.host}/${process.place.pod}`;
    if (learners.has(namespace)) problems.add(process.id, `the process ${process.name} runs in ${namespace}, which the learner builds; leave it out`);
  }
};
