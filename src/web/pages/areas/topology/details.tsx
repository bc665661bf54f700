/** All that is known of one object, and what can be done there. */
import type { ComponentChildren, JSX } from 'preact';
import { Button, Notice } from '../../ui/ui.js';
import { targetOf, useWorkspace } from '../workspace/context.js';
import type { Firewall, Interface, ObservedNamespace, Topology } from './model.js';
import type { Item } from './scene.js';
import { texts } from './texts.js';

export function Details({ item, topology, onClose }: { item: Item; topology: Topology; onClose: () => void }): JSX.Element {
  const text = texts();
  const namespace = topology.observed.namespaces.find(({ id }) => id === item.namespace);
  const one = namespace?.interfaces.find(({ id }) => id === item.id);
  const isInterface = item.kind === 'interface' || item.kind === 'bridge';
  return (
    <section class="topology-details" aria-label={`${text[item.kind]} ${item.name}`} onKeyDown={(event) => { if (event.key === 'Escape') onClose(); }}>
      <div class="topology-details-head">
        <h3 tabIndex={-1}>{item.name} <span class="muted">{text[item.kind]}</span></h3>
        <Button small icon kind="quiet" label={text.close} onClick={onClose}>✕</Button>
      </div>
      <p class="muted mono">{item.namespace}</p>
      <Actions item={item} exists={namespace !== undefined} />
      {item.sentences.length > 0 && <Notice kind="warn"><div><b>{text.differs}</b><ul>{item.sentences.map((sentence) => <li key={sentence}>{sentence.replaceAll('`', '')}</li>)}</ul></div></Notice>}
      {isInterface && one !== undefined && namespace !== undefined && <InterfaceFacts one={one} namespace={namespace} />}
      {!isInterface && namespace !== undefined && <NamespaceFacts namespace={namespace} topology={topology} container={item.kind === 'container' ? item.name : undefined} />}
    </section>
  );
}

function Actions({ item, exists }: { item: Item; exists: boolean }): JSX.Element | null {
  const { mine, openTerminal, openCapture, openWalk } = useWorkspace();
  const text = texts();
  if (!mine || !exists) return null;
  const target = targetOf(item.kind === 'container' ? `${item.namespace}/${item.name}` : item.namespace);
  const point = `${item.namespace}:${item.kind === 'interface' || item.kind === 'bridge' ? item.name : 'any'}`;
  return (
    <div class="row">
      <Button small onClick={() => { openTerminal(target); }}>{text.terminal}</Button>
      <Button small onClick={() => { openCapture({ points: [point] }); }}>{text.capture}</Button>
      <Button small onClick={() => { openWalk({ from: item.namespace }); }}>{text.walk}</Button>
    </div>
  );
}

function InterfaceFacts({ one, namespace }: { one: Interface; namespace: ObservedNamespace }): JSX.Element {
  const text = texts();
  const mine = <T extends { interface: string | null }>(all: readonly T[]): T[] => all.filter((entry) => entry.interface === one.name);
  const { counters } = one;
  const ports = namespace.interfaces.filter(({ bridge }) => bridge === one.name);
  return (
    <>
      <dl class="facts">
        <Fact label={text.state}>{one.up ? text.up : text.down}{one.operState !== undefined && ` (${one.operState})`}</Fact>
        <Fact label={text.addresses}>{one.addresses.join(', ') || '—'}</Fact>
        <Fact label={text.mac}>{one.mac ?? '—'}</Fact>
        <Fact label={text.mtu}>{one.mtu}</Fact>
        {one.peer !== null && <Fact label={text.peer}>{one.peer.namespace}:{one.peer.interface}</Fact>}
        {one.bridge !== null && <Fact label={text.onBridge}>{one.bridge}</Fact>}
        {ports.length > 0 && <Fact label={text.ports}>{ports.map(({ name }) => name).join(', ')}</Fact>}
        {one.vxlan !== null && <Fact label={text.vxlan}>VNI {one.vxlan.vni}, UDP {one.vxlan.port}, {one.vxlan.local ?? '*'} → {one.vxlan.remote ?? '*'}</Fact>}
        {counters !== null && counters !== undefined && <Fact label={text.counters}>{text.received} {counters['rxPackets']}, {text.sent} {counters['txPackets']} {text.packets}; {text.errors} {(counters['rxErrors'] ?? 0) + (counters['txErrors'] ?? 0)}; {text.dropped} {(counters['rxDropped'] ?? 0) + (counters['txDropped'] ?? 0)}</Fact>}
      </dl>
      <Lines title={text.routes} lines={mine(namespace.routes).map(routeText)} />
      <Lines title={text.neighbours} lines={mine(namespace.neighbours).map(neighbourText)} />
      <Lines title={text.fdb} lines={namespace.fdb.filter((entry) => entry.interface === one.name || ports.some(({ name }) => name === entry.interface)).map(fdbText)} />
    </>
  );
}

