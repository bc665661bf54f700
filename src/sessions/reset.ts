/**
 * Reset: of the whole by a new sandbox (which also cures one that the learner has filled or wedged), of one host by
 * taking its namespaces away and building them again. Both may be run again from the start after a crash.
 */
import { AppError } from '../errors.js';
import type { SessionRow } from '../store/sessions.js';
import { rebuildHost } from './build.js';
import type { SessionParts } from './parts.js';
import { connectSandbox, labInstance, makeSandbox } from './sandbox-of.js';

export const wholeSession = '*';

export async function resetSession(parts: SessionParts, session: SessionRow): Promise<void> {
  if (session.resetOf === null || session.resetOf === wholeSession) return makeSandbox(parts, session);
  await rebuildHost(await connectSandbox(parts, session.id), await labInstance(parts, session), session.resetOf);
}

/** Throws `target-not-found` where the lab has no such host. */
export async function checkHost(parts: SessionParts, session: SessionRow, host: string): Promise<void> {
  const { topology } = await labInstance(parts, session);
  const names = topology.hosts.map((declared) => declared.name);
  if (!names.includes(host)) throw new AppError('target-not-found', `This lab has no host "${host}"; it has ${names.join(', ')}`);
}
