/**
 * How captures ended, on the way to the database. Where that cannot take it, on a full disk, it is told from here and
 * written again until it can: whoever watches learns the reason at once, and the row does not say for ever that it runs.
 */
import type { CaptureChange } from '../../store/captures.js';
import type { Store } from '../../store/store.js';
import type { CapturesLogger } from './captures.js';

const againMs = 2_000;

export class Endings {
  readonly #waiting = new Map<string, CaptureChange>();
  #again: NodeJS.Timeout | undefined;

  constructor(private readonly store: Pick<Store['captures'], 'update'>, private readonly logger?: CapturesLogger) {}

  /** What the row does not say yet. */
  of(id: string): CaptureChange | undefined {
    return this.#waiting.get(id);
  }

  /** Never rejects. */
  async put(id: string, change: CaptureChange): Promise<void> {
    this.#waiting.set(id, change);
    if (await this.#write(id, change)) return;
    this.#again ??= setInterval(() => void this.#writeAll(), againMs).unref();
  }

  /** One more try; what still cannot be written is put right by the next start. */
  async close(): Promise<void> {
    clearInterval(this.#again);
    await this.#writeAll();
  }

  async #writeAll(): Promise<void> {
    for (const [id, change] of this.#waiting) if (!(await this.#write(id, change))) return;
    clearInterval(this.#again);
    this.#again = undefined;
  }

  async #write(id: string, change: CaptureChange): Promise<boolean> {
    try {
      await this.store.update(id, change);
      this.#waiting.delete(id);
      return true;
    } catch (error) {
      this.logger?.warn({ capture: id, error }, 'The end of a capture could not be stored yet');
      return false;
    }
  }
}
