/**
 * Whose a running capture is. Several servers may share one database, and one folder too; a capture lives in the memory of
 * the server that began it. That server holds a lease on it from before its file is made until its end is stored. What nobody
 * holds has lost its server; who wants another's capture to end asks in its row, and its owner looks there now and then.
 */
import type { Store } from '../../store/store.js';
import type { CapturesLogger } from './captures.js';

/** After a kill, so long nobody may take what was held. */
const ttlMs = 15_000;
const tendMs = 2_000;
const nameOf = (id: string): string => `capture:${id}`;

export interface OwnershipParts {
  leases: Store['leases'];
  /** Names this server in leases. */
  holder: string;
  logger?: CapturesLogger | undefined;
}

export class Ownership {
  readonly #mine = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  /** `tend` is called every two seconds with the captures that are ours. */
  constructor(private readonly parts: OwnershipParts, private readonly tend: (ids: string[]) => Promise<void>) {}

  /** False where another server has it. */
  async take(id: string): Promise<boolean> {
    if (!await this.parts.leases.acquire(nameOf(id), this.parts.holder, ttlMs)) return false;
    this.#mine.add(id);
    this.#timer ??= setInterval(() => void this.#renew(), tendMs).unref();
    return true;
  }

  /** Never rejects: what is not given back runs out. */
  async give(id: string): Promise<void> {
    this.#mine.delete(id);
    if (this.#mine.size === 0) this.close();
    await this.parts.leases.release(nameOf(id), this.parts.holder).catch(() => undefined);
  }

  /** By this server or another. */
  async isHeld(id: string): Promise<boolean> {
    return this.#mine.has(id) || (await this.parts.leases.held([nameOf(id)])).size > 0;
  }

  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #renew(): Promise<void> {
    try {
      const ids = [...this.#mine];
      await this.parts.leases.renewAll(ids.map(nameOf), this.parts.holder, ttlMs);
      await this.tend(ids);
    } catch (error) {
      this.parts.logger?.warn({ error }, 'The leases of running captures could not be renewed; they are tried again');
    }
  }
}
