/** The three ways to isolate a sandbox, chosen by the operator, never by a request. */
import { AppError, isAppError } from '../../errors.js';

export type Isolation = { kind: 'nested' } | { kind: 'runtime'; runtime: string } | { kind: 'privileged' };

export const privilegedAcknowledgement = 'learners-are-trusted';

/** Throws `invalid-request` for a setting that is none, and for `privileged` without its acknowledgement. */
export function parseIsolation(setting: string, acknowledge: string | undefined): Isolation {
  if (setting === 'nested') return { kind: 'nested' };
  const runtime = /^runtime:([A-Za-z0-9._-]+)$/.exec(setting)?.[1];
  if (runtime !== undefined) return { kind: 'runtime', runtime };
  if (setting !== 'privileged') throw new AppError('invalid-request', `ISOLATION=${setting} is not known: use nested, runtime:<name> or privileged.`);
  if (acknowledge !== privilegedAcknowledgement) {
    throw new AppError('invalid-request', `ISOLATION=privileged gives every learner root on this machine. If you trust them all, set ISOLATION_ACKNOWLEDGE=${privilegedAcknowledgement}; otherwise use ISOLATION=nested.`);
  }
  return { kind: 'privileged' };
}

/** A refusal to start, with the way out that belongs to the isolation; other errors as they are. */
export function withIsolation(error: unknown, isolation: Isolation): unknown {
  if (isolation.kind === 'nested' || !isAppError(error, 'engine-refused')) return error;
  const setting = isolation.kind === 'runtime' ? `runtime:${isolation.runtime}` : isolation.kind;
  return new AppError('engine-refused', `${error.message} This machine cannot run sandboxes with ISOLATION=${setting}; ISOLATION=nested needs no privilege.`, { cause: error.cause });
}

/** Throws `engine-refused` where the engine does not know the runtime. */
export function assertRuntimeKnown(isolation: Isolation, runtimes: readonly string[]): void {
  if (isolation.kind !== 'runtime' || runtimes.includes(isolation.runtime)) return;
  throw new AppError('engine-refused', `The engine has no runtime "${isolation.runtime}"; it has ${runtimes.join(', ')}. Register it in the engine's daemon.json, or set ISOLATION=nested.`);
}
