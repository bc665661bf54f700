/**
 * The author's tool: `npm run lab -- lint [SLUG…]`, `npm run lab -- test [SLUG…] [--seed N]`, `npm run lab -- schema`.
 * Without a slug, all labs. The exit code is 1 where something is wrong.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.js';
import { proveLab, type Proof } from '../grading/prove-lab.js';
import { createCatalogue, type Catalogue } from '../labs/catalogue.js';
import { labJsonSchema } from '../labs/json-schema.js';
import type { Lab } from '../labs/lab.js';
import { lintLab } from '../labs/lint.js';
import { instantiate } from '../labs/render.js';
import { readLabFolders } from './lab-files.js';
import { openSandboxes } from './lab-sandboxes.js';
import { SetupError } from './setup-error.js';

const sandboxesAtOnce = 2;
const usage = 'npm run lab -- lint [SLUG…] | test [SLUG…] [--seed N] | schema';

export async function main(words: readonly string[] = []): Promise<void> {
  const { values, positionals: [command, ...slugs] } = parseArgs({ args: [...words], allowPositionals: true, options: { seed: { type: 'string', default: '1' } } });
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(seed)) throw new SetupError(`--seed ${values.seed} is not a whole number.`, usage);
  if (command === 'schema') return writeFileSync(join('labs', 'lab.schema.json'), schemaText());
  if (command !== 'lint' && command !== 'test') throw new SetupError(`"${command ?? ''}" is not something to do with a lab.`, `Use: ${usage}`);
  const catalogue = createCatalogue(await readLabFolders(readConfig().LABS_DIR));
  const fine = command === 'lint' ? lint(choose(catalogue, slugs), catalogue) : await test(choose(catalogue, slugs), seed);
  process.exitCode = fine ? 0 : 1;
}

/** What `labs/lab.schema.json` holds; editors find it by the first line of a lab file. */
export function schemaText(): string {
  return `${JSON.stringify(labJsonSchema(), null, 1)}\n`;
}

function choose(catalogue: Catalogue, slugs: string[]): Lab[] {
  const [mistake] = catalogue.broken.filter(({ slug }) => slugs.length === 0 || slugs.includes(slug));
  if (mistake) throw new SetupError(mistake.error.message, 'Mend the file and run this again.');
  if (slugs.length === 0) return catalogue.labs;
  return slugs.map((slug) => {
    const lab = catalogue.find(slug);
    if (!lab) throw new SetupError(`There is no lab "${slug}".`, `There are: ${catalogue.labs.map((each) => each.slug).join(', ')}.`);
    return lab;
  });
}

function lint(labs: Lab[], catalogue: Catalogue): boolean {
  const known = catalogue.labs.map(({ slug }) => slug);
  const all = labs.map((lab) => {
    const problems = lintLab(lab, known);
    for (const { level, where, message } of problems) console.log(`${level === 'error' ? '✗' : '!'} ${lab.slug}: ${where}: ${message}`);
    const errors = problems.filter(({ level }) => level === 'error').length;
    console.log(`${lab.slug}: ${errors} errors, ${problems.length - errors} warnings`);
    return errors === 0;
  });
  return all.every(Boolean);
}

async function test(labs: Lab[], seed: number): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), 'vethlab-lab-'));
  try {
    let fine = true;
    for (const lab of labs) fine = await prove(lab, seed, dataDir) && fine;
    return fine;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function prove(lab: Lab, seed: number, dataDir: string): Promise<boolean> {
  const instance = instantiate(lab.definition, seed);
  const opened = await openSandboxes({ count: sandboxesAtOnce, size: lab.document.sandbox.size, dataDir, instanceId: `lab-${randomBytes(6).toString('hex')}` });
  try {
    const proofs = await proveLab(instance, opened.sandboxes, (proof) => tell(lab, proof));
    const bad = proofs.filter(({ problems }) => problems.length > 0).length;
    console.log(`${lab.slug}, seed ${seed}: ${proofs.length - bad} proofs hold, ${bad} do not`);
    return bad === 0;
  } finally {
    await opened.close();
  }
}

function tell(lab: Lab, { name, problems, durationMs }: Proof): void {
  console.log(`${problems.length === 0 ? '✓' : '✗'} ${lab.slug}: ${name} (${durationMs} ms)`);
  for (const problem of problems) console.log(`    ${problem.split('\n').join('\n    ')}`);
}
