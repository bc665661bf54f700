/** From files to validated labs. Pure: the caller reads the files. */
import { parseDocument } from 'yaml';
import { AppError, isAppError } from '../errors.js';
import { contentHash, normalise, type LabFiles } from './files.js';
import type { Guides, Lab, LabDefinition } from './lab.js';
import { instantiate } from './render.js';
import type { LabDocument } from './schema.js';
import { locales, type Locale } from './text.js';

/** The seed of the instance that stands for the lab where parameters do not matter. */
export const previewSeed = 1;
const maxFileBytes = 1024 * 1024;

export interface Catalogue {
  /** In order of their slugs. */
  labs: Lab[];
  /** Folders that hold no valid lab, with what is wrong; one author's mistake keeps nobody from the other labs. */
  broken: { slug: string; error: AppError }[];
  /** Slugs of the labs that were not recalled but read and validated. */
  validated: string[];
  find(slug: string): Lab | undefined;
}

/** What a lab's `lab.yaml` was found to say, by the same code, when its files had the same hash. */
export type Recall = (slug: string, hash: string) => { raw: unknown; document: LabDocument } | undefined;

/** All labs; `folders` is slug to files. Throws nothing: see `broken`. */
export function createCatalogue(folders: Record<string, LabFiles>, recall: Recall = () => undefined): Catalogue {
  const labs: Lab[] = [];
  const broken: Catalogue['broken'] = [];
  const validated: string[] = [];
  for (const slug of Object.keys(folders).sort()) {
    const files = folders[slug] ?? {};
    const recalled = recall(slug, contentHash(files));
    if (recalled) { labs.push(recalledLab(slug, files, recalled)); continue; }
    try {
      labs.push(readLab(slug, files));
      validated.push(slug);
    } catch (error) {
      if (!isAppError(error, 'lab-invalid')) throw error;
      broken.push({ slug, error });
    }
  }
  const bySlug = new Map(labs.map((lab) => [lab.slug, lab]));
  return { labs, broken, validated, find: (slug) => bySlug.get(slug) };
}

/** One lab. `slug` is its folder's name. Throws `lab-invalid`, naming file, path and problem. */
export function readLab(slug: string, files: LabFiles): Lab {
  const file = `${slug}/lab.yaml`;
  const definition: LabDefinition = { document: readYaml(file, files['lab.yaml']), guides: readGuides(files) };
  const { document } = instantiate(definition, previewSeed, file);
  if (document.slug !== slug) throw new AppError('lab-invalid', `${file}: slug: it is \`${document.slug}\`, but the folder is called \`${slug}\`. Make them the same.`);
  return { slug, hash: contentHash(files), version: document.version, definition, document };
}

function recalledLab(slug: string, files: LabFiles, { raw, document }: NonNullable<ReturnType<Recall>>): Lab {
  return { slug, hash: contentHash(files), version: document.version, definition: { document: raw, guides: readGuides(files) }, document };
}

function readYaml(file: string, text: string | undefined): unknown {
  if (text === undefined) throw new AppError('lab-invalid', `${file} is missing.`);
  if (Buffer.byteLength(text) > maxFileBytes) throw new AppError('lab-invalid', `${file} is larger than 1 MiB.`);
  const yaml = parseDocument(text, { uniqueKeys: true, version: '1.2' });
  const [problem] = yaml.errors;
  if (problem) throw new AppError('lab-invalid', `${file}: ${problem.message}`);
  // A bound on aliases: a few lines of YAML can otherwise stand for gigabytes.
  try {
    return yaml.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new AppError('lab-invalid', `${file}: ${error instanceof Error ? error.message : 'it cannot be read'}`, { cause: error });
  }
}

/** `guide.en.md` is the introduction, `<task>.en.md` a task's text. */
function readGuides(files: LabFiles): Guides {
  const guides: Guides = {};
  for (const [path, text] of Object.entries(files)) {
    const match = /^([a-z0-9][a-z0-9-]*)\.(en|zh-CN)\.md$/.exec(path);
    const locale = locales.find((each) => each === match?.[2]);
    if (match?.[1] !== undefined && locale !== undefined) place(guides, locale, match[1], normalise(text));
  }
  return guides;
}

function place(guides: Guides, locale: Locale, name: string, text: string): void {
  const guide = (guides[locale] ??= { intro: '', tasks: {} });
  if (name === 'guide') guide.intro = text;
  else guide.tasks[name] = text;
}
