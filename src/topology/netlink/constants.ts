/** Numbers of linux/netlink.h, rtnetlink.h, if_link.h, if_addr.h, neighbour.h and net_namespace.h, as far as we use them. */

export const Message = {
  error: 2, done: 3,
  newLink: 16, deleteLink: 17, getLink: 18,
  newAddress: 20, deleteAddress: 21, getAddress: 22,
  newRoute: 24, deleteRoute: 25, getRoute: 26,
  newNeighbour: 28, deleteNeighbour: 29, getNeighbour: 30,
  newNamespaceId: 88, getNamespaceId: 90,
} as const;

export const Flag = { request: 0x1, acknowledge: 0x4, dump: 0x300, replace: 0x100, exclusive: 0x200, create: 0x400, append: 0x800 } as const;

export const AddressFamily = { unspecified: 0, inet: 2, bridge: 7, inet6: 10 } as const;

export const Link = {
  address: 1, name: 3, mtu: 4, link: 5, master: 10, operState: 16, linkInfo: 18, stats64: 23, netnsFd: 28, extMask: 29,
  promiscuity: 30, txQueues: 31, rxQueues: 32, carrier: 33, linkNetnsId: 37,
} as const;
export const LinkInfo = { kind: 1, data: 2, slaveKind: 4, slaveData: 5 } as const;
export const Veth = { peer: 1 } as const;
export const Bridge = { ageingTime: 4, stpState: 5 } as const;
export const BridgePort = { state: 1, hairpin: 4, learning: 8, flood: 9, isolated: 33 } as const;
export const Vxlan = { id: 1, group: 2, link: 3, local: 4, learning: 7, port: 15, group6: 16, local6: 17 } as const;
export const Macvlan = { mode: 1 } as const;
export const macvlanModes = { private: 1, vepa: 2, bridge: 4, passthru: 8 } as const;

/** linux/if.h */
export const InterfaceFlag = { up: 0x1, loopback: 0x8, promiscuous: 0x100, lowerUp: 0x10000 } as const;
/** RFC 2863 states, by number. */
export const operStates = ['unknown', 'notpresent', 'down', 'lowerlayerdown', 'testing', 'dormant', 'up'] as const;
/** BR_STATE_*, by number. */
export const bridgePortStates = ['disabled', 'listening', 'learning', 'forwarding', 'blocking'] as const;

export const Address = { address: 1, local: 2, broadcast: 4 } as const;

export const Route = { destination: 1, outInterface: 4, gateway: 5, priority: 6, preferredSource: 7, metrics: 8, multipath: 9, table: 15, via: 18 } as const;
export const Metric = { mtu: 2 } as const;
export const RouteFlag = { onLink: 4, cloned: 0x200 } as const;
export const routeTypes = ['unspec', 'unicast', 'local', 'broadcast', 'anycast', 'multicast', 'blackhole', 'unreachable', 'prohibit', 'throw', 'nat'] as const;
export const RouteTable = { unspecified: 0, main: 254, local: 255 } as const;
export const routeScopes: Readonly<Record<number, string>> = { 0: 'global', 200: 'site', 253: 'link', 254: 'host', 255: 'nowhere' };
export const routeProtocols: Readonly<Record<number, string>> = { 0: 'unspec', 1: 'redirect', 2: 'kernel', 3: 'boot', 4: 'static', 9: 'ra', 16: 'dhcp' };

export const Neighbour = { destination: 1, linkAddress: 2, port: 6, interfaceIndex: 8, master: 9 } as const;
export const NeighbourState = { permanent: 0x80, noArp: 0x40, reachable: 0x02 } as const;
export const neighbourStates: Readonly<Record<number, string>> = {
  0: 'none', 1: 'incomplete', 2: 'reachable', 4: 'stale', 8: 'delay', 16: 'probe', 32: 'failed', 64: 'noarp', 128: 'permanent', 192: 'permanent',
};
export const NeighbourFlag = { self: 2, master: 4, externallyLearned: 16 } as const;

export const NamespaceId = { id: 1, fd: 3 } as const;
