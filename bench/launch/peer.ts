/** The peer: `docker run -it` of the lab image with the engine's own client, until its shell shows a prompt. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';

const giveUpMs = 120_000;

interface PeerRun {
  /** Milliseconds from the start of the program to the first prompt. */
  prompted: Promise<number>;
  /** Resolves when the container has gone. */
  end(): Promise<void>;
}

/** Milliseconds to the first prompt of so many that start at once; each stays until all have theirs, and is gone when this resolves. */
export async function runToPrompts(image: string, count: number): Promise<number[]> {
  const runs = Array.from({ length: count }, () => startRun(image));
  try {
    return await Promise.all(runs.map(({ prompted }) => prompted));
  } finally {
    await Promise.all(runs.map((run) => run.end()));
  }
}

function startRun(image: string): PeerRun {
  const name = `vethlab-bench-${randomBytes(6).toString('hex')}`;
  const startedAt = performance.now();
  // `docker run -it` wants a terminal: script(1) gives it one.
  const command = `docker run -it --rm --network none --name ${name} --entrypoint /bin/bash ${image} --norc`;
  const child = spawn('script', ['-qec', command, '/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => { resolve(); }));
  const prompted = new Promise<number>((resolve, reject) => {
    let text = '';
    const timer = setTimeout(() => { reject(new Error(`docker run showed no prompt within ${giveUpMs} ms, but: ${text}`)); }, giveUpMs);
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1');
      if (!/bash-[\d.]+[#$] /.test(text)) return;
      clearTimeout(timer);
      resolve(performance.now() - startedAt);
    });
  });
  return { prompted, end: () => { child.stdin.end('exit\n'); return ended; } };
}
