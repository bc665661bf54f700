/** `npm run lab -- list`: every lab, and whether it can run on this machine. */
import { inLocale } from '../../labs/text.js';
import { isAppError } from '../../errors.js';
import { withDriver } from '../lab-sandboxes.js';
import { configuredCatalogue } from './choose.js';
import { findFeatures, missingFeatures, skipReason, type Features } from './features.js';

export async function list(): Promise<void> {
  const { labs, broken } = await configuredCatalogue();
  const features = await withDriver(findFeatures).catch((error: unknown) => {
    if (!isAppError(error)) throw error;
    console.log(`! Nobody knows what this machine can run: ${error.message}`);
    return undefined;
  });
  const width = Math.max(0, ...labs.map(({ slug }) => slug.length));
  for (const lab of labs) {
    const { meta, tasks } = lab.document;
    console.log(`${lab.slug.padEnd(width)}  ${lab.version}  ${meta.level}, ${meta.minutes} min, ${tasks.length} tasks  ${inLocale(meta.title, 'en')}`);
    const reason = features && unavailable(lab, features);
    if (reason) console.log(`${' '.repeat(width)}  not available here: it ${reason}`);
  }
  for (const { slug, error } of broken) console.log(`${slug.padEnd(width)}  broken: ${error.message}`);
  if (broken.length > 0) process.exitCode = 1;
}

function unavailable(lab: Parameters<typeof missingFeatures>[0], features: Features): string | undefined {
  const missing = missingFeatures(lab, features);
  return missing.length === 0 ? undefined : skipReason(missing);
}
