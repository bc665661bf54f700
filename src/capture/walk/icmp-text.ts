/** What an ICMP error says, in words: RFC 792 and RFC 1122 §3.2.2.1, of IPv6 RFC 4443. */
import type { Decoded } from './packet.js';

const unreachable = ['network unreachable', 'host unreachable', 'protocol unreachable', 'port unreachable', 'fragmentation needed', 'source route failed', 'network unknown', 'host unknown', 'source host isolated', 'network prohibited', 'host prohibited', 'network unreachable for this service', 'host unreachable for this service', 'communication prohibited'];
const unreachable6 = ['no route', 'communication prohibited', 'beyond the scope of the source address', 'address unreachable', 'port unreachable', 'source address refused', 'route refuses it'];
const others6: Record<number, string> = { 3: 'time exceeded', 4: 'parameter problem' };

/** Null for what is no error. */
export function icmpText(packet: Decoded | undefined): string | null {
  const icmp = packet?.icmp;
  if (icmp == null || (icmp.kind !== 'error' && icmp.kind !== 'redirect')) return null;
  if (icmp.kind === 'redirect') return 'redirect';
  const { type, code, mtu } = icmp;
  if (packet?.ip?.version === 6) return type === 1 ? unreachable6[code] ?? `unreachable, code ${code}` : type === 2 ? `packet too big, MTU ${mtu}` : others6[type] ?? `type ${type}`;
  if (type === 3) return code === 4 ? `fragmentation needed, MTU ${mtu}` : unreachable[code] ?? `unreachable, code ${code}`;
  return type === 11 ? 'time exceeded' : 'parameter problem';
}

/** The destination itself says that nothing takes the packet there. */
export function isPortUnreachable({ ip, icmp }: Decoded): boolean {
  if (icmp?.kind !== 'error') return false;
  return ip?.version === 6 ? icmp.type === 1 && icmp.code === 4 : icmp.type === 3 && (icmp.code === 3 || icmp.code === 2);
}
