/**
 * Which passwords may be chosen: NIST SP 800-63B-4 §3.1.1. Where the password is the only factor, at least 15
 * characters; no rules of composition, no expiry; nothing from a list of what people choose, or from the context.
 */
import { AppError } from '../errors.js';
import { normalise } from './passwords.js';

const minLength = 15;
/** The standard wants at least 64 allowed; the bound keeps the work of hashing bounded. */
const maxLength = 256;

/** Long enough to pass the length, and in every attacker's list. Compared without case, spaces and punctuation. */
const blocked = new Set([
  'passwordpassword', 'passwordpassword1', 'password12345678', 'password123456789', 'passwordispassword',
  'correcthorsebatterystaple', 'qwertyuiopasdfgh', 'qwertyuiopasdfghjkl', 'qwertyuiopasdfghjklzxcvbnm', 'qwertyqwertyqwerty',
  '1qaz2wsx3edc4rfv', '1qaz2wsx3edc4rfv5tgb', 'letmeinletmeinletmein', 'iloveyouiloveyou', 'administrator123',
  'administratoradministrator', 'welcomewelcome', 'thisismypassword', 'mypasswordispassword', 'changemechangeme',
]);
const contextWords = ['vethlab'];

/** Throws `invalid-request` that says what is wrong with the password. */
export function checkPassword(password: string, { email, name }: { email: string; name: string }): void {
  const text = normalise(password);
  const length = [...text].length;
  if (length < minLength) refuse(`it has ${length} characters, and needs ${minLength}: a few words are good`);
  if (length > maxLength) refuse(`it has ${length} characters; the most is ${maxLength}`);
  const plain = simplify(text);
  if (blocked.has(plain) || isMonotonous(plain)) refuse('it is among those that are tried first');
  const context = [...contextWords, simplify(email.split('@')[0] ?? ''), simplify(name)].filter((word) => word.length >= 4);
  // What is left after the context's words must still be long: "ada lovelace 2026" guesses itself.
  if (context.reduce((rest, word) => rest.replaceAll(word, ''), plain).length < minLength / 2) refuse('it is little more than your name, address or the name of this service');
}

function simplify(text: string): string {
  return text.toLowerCase().replace(/[\s\p{P}]/gu, '');
}

/** Few different characters, or each the neighbour of the one before: aaaa…, abab…, 123456…, abcdef…. */
function isMonotonous(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  if (new Set(codes).size <= 3) return true;
  const steps = codes.slice(1).filter((code, index) => Math.abs(code - (codes[index] ?? 0)) <= 1);
  return steps.length >= codes.length * 0.8;
}

function refuse(why: string): never {
  throw new AppError('invalid-request', `Choose another password: ${why}.`);
}
