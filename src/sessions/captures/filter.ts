/**
 * Compiles a capture filter with the image's own tcpdump, out of the learner's reach (`checker`).
 *
 * First against `lo` of the namespace, so that libpcap makes code for a live Linux capture: there the kernel has taken
 * VLAN tags out of the packet, and `inbound` and `outbound` mean something. Where `lo` is down it cannot be opened;
 * then without a device.
 */
import { AppError } from '../../errors.js';
import type { CommandResult, Sandbox, Target } from '../../sandbox/contract.js';

/** BPF_MAXINSNS of linux/bpf_common.h. */
const maxInstructions = 4096;
const timeoutMs = 10_000;
const maxWords = 500;

/** The program as `struct sock_filter`s. Throws filter-invalid with tcpdump's own words. */
export async function compileFilter(sandbox: Sandbox, target: Target, expression: string, snapLength: number): Promise<Uint8Array> {
  const compile = (device: string[]): Promise<CommandResult> => sandbox.run({
    target: { host: target.host, pod: target.pod }, as: 'checker', timeoutMs,
    argv: ['tcpdump', ...device, '-ddd', '-y', 'EN10MB', '-s', String(snapLength), '--', expression],
  }, { maxOutputBytes: 262_144 });
  const live = await compile(['-i', 'lo']);
  if (live.code === 0) return parseProgram(live.stdout.toString('latin1'));
  const dead = await compile([]);
  if (dead.code === 0) return parseProgram(dead.stdout.toString('latin1'));
  const words = wordsOf(live);
  throw new AppError('filter-invalid', words.startsWith('lo:') ? wordsOf(dead) : words, { fields: { filter: expression } });
}

/** Reads the output of `tcpdump -ddd`: a count, then "code jt jf k" per line. Throws filter-invalid for anything else. */
export function parseProgram(text: string): Uint8Array {
  const [count, ...lines] = text.trim().split('\n');
  const length = Number(count);
  if (!Number.isInteger(length) || length < 1 || length > maxInstructions || lines.length !== length) throw unreadable();
  const program = Buffer.alloc(length * 8);
  lines.forEach((line, index) => {
    const match = /^(\d+) (\d+) (\d+) (\d+)$/.exec(line.trim());
    const [code, jumpTrue, jumpFalse, constant] = (match ?? []).slice(1).map(Number);
    if (!within(code, 0xffff) || !within(jumpTrue, 0xff) || !within(jumpFalse, 0xff) || !within(constant, 0xffffffff)) throw unreadable();
    program.writeUInt16LE(code, index * 8);
    program.writeUInt8(jumpTrue, index * 8 + 2);
    program.writeUInt8(jumpFalse, index * 8 + 3);
    program.writeUInt32LE(constant, index * 8 + 4);
  });
  return program;
}

function within(value: number | undefined, max: number): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 0 && value <= max;
}

function unreadable(): AppError {
  return new AppError('filter-invalid', 'tcpdump made no program of this filter that we can read; try a simpler one.');
}

function wordsOf(result: CommandResult): string {
  if (result.reason === 'deadline') return `tcpdump did not finish compiling the filter within ${timeoutMs / 1000} s; does it look up a name? Use addresses.`;
  const lines = result.stderr.toString('utf8').split('\n').map((line) => line.replace(/^tcpdump: /, '').trim());
  const words = lines.filter((line) => line !== '' && !/^(Warning:|tcpdump: WARNING|data link type)/i.test(line)).join('; ');
  return (words || 'tcpdump refused the filter without a word.').slice(0, maxWords);
}
