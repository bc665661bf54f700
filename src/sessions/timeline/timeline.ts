/** What a session's timeline has besides the events of its other parts: commands that were typed, and what changed in the kernel. */
import type { ProcessStream } from '../../sandbox/contract.js';
import type { Drift } from '../../topology/drift.js';
import { createChangeWatch } from './changes.js';
import { createCommandLog, type CommandLogParts, type FollowedTerminal } from './commands.js';

export type Timeline = ReturnType<typeof createTimeline>;

/** `observe` says what differs in a session's topology now; it may throw. */
export function createTimeline(parts: CommandLogParts, observe: (sessionId: string) => Promise<Drift[]>) {
  const changes = createChangeWatch(parts, observe);
  const commands = createCommandLog(parts, changes.commandEnded);

  /** Reads along with a client that attaches to a terminal. */
  function follow(stream: ProcessStream, terminal: FollowedTerminal): void {
    const read = commands.reader(terminal);
    const onOutput = stream.onOutput.bind(stream);
    stream.onOutput = (listener) => {
      onOutput((channel, bytes) => {
        read(bytes);
        changes.printed(terminal.sessionId);
        listener(channel, bytes);
      });
    };
  }

  return { follow, seen: changes.seen, look: changes.commandEnded, forget: commands.forget, close: changes.close };
}
