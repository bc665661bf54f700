/**
 * The author's tool. Without a slug, all labs; `usage` says what there is. The exit code is 1 where something is wrong.
 * docs/authoring.md tells how to write a lab with it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Catalogue } from '../labs/catalogue.js';
import { labJsonSchema } from '../labs/json-schema.js';
import type { Lab } from '../labs/lab.js';
import { lintLab } from '../labs/lint.js';
import { locales } from '../labs/text.js';
import { chooseLab, chooseLabs, configuredCatalogue } from './lab/choose.js';
import { list } from './lab/list.js';
import { newLab } from './lab/new.js';
import { preview } from './lab/preview.js';
import { priceAlone, proveOnSandboxes, type LabProof } from './lab/prove.js';
import { labTable, measuredOf, readMeasured } from './lab/table.js';
import { withDriver } from './lab-sandboxes.js';
import { SetupError } from './setup-error.js';

const usage = `npm run lab -- COMMAND
  new SLUG                        make a lab from the template
  lint [SLUG…]                    what is wrong, without a sandbox
  test [SLUG…] [--seed N]…        prove it on real sandboxes; with seeds of your own, the first in full
  preview SLUG [--seed N] [--locale en|zh-CN] [--run COMMAND]…
  list                            all labs, and whether they can run here
  table [SLUG…]                   measure, and write docs/labs.md
  schema                          write labs/lab.schema.json`;
const options = {
  seed: { type: 'string', multiple: true }, locale: { type: 'string', default: 'en' }, run: { type: 'string', multiple: true, default: [] as string[] },
} as const;
const usualSeeds = [1, 2];
const tablePath = join('docs', 'labs.md');

export async function main(words: readonly string[] = []): Promise<void> {
  const { values, positionals: [command = '', ...slugs] } = parseArgs({ args: [...words], allowPositionals: true, options });
  const seeds = (values.seed ?? []).map(seedOf);
  const chosen = async (): Promise<Lab[]> => chooseLabs(await configuredCatalogue(), slugs);
  const commands: Record<string, () => Promise<boolean | void> | boolean | void> = {
    new: () => newLab(slugs[0]),
    lint: async () => lint(slugs, await configuredCatalogue()),
    test: async () => test(await chosen(), seeds.length === 0 ? usualSeeds : seeds),
    preview: async () => preview(chooseLab(await configuredCatalogue(), slugs[0] ?? ''), { seed: seeds[0] ?? 1, locale: localeOf(values.locale), commands: values.run }),
    list,
    table: async () => table(await configuredCatalogue(), await chosen()),
    schema: () => writeFileSync(join('labs', 'lab.schema.json'), schemaText()),
  };
  const work = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (!work) throw new SetupError(`"${command}" is not something to do with a lab.`, `Use: ${usage}`);
  if (await work() === false) process.exitCode = 1;
}

/** What `labs/lab.schema.json` holds; editors find it by the first line of a lab file. */
export function schemaText(): string {
  return `${JSON.stringify(labJsonSchema(), null, 1)}\n`;
}

function seedOf(text: string): number {
  const seed = Number(text);
  if (!Number.isSafeInteger(seed)) throw new SetupError(`--seed ${text} is not a whole number.`, usage);
  return seed;
}

function localeOf(text: string): (typeof locales)[number] {
  const locale = locales.find((each) => each === text);
  if (!locale) throw new SetupError(`--locale ${text} is not a language of the labs.`, `Use one of ${locales.join(', ')}.`);
  return locale;
}

function lint(slugs: string[], catalogue: Catalogue): boolean {
  const known = catalogue.labs.map(({ slug }) => slug);
  const all = chooseLabs(catalogue, slugs).map((lab) => {
    const problems = lintLab(lab, known);
    for (const { level, where, message } of problems) console.log(`${level === 'error' ? '✗' : '!'} ${lab.slug}: ${where}: ${message}`);
    const errors = problems.filter(({ level }) => level === 'error').length;
    console.log(`${lab.slug}: ${errors} errors, ${problems.length - errors} warnings`);
    return errors === 0;
  });
  return all.every(Boolean);
}

async function test(labs: Lab[], seeds: number[]): Promise<boolean> {
  const runs = await withDriver((driver) => proveOnSandboxes(driver, labs, seeds, (lab, seed, { name, problems, durationMs, costs }) => {
    console.log(`${problems.length === 0 ? '✓' : '✗'} ${lab.slug}, seed ${seed}: ${name} (${durationMs} ms)`);
    for (const { task, ms, leastMs } of costs) console.log(`    ${task} was graded in ${ms} ms; its sandbox needs ${leastMs} for it`);
    for (const problem of problems) console.log(`    ${problem.split('\n').join('\n    ')}`);
  }));
  return runs.map(tell).every(Boolean);
}

function tell({ lab, seed, skipped, proofs }: LabProof): boolean {
  const bad = proofs.filter(({ problems }) => problems.length > 0).length;
  console.log(skipped === null ? `${lab.slug}, seed ${seed}: ${proofs.length - bad} proofs hold, ${bad} do not` : `- ${lab.slug}, seed ${seed}: skipped, it ${skipped}`);
  return bad === 0;
}

/** Lab after lab, so that each has the machine for itself; a lab that does not hold has no place in the table. */
async function table(catalogue: Catalogue, labs: Lab[]): Promise<boolean> {
  const measured = readMeasured(tablePath);
  const [seed = 1] = usualSeeds;
  let fine = true;
  await withDriver(async (driver) => {
    for (const lab of labs) {
      const started = performance.now();
      const [proof] = await proveOnSandboxes(driver, [lab], [seed]);
      const wallMs = performance.now() - started;
      if (!proof || !tell(proof)) fine = false;
      else measured[lab.slug] = measuredOf(proof, wallMs, proof.skipped === null ? await priceAlone(driver, lab, seed) : []);
      writeFileSync(tablePath, labTable(catalogue.labs, measured));
    }
  });
  console.log(`Wrote ${tablePath}`);
  return fine;
}
