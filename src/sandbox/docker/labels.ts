/** Names and labels: how a sandbox is known to be ours after the service has forgotten everything. */
import { AppError } from '../../errors.js';
import type { SandboxInfo, SandboxSpec, SandboxState } from '../contract.js';
import { isSizeClass } from './sizes.js';

export const instanceLabel = 'org.vethlab.instance';
export const sandboxLabel = 'org.vethlab.sandbox';
export const uidLabel = 'org.vethlab.uid';
export const sizeLabel = 'org.vethlab.size';
export const imageLabel = 'org.vethlab.image';

type Labels = Record<string, string>;

export function labelsOf(instanceId: string, spec: SandboxSpec): Labels {
  return { [instanceLabel]: instanceId, [sandboxLabel]: spec.id, [uidLabel]: String(spec.uid), [sizeLabel]: spec.size };
}

export function containerName(id: string): string {
  return `vethlab-${id}`;
}

/** Throws `invalid-request`: an id becomes a container's name and a folder's. */
export function assertSandboxId(id: string): void {
  if (!/^[a-z0-9-]{1,40}$/.test(id)) throw new AppError('invalid-request', `"${id.slice(0, 60)}" is not a sandbox id: use 1 to 40 of a-z, 0-9 and "-".`);
}

const states: Readonly<Record<string, SandboxState>> = { created: 'created', running: 'running', paused: 'paused', restarting: 'running' };

/** What the engine says of a container, if its labels are those of a sandbox of `instanceId`. */
export function sandboxInfo(instanceId: string, container: { labels: Labels; state: string; createdAt: Date }): SandboxInfo | undefined {
  const { [instanceLabel]: instance, [sandboxLabel]: id, [uidLabel]: uid, [sizeLabel]: size } = container.labels;
  if (instance !== instanceId || id === undefined || !isSizeClass(size) || !/^\d+$/.test(uid ?? '')) return undefined;
  return { id, uid: Number(uid), size, state: states[container.state] ?? 'exited', createdAt: container.createdAt };
}
