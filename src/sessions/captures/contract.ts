/** What the edges may ask of captures. `createCaptures` in `captures.ts` makes it. */
import type { Readable } from 'node:stream';
import type { CaptureEndReason, CaptureSpec, CaptureView, PacketRow, PacketTree } from '../../capture/schema.js';
import type { Sandbox } from '../../sandbox/contract.js';

/**
 * Where a watcher's bytes go. `write` resolves when there is room for more: the watcher reads nothing further
 * until then, so a sink that is slow costs one chunk (at most 512 KiB) and its own buffer.
 */
export interface PcapngSink {
  write(bytes: Uint8Array): Promise<void>;
}

export interface PacketBatch {
  packets: PacketRow[];
  /** Dropped by the kernel since the capture began. */
  dropped: number;
  /** Packets that the ring overwrote before this watcher came to them, since it joined. */
  skipped: number;
}

export interface DecodedSink {
  write(batch: PacketBatch): Promise<void>;
}

export interface WatchOptions {
  /** `start` (default): all that is kept, then live. `now`: live only. */
  from?: 'start' | 'now';
  /** Stop watching; the promise then resolves. */
  signal?: AbortSignal;
}

/** Packets that a watcher got, and those that the ring overwrote before it came to them. */
export interface WatchResult {
  packets: number;
  skipped: number;
}

/** Every method that takes an id throws `not-found` where no such capture is. */
export interface Captures {
  /**
   * Starts a capture. Throws filter-invalid (tcpdump's own words), interface-not-found, target-not-found,
   * limit-reached (too many captures in this session), invalid-request, and whatever the sandbox throws.
   */
  start(sessionId: string, sandbox: Sandbox, spec: CaptureSpec): Promise<CaptureView>;
  /** Ends it; returns when the file is complete. No error where it has ended already. */
  stop(id: string): Promise<CaptureView>;
  get(id: string): Promise<CaptureView>;
  list(sessionId: string): Promise<CaptureView[]>;
  /** Stops it, removes its file and forgets it. */
  remove(id: string): Promise<void>;
  /** The whole pcapng file; of a running capture, what it holds now. `bytes` is exactly what `stream` gives. */
  file(id: string): Promise<{ stream: Readable; bytes: number }>;
  /** Decoded packets with a number above `after`, at most `limit`; `next` is the last number where there may be more. */
  packets(id: string, page: { after: number; limit: number }): Promise<{ items: PacketRow[]; next: number | null }>;
  /** One packet with all its layers; `not-found` where the ring has overwritten it. */
  packet(id: string, number: number): Promise<PacketTree>;
  /** A valid pcapng stream from the first byte. Resolves when the capture has ended and all was written, or at `signal`. */
  watchPcapng(id: string, sink: PcapngSink, options?: WatchOptions): Promise<WatchResult>;
  /** The same, decoded, in batches: at most 500 packets, or what came in 50 ms. */
  watchDecoded(id: string, sink: DecodedSink, options?: WatchOptions): Promise<WatchResult>;
  /** Ends all captures of a session; their files stay. Those of another server that shares the database end within seconds. */
  endAll(sessionId: string, reason?: CaptureEndReason): Promise<void>;
  /** Ends all running captures, at the service's stop. */
  close(): Promise<void>;
  /** At the service's start: what `sweep` does, and removes files without a row. */
  recover(): Promise<void>;
  /** Now and then: ends captures whose server is gone, 15 seconds after it, and cuts half-written blocks off. Those of a server that runs are left alone. */
  sweep(): Promise<void>;
}
