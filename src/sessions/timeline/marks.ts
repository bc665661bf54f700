/**
 * Finds what the lab's shells say of the commands that have ended (`docker/image/root/etc/bash.bashrc`) in a terminal's
 * output: `ESC ] 7711 ; start in µs ; status ; what was typed BEL`. A learner can say it, too, so it is worth no more than their
 * word; it is bounded and holds no control character. A mark may be cut anywhere by the end of a chunk.
 */
export interface Mark {
  startedAt: Date;
  exitCode: number;
  command: string;
}

const begin = Buffer.from('\x1b]7711;');
const bell = 7;
const maxMarkBytes = 512;
const maxCommandLength = 300;
const shape = /^(\d{16});(\d{1,3});(.+)$/s;
const controls = /[\p{Cc}\p{Bidi_Control}]+/gu;

/** Takes a terminal's output, chunk by chunk, and calls `found` for each mark in it. */
export function createMarkReader(found: (mark: Mark) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    rest = Buffer.from(scan(bytes, found));
  };
}

/** Gives the end of a chunk that may be the beginning of a mark. */
function scan(bytes: Buffer, found: (mark: Mark) => void): Buffer {
  let from = 0;
  for (;;) {
    const at = bytes.indexOf(begin, from);
    if (at < 0) return cutBegin(bytes, from);
    const payload = bytes.subarray(at + begin.length, at + maxMarkBytes);
    const end = payload.indexOf(bell);
    if (end < 0 && at + maxMarkBytes > bytes.length) return bytes.subarray(at);
    if (end >= 0) read(payload.toString('utf8', 0, end), found);
    from = at + begin.length;
  }
}

/** The part of `begin` that a chunk ends with, if any. */
function cutBegin(bytes: Buffer, from: number): Buffer {
  const escape = bytes.lastIndexOf(begin[0] ?? 0);
  const tail = escape < Math.max(from, bytes.length - begin.length + 1) ? Buffer.alloc(0) : bytes.subarray(escape);
  return begin.subarray(0, tail.length).equals(tail) ? tail : Buffer.alloc(0);
}

function read(text: string, found: (mark: Mark) => void): void {
  const [, started = '', status, typed = ''] = shape.exec(text) ?? [];
  const command = typed.replace(controls, ' ').trim().slice(0, maxCommandLength);
  if (command !== '') found({ startedAt: new Date(Number(started) / 1000), exitCode: Number(status), command });
}
