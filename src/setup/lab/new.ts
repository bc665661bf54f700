/** `npm run lab -- new SLUG`: a small lab that passes its own test, to begin from. */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../config.js';
import { slugSchema } from '../../labs/schema.js';
import { projectRoot } from '../project.js';
import { SetupError } from '../setup-error.js';

const template = join(projectRoot, 'labs', '_template');

/** Throws `SetupError` where the name is not one, or taken. */
export async function newLab(slug: string | undefined): Promise<void> {
  const name = slugSchema.safeParse(slug);
  if (!name.success) throw new SetupError(`"${slug ?? ''}" cannot be a lab's name.`, 'Use lower-case letters, digits and hyphens, at most 40: npm run lab -- new my-first-lab');
  const folder = join(readConfig().LABS_DIR, name.data);
  if (existsSync(folder)) throw new SetupError(`${folder} is there already.`, 'Choose another name, or remove the folder.');
  await mkdir(folder, { recursive: true });
  for (const file of await readdir(template)) {
    const text = await readFile(join(template, file), 'utf8');
    await writeFile(join(folder, file), text.replaceAll('SLUG', name.data));
  }
  const schema = join(readConfig().LABS_DIR, 'lab.schema.json');
  // The first line of lab.yaml points an editor there.
  if (!existsSync(schema)) await cp(join(projectRoot, 'labs', 'lab.schema.json'), schema);
  console.log(`Made ${folder}. Now:\n  npm run lab -- lint ${name.data}\n  npm run lab -- test ${name.data}\n  npm run lab -- preview ${name.data}\ndocs/authoring.md says what every field does.`);
}
