/**
 * Where requests to addresses may go that somebody else named: a webhook's endpoint, a learning platform. Whoever may name one must not be able to make the service talk to what only the
 * service can reach (server-side request forgery): the machine itself, its neighbours, a cloud's metadata. So only
 * addresses of the public Internet are allowed, and what the operator allows besides.
 *
 * The address that counts is the one that is connected to. `checkedLookup` is what the socket itself asks for addresses,
 * so that a name which answers differently the second time (DNS rebinding) gains nothing.
 */
import { lookup } from 'node:dns';
import { lookup as resolveName } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import ipaddr from 'ipaddr.js';

export type Allowed = readonly [ipaddr.IPv4 | ipaddr.IPv6, number][] | 'all';

/** RFC 4291 §2.4, IANA: all global unicast addresses are of this block. */
const globalIPv6 = ipaddr.IPv6.parseCIDR('2000::/3');

const nameTimeoutMs = 2_000;

/** `1` allows all; otherwise addresses and networks as CIDR. Throws an `Error` that names what is neither. */
export function parseAllowed(list: readonly string[]): Allowed {
  if (list.some((item) => item === '1' || item === 'true')) return 'all';
  return list.filter((item) => item !== '0' && item !== 'false').map((item) => {
    const text = item.includes('/') ? item : `${item}/${item.includes(':') ? 128 : 32}`;
    if (!ipaddr.isValidCIDR(text)) throw new Error(`WEBHOOK_ALLOW_PRIVATE: ${item} is neither an address nor a network such as 10.0.0.0/8.`);
    return ipaddr.parseCIDR(text);
  });
}

/** True for an address of the public Internet, and for one that the operator allows. */
export function isAllowed(address: string, allowed: Allowed): boolean {
  if (allowed === 'all') return true;
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address); // an IPv4-mapped address is the IPv4 address
  if (allowed.some(([network, bits]) => network.kind() === parsed.kind() && parsed.match(network, bits))) return true;
  return parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || parsed.match(globalIPv6));
}

export class AddressRefused extends Error {
  constructor(host: string, address: string) {
    super(host === address ? `${address} is not a public address` : `${host} is ${address}, which is not a public address`);
  }
}

/** Throws `AddressRefused` where the host is an address that is not allowed: for those the socket asks no lookup. */
export function checkLiteral(hostname: string, allowed: Allowed): void {
  const address = hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(address) !== 0 && !isAllowed(address, allowed)) throw new AddressRefused(address, address);
}

/** Throws `AddressRefused` where the name is, now, an address that is not allowed. A name that nobody knows yet is not refused. */
export async function checkName(hostname: string, allowed: Allowed): Promise<void> {
  checkLiteral(hostname, allowed);
  if (isIP(hostname.replace(/^\[(.*)\]$/, '$1')) !== 0) return;
  const known = resolveName(hostname, { all: true }).catch(() => []);
  const addresses = await Promise.race([known, sleep(nameTimeoutMs, [], { ref: false })]);
  const refused = addresses.find(({ address }) => !isAllowed(address, allowed));
  if (refused) throw new AddressRefused(hostname, refused.address);
}

/** For `lookup` of a socket: all addresses of the name, or an error when one of them is not allowed. */
export function checkedLookup(allowed: Allowed, resolve: typeof lookup = lookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      const refused = error === null ? addresses.find(({ address }) => !isAllowed(address, allowed)) : undefined;
      if (error !== null) callback(error, []);
      else if (refused) callback(new AddressRefused(hostname, refused.address), []);
      else if (options.all === true || first === undefined) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}
