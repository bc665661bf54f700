/**
 * One open connection per sandbox, shared by all who use the session here. It is opened at first use and again
 * after it was lost; callers that arrive while it opens wait for the same attempt.
 */
import type { Sandbox, SandboxDriver } from '../sandbox/contract.js';

export interface Connections {
  /** Throws `sandbox-gone` or `engine-unavailable`. `sessionId`: whose it is, for `ofSession`. */
  get(sandboxId: string, sessionId?: string): Promise<Sandbox>;
  /** The open connection to the session's sandbox, where it was asked for before: a sandbox never becomes another session's. */
  ofSession(sessionId: string): Promise<Sandbox> | undefined;
  drop(sandboxId: string): void;
  closeAll(): void;
}

export function createConnections(driver: SandboxDriver): Connections {
  const open = new Map<string, Promise<Sandbox>>();
  const bySession = new Map<string, string>();
  const sessionOf = new Map<string, string>();

  function bind(sandboxId: string, sessionId: string): void {
    bySession.set(sessionId, sandboxId);
    sessionOf.set(sandboxId, sessionId);
  }

  function unbind(sandboxId: string): void {
    const sessionId = sessionOf.get(sandboxId);
    sessionOf.delete(sandboxId);
    if (sessionId !== undefined && bySession.get(sessionId) === sandboxId) bySession.delete(sessionId);
  }

  function connect(sandboxId: string): Promise<Sandbox> {
    const attempt = driver.connect(sandboxId);
    open.set(sandboxId, attempt);
    const forget = (): void => {
      if (open.get(sandboxId) !== attempt) return;
      open.delete(sandboxId);
      unbind(sandboxId);
    };
    attempt.then((sandbox) => sandbox.closed.then(forget), forget);
    return attempt;
  }

  function drop(sandboxId: string): void {
    const attempt = open.get(sandboxId);
    open.delete(sandboxId);
    unbind(sandboxId);
    attempt?.then((sandbox) => sandbox.close(), () => undefined);
  }

  return {
    get(sandboxId, sessionId) {
      if (sessionId !== undefined) bind(sandboxId, sessionId);
      return open.get(sandboxId) ?? connect(sandboxId);
    },
    ofSession: (sessionId) => open.get(bySession.get(sessionId) ?? ''),
    drop,
    closeAll() {
      for (const id of [...open.keys()]) drop(id);
    },
  };
}
