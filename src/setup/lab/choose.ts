/** The labs that a command is about. */
import { readConfig } from '../../config.js';
import type { Catalogue } from '../../labs/catalogue.js';
import type { Lab } from '../../labs/lab.js';
import { readCatalogue } from '../read-catalogue.js';
import { SetupError } from '../setup-error.js';

export function configuredCatalogue(): Promise<Catalogue> {
  return readCatalogue(readConfig().LABS_DIR);
}

/** All of them where none is named. Throws `SetupError` for one that is broken or not there. */
export function chooseLabs(catalogue: Catalogue, slugs: string[]): Lab[] {
  const [mistake] = catalogue.broken.filter(({ slug }) => slugs.length === 0 || slugs.includes(slug));
  if (mistake) throw new SetupError(mistake.error.message, 'Mend the file and run this again.');
  return slugs.length === 0 ? catalogue.labs : slugs.map((slug) => chooseLab(catalogue, slug));
}

export function chooseLab(catalogue: Catalogue, slug: string): Lab {
  const lab = catalogue.find(slug);
  if (lab) return lab;
  const mistake = catalogue.broken.find((each) => each.slug === slug);
  if (mistake) throw new SetupError(mistake.error.message, 'Mend the file and run this again.');
  throw new SetupError(`There is no lab "${slug}".`, `There are: ${catalogue.labs.map((each) => each.slug).join(', ')}.`);
}
