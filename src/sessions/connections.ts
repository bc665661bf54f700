/**
 * One open connection per sandbox, shared by all who use the session here. It is opened at first use and again
 * after it was lost; callers that arrive while it opens wait for the same attempt.
 */
import type { Sandbox, SandboxDriver } from '../sandbox/contract.js';

export interface Connections {
  /** Throws `sandbox-gone` or `engine-unavailable`. */
  get(sandboxId: string): Promise<Sandbox>;
  drop(sandboxId: string): void;
  closeAll(): void;
}

export function createConnections(driver: SandboxDriver): Connections {
  const open = new Map<string, Promise<Sandbox>>();

  function connect(sandboxId: string): Promise<Sandbox> {
    const attempt = driver.connect(sandboxId);
    open.set(sandboxId, attempt);
    const forget = (): void => {
      if (open.get(sandboxId) === attempt) open.delete(sandboxId);
    };
    attempt.then((sandbox) => sandbox.closed.then(forget), forget);
    return attempt;
  }

  function drop(sandboxId: string): void {
    const attempt = open.get(sandboxId);
    open.delete(sandboxId);
    attempt?.then((sandbox) => sandbox.close(), () => undefined);
  }

  return {
    get: (sandboxId) => open.get(sandboxId) ?? connect(sandboxId),
    drop,
    closeAll() {
      for (const id of [...open.keys()]) drop(id);
    },
  };
}
