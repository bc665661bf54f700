/**
 * Captures of sessions: starts them, finds them running or ended, and ends them. A running capture lives in the process that
 * began it (`Recorders`); an ended one in its row and its files, from where its log is read back when somebody asks.
 */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CaptureEndReason, CaptureSpec, CaptureView } from '../../capture/schema.js';
import { AppError } from '../../errors.js';
import type { Sandbox } from '../../sandbox/contract.js';
import type { CaptureRow } from '../../store/captures.js';
import type { Store } from '../../store/store.js';
import { openArchive } from './archive.js';
import type { Captures } from './contract.js';
import { download } from './download.js';
import type { CaptureLog } from './log.js';
import { createCaptureNews, type CaptureNewsParts } from './news.js';
import { packetPage, packetTree } from './pages.js';
import { maxKept, Quota } from './quota.js';
import { endAbandoned, endIfAbandoned, removeOrphans, type RecoverOptions } from './recover.js';
import { Recorders } from './recorders.js';
import { Shelf } from './shelf.js';
import { viewOf } from './view.js';
import { watchDecoded, watchPcapng } from './watch.js';

/** Longer than another server that was killed keeps what it had. */
const otherMs = 20_000;
const pollMs = 200;

export interface CapturesLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface CapturesOptions {
  dataDir: string;
  store: Pick<Store, 'captures' | 'leases'>;
  /** Names this server in leases. */
  holder: string;
  /** No capture's file grows beyond this, rings included. */
  maxCaptureBytes: number;
  tell: CaptureNewsParts['tell'];
  logger?: CapturesLogger;
}

export function createCaptures(options: CapturesOptions): Captures {
  return new AllCaptures(options);
}

class AllCaptures implements Captures {
  readonly #store: Store['captures'];
  readonly #quota: Quota;
  readonly #recorders: Recorders;
  readonly #recovery: RecoverOptions;
  readonly #archives: Shelf<CaptureLog>;

  constructor(options: CapturesOptions) {
    const { store, holder, maxCaptureBytes, logger } = options;
    const directory = join(options.dataDir, 'captures');
    const news = createCaptureNews(options);
    this.#store = store.captures;
    this.#quota = new Quota(maxCaptureBytes);
    this.#archives = new Shelf<CaptureLog>(32, (id) => openArchive(directory, id));
    this.#recorders = new Recorders({
      directory, store, holder, maxCaptureBytes, news, logger,
      onEnded: ({ id, sessionId }, log) => {
        this.#archives.put(id, log);
        this.#quota.release(sessionId);
      },
    });
    this.#recovery = { directory, store: store.captures, ownership: this.#recorders.ownership, news, logger };
  }

  async start(sessionId: string, sandbox: Sandbox, spec: CaptureSpec): Promise<CaptureView> {
    this.#quota.checkSize(spec);
    this.#quota.take(sessionId);
    let id: string;
    try {
      this.#quota.checkKept((await this.#store.list(sessionId, { limit: maxKept })).items.length);
      id = await this.#recorders.begin(sessionId, sandbox, spec);
    } catch (error) {
      this.#quota.release(sessionId);
      throw error;
    }
    return this.get(id);
  }

  async stop(id: string): Promise<CaptureView> {
    const recorder = this.#recorders.get(id);
    if (recorder !== undefined) await recorder.end('stopped');
    else await this.#stopElsewhere(await this.#row(id));
    return this.get(id);
  }

  async get(id: string): Promise<CaptureView> {
    return this.#view(await this.#row(id));
  }

  async list(sessionId: string): Promise<CaptureView[]> {
    const { items } = await this.#store.list(sessionId, { limit: maxKept });
    return items.map((row) => this.#view({ ...row, ...this.#recorders.endings.of(row.id) }));
  }

  async remove(id: string): Promise<void> {
    await this.stop(id);
    const log = await this.#archives.get(id);
    this.#archives.forget(id);
    await log?.removeFiles();
    await this.#store.remove(id);
  }

  async file(id: string): ReturnType<Captures['file']> {
    return download(await this.#log(id));
  }

  async packets(id: string, page: { after: number; limit: number }): ReturnType<Captures['packets']> {
    return packetPage(await this.#log(id), page);
  }

  async packet(id: string, number: number): ReturnType<Captures['packet']> {
    return packetTree(await this.#log(id), number);
  }

  async watchPcapng(...[id, sink, options]: Parameters<Captures['watchPcapng']>): ReturnType<Captures['watchPcapng']> {
    const log = await this.#log(id);
    return this.#quota.watched(id, () => watchPcapng(log, sink, options));
  }

  async watchDecoded(...[id, sink, options]: Parameters<Captures['watchDecoded']>): ReturnType<Captures['watchDecoded']> {
    const log = await this.#log(id);
    const dropped = Number((await this.#row(id)).dropped);
    const recorder = this.#recorders.get(id);
    return this.#quota.watched(id, () => watchDecoded(log, sink, () => recorder?.dropped ?? dropped, options));
  }

  async endAll(sessionId: string, reason: CaptureEndReason = 'session-ended'): Promise<void> {
    const rows = await this.#store.listRunning(sessionId);
    await Promise.all(rows.map((row) => this.#recorders.get(row.id)?.end(reason) ?? this.#askToEnd(row, reason)));
  }

  close(): Promise<void> {
    return this.#recorders.close();
  }

  async recover(): Promise<void> {
    await removeOrphans(this.#recovery);
    await this.sweep();
  }

  sweep(): Promise<void> {
    return endAbandoned(this.#recovery);
  }

  /** A row that says it runs, but not in this process: of another server, which hears of it, or of one that is gone. */
  async #askToEnd(row: CaptureRow, reason: CaptureEndReason): Promise<void> {
    if (row.state !== 'running' || this.#recorders.endings.of(row.id) !== undefined) return;
    await this.#store.askToEnd(row.id, reason);
    await endIfAbandoned(this.#recovery, row.id);
  }

  async #stopElsewhere(row: CaptureRow): Promise<void> {
    await this.#askToEnd(row, 'stopped');
    for (const until = performance.now() + otherMs; performance.now() < until && (await this.#row(row.id)).state === 'running';) {
      await sleep(pollMs);
      await endIfAbandoned(this.#recovery, row.id);
    }
  }

  async #row(id: string): Promise<CaptureRow> {
    const row = await this.#store.find(id);
    if (row === null) throw new AppError('not-found', `There is no capture ${id}; list the captures of the session to see which there are.`);
    return { ...row, ...this.#recorders.endings.of(id) };
  }

  async #log(id: string): Promise<CaptureLog> {
    const recorder = this.#recorders.get(id);
    if (recorder !== undefined) return recorder.log;
    const { state } = await this.#row(id);
    const log = await this.#archives.get(id);
    // Of another server: it still grows.
    if (state === 'running') this.#archives.forget(id);
    if (log === undefined) throw new AppError('not-found', `The file of capture ${id} is not on this server any more.`);
    return log;
  }

  #view(row: CaptureRow): CaptureView {
    return viewOf(row, this.#recorders.get(row.id));
  }
}
