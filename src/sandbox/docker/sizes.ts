/**
 * What a sandbox of each size may use. A lab names a size; nobody names a number. `large` holds 100 pods: each takes a
 * network namespace and a pause process, and a container in it a mount and a UTS namespace.
 */
import type { SizeClass } from '../contract.js';

export interface SizeLimits {
  memoryMib: number;
  /** Cores, as a fraction. */
  cpus: number;
  pids: number;
  networkNamespaces: number;
  mountNamespaces: number;
  utsNamespaces: number;
  /** The sandbox's own file system, for all hosts together; counts as memory when used. */
  tmpfsMib: number;
  tmpfsInodes: number;
}

export const sizeLimits: Readonly<Record<SizeClass, SizeLimits>> = {
  small: { memoryMib: 256, cpus: 0.5, pids: 128, networkNamespaces: 32, mountNamespaces: 128, utsNamespaces: 128, tmpfsMib: 32, tmpfsInodes: 4096 },
  medium: { memoryMib: 512, cpus: 1, pids: 256, networkNamespaces: 64, mountNamespaces: 256, utsNamespaces: 256, tmpfsMib: 64, tmpfsInodes: 8192 },
  large: { memoryMib: 1024, cpus: 2, pids: 512, networkNamespaces: 160, mountNamespaces: 512, utsNamespaces: 512, tmpfsMib: 128, tmpfsInodes: 16384 },
};

export function isSizeClass(text: string | undefined): text is SizeClass {
  return text !== undefined && Object.hasOwn(sizeLimits, text);
}
