/** What this machine says of itself, for `checks.ts`. Reads files only; a value that cannot be read is undefined. */
import { readFile, statfs } from 'node:fs/promises';
import { totalmem } from 'node:os';
import type { HostFacts } from './checks.js';
import { checkEngine, engineSettings, type Engine } from './docker/engine.js';

/** Throws `engine-unavailable`. For an engine elsewhere only what the engine itself tells is known. */
export async function gatherHostFacts(engine: Engine, dataDir: string): Promise<HostFacts> {
  const [info, settings] = [await checkEngine(engine), await engineSettings(engine)];
  const fromEngine = { cgroupVersion: info.cgroupVersion, apiVersion: info.apiVersion, architecture: info.architecture, liveRestore: settings.liveRestore, securityOptions: settings.securityOptions, local: engine.local };
  if (!engine.local) return fromEngine;
  return { ...fromEngine, ...await kernelFacts(), memoryBytes: totalmem(), engineFreeBytes: await freeBytes(settings.rootFolder), dataFreeBytes: await freeBytes(dataDir) };
}

async function kernelFacts(): Promise<Partial<HostFacts>> {
  const [conntrackMax, neighbourThreshold3, ptyMax, tcpMemoryPages, udpMemoryPages, userNamespacesMax, unprivilegedUserNamespaces, apparmorRestriction] = await Promise.all([
    number('net/netfilter/nf_conntrack_max'), number('net/ipv4/neigh/default/gc_thresh3'), number('kernel/pty/max'), number('net/ipv4/tcp_mem', 2), number('net/ipv4/udp_mem', 2),
    number('user/max_user_namespaces'), number('kernel/unprivileged_userns_clone'), number('kernel/apparmor_restrict_unprivileged_userns'),
  ]);
  return { conntrackMax, neighbourThreshold3, ptyMax, tcpMemoryPages, udpMemoryPages, userNamespacesMax, unprivilegedUserNamespaces, apparmorRestriction };
}

async function number(key: string, column = 0): Promise<number | undefined> {
  const text = await readFile(`/proc/sys/${key}`, 'utf8').catch(() => undefined);
  const value = Number(text?.trim().split(/\s+/)[column]);
  return Number.isFinite(value) ? value : undefined;
}

async function freeBytes(folder: string): Promise<number | undefined> {
  const found = await statfs(folder).catch(() => undefined);
  return found === undefined ? undefined : found.bavail * found.bsize;
}
