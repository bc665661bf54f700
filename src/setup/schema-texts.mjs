/**
 * The one data model, as text for either database.
 *
 * `prisma/schema.prisma` is written for SQLite. Prisma allows one provider per schema, so the PostgreSQL client is
 * generated from the same text with two values replaced. Plain JavaScript: the set-up runs it before anything is built.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const providers = /** @type {const} */ (['sqlite', 'postgresql']);
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
export const schemaPath = fileURLToPath(new URL('../../prisma/schema.prisma', import.meta.url));

/**
 * @param {'sqlite' | 'postgresql'} provider
 * @param {string} [output] absolute folder for the generated client; the schema's own when absent
 * @returns {string}
 */
export function schemaText(provider, output) {
  const text = replaceOnce(readFileSync(schemaPath, 'utf8'), 'provider = "sqlite"', `provider = "${provider}"`);
  if (output === undefined) return text;
  return replaceOnce(text, '"../src/store/generated/sqlite"', JSON.stringify(output));
}

/** @param {string} text @param {string} from @param {string} to */
function replaceOnce(text, from, to) {
  if (text.split(from).length !== 2) throw new Error(`prisma/schema.prisma must hold ${from} exactly once.`);
  return text.replace(from, () => to);
}