function NamespaceFacts({ namespace, topology, container }: { namespace: ObservedNamespace; topology: Topology; container: string | undefined }): JSX.Element {
  const text = texts();
  const processes = topology.observed.processes.filter((one) => one.host === namespace.host && one.pod === namespace.pod && (container === undefined || one.container === container));
  return (
    <>
      <Lines title={text.processes} lines={processes.map(({ name, pid, running }) => `${name} (${running ? `pid ${pid}` : text.stopped})`)} />
      <Lines title={text.interfaces} lines={namespace.interfaces.map(({ name, addresses, up }) => `${name} ${addresses.join(' ')}${up ? '' : ` (${text.down})`}`)} />
      <Lines title={text.routes} lines={namespace.routes.map(routeText)} />
      <Lines title={text.neighbours} lines={namespace.neighbours.map(neighbourText)} />
      <Rules firewall={namespace.firewall} />
      <Lines title={text.sysctls} lines={Object.entries(namespace.sysctls).map(([key, value]) => `${key} = ${value}`)} />
    </>
  );
}

function Rules({ firewall }: { firewall: Firewall | null }): JSX.Element {
  const text = texts();
  if (firewall === null) return <p class="muted">{text.firewallUnread}</p>;
  const of = (tables: readonly string[]): string[] => [
    ...firewall.chains.filter(({ table, policy }) => tables.includes(table) && policy !== null && policy !== '-').map(({ name, policy }) => `-P ${name} ${policy}`),
    ...firewall.rules.filter(({ table }) => tables.includes(table)).map(({ line }) => line),
  ];
  return <><Lines title={text.nat} lines={of(['nat'])} /><Lines title={text.filter} lines={of(['filter'])} /><Lines title={text.otherRules} lines={of(['mangle', 'raw'])} /></>;
}

const Fact = ({ label, children }: { label: string; children: ComponentChildren }): JSX.Element => <><dt>{label}</dt><dd class="mono">{children}</dd></>;

function Lines({ title, lines }: { title: string; lines: readonly string[] }): JSX.Element | null {
  if (lines.length === 0) return null;
  return <details open={lines.length < 9}><summary>{title} <span class="muted">{lines.length}</span></summary><ul class="lines mono">{lines.map((line, index) => <li key={index}>{line}</li>)}</ul></details>;
}

const routeText = (route: ObservedNamespace['routes'][number]): string => [route.type === 'unicast' ? '' : route.type, route.to, route.via !== null && `via ${route.via}`, route.interface !== null && `dev ${route.interface}`, route.table !== 254 && `table ${route.table}`].filter(Boolean).join(' ');
const neighbourText = (entry: ObservedNamespace['neighbours'][number]): string => `${entry.address} ${entry.mac ?? '—'} ${entry.interface} ${entry.state ?? ''}`;
const fdbText = (entry: ObservedNamespace['fdb'][number]): string => [entry.mac, entry.interface, entry.remote !== null && `→ ${entry.remote}`, entry.state].filter(Boolean).join(' ');
