import { randomBytes, randomInt } from 'node:crypto';
import type { CheckOf } from '../../labs/checks.js';
import { shortName } from '../../labs/places.js';
import { Failure, unknown } from '../evidence.js';
import type { Needs, Prepare } from '../needs.js';

/** What people's networks have; so that the evidence can name the size where it stops. */
const usualBytes = [576, 1280, 1400, 1450, 1480, 1500];
const timeoutMs = 600;

interface Sized {
  bytes: number;
  receiveId: string;
  needs: NonNullable<Needs['probes']>;
}

/** The largest IPv4 packet with DF ("do not fragment", RFC 791) that arrives, found by sending: UDP packets of the size in question, one byte more, and the usual ones. */
export const prepareMtu: Prepare<CheckOf<'mtu'>> = (check) => {
  const { from, to, address, largest } = check;
  const sizes = [...new Set([largest, largest + 1, ...usualBytes])].map((bytes) => sized(check, bytes));
  const expected = `the largest packet that gets from ${shortName(from)} to ${address} (${shortName(to)}) unfragmented has ${largest} bytes`;
  return {
    needs: { probes: sizes.flatMap(({ needs }) => needs) },
    judge: (evidence) => {
      const [sender, receiver] = [evidence.probe(from), evidence.probe(to)];
      if (receiver instanceof Failure) return unknown(expected, receiver);
      if (sender instanceof Failure) return unknown(expected, sender);
      if (sender.netns === receiver.netns) return unknown(expected, new Failure(`${from} and ${to} are one and the same network namespace`));
      const error = sizes.map(({ receiveId }) => receiver.errors[receiveId]).find((each) => each !== undefined);
      if (error !== undefined) return unknown(expected, new Failure(`our receiver in ${to} could not listen: ${error}`));
      const arrived = sizes.filter(({ receiveId }) => (receiver.heard[receiveId] ?? []).length > 0).map(({ bytes }) => bytes);
      if (arrived.length === 0) return { holds: false, expected, seen: 'no packet of any size arrived' };
      const most = Math.max(...arrived);
      return { holds: most === largest, expected, seen: most > largest ? `a packet of ${most} bytes arrived too` : `of the sizes tried, ${most} bytes is the largest that arrived` };
    },
  };
};

function sized({ from, to, address }: CheckOf<'mtu'>, bytes: number): Sized {
  const [nonce = '', answer = '', key = ''] = [16, 16, 8].map((count) => randomBytes(count).toString('hex'));
  const receiveId = `receive-${key}`;
  return {
    bytes, receiveId,
    needs: [
      { place: to, action: { do: 'receive', id: receiveId, protocol: 'udp', nonce, answer, bytes } },
      { place: from, action: { do: 'send', id: `send-${key}`, protocol: 'udp', address, nonce, answer, ttl: randomInt(48, 128), timeoutMs, receiver: receiveId, bytes } },
    ],
  };
}
