/**
 * Every dialog that the pages can open, by the title that its source gives it: what a run that opens dialogs is held against. A title is
 * made of words of a `texts.ts`; each word in it must be seen in some dialog's English title.
 */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const root = 'src/web/pages';

export interface SourceDialog {
  /** File and word: `areas/keys/api-keys.tsx revoke`. */
  name: string;
  /** A part of the title, as it is shown in English. */
  shown: RegExp;
}

/** Throws where a title has no word of a `texts.ts`, so that nobody could tell whether it was opened. */
export async function dialogsInSource(): Promise<SourceDialog[]> {
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.tsx') && !file.includes('node_modules')).sort();
  const sources = await Promise.all(files.map(async (file) => ({ file, source: await readFile(join(root, file), 'utf8') })));
  const tags = sources.filter(({ file }) => file.startsWith('ui/')).flatMap(({ source }) => [...source.matchAll(/export function (\w*Dialog)\(/g)].map(([, tag = '']) => tag));
  const areas = sources.filter(({ file }) => !file.startsWith('ui/'));
  for (const { file, source } of areas) if (source.includes('<dialog')) throw new Error(`${file} has a dialog that is none of ${tags.join(', ')}.`);
  return (await Promise.all(areas.map(({ file, source }) => dialogsOf(file, source, tags)))).flat();
}

async function dialogsOf(file: string, source: string, tags: readonly string[]): Promise<SourceDialog[]> {
  const titles = [...source.matchAll(new RegExp(`<(?:${tags.join('|')})\\s`, 'g'))].map(({ index }) => titleAfter(source, index));
  return (await Promise.all(titles.map((title) => wordsOf(file, source, title)))).flat();
}

/** What stands between the braces of `title={…}`. */
function titleAfter(source: string, index: number): string {
  const begin = source.indexOf('title={', index) + 'title={'.length;
  let end = begin;
  for (let depth = 1; depth > 0; end++) depth += { '{': 1, '}': -1 }[source[end] ?? ''] ?? 0;
  return source.slice(begin, end - 1);
}

async function wordsOf(file: string, source: string, title: string): Promise<SourceDialog[]> {
  const found = [...title.matchAll(/\b(text|texts\(\)|words\(\))\.(\w+)/g)];
  if (found.length === 0) throw new Error(`${file}: the title of a dialog, ${title}, has no word of a texts.ts.`);
  return Promise.all(found.map(async ([, from, word = '']) => {
    const [, place = ''] = new RegExp(`import \\{[^}]*\\b${from === 'words()' ? 'words' : 'texts'}\\b[^}]*\\} from '([^']+)texts\\.js'`).exec(source) ?? [];
    return { name: `${file} ${word}`, shown: await english(join(root, dirname(file), place, 'texts.ts'), word) };
  }));
}

/** English stands first. What a function puts in may be anything. */
async function english(texts: string, word: string): Promise<RegExp> {
  const [, , text] = new RegExp(`\\b${word}: (?:\\([^)]*\\) => )?(['\`])((?:\\\\.|(?!\\1).)*)\\1`).exec(await readFile(texts, 'utf8')) ?? [];
  if (text === undefined) throw new Error(`${texts} has no text “${word}” that is one string.`);
  const escaped = text.replace(/\\(.)/g, '$1').split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(escaped.join('.*'));
}
