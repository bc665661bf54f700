/** One running probe: JSON lines to and from it, with a bound on what it may say and a deadline for each word. */
import type { z } from 'zod';
import type { ExitStatus, ProcessStream, Sandbox } from '../../sandbox/contract.js';
import { targetOf } from '../../labs/places.js';

/** In the image, as byte code (`docker/image/root/usr/lib/vethlab/`, `docker/image/finish.sh`): to compile them took longer than all of their work. */
const programs = { probe: '/usr/lib/vethlab/probe.pyc', walk: '/usr/lib/vethlab/walk.pyc' } as const;
const maxBytes = 512 * 1024;
/** The agent kills a probe that is still there then, whatever the learner did to it (SIGSTOP, say). */
const lifeMs = 30_000;

/** Why a probe did not do its work, in words for the learner. */
export class ProbeFailure extends Error {}

export interface ProbeProcess {
  say(message: object): Promise<void>;
  /** The next line, validated. Throws `ProbeFailure`. */
  hear<S extends z.ZodType>(schema: S, timeoutMs: number): Promise<z.output<S>>;
  stop(): void;
}

/** Starts a probe in a namespace: the grader's, or the sender of a walk's packet. Throws what `Sandbox.exec` throws. */
export async function startProbe(sandbox: Sandbox, place: string, program: keyof typeof programs = 'probe'): Promise<ProbeProcess> {
  const argv = ['/usr/bin/python3', '-I', '-S', '-E', '-B', programs[program]];
  const stream = await sandbox.exec({ target: targetOf(place), argv, as: 'checker', timeoutMs: lifeMs, stdin: true });
  const lines = readLines(stream);
  return {
    say: async (message) => stream.write(Buffer.from(`${JSON.stringify(message)}\n`)),
    async hear(schema, timeoutMs) {
      const result = schema.safeParse(parse(await lines.next(timeoutMs)));
      if (!result.success) throw new ProbeFailure('the probe said something that is not an answer');
      return result.data;
    },
    stop: () => stream.detach(),
  };
}

/** Lines of standard output as they come; what comes after the end or the bound is an error for whoever waits. */
function readLines(stream: ProcessStream): { next(timeoutMs: number): Promise<string> } {
  const ready: string[] = [];
  let partial = '';
  let complaint = '';
  let total = 0;
  let ended: ProbeFailure | undefined;
  let wake = (): void => undefined;
  stream.onOutput((channel, bytes) => {
    stream.acknowledge(bytes.length);
    total += bytes.length;
    if (total > maxBytes) ended = new ProbeFailure('the probe said more than it may');
    else if (channel === 2) complaint = (complaint + bytes.toString('utf8')).slice(-400);
    else {
      const parts = (partial + bytes.toString('utf8')).split('\n');
      partial = parts.pop() ?? '';
      ready.push(...parts);
    }
    wake();
  });
  void stream.exited.then((exit) => {
    ended ??= new ProbeFailure(whyGone(exit, complaint));
    wake();
  });
  async function next(timeoutMs: number): Promise<string> {
    const until = performance.now() + timeoutMs;
    for (;;) {
      const line = ready.shift();
      if (line !== undefined) return line;
      if (ended) throw ended;
      if (performance.now() >= until) throw new ProbeFailure('the checker was interfered with: it did not answer in time');
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, until - performance.now());
        wake = () => { clearTimeout(timer); resolve(); };
      });
    }
  }
  return { next };
}

function whyGone(exit: ExitStatus, complaint: string): string {
  if (exit.reason === 'sandbox-gone') return 'the sandbox is gone';
  if (exit.reason === 'deadline') return 'the checker was interfered with: it did not end in time';
  if (exit.signal) return `the checker was interfered with: something in the sandbox killed it (${exit.signal})`;
  return `the probe could not work: ${complaint.trim().split('\n').at(-1) ?? ''} (exit code ${String(exit.code)})`;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
