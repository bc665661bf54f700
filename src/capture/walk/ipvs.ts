/**
 * Virtual services of IPVS in one namespace: read from `/proc/net/ip_vs` (addresses in hexadecimal, IPv6 in brackets), and
 * told to have rewritten a packet where its change is one of theirs. NAT (`Masq`) is the only way of forwarding that rewrites.
 */
import { canonicalAddress, familyOf, formatAddress } from '../../topology/address.js';
import { detailOf, type Tuple, type VirtualService } from './kernel.js';
import type { Scene } from './scene.js';

const maxServices = 2000;
const maxServers = 20_000;

/** The lines of `/proc/net/ip_vs`. Services by firewall mark have no address, and are left out. */
export function parseIpvs(lines: readonly string[]): VirtualService[] {
  const services: VirtualService[] = [];
  let current: VirtualService | undefined;
  for (const line of lines.slice(0, maxServers)) {
    const [, protocol, local, scheduler = ''] = /^(TCP|UDP|SCTP)\s+(\S+) (\S+)/.exec(line) ?? [];
    const [, remote, forward] = /^\s+-> (\S+)\s+(\S+)/.exec(line) ?? [];
    if (protocol !== undefined || /^[A-Z]+ /.test(line)) current = serviceOf(protocol, endOf(local), scheduler);
    if (protocol !== undefined && current !== undefined && services.length < maxServices) services.push(current);
    const server = endOf(remote);
    if (server !== null && forward === 'Masq') current?.servers.push(server);
  }
  return services;
}

type End = VirtualService['servers'][number];

function serviceOf(protocol: string | undefined, end: End | null, scheduler: string): VirtualService | undefined {
  return protocol === undefined || end === null ? undefined : { protocol: protocol.toLowerCase(), ...end, scheduler, servers: [] };
}

/** `0A60000A:0050`, or `[fd00:0000:…:0001]:0050`. */
function endOf(text: string | undefined): End | null {
  const [, four, six, port = ''] = /^(?:([\dA-F]{8})|\[([\da-f:]+)\]):([\dA-F]{4})$/i.exec(text ?? '') ?? [];
  const address = four !== undefined ? formatAddress(Buffer.from(four, 'hex')) : six !== undefined && familyOf(six) === 6 ? canonicalAddress(six) : null;
  return address === null ? null : { address, port: Number.parseInt(port, 16) };
}

/** The service by which `before` became `after` in this namespace: towards a server of it, or back from one. */
export function serviceThatRewrote(scene: Scene, namespace: string, protocol: string, { before, after }: { before: Tuple; after: Tuple }): { service: VirtualService; forth: boolean } | undefined {
  for (const service of detailOf(scene.after, namespace).ipvs) {
    if (service.protocol !== protocol) continue;
    const isServer = (address: string, port: number): boolean => service.servers.some((server) => server.address === address && server.port === port);
    const isService = (address: string, port: number): boolean => service.address === address && service.port === port;
    if (isService(before.destination, before.destinationPort) && isServer(after.destination, after.destinationPort)) return { service, forth: true };
    if (isServer(before.source, before.sourcePort) && isService(after.source, after.sourcePort)) return { service, forth: false };
  }
  return undefined;
}

/** As `ipvsadm -S -n` begins its line. */
export function serviceText({ protocol, address, port, scheduler }: VirtualService): string {
  return `-A -${protocol === 'sctp' ? '-sctp-service' : protocol.charAt(0)} ${address.includes(':') ? `[${address}]` : address}:${port} -s ${scheduler}`;
}
