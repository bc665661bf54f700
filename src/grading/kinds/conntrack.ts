/** Connection tracking (conntrack(8)) has an entry for a connection of ours that is open, and it says who will answer. */
import { randomBytes } from 'node:crypto';
import type { CheckOf } from '../../labs/checks.js';
import { shortName } from '../../labs/places.js';
import { Failure, list, unknown } from '../evidence.js';
import type { Prepare, Verdict } from '../needs.js';

const timeoutMs = 1_000;

export const prepareConntrack: Prepare<CheckOf<'conntrack'>> = (check) => {
  const key = randomBytes(8).toString('hex');
  const { address, port } = check;
  const hold = { do: 'hold' as const, id: `hold-${key}`, address, port, ttl: 64, timeoutMs, nonce: '', answer: '' };
  const look = { do: 'conntrack' as const, id: `conntrack-${key}`, address, port, holder: hold.id };
  const expected = `${check.on} tracks the connection from ${shortName(check.from)} to ${address}:${port}${wanted(check)}`;
  return {
    needs: { probes: [{ place: check.from, action: hold }, { place: check.on, action: look }] },
    judge: (evidence) => {
      const [sender, table] = [evidence.probe(check.from), evidence.probe(check.on)];
      if (sender instanceof Failure) return unknown(expected, sender);
      if (table instanceof Failure) return unknown(expected, table);
      const sent = sender.sent[hold.id];
      if (sent?.replied !== true) return { holds: false, expected, seen: `no connection from ${shortName(check.from)} to ${address}:${port}: ${sent?.error ?? 'nothing was sent'}` };
      return { expected, ...judge(check, sent.local, table.conntrack[look.id] ?? []) };
    },
  };
};

function judge(check: CheckOf<'conntrack'>, local: string | null, lines: string[]): Omit<Verdict, 'expected'> {
  // The first pair of addresses is the connection as it began, the second what the answers carry.
  const entry = lines.map((line) => [...line.matchAll(/\bsrc=(\S+) dst=(\S+) sport=(\d+) dport=(\d+)/g)]).find(([original]) => original?.[1] === local);
  const reply = entry?.[1];
  if (!reply) return { holds: false, seen: `${check.on} tracks no such connection` };
  const [, source = '', destination = '', sourcePort = ''] = reply;
  const seen = `${check.on} expects the answers from ${source}:${sourcePort} to ${destination}`;
  const holds = (check.repliesFrom?.includes(source) ?? true) && (check.repliesTo === undefined || destination === check.repliesTo)
    && (check.repliesFromPort === undefined || Number(sourcePort) === check.repliesFromPort);
  return { holds, seen };
}

function wanted({ repliesFrom, repliesTo, repliesFromPort }: CheckOf<'conntrack'>): string {
  const from = repliesFrom && `answers from ${repliesFrom.join(' or ')}${repliesFromPort === undefined ? '' : ` port ${repliesFromPort}`}`;
  const parts = [from, repliesTo && `answers to ${repliesTo}`].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : ` with ${list(parts)}`;
}
