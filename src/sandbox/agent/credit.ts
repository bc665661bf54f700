/**
 * Credit, both ways. `OutputCredit` counts what the agent may still send on a stream and gathers acknowledgements so
 * that not every read costs a frame. `InputGate` holds writers back until the agent has given credit.
 */
import { violation } from './bytes.js';
import { inputWindowBytes, outputWindowBytes } from './protocol.js';

export class OutputCredit {
  private left = outputWindowBytes;
  private window = outputWindowBytes;
  private unacknowledged = 0;
  private gathered = 0;

  constructor(private readonly give: (bytes: number) => void) {}

  /** Lets the agent be ahead of us by so many bytes, not only by those that a stream begins with. */
  widen(bytes: number): void {
    const more = bytes - this.window;
    if (more <= 0) return;
    this.window = bytes;
    this.left += more;
    this.give(more);
  }

  /** Throws `sandbox-protocol` where the agent sends more than it may. `overdraw`: a last frame may exceed what is left. */
  receive(bytes: number, overdraw = false): void {
    if (overdraw ? this.left <= 0 : this.left < bytes) throw violation('more output than it has credit for');
    this.left -= bytes;
    this.unacknowledged += bytes;
  }

  /** A quarter of the window is kept back at most, so the agent never waits for what was acknowledged. */
  acknowledge(bytes: number): void {
    const counted = Math.max(0, Math.min(bytes, this.unacknowledged));
    this.unacknowledged -= counted;
    this.gathered += counted;
    if (this.gathered < this.window / 4) return;
    this.left += this.gathered;
    this.give(this.gathered);
    this.gathered = 0;
  }
}

interface Waiting {
  bytes: Uint8Array;
  resolve: () => void;
}

export class InputGate {
  private credit = inputWindowBytes;
  private readonly waiting: Waiting[] = [];
  private ended = false;
  private openGate: (() => void) | undefined;

  /** `send` puts bytes on the wire; `finish` is called once, after the last of them, when `end` was called. */
  constructor(private readonly send: (bytes: Uint8Array) => void, private readonly finish: () => void) {}

  /** Undefined where all of `bytes` has been sent, or nobody reads any more; else resolves when that is so. */
  write(bytes: Uint8Array): Promise<void> | undefined {
    if (this.ended || bytes.length === 0) return undefined;
    if (this.waiting.length === 0 && bytes.length <= this.credit) return this.pass(bytes);
    return new Promise((resolve) => {
      this.waiting.push({ bytes, resolve });
      this.pump();
    });
  }

  private pass(bytes: Uint8Array): undefined {
    this.credit -= bytes.length;
    this.send(bytes);
  }

  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.openGate = this.finish;
    this.pump();
  }

  /** The agent has given credit. Throws `sandbox-protocol` where that is more than it may give. */
  grant(bytes: number): void {
    this.credit += bytes;
    if (this.credit > inputWindowBytes) throw violation('more credit for input than the window');
    this.pump();
  }

  /** Nobody reads any more: lets all writers go on. */
  abandon(): void {
    this.ended = true;
    this.openGate = undefined;
    for (const { resolve } of this.waiting.splice(0)) resolve();
  }

  private pump(): void {
    for (let first = this.waiting[0]; first !== undefined && this.credit > 0; first = this.waiting[0]) {
      const part = first.bytes.subarray(0, this.credit);
      this.credit -= part.length;
      this.send(part);
      first.bytes = first.bytes.subarray(part.length);
      if (first.bytes.length > 0) return;
      this.waiting.shift();
      first.resolve();
    }
    if (this.waiting.length === 0) this.openGate?.();
    if (this.waiting.length === 0) this.openGate = undefined;
  }
}
