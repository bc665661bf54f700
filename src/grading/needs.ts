/**
 * What checks ask of a sandbox. A task's needs are put together and met at once: one batch for all that is read from
 * the kernel, one probe for each namespace that sends, receives or listens.
 */
import type { PlainCheck } from '../labs/checks.js';
import type { Quiz } from '../labs/schema.js';
import type { Evidence } from './evidence.js';

export type Protocol = 'icmp' | 'tcp' | 'udp';

/** What a probe does in its namespace; see `docker/image/root/usr/lib/vethlab/probe.py`. Ids are unique within a grading. */
export type ProbeAction =
  | { do: 'receive'; id: string; protocol: Protocol; nonce: string; answer: string; port?: number; bytes?: number }
  /** `receiver` is the id of the `receive` whose port it sends to. `bytes` (UDP only): the size of the IP packet, sent with DF. */
  | { do: 'send'; id: string; protocol: Protocol; address: string; nonce: string; answer: string; ttl: number; timeoutMs: number; receiver: string; bytes?: number }
  | { do: 'sniff'; id: string; interface: string; protocol: Protocol; nonce: string }
  | { do: 'sockets'; id: string }
  /** `perNonce` connections for each nonce, to whoever listens on the port. */
  | { do: 'burst'; id: string; address: string; port: number; nonces: string[]; nonce: string; answer: string; perNonce: number; ttl: number; timeoutMs: number }
  /** Counts the connections of a burst that come in at an interface, only those to `port` where it is given. */
  | { do: 'tally'; id: string; interface: string; nonces: string[]; port?: number }
  /** One connection to whoever listens on the port, kept open while the others look. */
  | { do: 'hold'; id: string; address: string; port: number; nonce: string; answer: string; ttl: number; timeoutMs: number }
  /** HTTP requests, one connection each, one after the other. */
  | { do: 'ask'; id: string; address: string; port: number; requests: string[]; nonce: string; answer: string; ttl: number; timeoutMs: number }
  /** Requests with our nonce that come in at an interface for a TCP port, as text. */
  | { do: 'overhear'; id: string; interface: string; port: number; nonce: string }
  /** What connection tracking says of the connection that `holder` keeps. */
  | { do: 'conntrack'; id: string; address: string; port: number; holder: string };

export interface RunNeed {
  /** Those with the same one are one run. */
  id: string;
  place: string;
  /** `checker` when absent. `learner` is for what only the learner's own file system shows, and proves no more than the learner's word. */
  as?: 'checker' | 'learner';
  argv: string[];
  input?: string;
  /** It may disturb others of its kind, so that they run one after the other. */
  inTurn?: true;
  timeoutMs: number;
}

export interface Needs {
  /** Interfaces, addresses, routes, neighbours, processes of the whole sandbox. */
  observation?: boolean;
  sysctls?: { place: string; key: string }[];
  runs?: RunNeed[];
  probes?: { place: string; action: ProbeAction }[];
}

/** What a kind says of its check. `holds` is `null` where it could not be told; that is never a pass, negated or not. */
export interface Verdict {
  holds: boolean | null;
  /** The namespace is not there, so the check fails, negated or not. */
  absent?: true;
  expected: string;
  seen: string;
}

/** A check, ready to be tried once: what it needs, and what to make of what came back. Nonces are inside, drawn anew each time. */
export interface Prepared {
  needs: Needs;
  judge(evidence: Evidence): Verdict;
}

export interface PrepareContext {
  quizzes: Quiz[];
}

export type Prepare<C extends PlainCheck> = (check: C, context: PrepareContext) => Prepared;
