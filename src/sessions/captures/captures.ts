/**
 * Captures of sessions: starts them, finds them running or ended, and ends them.
 *
 * A running capture lives in this process (`Recorder`); an ended one in its row and its files, from where its log
 * is read back when somebody asks. Order at the start: file, capture in the sandbox, row. So a service that is
 * killed in between leaves a file without a row, which `recover` removes.
 */
import { join } from 'node:path';
import { captureSpecSchema, type CaptureSpec, type CaptureView } from '../../capture/schema.js';
import { AppError } from '../../errors.js';
import type { Sandbox } from '../../sandbox/contract.js';
import type { CaptureRow } from '../../store/captures.js';
import { newId } from '../../store/ids.js';
import type { Store } from '../../store/store.js';
import { ensureDirectory, openArchive } from './archive.js';
import type { CaptureEndReason, Captures } from './contract.js';
import { download } from './download.js';
import { Endings } from './endings.js';
import { compileFilter } from './filter.js';
import { CaptureLog } from './log.js';
import { packetPage, packetTree } from './pages.js';
import { recoverCaptures } from './recover.js';
import { Recorder } from './recorder.js';
import { Shelf } from './shelf.js';
import { watchDecoded, watchPcapng } from './watch.js';

/** The agent has room for as many. */
const maxRunning = 8;
const maxKept = 64;
const maxWatchers = 32;

export interface CapturesLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface CapturesOptions {
  dataDir: string;
  store: Pick<Store, 'captures'>;
  /** No capture's file grows beyond this, rings included. */
  maxCaptureBytes: number;
  logger?: CapturesLogger;
}

export function createCaptures(options: CapturesOptions): Captures {
  return new RunningCaptures(options);
}

class RunningCaptures implements Captures {
  readonly #directory: string;
  readonly #store: Store['captures'];
  readonly #running = new Map<string, Recorder>();
  /** Captures that run or are being started, by session. */
  readonly #taken = new Map<string, number>();
  readonly #endings: Endings;
  readonly #watchers = new Map<string, number>();
  readonly #archives = new Shelf<CaptureLog>(32, (id) => openArchive(this.#directory, id));

  constructor(private readonly options: CapturesOptions) {
    this.#directory = join(options.dataDir, 'captures');
    this.#store = options.store.captures;
    this.#endings = new Endings(this.#store, options.logger);
  }

  async start(sessionId: string, sandbox: Sandbox, spec: CaptureSpec): Promise<CaptureView> {
    this.#checkSize(spec);
    this.#take(sessionId);
    try {
      await this.#checkKept(sessionId);
      return await this.#start(sessionId, sandbox, spec);
    } catch (error) {
      this.#release(sessionId);
      throw error;
    }
  }

  async stop(id: string): Promise<CaptureView> {
    const recorder = this.#running.get(id);
    if (recorder !== undefined) await recorder.end('stopped');
    else await this.#closeLeftOver(await this.#row(id));
    return this.get(id);
  }

  async get(id: string): Promise<CaptureView> {
    return this.#view(await this.#row(id));
  }

