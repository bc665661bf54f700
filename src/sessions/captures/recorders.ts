/**
 * The captures that run in this process: begun, found, ended. Order at the start: lease, file, capture in the sandbox, row. So a
 * service that is killed in between leaves a file without a row, which `recover` removes when the lease has run out.
 */
import type { CaptureEndReason, CaptureSpec } from '../../capture/schema.js';
import type { Sandbox } from '../../sandbox/contract.js';
import type { CaptureRow } from '../../store/captures.js';
import { newId } from '../../store/ids.js';
import type { Store } from '../../store/store.js';
import { ensureDirectory } from './archive.js';
import type { CapturesLogger } from './captures.js';
import { Endings } from './endings.js';
import { compileFilter } from './filter.js';
import { CaptureLog } from './log.js';
import type { CaptureNews } from './news.js';
import { Ownership } from './ownership.js';
import { Recorder } from './recorder.js';
import { countsOf, viewOf } from './view.js';

export interface RecordersOptions {
  directory: string;
  store: Pick<Store, 'captures' | 'leases'>;
  holder: string;
  maxCaptureBytes: number;
  news: CaptureNews;
  /** Its log is an archive from now on. */
  onEnded(row: Pick<CaptureRow, 'id' | 'sessionId'>, log: CaptureLog): void;
  logger?: CapturesLogger | undefined;
}

export class Recorders {
  readonly ownership: Ownership;
  readonly endings: Endings;
  readonly #store: Store['captures'];
  readonly #running = new Map<string, Recorder>();

  constructor(private readonly options: RecordersOptions) {
    const { store, holder, logger } = options;
    this.#store = store.captures;
    this.endings = new Endings(this.#store, logger);
    this.ownership = new Ownership({ leases: store.leases, holder, logger }, (ids) => this.#endAsked(ids));
  }

  get(id: string): Recorder | undefined {
    return this.#running.get(id);
  }

  /** Throws what `Captures.start` does, but for its limits. */
  async begin(sessionId: string, sandbox: Sandbox, spec: CaptureSpec): Promise<string> {
    const [first] = spec.points;
    const filter = spec.filter?.trim() && first ? await compileFilter(sandbox, first, spec.filter, spec.snapLength) : undefined;
    const id = newId();
    await this.ownership.take(id);
    try {
      await this.#begin({ id, sessionId }, sandbox, spec, filter);
      return id;
    } catch (error) {
      await this.ownership.give(id);
      throw error;
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#running.values()].map((recorder) => recorder.end('service-stopped')));
    await this.endings.close();
    this.ownership.close();
  }

  async #begin(of: Pick<CaptureRow, 'id' | 'sessionId'>, sandbox: Sandbox, spec: CaptureSpec, filter: Uint8Array | undefined): Promise<void> {
    const recorder = await this.#recorder(of, spec);
    try {
      const points = spec.points.map(({ host, pod, interfaces }) => ({ target: { host, pod }, interfaces }));
      recorder.begin(await sandbox.capture({ points, snapLength: spec.snapLength, ...(filter === undefined ? {} : { filter }) }));
      const row = await this.#store.create({ ...of, spec });
      this.#running.set(of.id, recorder);
      await this.options.news.started(viewOf(row, recorder));
      // It may have ended before its row was there.
      if (recorder.log.ended) await this.#ended(of, recorder);
    } catch (error) {
      await abandon(recorder);
      throw error;
    }
  }

  async #recorder(of: Pick<CaptureRow, 'id' | 'sessionId'>, spec: CaptureSpec): Promise<Recorder> {
    const { directory, maxCaptureBytes, logger } = this.options;
    const ringBytes = spec.ringBytes === undefined ? undefined : Math.min(spec.ringBytes, maxCaptureBytes);
    // The two know each other: the recorder acknowledges to the agent as the log gets written.
    const log = await CaptureLog.create({
      directory: await ensureDirectory(directory), id: of.id, ringBytes,
      onWritten: () => { recorder.wrote(); },
      onFailure: (error) => {
        logger?.warn({ capture: of.id, error }, 'A capture file could not be written');
        recorder.failed(error);
      },
    });
    const recorder: Recorder = new Recorder({ log, spec, maxBytes: maxCaptureBytes, onEnded: (ended) => this.#ended(of, ended) });
    return recorder;
  }

  async #ended(of: Pick<CaptureRow, 'id' | 'sessionId'>, recorder: Recorder): Promise<void> {
    const { id, sessionId } = of;
    if (!this.#running.delete(id)) return;
    const { reason = 'stopped', dropped, log } = recorder;
    this.options.onEnded(of, log);
    const change = { ...countsOf(log), state: 'ended' as const, reason, dropped: BigInt(dropped), endedAt: new Date() };
    await this.endings.put(id, change);
    await this.ownership.give(id);
    this.options.logger?.info({ capture: id, session: sessionId, reason, packets: log.packets, dropped }, 'Capture ended');
    await this.options.news.ended({ ...of, ...change }, log);
  }

  /** Of ours, those that another server wants to end. */
  async #endAsked(ids: string[]): Promise<void> {
    // What is stored there as the reason of a running capture is a reason.
    for (const { id, reason } of await this.#store.askedToEnd(ids)) await this.#running.get(id)?.end(reason as CaptureEndReason);
  }
}

async function abandon(recorder: Recorder): Promise<void> {
  await recorder.end('stopped').catch(() => undefined);
  await recorder.log.removeFiles();
}
