import type { CheckOf } from '../../labs/checks.js';
import type { Observation, ObservedInterface } from '../../topology/schema.js';
import { interfaceIn, judgeNamespace, list, namespaceIn } from '../evidence.js';
import type { Prepare, Verdict } from '../needs.js';

type BridgePort = CheckOf<'bridge-port'>;

/** An interface of the host, named or found as the other end of a pod's, is a port of the bridge. */
export const prepareBridgePort: Prepare<BridgePort> = (check) => ({
  needs: { observation: true },
  judge: (evidence) => {
    const expected = `${check.port ?? `the other end of ${check.portOf ?? ''}`} is ${list(adjectives(check))} port of ${check.bridge} on ${check.on}`;
    return judgeNamespace(evidence, check.on, expected, (namespace, observation) => {
      const bridge = namespace.interfaces.find(({ name }) => name === check.bridge);
      if (bridge?.kind !== 'bridge') return { holds: false, seen: `${check.on} has no bridge ${check.bridge}` };
      const port = portOf(check, observation);
      return typeof port === 'string' ? { holds: false, seen: port } : judgePort(check, port);
    });
  },
});

/** The interface that should be the port, or why there is none. */
function portOf(check: BridgePort, observation: Observation): ObservedInterface | string {
  if (check.port !== undefined) return namespaceIn(observation, check.on)?.interfaces.find(({ name }) => name === check.port) ?? `${check.on} has no interface ${check.port}`;
  const end = interfaceIn(observation, check.portOf ?? '');
  if (!end) return `there is no ${check.portOf ?? ''}`;
  if (!end.peer) return `the other end of ${check.portOf ?? ''} is in no namespace of the lab`;
  const other = `${end.peer.namespace}:${end.peer.interface}`;
  if (end.peer.namespace !== check.on) return `the other end of ${check.portOf ?? ''} is ${other}, not on ${check.on}`;
  return interfaceIn(observation, other) ?? `there is no ${other}`;
}

function judgePort(check: BridgePort, port: ObservedInterface): Omit<Verdict, 'expected'> {
  if (port.bridge !== check.bridge) return { holds: false, seen: `${port.name} is a port of ${port.bridge ?? 'no bridge'}` };
  const wrong = (['isolated', 'hairpin', 'learning'] as const).filter((flag) => check[flag] !== undefined && port.port?.[flag] !== check[flag]);
  return { holds: wrong.length === 0, seen: `${port.name} is a port of ${port.bridge}${wrong.map((flag) => `, ${flag} ${String(port.port?.[flag])}`).join('')}` };
}

function adjectives(check: BridgePort): string[] {
  const named = (['isolated', 'hairpin', 'learning'] as const).filter((flag) => check[flag] !== undefined).map((flag) => `${flag}=${String(check[flag])}`);
  return named.length === 0 ? ['a'] : named;
}
