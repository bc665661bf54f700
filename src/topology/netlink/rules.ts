/** Policy rules (`ip rule`): the question, and the answers as data. linux/fib_rules.h. */
import { formatAddress } from '../address.js';
import { AddressFamily, Flag } from './constants.js';
import { decodeAttributes, decodeMessages, encodeMessage, readU32, type EncodedMessage } from './message.js';

const newRule = 32;
const getRule = 34;
const Rule = { destination: 1, source: 2, inInterface: 3, priority: 6, mark: 10, table: 15 } as const;
const localTable = 255;
const actions = ['unspec', 'table', 'goto', 'nop', 'res3', 'res4', 'blackhole', 'unreachable', 'prohibit'];

export interface RawRule { family: 4 | 6; priority: number; source: string | null; destination: string | null; table: number; action: string; mark: boolean }

/** Two questions: of IPv4 and of IPv6. */
export function dumpRules(): EncodedMessage[] {
  return [AddressFamily.inet, AddressFamily.inet6].map((family) => encodeMessage(getRule, Flag.request | Flag.dump, Buffer.from([family, ...new Uint8Array(11)]), []));
}

/** In the order in which the kernel asks them, without the one for the local table. */
export function decodeRules(data: Buffer): RawRule[] {
  const rules = Array.from(decodeMessages(data)).flatMap(({ type, body }): RawRule[] => {
    const family = body[0] === AddressFamily.inet ? 4 : body[0] === AddressFamily.inet6 ? 6 : null;
    if (type !== newRule || body.length < 12 || family === null) return [];
    const attributes = decodeAttributes(body, 12);
    const prefix = (attribute: number, length: number | undefined): string | null => {
      const bytes = attributes.get(attribute);
      const text = bytes === undefined || bytes.length !== (family === 4 ? 4 : 16) ? null : formatAddress(bytes);
      return text === null ? null : `${text}/${Math.min(bytes?.length === 16 ? 128 : 32, length ?? 128)}`;
    };
    const table = readU32(attributes.get(Rule.table)) ?? body[4] ?? 0;
    if (table === localTable) return [];
    return [{
      family, priority: readU32(attributes.get(Rule.priority)) ?? 0, source: prefix(Rule.source, body[2]), destination: prefix(Rule.destination, body[1]), table,
      action: actions[body[7] ?? 0] ?? 'unspec', mark: (readU32(attributes.get(Rule.mark)) ?? 0) !== 0 || attributes.has(Rule.inInterface),
    }];
  });
  return rules.sort((a, b) => a.priority - b.priority);
}
