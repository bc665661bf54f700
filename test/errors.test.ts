import { readFile } from 'node:fs/promises';
import t from 'tap';
import { AppError, errorTable, isAppError } from '../src/errors.js';

const page = await readFile(new URL('../docs/errors.md', import.meta.url), 'utf8');
const sections = page.split(/^### /m).slice(1).map((text) => ({
  heading: /^([a-z-]+) \((\d{3})\)$/m.exec(text.split('\n', 1)[0] ?? ''),
  text: text.split(/^## /m, 1)[0] ?? '',
}));
const documented = new Map(sections.map(({ heading }) => [heading?.[1], Number(heading?.[2])]));

t.test('every code has its section on the page, with its status', async (t) => {
  for (const [code, { status }] of Object.entries(errorTable)) t.equal(documented.get(code), status, code);
});

t.test('every section on the page is of a code that exists, and is there once', async (t) => {
  for (const { heading, text } of sections) {
    t.ok(heading?.[1] && heading[1] in errorTable, `${text.slice(0, 40)} is a code with a status`);
    t.match(text, /\*\*What to do:\*\* \S/, `${heading?.[1]} says what to do`);
  }
  t.equal(new Set(documented.keys()).size, sections.length, 'no code has two sections');
});

t.test('an error carries its status, close code and fields', async (t) => {
  const error = new AppError('quota-user', 'Too many', { fields: { limit: 3 }, retryAfterSeconds: 5 });
  t.match(error, { status: 429, closeCode: 4429, fields: { limit: 3 }, retryAfterSeconds: 5 });
  t.ok(isAppError(error) && isAppError(error, 'quota-user'));
  t.notOk(isAppError(error, 'not-found'));
  t.notOk(isAppError(new Error('Too many')));
});
