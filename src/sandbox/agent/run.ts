/** `Sandbox.run`: a command with its output collected, bounded, under a deadline that holds even if the agent's does not. */
import { AppError } from '../../errors.js';
import type { CommandResult, CommandSpec, ExitStatus, ProcessStream, RunOptions } from '../contract.js';

const defaultMaxOutputBytes = 1024 * 1024;
const graceMs = 10_000;

/** Keeps the first `maxBytes`, counts nothing but that there was more. */
class Collected {
  private readonly parts: Buffer[] = [];
  private length = 0;
  truncated = false;

  constructor(private readonly maxBytes: number) {}

  add(bytes: Buffer): void {
    const kept = bytes.subarray(0, this.maxBytes - this.length);
    this.truncated ||= kept.length < bytes.length;
    this.length += kept.length;
    if (kept.length > 0) this.parts.push(kept);
  }

  done(): Buffer {
    return Buffer.concat(this.parts, this.length);
  }
}

export async function collect(start: () => Promise<ProcessStream>, spec: CommandSpec, options: RunOptions = {}): Promise<CommandResult> {
  const startedAt = performance.now();
  const maxBytes = options.maxOutputBytes ?? defaultMaxOutputBytes;
  const [stdout, stderr] = [new Collected(maxBytes), new Collected(maxBytes)];
  const result = (status: ExitStatus): CommandResult => ({
    ...status, stdout: stdout.done(), stderr: stderr.done(), truncated: stdout.truncated || stderr.truncated, durationMs: performance.now() - startedAt,
  });
  if (options.signal?.aborted) return result({ code: null, signal: null, reason: 'cancelled' });
  const program = await start();
  program.onOutput((channel, bytes) => {
    (channel === 1 ? stdout : stderr).add(bytes);
    program.acknowledge(bytes.length);
  });
  if (options.input !== undefined) void Promise.resolve(program.write(options.input)).then(() => program.end());
  return result(await exitOf(program, spec, options.signal));
}

async function exitOf(program: ProcessStream, spec: CommandSpec, signal: AbortSignal | undefined): Promise<ExitStatus> {
  const cancel = (): void => program.detach();
  if (signal?.aborted) cancel();
  signal?.addEventListener('abort', cancel, { once: true });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      program.detach();
      reject(new AppError('sandbox-timeout', `${spec.argv[0] ?? 'The program'} did not end after its deadline of ${spec.timeoutMs} ms.`));
    }, spec.timeoutMs + graceMs);
  });
  try {
    const status = await Promise.race([program.exited, late]);
    if (status.reason === 'sandbox-gone') throw new AppError('sandbox-gone', 'The sandbox ended while the program ran.');
    return status;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}
