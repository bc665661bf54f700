/** Names, interfaces, cables and what refers to them. */
import { hostId, podId } from './ids.js';
import type { Check, Problems } from './problems.js';
import type { Topology, TopologyInterface, TopologyNamespace } from './schema.js';

/** IFNAMSIZ is 16 with the final NUL. */
const maxInterfaceName = 15;

export const checkDuplicates: Check = ({ duplicates, paths }, problems) => {
  for (const { id, path } of duplicates) {
    const [kind = '', ...rest] = id.split(':');
    problems.at(path, `${kind} ${rest.join(':')} is declared twice, first at ${paths.get(id) ?? '?'}; rename one or leave it out`);
  }
};

export const checkInterfaces: Check = ({ topology }, problems) => {
  for (const namespace of topology.namespaces) for (const item of namespace.interfaces) checkInterface(namespace, item, problems);
};

function checkInterface(namespace: TopologyNamespace, item: TopologyInterface, problems: Problems): void {
  const where = `${item.name} in ${namespace.id}`;
  if (item.name.length > maxInterfaceName) problems.add(item.id, `the interface name ${item.name} in ${namespace.id} has ${item.name.length} characters, the kernel allows ${maxInterfaceName}; choose a shorter one${item.name.startsWith('veth-') ? ' with hostInterface' : ''}`);
  if (item.kind !== 'loopback' && ['lo', 'all', 'default'].includes(item.name)) problems.add(item.id, `${where} has a name that the kernel uses itself; choose another`);
  if (item.bridge !== null) {
    const bridge = namespace.interfaces.find((other) => other.name === item.bridge);
    if (bridge === undefined) problems.add(item.id, `${where} is to be a port of ${item.bridge}, but ${namespace.id} has no interface of that name; add a bridge ${item.bridge} to its interfaces`);
    else if (bridge.kind !== 'bridge') problems.add(item.id, `${where} is to be a port of ${item.bridge}, which is a ${bridge.kind}; name a bridge`);
    if (item.addresses.length > 0) problems.add(item.id, `${where} is a port of ${item.bridge} and has an address, which the kernel would not answer for; give the address to the bridge`);
  } else if (item.port !== null) problems.add(item.id, `${where} has port options and is on no bridge; set bridge or leave port out`);
  checkDevice(namespace, item, problems);
}

function checkDevice(namespace: TopologyNamespace, item: TopologyInterface, problems: Problems): void {
  const device = item.vxlan?.device ?? item.macvlan?.device;
  if (device === undefined || device === null) return;
  if (device === item.name || !namespace.interfaces.some((other) => other.name === device)) {
    problems.add(item.id, `${item.name} in ${namespace.id} lies on ${device}, which is no other interface of ${namespace.id}; name one that is`);
  }
}

export const checkLinks: Check = ({ topology }, problems) => {
  const known = new Set(topology.namespaces.map((namespace) => namespace.id));
  for (const link of topology.links) {
    const [a, b] = link.ends;
    for (const end of link.ends) {
      if (!known.has(end.namespace)) problems.add(link.id, `the link ${nameOf(a)} – ${nameOf(b)} ends at ${describe(end.namespace)}, which does not exist; declare it or correct the name (there is ${nearest(end.namespace, topology)})`);
    }
    if (a.namespace === b.namespace && a.interface === b.interface) problems.add(link.id, `the link ${nameOf(a)} – ${nameOf(b)} has the same interface at both ends; name two`);
  }
};

const nameOf = (end: { namespace: string; interface: string }): string => `${end.namespace}:${end.interface}`;
const describe = (namespace: string): string => (namespace.includes('/') ? `pod ${namespace}` : `host ${namespace}`);

function nearest(namespace: string, topology: Topology): string {
  const names = topology.namespaces.filter((item) => (item.pod !== null) === namespace.includes('/')).map((item) => item.id);
  return names.slice(0, 8).join(', ') || 'none';
}

export const checkMacs: Check = ({ topology }, problems) => {
  const seen = new Map<string, string>();
  for (const namespace of topology.namespaces) {
    for (const item of namespace.interfaces) {
      if (item.mac === null) continue;
      const where = `${item.name} in ${namespace.id}`;
      const first = seen.get(item.mac);
      if (first !== undefined) problems.add(item.id, `${where} has the MAC ${item.mac}, which ${first} has too; change one or leave it out`);
      seen.set(item.mac, where);
      if (parseInt(item.mac.slice(0, 2), 16) & 1 || item.mac === '00:00:00:00:00:00') problems.add(item.id, `${where} has the MAC ${item.mac}, which is a group address or zero; make its first byte even, such as 02`);
    }
  }
};

/** What refers to an interface by name. */
export const checkReferences: Check = ({ topology }, problems) => {
  for (const namespace of topology.namespaces) {
    const names = new Set(namespace.interfaces.map((item) => item.name));
    for (const entry of [...namespace.neighbours, ...namespace.fdb]) {
      if (!names.has(entry.interface)) problems.add(entry.id, `an entry for ${entry.mac} in ${namespace.id} is on ${entry.interface}, which ${namespace.id} does not have; it has ${[...names].join(', ')}`);
    }
    const owner = ownerId(namespace);
    for (const key of Object.keys(namespace.sysctls)) {
      const name = sysctlInterface(key);
      if (name !== null && !['all', 'default'].includes(name) && !names.has(name)) problems.add(owner, `the sysctl ${key} in ${namespace.id} is for ${name}, which ${namespace.id} does not have; write names with dots as net/ipv4/conf/NAME/…`);
    }
  }
};

/** The interface that a sysctl is about: `eth0` of `net.ipv4.conf.eth0.rp_filter`. */
export function sysctlInterface(key: string): string | null {
  const parts = key.includes('/') ? key.split('/') : key.split('.');
  return (parts[2] === 'conf' || parts[2] === 'neigh') && parts.length > 4 ? parts.slice(3, -1).join(key.includes('/') ? '/' : '.') : null;
}

/** Used by other checks to say where a host or pod stands. */
export const ownerId = (namespace: TopologyNamespace): string => (namespace.pod === null ? hostId(namespace.host) : podId(namespace.host, namespace.pod));
