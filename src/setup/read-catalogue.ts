/**
 * The labs of a folder. Validating one costs some 50 ms, most of it YAML: so what this same code found valid is kept
 * beside it, in `dist/.labs/<slug>.json`, and recalled where neither the lab's files nor any source or package has
 * changed since. Nothing depends on these files: one that is missing, damaged or of something else is as good as none.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createCatalogue, type Catalogue } from '../labs/catalogue.js';
import type { Lab } from '../labs/lab.js';
import { readLabFolders } from './lab-files.js';

/** Where the compiler says what it compiled: beside compiled code only, so that code which runs from src/ keeps nothing. */
const stampFile = fileURLToPath(new URL('../.stamp', import.meta.url));
const shelf = fileURLToPath(new URL('../.labs', import.meta.url));

type Kept = Pick<Lab, 'hash' | 'document'> & { raw: unknown };
/** `key` names the code and the content that the rest belongs to. */
type Page = Kept & { key: string };

/** Throws `lab-invalid` where the folder is not what a lab is; labs that are wrong are in `broken`. */
export async function readCatalogue(directory: string): Promise<Catalogue> {
  const [folders, stamp] = await Promise.all([readLabFolders(directory), readFile(stampFile, 'utf8').catch(() => undefined)]);
  if (stamp === undefined) return createCatalogue(folders);
  const kept = new Map(await Promise.all(Object.keys(folders).map(async (slug) => [slug, await recall(slug, stamp)] as const)));
  const catalogue = createCatalogue(folders, (slug, hash) => (kept.get(slug)?.hash === hash ? kept.get(slug) : undefined));
  // A folder that cannot be written costs the next start its second, and nothing else.
  await keep(catalogue, stamp).catch(() => undefined);
  return catalogue;
}

async function recall(slug: string, stamp: string): Promise<Kept | undefined> {
  try {
    // Written by `keep`, by code with this stamp, or the key differs.
    const page = JSON.parse(await readFile(pathOf(slug), 'utf8')) as Page;
    return page.key === keyOf(stamp, page) ? page : undefined;
  } catch {
    return undefined;
  }
}

async function keep({ validated, find }: Catalogue, stamp: string): Promise<void> {
  if (validated.length === 0) return;
  await mkdir(shelf, { recursive: true });
  await Promise.all(validated.map(async (slug) => {
    const lab = find(slug);
    if (!lab) return;
    const kept = { hash: lab.hash, document: lab.document, raw: lab.definition.document };
    const part = `${pathOf(slug)}.${process.pid}.part`;
    await writeFile(part, JSON.stringify({ ...kept, key: keyOf(stamp, kept) } satisfies Page));
    await rename(part, pathOf(slug));
  }));
}

function keyOf(stamp: string, { hash, document, raw }: Kept): string {
  return createHash('sha256').update(`${stamp}\0${hash}\0${JSON.stringify([document, raw])}`).digest('hex');
}

function pathOf(slug: string): string {
  return `${shelf}/${slug}.json`;
}
