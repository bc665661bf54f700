/**
 * Tells when sandboxes die. Follows the engine's events; after every (re)connection, and now and then without one, it
 * lists what runs and tells of those that ran before and do not now, so that nothing that happens in a gap is missed.
 */
import type Docker from 'dockerode';
import type { SandboxDiedListener } from '../contract.js';
import type { Engine } from './engine.js';
import { instanceLabel, sandboxLabel } from './labels.js';

const reconnectMs = { first: 200, most: 5_000 };
const relistMs = 30_000;
const maxLineBytes = 1024 * 1024;

export interface WatchSource {
  engine: Engine;
  instanceId: string;
  /** Ids of the sandboxes that run now. Rejects when the engine does not answer. */
  listRunning(): Promise<string[]>;
}

export class DeathWatch {
  private readonly listeners = new Set<SandboxDiedListener>();
  private readonly running = new Set<string>();
  private readonly removing = new Set<string>();
  private stop: AbortController | undefined;

  constructor(private readonly source: WatchSource) {}

  add(listener: SandboxDiedListener): () => void {
    // A wrapper of its own: the same function may watch twice.
    const own: SandboxDiedListener = (id) => listener(id);
    this.listeners.add(own);
    if (this.stop === undefined) this.begin();
    return () => {
      this.listeners.delete(own);
      if (this.listeners.size === 0) this.close();
    };
  }

  /** Known to run: its end is told even if it comes before the next list. */
  started(id: string): void {
    this.removing.delete(id);
    this.running.add(id);
  }

  /** We end it ourselves: not told. */
  removed(id: string): void {
    this.running.delete(id);
    this.removing.add(id);
    setTimeout(() => this.removing.delete(id), relistMs).unref();
  }

  close(): void {
    this.stop?.abort();
    this.stop = undefined;
  }

  private begin(): void {
    this.stop = new AbortController();
    void this.follow(this.stop.signal);
  }

  private async follow(stop: AbortSignal): Promise<void> {
    for (let waitMs = reconnectMs.first; !stop.aborted; waitMs = Math.min(waitMs * 2, reconnectMs.most)) {
      try {
        await this.followOnce(stop, () => { waitMs = reconnectMs.first; });
      } catch {
        // The engine is away. Everybody who asks it hears so; here the only answer is to try again.
      }
      await pause(waitMs, stop);
    }
  }

  private async followOnce(stop: AbortSignal, connected: () => void): Promise<void> {
    const filters: Docker.GetEventsOptions['filters'] = { type: ['container'], event: ['start', 'die', 'destroy'], label: [`${instanceLabel}=${this.source.instanceId}`] };
    const { engine } = this.source;
    const events = await engine.call({ what: 'did not open its events', timeoutMs: 10_000 }, (late) => {
      // The library takes `abortSignal` here as everywhere; its types do not say so.
      const request = { filters, abortSignal: AbortSignal.any([stop, late]) };
      return engine.docker.getEvents(request);
    });
    const relist = setInterval(() => { this.relist().catch((error: unknown) => destroy(events, error)); }, relistMs);
    const end = (): void => destroy(events);
    stop.addEventListener('abort', end, { once: true });
    try {
      await this.relist();
      connected();
      for await (const line of lines(events)) this.told(line);
    } finally {
      clearInterval(relist);
      stop.removeEventListener('abort', end);
      destroy(events);
    }
  }

  /** What ran and does not now has died. What started while the list was made is in neither, and stays. */
  private async relist(): Promise<void> {
    const before = [...this.running];
    const now = new Set(await this.source.listRunning());
    for (const id of before) if (!now.has(id)) this.died(id);
    for (const id of now) if (!this.removing.has(id)) this.running.add(id);
  }

  private told(line: string): void {
    const event = sandboxEvent(line);
    if (event?.action === 'start') this.started(event.id);
    else if (event !== undefined) this.died(event.id);
  }

  private died(id: string): void {
    if (!this.running.delete(id) || this.removing.has(id)) return;
    for (const listener of this.listeners) listener(id);
  }
}

function destroy(stream: NodeJS.ReadableStream, error?: unknown): void {
  if ('destroy' in stream && typeof stream.destroy === 'function') stream.destroy(error);
}

function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => { clearTimeout(timer); resolve(); };
    const timer = setTimeout(() => { stop.removeEventListener('abort', done); resolve(); }, ms);
    stop.addEventListener('abort', done, { once: true });
    if (stop.aborted) done();
  });
}

async function* lines(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of stream) {
    const parts = (rest + chunk.toString()).split('\n');
    rest = parts.pop() ?? '';
    if (rest.length > maxLineBytes) throw new Error('an event without an end');
    yield* parts;
  }
}

/** What happened to which sandbox, by an event of the engine (Engine API, "EventMessage"). */
export function sandboxEvent(line: string): { id: string; action: string } | undefined {
  try {
    const event: { Action?: string; Actor?: { Attributes?: Record<string, string> } } | null = JSON.parse(line);
    const id = event?.Actor?.Attributes?.[sandboxLabel];
    return id === undefined || event?.Action === undefined ? undefined : { id, action: event.Action };
  } catch {
    return undefined;
  }
}
