/**
 * Of packets that look alike, those of one sender: they have the same addresses and ports, or others that connection
 * tracking knows to be the same connection before or after NAT, in any namespace. A UDP payload or an echo's may be sent
 * by many at once; TCP's sequence numbers are told apart by themselves.
 */
import type { KernelState, Tuple } from './kernel.js';
import { protocolOf, tupleOf } from './nat.js';
import type { Decoded } from './packet.js';

const keyOf = ({ source, sourcePort, destination, destinationPort }: Tuple): string => `${source} ${sourcePort} ${destination} ${destinationPort}`;
const turned = ({ source, sourcePort, destination, destinationPort }: Tuple): Tuple => ({ source: destination, sourcePort: destinationPort, destination: source, destinationPort: sourcePort });

export type Side = 'own' | 'back' | 'stranger';

/** `own` for `packet` itself wherever it was rewritten, and for what has no ports to compare; `back` for what goes the other way between the same ends. */
export function sidesOf(state: KernelState, packet: Decoded): (other: Decoded) => Side {
  const start = tupleOf(packet);
  if (start === null || packet.tcp !== null) return () => 'own';
  const protocol = protocolOf(packet);
  const known = reachable(start, joints(state, protocol));
  return (other) => {
    const tuple = tupleOf(other);
    if (tuple === null) return 'own';
    if (protocolOf(other) !== protocol) return 'stranger';
    return known.has(keyOf(tuple)) ? 'own' : known.has(keyOf(turned(tuple))) ? 'back' : 'stranger';
  };
}

/** What a connection's packets look like before and after the namespace's NAT: forth, and back. */
function joints(state: KernelState, protocol: string): Map<string, Tuple[]> {
  const next = new Map<string, Tuple[]>();
  const join = (a: Tuple, b: Tuple): void => { next.set(keyOf(a), [...next.get(keyOf(a)) ?? [], b]); };
  for (const { conntrack } of state.details.values()) {
    for (const { original, reply } of conntrack.filter((entry) => entry.protocol === protocol)) {
      for (const [a, b] of [[original, turned(reply)], [reply, turned(original)]] as const) {
        join(a, b);
        join(b, a);
      }
    }
  }
  return next;
}

function reachable(start: Tuple, next: ReadonlyMap<string, readonly Tuple[]>): Set<string> {
  const known = new Set([keyOf(start)]);
  const queue = [start];
  for (let tuple = queue.pop(); tuple !== undefined; tuple = queue.pop()) {
    for (const other of next.get(keyOf(tuple)) ?? []) {
      if (known.has(keyOf(other))) continue;
      known.add(keyOf(other));
      queue.push(other);
    }
  }
  return known;
}
