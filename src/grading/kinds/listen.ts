import { randomBytes } from 'node:crypto';
import type { CheckOf } from '../../labs/checks.js';
import { Failure, list, unknown } from '../evidence.js';
import type { Prepare } from '../needs.js';

const anyAddress = new Set(['0.0.0.0', '::']);

/** A socket listens on the port; with an address, on that address or on all. */
export const prepareListen: Prepare<CheckOf<'listen'>> = (check) => {
  const id = `sockets-${randomBytes(8).toString('hex')}`;
  const expected = `something listens on ${check.protocol} port ${check.port}${check.address === undefined ? '' : ` of ${check.address}`} in ${check.on}`;
  return {
    needs: { probes: [{ place: check.on, action: { do: 'sockets', id } }] },
    judge: (evidence) => {
      const report = evidence.probe(check.on);
      if (report instanceof Failure) return unknown(expected, report);
      const sockets = (report.sockets[id] ?? []).filter(({ protocol }) => protocol === check.protocol);
      const holds = sockets.some(({ port, address }) => port === check.port && (check.address === undefined || address === check.address || anyAddress.has(address)));
      return { holds, expected, seen: `listening in ${check.on}: ${list(sockets.slice(0, 16).map(({ address, port }) => `${address} port ${port}`))}` };
    },
  };
};