  async list(sessionId: string): Promise<CaptureView[]> {
    const { items } = await this.#store.list(sessionId, { limit: maxKept });
    return items.map((row) => this.#view({ ...row, ...this.#endings.of(row.id) }));
  }

  async remove(id: string): Promise<void> {
    await this.#row(id);
    await this.#running.get(id)?.end('stopped');
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
    return this.#watched(id, () => watchPcapng(log, sink, options));
  }

  async watchDecoded(...[id, sink, options]: Parameters<Captures['watchDecoded']>): ReturnType<Captures['watchDecoded']> {
    const log = await this.#log(id);
    const dropped = Number((await this.#row(id)).dropped);
    const recorder = this.#running.get(id);
    return this.#watched(id, () => watchDecoded(log, sink, () => recorder?.dropped ?? dropped, options));
  }

  async endAll(sessionId: string, reason: CaptureEndReason = 'session-ended'): Promise<void> {
    const rows = await this.#store.listRunning(sessionId);
    await Promise.all(rows.map((row) => this.#running.get(row.id)?.end(reason) ?? this.#closeLeftOver(row, reason)));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#running.values()].map((recorder) => recorder.end('service-stopped')));
    await this.#endings.close();
  }

  async recover(): Promise<void> {
    await recoverCaptures({ directory: this.#directory, store: this.#store, isRunning: (id) => this.#running.has(id), logger: this.options.logger });
  }

  async #start(sessionId: string, sandbox: Sandbox, spec: CaptureSpec): Promise<CaptureView> {
    const [first] = spec.points;
    const filter = spec.filter?.trim() && first ? await compileFilter(sandbox, first, spec.filter, spec.snapLength) : undefined;
    const id = newId();
    const recorder = await this.#recorder(id, sessionId, spec);
    try {
      const points = spec.points.map(({ host, pod, interfaces }) => ({ target: { host, pod }, interfaces }));
      recorder.begin(await sandbox.capture({ points, snapLength: spec.snapLength, ...(filter === undefined ? {} : { filter }) }));
      await this.#store.create({ id, sessionId, spec });
      this.#running.set(id, recorder);
      // It may have ended before its row was there.
      if (recorder.log.ended) await this.#ended(id, sessionId, recorder);
      return await this.get(id);
    } catch (error) {
      await this.#abandon(recorder);
      throw error;
    }
  }

  async #recorder(id: string, sessionId: string, spec: CaptureSpec): Promise<Recorder> {
    const ringBytes = spec.ringBytes === undefined ? undefined : Math.min(spec.ringBytes, this.options.maxCaptureBytes);
    // The two know each other: the recorder acknowledges to the agent as the log gets written.
    const log = await CaptureLog.create({
      directory: await ensureDirectory(this.#directory), id, ringBytes,
      onWritten: () => { recorder.wrote(); },
      onFailure: (error) => {
        this.options.logger?.warn({ capture: id, error }, 'A capture file could not be written');
        recorder.failed(error);
      },
    });
    const recorder: Recorder = new Recorder({ log, spec, maxBytes: this.options.maxCaptureBytes, onEnded: (ended) => this.#ended(id, sessionId, ended) });
    return recorder;
  }

  async #abandon(recorder: Recorder): Promise<void> {
    await recorder.end('stopped').catch(() => undefined);
    await recorder.log.removeFiles();
  }

  async #ended(id: string, sessionId: string, recorder: Recorder): Promise<void> {
    if (!this.#running.has(id)) return;
    this.#archives.put(id, recorder.log);
    this.#running.delete(id);
    this.#release(sessionId);
    const { reason = 'stopped', dropped, log } = recorder;
    await this.#endings.put(id, { ...countsOf(log), state: 'ended', reason, dropped: BigInt(dropped), endedAt: new Date() });
    this.options.logger?.info({ capture: id, session: sessionId, reason, packets: log.packets, dropped }, 'Capture ended');
  }

  /** A row that says it runs, but not in this process: of a service that is gone. */
  async #closeLeftOver(row: CaptureRow, reason: CaptureEndReason = 'service-restarted'): Promise<void> {
    if (row.state === 'running' && this.#endings.of(row.id) === undefined) await this.#store.update(row.id, { state: 'ended', reason, endedAt: new Date() });
  }

  async #row(id: string): Promise<CaptureRow> {
    const row = await this.#store.find(id);
    if (row === null) throw new AppError('not-found', `There is no capture ${id}; list the captures of the session to see which there are.`);
    return { ...row, ...this.#endings.of(id) };
  }

  async #log(id: string): Promise<CaptureLog> {
    const recorder = this.#running.get(id);
    if (recorder !== undefined) return recorder.log;
    await this.#row(id);
    const log = await this.#archives.get(id);
    if (log === undefined) throw new AppError('not-found', `The file of capture ${id} is not on this server any more.`);
    return log;
  }

  async #watched<T>(id: string, watch: () => Promise<T>): Promise<T> {
    const count = this.#watchers.get(id) ?? 0;
    if (count >= maxWatchers) throw new AppError('limit-reached', `${maxWatchers} clients watch this capture already; close one of them.`);
    this.#watchers.set(id, count + 1);
    try {
      return await watch();
    } finally {
      lower(this.#watchers, id);
    }
  }

  #take(sessionId: string): void {
    const count = this.#taken.get(sessionId) ?? 0;
    if (count >= maxRunning) throw new AppError('limit-reached', `${maxRunning} captures run in this session already; stop one of them.`);
    this.#taken.set(sessionId, count + 1);
  }

  #release(sessionId: string): void {
    lower(this.#taken, sessionId);
  }

  async #checkKept(sessionId: string): Promise<void> {
    const { items } = await this.#store.list(sessionId, { limit: maxKept });
    if (items.length >= maxKept) throw new AppError('limit-reached', `This session keeps ${maxKept} captures, as many as it may; delete one of them.`);
  }

  #checkSize(spec: CaptureSpec): void {
    const asked = Math.max(spec.ringBytes ?? 0, spec.maxBytes ?? 0);
    if (asked > this.options.maxCaptureBytes) throw new AppError('invalid-request', `A capture may have at most ${this.options.maxCaptureBytes} bytes here; ${asked} were asked for.`);
  }

  #view(row: CaptureRow): CaptureView {
    const recorder = this.#running.get(row.id);
    const live = recorder === undefined ? row : { ...countsOf(recorder.log), dropped: recorder.dropped };
    return {
      id: row.id, sessionId: row.sessionId, spec: captureSpecSchema.parse(row.spec), state: row.state, reason: row.reason,
      packets: Number(live.packets), bytes: Number(live.bytes), dropped: Number(live.dropped), createdAt: row.createdAt, endedAt: row.endedAt,
    };
  }
}

function countsOf(log: CaptureLog): { packets: bigint; bytes: bigint } {
  return { packets: BigInt(log.packets), bytes: BigInt(log.fileBytes) };
}

function lower(counts: Map<string, number>, key: string): void {
  const left = (counts.get(key) ?? 1) - 1;
  if (left > 0) counts.set(key, left);
  else counts.delete(key);
}
