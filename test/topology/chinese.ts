/** What a Chinese text may have of Latin letters: code in backquotes, addresses, and the field's own abbreviations. */
import type { Test } from 'tap';
import type { Words } from '../../src/topology/words.js';

const terms = /\b(MAC|MTU|STP|VXLAN|macvlan|nft|Pod)\b/g;
const addresses = /\b[0-9a-f]{1,4}(:[0-9a-f]{0,4})+(\/\d+)?|\b\d+(\.\d+){3}/gi;

export function onlyChinese(t: Test, words: Words): void {
  const rest = words['zh-CN'].replace(/`[^`]*`/g, '').replace(addresses, '').replace(terms, '');
  t.match(rest, /\p{Script=Han}/u, words['zh-CN']);
  t.notMatch(rest, /[A-Za-z]/, words['zh-CN']);
  t.notMatch(words['zh-CN'], / {2}|\p{Script=Han}`|`\p{Script=Han}/u, `spaces: ${words['zh-CN']}`);
}
