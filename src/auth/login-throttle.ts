/** Two throttles for logins: per account, and per address (which many learners of one school may share). */
import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { AppError } from '../errors.js';
import { normaliseEmail } from '../store/users.js';
import { createThrottle } from './throttle.js';

/** NIST SP 800-63B-4 §3.2.2 allows 100 failures in a row; a learner who forgot the password needs fewer. */
const perAccount = { limit: 10, windowMs: 15 * 60_000 };
const perAddress = { limit: 60, windowMs: 15 * 60_000 };

export interface LoginThrottle {
  /** Counts an attempt; the answer is called when it has succeeded. Throws `too-many-requests` with the time to wait. */
  begin(email: string, address: string): () => void;
}

export function createLoginThrottle(now: () => number = Date.now): LoginThrottle {
  const accounts = createThrottle({ ...perAccount, now });
  const addresses = createThrottle({ ...perAddress, now });

  return {
    begin(email, address) {
      // A digest: a key has a bounded length, whatever was sent as an address.
      const account = createHash('sha256').update(normaliseEmail(email)).digest('base64');
      const network = networkOf(address);
      refuse(addresses.begin(network), 'from your network');
      const waitSeconds = accounts.begin(account);
      if (waitSeconds !== undefined) addresses.giveBack(network);
      refuse(waitSeconds, 'for this account');
      return () => {
        accounts.clear(account);
        addresses.giveBack(network);
      };
    },
  };
}

function refuse(waitSeconds: number | undefined, where: string): void {
  if (waitSeconds === undefined) return;
  const message = `Too many failed logins ${where}: try again in ${Math.ceil(waitSeconds / 60)} minutes.`;
  throw new AppError('too-many-requests', message, { retryAfterSeconds: waitSeconds });
}

/** An IPv6 subscriber has a /64 of addresses at least, so these count as one. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const groups = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}
