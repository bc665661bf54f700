/**
 * The agent by one long-lived exec of `vethlab-agent bridge`, for an engine on another machine. The engine wraps the
 * program's output in frames of its own (Engine API, "ContainerAttach": u8 stream, 3 zero bytes, u32 big-endian
 * length); they are taken off here, since the client library's own way ignores back-pressure.
 */
import { Duplex } from 'node:stream';
import { AppError } from '../../errors.js';
import type { Engine } from './engine.js';
import { agentProgram, agentSocket } from './profile.js';

const headerBytes = 8;
const standardOutput = 1;

/** Takes the engine's frames apart; keeps at most a header between two chunks. */
export class ExecOutput {
  private readonly header = Buffer.alloc(headerBytes);
  private headerFilled = 0;
  private left = 0;

  /** The bytes of standard output in `chunk`, as views. Standard error is the bridge's own complaint, and dropped. */
  *take(chunk: Buffer): Generator<Buffer> {
    let offset = 0;
    while (offset < chunk.length) {
      if (this.left === 0) {
        offset = this.fillHeader(chunk, offset);
        continue;
      }
      const part = chunk.subarray(offset, offset + this.left);
      this.left -= part.length;
      offset += part.length;
      if (this.header.readUInt8(0) === standardOutput) yield part;
    }
  }

  private fillHeader(chunk: Buffer, offset: number): number {
    const copied = chunk.copy(this.header, this.headerFilled, offset);
    this.headerFilled += copied;
    if (this.headerFilled === headerBytes) {
      this.headerFilled = 0;
      this.left = this.header.readUInt32BE(4);
    }
    return offset + copied;
  }
}

/** A duplex of the bridge's stdin and stdout. Destroying it closes the exec's stream, and the bridge ends on that. */
export function execDuplex(hijacked: Duplex): Duplex {
  const output = new ExecOutput();
  const duplex = new Duplex({
    read: () => { hijacked.resume(); },
    write: (chunk: Buffer, _encoding, done) => {
      if (hijacked.write(chunk)) done();
      else hijacked.once('drain', () => done());
    },
    final: (done) => { hijacked.end(); done(); },
    destroy: (error, done) => { hijacked.destroy(); done(error); },
  });
  hijacked.on('data', (chunk: Buffer) => {
    let room = true;
    for (const part of output.take(chunk)) room = duplex.push(part);
    if (!room) hijacked.pause();
  });
  hijacked.on('end', () => duplex.push(null));
  hijacked.on('error', (error) => duplex.destroy(error));
  hijacked.on('close', () => duplex.destroy());
  return duplex;
}

/** Throws `sandbox-gone` where the container does not run. */
export async function openExecTransport(engine: Engine, container: string, user: string): Promise<Duplex> {
  const gone = (status: number | undefined): undefined => {
    if (status === 404 || status === 409) throw new AppError('sandbox-gone', `Sandbox ${container} does not run.`);
  };
  return engine.call({ what: `could not reach the agent of ${container}`, timeoutMs: 10_000 }, async (abortSignal) => {
    const exec = await engine.docker.getContainer(container).exec({
      Cmd: [agentProgram, 'bridge', agentSocket], User: user, AttachStdin: true, AttachStdout: true, AttachStderr: false, Tty: false, abortSignal,
    });
    return execDuplex(await exec.start({ hijack: true, stdin: true, abortSignal }));
  }, gone);
}
