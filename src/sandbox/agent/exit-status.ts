/** How programs end, as the agent writes it: u8 kind, u8 value, u8 reason. */
import { constants } from 'node:os';
import type { ExitStatus } from '../contract.js';
import { violation, type ByteReader } from './bytes.js';

const signalNames = new Map(Object.entries(constants.signals).map(([name, number]) => [number, name]));
// Two names of one number: the table above keeps the last, people say these.
for (const name of ['SIGABRT', 'SIGIO', 'SIGCHLD'] as const) signalNames.set(constants.signals[name], name);

/** `SIGKILL` for 9; `SIG40` for a number without a name. */
export function signalName(number: number): string {
  return signalNames.get(number) ?? `SIG${number}`;
}

/** The number of `SIGTERM` and its like; undefined where there is none. */
export function signalNumber(name: string): number | undefined {
  return new Map<string, number>(Object.entries(constants.signals)).get(name);
}

export function readKindAndValue(reader: ByteReader): { code: number | null; signal: string | null } {
  const [kind, value] = [reader.u8(), reader.u8()];
  if (kind > 1) throw violation(`an exit of kind ${kind}`);
  return kind === 0 ? { code: value, signal: null } : { code: null, signal: signalName(value) };
}

export function readExitStatus(reader: ByteReader): ExitStatus {
  const ending = readKindAndValue(reader);
  const reason = reader.u8();
  if (reason > 2) throw violation(`an exit for reason ${reason}`);
  if (reason === 0) return ending;
  return { ...ending, reason: reason === 1 ? 'deadline' : 'cancelled' };
}
