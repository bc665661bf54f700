/**
 * How often somebody may try to log in. Three counts of failures, so that guessing is slow and yet no stranger can lock
 * somebody out: an account's from one network (few), a network's over all accounts (a class may share it), and an
 * account's from everywhere (against many networks at once). The last does not hold for networks from which the account
 * has logged in before: what strangers do elsewhere does not keep its owner out.
 */
import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { AppError } from '../errors.js';
import { normaliseEmail } from '../store/users.js';
import { createThrottle } from './throttle.js';

const windowMs = 15 * 60_000;
const perAccountAndNetwork = { limit: 10, windowMs };
const perNetwork = { limit: 60, windowMs };
/** NIST SP 800-63B-4 §3.2.2: no more than 100 failures in a row on one account. */
const perAccount = { limit: 100, windowMs };
const maxKnown = 50_000;

export interface LoginThrottle {
  /** Counts an attempt; the answer is called when it has succeeded. Throws `too-many-requests` with the time to wait. */
  begin(email: string, address: string): () => void;
}

export function createLoginThrottle(now: () => number = () => performance.now()): LoginThrottle {
  const pairs = createThrottle({ ...perAccountAndNetwork, now });
  const networks = createThrottle({ ...perNetwork, now });
  const accounts = createThrottle({ ...perAccount, now });
  const known = createKnown();

  return {
    begin(email, address) {
      // A digest: a key has a bounded length, whatever was sent as an address.
      const account = createHash('sha256').update(normaliseEmail(email)).digest('base64');
      const network = networkOf(address);
      const pair = `${account} ${network}`;
      const steps = [
        { throttle: networks, key: network, where: 'from your network' },
        { throttle: pairs, key: pair, where: 'for this account from your network' },
        ...(known.has(pair) ? [] : [{ throttle: accounts, key: account, where: 'for this account' }]),
      ];
      for (const [index, { throttle, key, where }] of steps.entries()) {
        const waitSeconds = throttle.begin(key);
        if (waitSeconds === undefined) continue;
        for (const before of steps.slice(0, index)) before.throttle.giveBack(before.key);
        throw refusal(waitSeconds, where);
      }
      return () => {
        for (const { throttle, key } of steps) throttle.giveBack(key);
        pairs.clear(pair);
        known.add(pair);
      };
    },
  };
}

/** Pairs of account and network that have logged in; those used longest ago are forgotten first. */
function createKnown(): { has(pair: string): boolean; add(pair: string): void } {
  const pairs = new Set<string>();
  return {
    has: (pair) => pairs.has(pair),
    add(pair) {
      pairs.delete(pair);
      pairs.add(pair);
      const oldest = pairs.values().next();
      if (pairs.size > maxKnown && oldest.done !== true) pairs.delete(oldest.value);
    },
  };
}

function refusal(waitSeconds: number, where: string): AppError {
  const message = `Too many failed logins ${where}: try again in ${Math.ceil(waitSeconds / 60)} minutes.`;
  return new AppError('too-many-requests', message, { retryAfterSeconds: waitSeconds });
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
